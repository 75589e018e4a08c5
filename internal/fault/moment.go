package fault

import (
	"bytes"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
)

// A Moment is a folder as it was at one time: the bytes of each file, by path
// relative to it.
type Moment map[string][]byte

// Take reads a folder.
func Take(dir string) (Moment, error) {
	m := Moment{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err == nil {
			m[rel], err = os.ReadFile(path)
		}
		return err
	})
	return m, err
}

// Share lets a moment keep the bytes of an earlier one where they are equal, to
// save memory.
func (m Moment) Share(earlier Moment) {
	for name, b := range m {
		if bytes.Equal(earlier[name], b) {
			m[name] = earlier[name]
		}
	}
}

// Lay writes the moment into an empty folder.
func (m Moment) Lay(dir string) error {
	for name, b := range m {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(path, b, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// With is the moment with another content of one file; nil takes it away.
func (m Moment) With(name string, b []byte) Moment {
	out := maps.Clone(m)
	if out[name] = b; b == nil {
		delete(out, name)
	}
	return out
}

// Changed lists the pages after the two metas in which the later file differs.
func Changed(was, is []byte) (pages []int) {
	for p := 2; p*Page < len(is); p++ {
		if p*Page >= len(was) || !bytes.Equal(at(was, p), at(is, p)) {
			pages = append(pages, p)
		}
	}
	return pages
}

// Torn lays a random part of what is new over what was: of each changed page a
// random set of sectors. The metas stay; grown says whether the file already
// has its new length.
func Torn(r *rand.Rand, was, is []byte, grown bool) []byte {
	out := slices.Clone(was)
	if grown && len(is) > len(was) {
		out = append(out, make([]byte, len(is)-len(was))...)
	}
	for _, p := range Changed(was, is) {
		if r.IntN(2) == 0 {
			continue
		}
		whole := r.IntN(2) == 0
		for s := p * Page; s < min((p+1)*Page, len(out), len(is)); s += Sector {
			if whole || r.IntN(2) == 0 {
				copy(out[s:min(s+Sector, len(out))], is[s:min(s+Sector, len(is))])
			}
		}
	}
	return out
}

// TornMeta is what is new with each sector of the metas old or new.
func TornMeta(r *rand.Rand, was, is []byte) []byte {
	out := slices.Clone(is)
	for s := 0; s < 2*Page; s += Sector {
		if r.IntN(2) == 0 {
			copy(out[s:s+Sector], was[s:s+Sector])
		}
	}
	return out
}

// Missing is what is new without some of its pages, each left out with a
// chance of one in four: the disk said that they were written.
func Missing(r *rand.Rand, was, is []byte) []byte {
	out := slices.Clone(is)
	for _, p := range Changed(was, is) {
		if r.IntN(4) == 0 {
			forget(out, was, p*Page, min((p+1)*Page, len(is)))
		}
	}
	return out
}

// OneTorn is what is new with one page of which some sectors are old.
func OneTorn(r *rand.Rand, was, is []byte) []byte {
	out := slices.Clone(is)
	pages := Changed(was, is)
	if len(pages) == 0 {
		return out
	}
	p := pages[r.IntN(len(pages))]
	for s := p * Page; s < min((p+1)*Page, len(is)); s += Sector {
		if r.IntN(2) == 0 {
			forget(out, was, s, min(s+Sector, len(is)))
		}
	}
	return out
}

// forget puts a part back to what it was: zeros beyond the former end.
func forget(out, was []byte, from, to int) {
	clear(out[from:to])
	if from < len(was) {
		copy(out[from:to], was[from:min(to, len(was))])
	}
}

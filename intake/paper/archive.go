package paper

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
)

// How far a packed document may unpack. Parts are unpacked one by one, in
// memory, and only those that are asked for.
const (
	entryLimit  = 2000
	UnpackLimit = 64 << 20
	PartLimit   = 16 << 20
	ratioLimit  = 200
	ratioFrom   = 1 << 20 // parts below it may be packed as tightly as they like
)

// An Archive is a packed document.
type Archive struct {
	files map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// Open looks at the names and sizes of all parts and unpacks none.
func Open(raw []byte) (*Archive, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, Refuse(Broken)
	}
	if len(z.File) > entryLimit {
		return nil, Refuse(Entries)
	}
	a := &Archive{files: map[string]*zip.File{}, left: UnpackLimit}
	var sum uint64
	for _, f := range z.File {
		key := partKey(f.Name)
		size, packed := f.UncompressedSize64, f.CompressedSize64
		switch {
		case f.Flags&1 != 0:
			return nil, Refuse(Password)
		case a.files[key] != nil, !safePart(key):
			return nil, Refuse(Path)
		case size > ratioFrom && size/ratioLimit > packed, size > UnpackLimit:
			return nil, Refuse(Unpacks)
		}
		if sum += size; sum > UnpackLimit {
			return nil, Refuse(Unpacks)
		}
		a.files[key] = f
	}
	return a, nil
}

func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// safePart reports whether a part stays below the folder that it would be
// unpacked into.
func safePart(name string) bool {
	if name == "" || strings.ContainsAny(name, ":\x00\x1b\n\r") {
		return false
	}
	clean := path.Clean(name)
	return clean != ".." && !strings.HasPrefix(clean, "../") && !strings.HasPrefix(clean, "/") && !strings.Contains("/"+name+"/", "/../")
}

// Parts lists the names of the parts, folded, in the order of the alphabet.
func (a *Archive) Parts() []string { return slices.Sorted(maps.Keys(a.files)) }

// Has reports whether a part is there, by its name in any case.
func (a *Archive) Has(name string) bool { return a.files[partKey(name)] != nil }

// HasFolder reports whether a part lies in a folder.
func (a *Archive) HasFolder(dir string) bool {
	for key := range a.files {
		if strings.HasPrefix(key, dir+"/") {
			return true
		}
	}
	return false
}

// Part unpacks a part; nil for one that is not there.
func (a *Archive) Part(name string) ([]byte, error) {
	f := a.files[partKey(name)]
	if f == nil {
		return nil, nil
	}
	if f.UncompressedSize64 > PartLimit {
		return nil, Refuse(Unpacks)
	}
	r, err := f.Open()
	if err != nil {
		return nil, Refuse(Broken)
	}
	defer r.Close()
	raw, err := io.ReadAll(io.LimitReader(r, min(PartLimit, a.left)+1))
	a.left -= int64(len(raw))
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return nil, Refuse(Broken)
	case a.left < 0 || len(raw) > PartLimit:
		return nil, Refuse(Unpacks)
	}
	return raw, nil
}

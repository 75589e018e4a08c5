//go:build linux

package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"

	"congvan/db"
	"congvan/internal/fault"
)

// stepCalls are the steps of an operation on files.
var stepCalls = []string{"pwrite64", "write", "fdatasync", "fsync", "ftruncate", "renameat", "linkat", "unlinkat", "openat"}

// An upheaval exchanges whole files.
type upheaval struct {
	name    string // of the operation, see doOne
	what    string
	prepare func(t *trial, r *reel) (states []map[string]string, err error) // what may be there afterwards
}

var upheavals = []upheaval{
	{"restore", "restore", func(t *trial, r *reel) ([]map[string]string, error) {
		n := len(r.moments) - 1
		err := r.moments[n].Lay(filepath.Dir(t.path()))
		if err == nil {
			err = os.WriteFile(filepath.Join(filepath.Dir(t.path()), "copy.db"), r.image(n/2), 0o600)
		}
		return []map[string]string{r.pictures[n].Records, r.pictures[n/2].Records}, err
	}},
	{"compact", "compact", unchanged},
	{"snapshot", "snapshot", unchanged},
	{"rescue", "rescue", unchanged},
}

// migrations open a file of each older layout, which brings it up to date.
func migrations() (us []upheaval) {
	for _, golden := range goldens() {
		us = append(us, upheaval{"open", filepath.Base(golden), func(t *trial, _ *reel) ([]map[string]string, error) {
			want, err := layGolden(golden, filepath.Dir(t.path()))
			return []map[string]string{want.Records}, err
		}})
	}
	return us
}

func unchanged(t *trial, r *reel) ([]map[string]string, error) {
	n := len(r.moments) - 1
	return []map[string]string{r.pictures[n].Records}, r.moments[n].Lay(filepath.Dir(t.path()))
}

// cutSteps is row 11: what exchanges files is killed, or the disk fails, at
// each of its steps.
func cutSteps(b *bout) error { return b.steps(append(slices.Clone(upheavals), migrations()...)) }

// cutMigration is row 14: so is what brings an old layout up to date.
func cutMigration(b *bout) error {
	ms := migrations()
	b.tell("older layouts", len(ms))
	if err := b.tested("./db", "Newer|Older|Schema|Migrat"); err != nil {
		return err
	}
	if len(ms) == 0 {
		return errors.New("no file of an older layout in db/testdata")
	}
	return b.steps(ms)
}

func (b *bout) steps(us []upheaval) error {
	b.never("lost", "half", "damaged", "does not start again", "hangs")
	rs, err := reels(b, 1, 20, true)
	if err != nil {
		return err
	}
	reach := max(3, b.count/(2*len(us)*len(stepCalls)))
	b.count = 2 * len(us) * len(stepCalls)
	b.each(func(t *trial) {
		u := us[t.i%len(us)]
		rest := t.i / len(us)
		c := fault.Call{Name: stepCalls[rest/2], What: []string{"signal=KILL", "error=EIO"}[rest%2]}
		beyond := 0
		for c.Nth = 1; c.Nth <= reach && beyond < 2; c.Nth++ {
			hit := t.cutAt(u, c, &rs[0])
			t.tell("steps cut off", hit)
			if beyond++; hit > 0 {
				beyond = 0
			}
		}
	})
	return nil
}

func (t *trial) cutAt(u upheaval, c fault.Call, r *reel) (hit int) {
	dir := filepath.Dir(t.path())
	clean(mkdir(dir))
	states, err := u.prepare(t, r)
	if err != nil {
		t.miss("stopped", "%v", err)
		return 0
	}
	exe, _ := os.Executable()
	log := filepath.Join(t.dir, "trace")
	p, err := fault.Traced(c, nil, log, exe, childMark, "do", u.name, t.path(), text(t.rand.Uint64()))
	if err != nil {
		t.miss("stopped", "%v", err)
		return 0
	}
	if _, hung := p.Wait(4 * patience); hung {
		t.miss("hangs", "%s at %s %d", u.what, c.Name, c.Nth)
	}
	if !fault.Hit(log) {
		return 0
	}
	t.tell(u.what, 1)
	t.startsAgain(u, c, states)
	return 1
}

// startsAgain opens the register after an upheaval was cut off: it is there, as
// it was before or as it was to become, and can be written.
func (t *trial) startsAgain(u upheaval, c fault.Call, states []map[string]string) {
	s, err := db.Open(t.path(), db.Options{})
	if err != nil {
		t.miss("does not start again", "%s, %s at %s %d: %v", u.what, c.What, c.Name, c.Nth, err)
		return
	}
	defer s.Close()
	p, err := look(s)
	if err != nil {
		t.miss("lost", "%s at %s %d: %v", u.what, c.Name, c.Nth, err)
		return
	}
	why := ""
	for _, want := range states {
		if why = differ(want, p.Records); why == "" {
			break
		}
	}
	if why != "" {
		t.miss("lost", "%s, %s at %s %d: %s", u.what, c.What, c.Name, c.Nth, why)
	}
	t.checked(s)
	if _, err := s.AddDirective(newHand(s, 1).document(), ""); err != nil && p.Records["unit 8"] != "" {
		t.miss("lost", "%s at %s %d: no change can be made: %v", u.what, c.Name, c.Nth, err)
	}
}

// goldens are the files that older versions wrote.
func goldens() []string {
	found, _ := filepath.Glob(filepath.Join(home(), "db", "testdata", "schema-*.db"))
	return found
}

// layGolden puts one of them into a folder and tells what it holds.
func layGolden(path, dir string) (p picture, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return p, err
	}
	if err := os.WriteFile(filepath.Join(dir, registerFile), b, 0o600); err != nil {
		return p, err
	}
	export, err := os.ReadFile(path[:len(path)-len(".db")] + ".jsonl")
	if err != nil {
		return p, err
	}
	return develop(export)
}

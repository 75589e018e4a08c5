package db

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// While a register is being replaced nobody else can begin to write in it: what
// is written then would go with the former file.
func TestNobodyGetsInWhileTheFileIsReplaced(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open file cannot be replaced there")
	}
	for name, replace := range map[string]func(d *desk, copied string) error{
		"restore": func(d *desk, copied string) error {
			_, err := Restore(d.Path(), copied, noon)
			return err
		},
		"compact": func(d *desk, _ string) error {
			_, err := Compact(d.Path(), noon)
			return err
		},
	} {
		d, _ := filled(t, 40)
		d.open(d.Path())
		copied := d.snapshot("")
		for range d.rows().Len() / 2 {
			d.must(d.RemoveDirective(d.rows().At(0).ID))
		}
		d.must(d.Close())
		stop, over := make(chan bool), make(chan error)
		go func() { over <- d.getIn(stop) }()
		d.must(replace(d, copied))
		close(stop)
		if err := <-over; err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// getIn tries, once the new file is being written, to get the lock on the one
// that is still in its place.
func (d *desk) getIn(stop chan bool) error {
	for {
		select {
		case <-stop:
			return nil
		case <-time.After(50 * time.Microsecond):
		}
		if made, _ := filepath.Glob(escapeGlob(d.Path()) + tempMark + "*"); len(made) == 0 {
			continue
		}
		f, err := os.OpenFile(d.Path(), os.O_RDWR, 0)
		if err != nil {
			return err
		}
		held, err := tryLock(f, true)
		ours, _ := f.Stat()
		there, _ := os.Stat(d.Path())
		if held && os.SameFile(ours, there) {
			err = errors.New("the lock was to be had")
		}
		if f.Close(); err != nil {
			return err
		}
	}
}

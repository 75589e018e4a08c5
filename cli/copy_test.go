package cli

import (
	"os"
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
)

// The copy made on leaving the interface can fail when no screen is there any
// more to say so.
func TestALastCopyThatFailedIsTold(t *testing.T) {
	d := newDesk(t)
	d.during = func(s *db.Store) error {
		_, err := s.PutUnit(model.Unit{Name: "Phường Một"})
		return err
	}
	if r := d.run(); r.code != done || r.err != "" {
		t.Errorf("exit %d, %q", r.code, r.err)
	}
	folder := d.env["CONGVAN_DB"] + "-backups"
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.during = func(s *db.Store) error {
		_, err := s.PutUnit(model.Unit{Name: "Phường Hai"})
		return err
	}
	if r := d.run(); r.code != done || !strings.Contains(r.err, "chưa sao lưu được") {
		t.Errorf("exit %d, %q", r.code, r.err)
	}
}

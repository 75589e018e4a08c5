package report

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// index reads what the file at rest holds for lists, by key.
func (d *desk) index() map[string][]byte {
	d.Helper()
	out := map[string][]byte{}
	file, err := bbolt.Open(d.Path(), 0o600, nil)
	d.must(err)
	d.must(file.View(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("index")).ForEach(func(k, v []byte) error { out[string(k)] = bytes.Clone(v); return nil })
	}))
	d.must(file.Close())
	return out
}

func (d *desk) reopened() {
	d.Helper()
	s, err := db.Open(d.Path(), db.Options{NoSync: true, Clock: func() model.Instant { return now }})
	d.must(err)
	d.Cleanup(func() { _ = s.Close() })
	d.Store = s
}

// staled gives the open file the index that it had before f, behind the store's
// back and after the file was found sound: what lists count is not what the marks
// say any more. f must leave the rows of the index as long as they were.
func (d *desk) staled(f func()) {
	d.Helper()
	d.must(d.Close())
	was := d.index()
	d.reopened()
	f()
	d.must(d.Close())
	is := d.index()
	d.reopened()
	raw, err := os.ReadFile(d.Path())
	d.must(err)
	file, err := os.OpenFile(d.Path(), os.O_WRONLY, 0)
	d.must(err)
	defer file.Close()
	for k := range is {
		if at := bytes.LastIndex(raw, is[k]); len(was[k]) != len(is[k]) || at < 0 {
			d.Fatalf("a row of %d bytes has %d now", len(was[k]), len(is[k]))
		} else if _, err := file.WriteAt(was[k], int64(at)); err != nil {
			d.Fatal(err)
		}
	}
}

// A page whose tally does not reconcile is not printed, and the sentence names
// the assignments that differ.
func TestAPageThatDoesNotReconcileIsNotPrinted(t *testing.T) {
	d := newDesk(t)
	done := model.MarkChange{State: model.Done, Received: period(1) - 1}
	d.mark("3", period(1), 4, done)
	d.staled(func() { d.mark("3", period(1), 5, done) })
	for _, r := range Reports {
		doc, err := r.Fill(d.Store, Query{})
		if err == nil {
			err = Write(&bytes.Buffer{}, r.Endings()[0], doc, Options{})
		}
		var differ *model.TallyError
		counts := !slices.Contains([]string{"incoming-register", "outgoing-register", "bluezone", "handover", "journal"}, r.Name)
		if errors.As(err, &differ) != counts || !counts && err != nil {
			t.Errorf("%s: %v", r.Name, err)
		}
		if counts && err != nil {
			if said := text.Error(err, text.Vietnamese); !strings.Contains(said, "UBND xã Thử 05") || !strings.Contains(said, "đúng hạn 1, quá hạn") || !strings.Contains(said, "đúng hạn 2, quá hạn") {
				t.Errorf("%s: it is said %q", r.Name, said)
			}
		}
	}
	if _, err := FillUrging(d.Store, Query{}); err == nil {
		t.Error("a letter is issued")
	}
}

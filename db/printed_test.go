package db

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"

	"congvan/model"
)

func TestPrintedPagesAreKeptByteForByte(t *testing.T) {
	d := newDesk(t)
	id := d.add(weekly(d.units("Xã A")...), "")
	raw := []byte("\uFEFFa;b\r\n")
	p, err := d.Print(model.Printed{Report: "by-unit", Directive: id, AsOf: noon, Digest: "x"}, "biểu.csv", "csv", raw)
	d.must(err)
	d.reopen()
	all, err := d.Printed()
	d.must(err)
	same(t, "kept", fmt.Sprint(all), fmt.Sprint([]model.Printed{p}))
	got, err := d.Originals().Read(all[0].File())
	d.must(err)
	same(t, "bytes", string(got), string(raw))
	d.sound()
	report, err := d.CheckOriginals()
	d.must(err)
	same(t, "checked", report.Originals, 1)

	copied := filepath.Join(t.TempDir(), "copy.db")
	d.must(d.Backup(copied))
	same(t, "lacking beside the copy", LackingBeside(copied), 0)
	same(t, "in the copy", OriginalsOf(copied).fault(p.File()), OriginalFault(""))

	later, err := d.Print(model.Printed{Report: "agenda"}, "b.txt", "txt", raw)
	d.must(err)
	same(t, "cut-off", later.AsOf, d.now)
	for range 2 {
		_, err = d.Undo()
		d.must(err)
	}
	all, err = d.Printed()
	d.must(err)
	same(t, "after undo", len(all), 0)
	_, err = d.Redo()
	d.must(err)
	d.must(d.RemoveDirective(id)) // the page stays
	_, err = d.PrintedPage(p.ID)
	d.must(err)
	d.sound()
}

// issued is a letter to two of three units, with the number and the page.
func (c *caseDesk) issued(until model.Instant) (model.Directive, error) {
	return c.Issue(Letter{
		Directive: model.Directive{Type: "Công văn", Subject: "đôn đốc", Recipients: []string{"UBND xã 1", "UBND xã 2"}},
		Owed:      append(c.of(1, 1), c.of(2, 1)...), Number: &Numbering{}, Until: until, Channel: "công văn",
		Compose: func(d *model.Directive) (Composed, error) {
			return Composed{
				Text: "Kính gửi: … số " + d.Label(), Raw: []byte("số " + d.Label()), File: "a.docx", Ending: "docx",
				Page: model.Printed{Report: "urging-letter", AsOf: c.now},
			}, nil
		},
	})
}

func TestALetterIsIssuedInOneStep(t *testing.T) {
	c := newCaseDesk(t)
	c.must(c.SetOffice(model.Office{Name: "Phòng", Symbol: "VHTT"}))
	c.at(model.At(2021, 2, 5, 8, 0))
	seq := c.Seq()
	before, _ := c.exported()
	until := model.At(2021, 2, 9, 17, 0)
	d, err := c.issued(until)
	c.must(err)
	same(t, "steps", c.Seq(), seq+1)
	stored, err := c.Directive(d.ID)
	c.must(err)
	same(t, "the letter", fmt.Sprint(stored.Direction, stored.Label(), stored.Date, stored.Recipients), fmt.Sprint(model.Out, d.Label(), c.now.Date(), []string{"UBND xã 1", "UBND xã 2"}))
	raw, err := c.Originals().Read(stored.Originals[0])
	c.must(err)
	same(t, "as printed", string(raw), "số "+d.Label())
	marks, err := c.Marks(c.id)
	c.must(err)
	same(t, "units urged", len(marks), 2)
	m := marks[c.of(1, 1)[0]]
	same(t, "urging", fmt.Sprintf("%+v", m.Reminders), fmt.Sprintf("%+v", []model.Reminder{
		{N: 1, At: c.now, Channel: "công văn", Note: d.Label(), Letter: d.ID, Until: until},
	}))
	kept, _ := c.Directive(c.id)
	o := kept.Obligation("3")
	same(t, "the deadline that counts", kept.Facts(o, c.of(1, 1)[0], m).Due, thursdays[0])
	c.sound()

	_, err = c.Undo()
	c.must(err)
	after, _ := c.exported()
	if !bytes.Equal([]byte(before), []byte(after)) {
		t.Errorf("undo leaves\n%s\nwant\n%s", after, before)
	}
	_, err = c.Redo()
	c.must(err)
	again, err := c.Directive(d.ID)
	c.must(err)
	same(t, "after redo", again.Label(), d.Label())
	c.sound()
}

func TestNothingIsIssuedToNobody(t *testing.T) {
	c := newCaseDesk(t)
	seq := c.Seq()
	if _, err := c.Issue(Letter{Directive: model.Directive{Type: "Công văn"}}); !isFault(err, NobodyOwes) {
		t.Errorf("got %v", err)
	}
	foreign := c.of(1, 1)
	foreign[0].Unit = 999
	if _, err := c.Issue(Letter{Directive: model.Directive{Type: "Công văn"}, Owed: foreign}); err == nil {
		t.Error("a unit that is not asked was urged")
	}
	same(t, "steps", c.Seq(), seq)
	rows := c.rows()
	same(t, "documents", rows.Len(), 1)
	c.sound()
}

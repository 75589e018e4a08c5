//go:build linux

package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"

	"congvan/db"
	"congvan/model"
)

// A hand is an officer at work: it does what officers do, in an order that
// follows from its seed.
type hand struct {
	s    *db.Store
	rand *rand.Rand
	n    int

	opened uint64 // the newest step at the start
	copies bool   // one is made at closing
	copied uint64 // the step that a snapshot was called made of; 0 once told
	unsure bool   // the store takes no more changes
	undone bool   // a step was taken back that is repeated next
}

func newHand(s *db.Store, seed uint64) *hand {
	return &hand{s: s, rand: rand.New(rand.NewPCG(seed, 1)), opened: s.Seq(), copies: asInterface(seed)}
}

// handUnits is how many units the office has.
const handUnits = 8

// furnish enters the units, where there are none.
func (h *hand) furnish() error {
	r, err := h.s.Roster()
	if err != nil || len(r.Units()) > 0 {
		return err
	}
	var us []model.Unit
	for i := range handUnits {
		us = append(us, model.Unit{Name: fmt.Sprintf("Xã số %d", i+1)})
	}
	_, _, err = h.s.PutRoster(us, nil)
	return err
}

// act does one thing.
func (h *hand) act() error {
	h.n++
	if h.n%9 == 8 { // now and then something other than the daily work
		return h.rarely()
	}
	if h.undone {
		return h.back()
	}
	switch h.rand.IntN(13) {
	case 0, 1:
		_, err := h.s.AddDirective(h.document(), h.text())
		return err
	case 2, 3, 4:
		return h.mark()
	case 5:
		return h.figures()
	case 6:
		return h.edit()
	case 7, 8:
		return h.comply()
	case 9:
		return h.log()
	case 10, 11:
		return h.books()
	}
	return h.back()
}

func (h *hand) rarely() error {
	switch h.rand.IntN(4) {
	case 0:
		_, err := h.s.Snapshot("import")
		if err == nil {
			h.copied = h.s.Seq()
		}
		return err
	case 1:
		return h.s.Backup(filepath.Join(filepath.Dir(h.s.Path()), fmt.Sprintf("copy-%d.db", h.rand.Uint64())))
	case 2:
		if id, ok := h.any(); ok {
			return h.remove(id)
		}
	}
	_, _, err := h.s.PutRoster([]model.Unit{{Name: fmt.Sprintf("Bản %d", h.rand.Uint32())}}, nil)
	return err
}

// remove takes a directive away, unless a period of it is closed.
func (h *hand) remove(id model.DirectiveID) error {
	d, err := h.s.Directive(id)
	if err != nil {
		return err
	}
	if len(d.Obligations[0].Closings) > 0 {
		return h.log()
	}
	return h.s.RemoveDirective(id)
}

// units are those of the office; a step back may have taken them away.
func (h *hand) units() (ids []model.UnitID) {
	r, err := h.s.Roster()
	if err != nil {
		return nil
	}
	for _, u := range r.Units()[:min(handUnits, len(r.Units()))] {
		ids = append(ids, u.ID)
	}
	return ids
}

// document is a directive of two obligations for all units.
func (h *hand) document() model.Directive {
	units := h.units()
	due := model.At(2021, 2, 10, 16, 0).AddDays(h.rand.IntN(30))
	return model.Directive{
		Direction: model.Out, Type: "Công văn", Number: fmt.Sprint(h.rand.IntN(900)), Symbol: "VHTT",
		Date: model.NewDate(2021, 1, 1+h.rand.IntN(28)), Subject: fmt.Sprintf("công việc số %d", h.rand.IntN(1e6)),
		Obligations: []model.Obligation{
			{ID: "1", Text: "báo cáo", Units: units, Kind: model.Once, Report: true, Deadline: &model.Deadline{Due: due, Date: due.Date()}},
			{ID: "2", Text: "tuyên truyền", Units: units, Kind: model.Ongoing},
		},
	}
}

func (h *hand) text() string {
	return strings.Repeat("Các cơ quan, đơn vị thực hiện và gửi kết quả đúng hạn. ", h.rand.IntN(60))
}

// any draws a directive.
func (h *hand) any() (model.DirectiveID, bool) {
	rows, err := h.s.Rows()
	if err != nil || rows.Len() == 0 {
		return 0, false
	}
	return rows.At(h.rand.IntN(rows.Len())).ID, true
}

func (h *hand) mark() error {
	id, ok := h.any()
	if !ok {
		_, err := h.s.AddDirective(h.document(), h.text())
		return err
	}
	d, err := h.s.Directive(id)
	if err != nil {
		return err
	}
	var as []model.AssignmentID
	if _, closed := d.Obligations[0].Closed(d.Obligations[0].Deadline.Due); closed {
		return h.log()
	}
	for _, u := range d.Obligations[0].Units {
		if h.rand.IntN(2) == 0 {
			as = append(as, model.AssignmentID{Directive: id, Obligation: "1", Period: d.Obligations[0].Deadline.Due, Unit: u})
		}
	}
	switch h.rand.IntN(4) {
	case 0:
		_, err := h.s.Remind(as, model.Reminder{Channel: "Zalo"})
		return err
	default:
		note := fmt.Sprintf("ghi chú %d", h.rand.IntN(1e6))
		c := model.MarkChange{State: model.States[h.rand.IntN(len(model.States))], Note: note}
		if h.rand.IntN(2) == 0 {
			c.Values, c.Approx = map[string]float64{"tin, bài": float64(h.rand.IntN(90))}, map[string]bool{"tin, bài": true}
			c.Ref, c.NoEvidence = fmt.Sprintf("%d/BC-UBND", h.rand.IntN(90)), "báo qua điện thoại"
		}
		return h.s.Mark(as, c)
	}
}

func (h *hand) figures() error {
	var rs []model.Reading
	for _, u := range h.units() {
		n := int64(h.rand.IntN(5000))
		day := model.NewDate(2021, 1+h.rand.IntN(12), 1+h.rand.IntN(28))
		rs = append(rs, model.Reading{Indicator: model.Bluezone, Unit: u, AsOf: day, Installs: &n})
	}
	return h.s.PutReadings(rs)
}

func (h *hand) edit() error {
	id, ok := h.any()
	if !ok {
		return nil
	}
	d, err := h.s.Directive(id)
	if err != nil {
		return err
	}
	d.Subject = fmt.Sprintf("đã sửa %d", h.rand.IntN(1e6))
	return h.s.EditDirective(d, h.text())
}

// back takes a step back or repeats it; that there is none is no error.
func (h *hand) back() error {
	step := h.s.Undo
	if h.undone || h.rand.IntN(4) == 0 {
		step = h.s.Redo
	}
	h.undone = !h.undone && h.rand.IntN(2) == 0
	if _, err := step(); err != nil && err != db.ErrNothingToUndo && err != db.ErrNothingToRedo {
		return err
	}
	return nil
}

package report

import (
	"encoding/json"
	"iter"
	"slices"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

var journalColumns = []Column{
	{"", "Thời điểm", 30},
	{"", "Người", 30},
	{"", "Nội dung", 80},
	{"", "Trước", 40},
	{"", "Sau", 40},
	{"", "Lý do", 27},
}

// Journal lists every change, oldest first (B17). The entries come newest first.
// The file knows one officer who keeps it.
func Journal(p *Page, entries iter.Seq[db.Entry]) Form {
	f := p.form("NHẬT KÝ THAY ĐỔI", "Nhật ký", journalColumns)
	for e := range entries {
		before, after := sides(p, e)
		f.Rows = append(f.Rows, cells(When(e.At), Txt(p.Office.Officer), Txt(text.Entry(e, text.Vietnamese)), Txt(before), Txt(after), Txt(reason(e))))
	}
	slices.Reverse(f.Rows)
	f.Notes = p.notes()
	return f
}

// journaled reads the entries of the page, newest first.
func (s *source) journaled() iter.Seq[db.Entry] {
	return func(yield func(db.Entry) bool) {
		const atATime = 500
		for before := uint64(0); ; {
			es, err := s.st.Journal(atATime, before)
			if s.keep(err); err != nil || len(es) == 0 {
				return
			}
			for _, e := range es {
				if s.covers(e) && !yield(e) {
					return
				}
			}
			if before = es[len(es)-1].Seq; before <= 1 {
				return
			}
		}
	}
}

func (s *source) covers(e db.Entry) bool {
	if s.Only != nil && e.Args["directive_id"] != s.Only.ID.String() {
		return false
	}
	if s.topic != "" {
		id, err := model.ParseDirectiveID(e.Args["directive_id"])
		if err != nil || !s.isOn(id) {
			return false
		}
	}
	return e.At <= s.Clock.Now && s.Span.Holds(e.At.Date())
}

// reason is why a step was made, as far as the officer said it, with the step or
// on the records that it changed.
func reason(e db.Entry) string {
	for _, name := range []string{"reason", "basis", "note"} {
		if s := e.Args[name]; s != "" {
			return s
		}
	}
	if e.Action == db.ActionUndo || e.Action == db.ActionRedo {
		return "" // the reason is that of the step itself
	}
	var all []string
	for _, c := range e.Changes {
		var was, is model.Mark
		if c.Bucket != "marks" || len(c.After) == 0 || json.Unmarshal(c.After, &is) != nil || len(c.Before) > 0 && json.Unmarshal(c.Before, &was) != nil {
			continue
		}
		if s := reasonOf(was, is); s != "" {
			all = appendNew(all, s)
		}
	}
	return few(all)
}

// reasonOf is why a mark became another one.
func reasonOf(was, is model.Mark) string {
	var out []string
	if is.Reason != was.Reason || is.State != was.State {
		out = append(out, is.Reason)
	}
	if is.NoEvidence != was.NoEvidence {
		out = append(out, labelled("không có minh chứng", is.NoEvidence))
	}
	if n := len(is.Extensions); n > len(was.Extensions) {
		out = append(out, is.Extensions[n-1].Basis)
	}
	return joined("; ", out...)
}

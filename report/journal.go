package report

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"

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

// reason is why a step was made, as far as the officer said it.
func reason(e db.Entry) string {
	for _, name := range []string{"reason", "basis", "note"} {
		if s := e.Args[name]; s != "" {
			return s
		}
	}
	return ""
}

// sides words the records of a step before and after it, alike ones once.
func sides(p *Page, e db.Entry) (before, after string) {
	var was, is []string
	for _, c := range e.Changes {
		b, a := recorded(p, c.Bucket, c.Before), recorded(p, c.Bucket, c.After)
		if b == a {
			continue // nothing of it is told, or nothing that is told has changed
		}
		if !slices.Contains(was, b) {
			was = append(was, b)
		}
		if !slices.Contains(is, a) {
			is = append(is, a)
		}
	}
	return few(was), few(is)
}

// few joins the first of several texts.
func few(all []string) string {
	const most = 3
	if len(all) > most {
		all = append(slices.Clip(all[:most]), "…")
	}
	return strings.Join(all, "; ")
}

// recorded words what matters of a record; none for one that was not there, and
// nothing for a kind of record that says nothing to the officer.
func recorded(p *Page, bucket string, raw json.RawMessage) string {
	switch {
	case len(raw) == 0 && bucket == "marks":
		return words().Terms.State[model.Pending] // what nobody touched is stored nowhere
	case len(raw) == 0 && slices.Contains(toldBuckets, bucket):
		return none
	case len(raw) == 0:
		return ""
	}
	switch bucket {
	case "marks":
		return worded(raw, markWords)
	case "directives":
		return worded(raw, func(d model.Directive) string {
			return joined("; ", joined(": ", reference(&d), strings.TrimRight(d.Subject, " ;.")), registration(d.Registered))
		})
	case "units":
		return worded(raw, func(u model.Unit) string {
			return joined(", ", u.Name, u.Contact.Person, u.Contact.Phone, u.Contact.Email)
		})
	case "groups":
		return worded(raw, func(g model.Group) string { return g.Name })
	case "office":
		return worded(raw, func(o model.Office) string { return joined(", ", o.Name, o.Signer, o.Title) })
	case "printed":
		return worded(raw, func(p model.Printed) string {
			return joined(", ", text.ReportName(p.Report, text.Vietnamese), "chốt "+momentOf(p.AsOf), p.File().Name)
		})
	case "readings":
		return worded(raw, func(r model.Reading) string {
			share := ""
			if r.Percent != nil {
				share = Points(*r.Percent).String() + "%"
			}
			return joined(", ", p.name(r.Unit), Count(r.Installs).String(), share)
		})
	}
	return ""
}

// toldBuckets are the kinds of records that recorded words.
var toldBuckets = []string{"directives", "units", "groups", "office", "readings", "marks", "printed"}

func worded[T any](raw json.RawMessage, words func(T) string) string {
	var v T
	if json.Unmarshal(raw, &v) != nil {
		return ""
	}
	return words(v)
}

// registration is what the registers hold of a document.
func registration(g model.Registration) string {
	number, received, forwarded, copies := "", "", "", ""
	if g.Number != 0 {
		number = "số đến " + model.PrintedNumber(g.Number)
	}
	if g.Received != 0 {
		received = "đến ngày " + day(g.Received)
	}
	if g.Forwarded != 0 {
		forwarded = "chuyển ngày " + day(g.Forwarded)
	}
	if g.Copies != 0 {
		copies = pair(g.Copies) + " bản"
	}
	return joined(", ", g.Register, number, received, g.To, forwarded, copies, g.Kept)
}

func markWords(m model.Mark) string {
	received, extension := "", ""
	if m.Received != 0 {
		received = "nhận " + moment(m.Received)
	}
	if n := len(m.Extensions); n > 0 {
		extension = "gia hạn đến " + moment(m.Extensions[n-1].To)
	}
	state := m.State
	if state == "" {
		state = model.Pending
	}
	return joined(", ", words().Terms.State[state], received, extension, urged(m), figures(&model.Obligation{}, m), m.Note)
}

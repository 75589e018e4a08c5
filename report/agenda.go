package report

import (
	"cmp"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

var agendaColumns = []Column{
	{"", "Giờ", 16},
	{"", "Việc", 52},
	{"", "Đơn vị", 50},
	{"", "Văn bản", 26},
	{"", "Còn lại", 21},
}

// agendaDays is how many days an agenda covers that names no last one.
const agendaDays = 7

// An errand is one line of the agenda.
type errand struct {
	section string
	rank    int           // of sections that are no days
	at      model.Instant // of the day; the end of it where no hour is named
	timed   bool
	what    string
	from    *series
	units   []model.UnitID
	left    string
}

// Agenda lists what falls due in a stretch of days, a week from today if none is
// given, after what is late already (B13). The lines are those of every day.
func Agenda(p *Page, lines Lines) Form {
	from, until := p.Span.From, p.Span.Until
	if from == 0 {
		from = p.Clock.Now.Date()
	}
	if until == 0 {
		until = from.First().AddDays(agendaDays - 1)
	}
	span := model.Span{From: from, Until: until}
	f := p.form("LỊCH VIỆC", "Lịch việc", agendaColumns)
	f.Subtitle = []string{"(" + (&Page{Span: span}).period() + ")"}
	var list []errand
	for _, s := range serials(lines, func(*model.Obligation) bool { return true }) {
		list = append(list, s.errands(p, span)...)
	}
	slices.SortStableFunc(list, func(a, b errand) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.at, b.at)) })
	last := ""
	for _, e := range list {
		if e.section != last {
			last = e.section
			f.Rows = append(f.Rows, Row{Section: last})
		}
		f.Rows = append(f.Rows, e.row(p))
	}
	f.Notes = p.notes()
	f.Signers = nil
	return f
}

func (e errand) row(p *Page) Row {
	at := Blank
	if e.timed {
		at = Txt(hour(e.at))
	}
	return cells(at, Txt(e.what), Txt(p.names(e.units)), Txt(symbol(e.from.d.Direction, e.from.d.Number, e.from.d.Symbol, e.from.d.Type)), Txt(e.left))
}

// The sections before and after the days, by rank.
const (
	lateRank = iota
	dayRank
	assessRank
)

// errands are what one clause brings into the agenda, alike ones as one.
func (s *series) errands(p *Page, span model.Span) []errand {
	var out []errand
	add := func(e errand, u model.UnitID) {
		i := slices.IndexFunc(out, func(o errand) bool { return o.rank == e.rank && o.at == e.at && o.what == e.what })
		if i < 0 {
			i = len(out)
			e.from = s
			out = append(out, e)
		}
		out[i].units = append(out[i].units, u)
	}
	task := capital(clause(s.o)) + ": " + strings.TrimRight(s.o.Text, " .;")
	for _, l := range s.lines {
		if l.Standing.Settled() {
			continue
		}
		for _, e := range dated(l, task, p.Clock.Now, span) {
			add(e, l.ID.Unit)
		}
	}
	if r := s.o.Review; r != 0 && span.Holds(r) {
		out = append(out, errand{section: dayName(r), rank: dayRank, at: r.End(), what: words().Terms.Internal + ", rà soát " + task, from: s})
	}
	return out
}

// dated is what an open assignment brings: its deadline, what is late, a promise
// and the officer's own reminder.
func dated(l Line, task string, now model.Instant, span model.Span) []errand {
	var out []errand
	switch due := since(l); {
	case l.Standing == model.ToAssess:
		return []errand{{section: "Chờ đánh giá", rank: assessRank, at: due, what: task}}
	case owes(l.Standing) || l.Standing == model.ReturnedLate:
		out = append(out, errand{section: "Đã quá hạn", rank: lateRank, at: due, what: task + ", hạn " + dueWords(due), left: left(due, now)})
	case due != 0 && span.Holds(due.Date()):
		out = append(out, errand{section: dayName(due.Date()), rank: dayRank, at: due, timed: true, what: task, left: left(due, now)})
	}
	if _, promise := l.Mark.Urged(); promise.Promised != 0 && span.Holds(promise.Promised) && promise.Kept(l.Facts, now) == model.PromiseWaiting {
		at := promise.Promised.End()
		out = append(out, errand{section: dayName(promise.Promised), rank: dayRank, at: at, what: "Đơn vị hứa nộp: " + task, left: left(at, now)})
	}
	if e := l.Facts.Early; e != 0 && span.Holds(e.Date()) && e > now {
		out = append(out, errand{section: dayName(e.Date()), rank: dayRank, at: e, timed: true, what: words().Terms.Internal + ", nhắc nộp sớm: " + task, left: left(e, now)})
	}
	return out
}

func dueWords(due model.Instant) string {
	if due == 0 {
		return words().Terms.NoDeadline
	}
	return momentOf(due)
}

// dayName is "Thứ năm, ngày 04/02/2021".
func dayName(d model.Date) string {
	return capital(viet.WeekdayName(d.Weekday())) + ", ngày " + day(d)
}

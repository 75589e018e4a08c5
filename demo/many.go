package demo

import (
	"fmt"
	"strings"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// How a large file is made.
const (
	batch      = 1000    // directives a transaction
	manyDays   = 3 * 365 // over which they are spread
	manyOwing  = 20      // units each directive asks
	manyMarked = 10      // of a hundred assignments
	manyOpen   = 12      // of a hundred, where all are marked
	manyText   = 1900    // bytes of a text, about
)

// Many puts n made-up directives into a store, to measure with: one
// obligation of twenty units each, a tenth of the assignments marked, a text
// of some two kilobytes, subjects over a vocabulary of offices. A store
// without units gets the office of Fill.
func Many(s *db.Store, n int, now model.Instant) error { return many(s, n, now, plainMarks) }

// Marked is Many with a mark on each of the assignments: most are done, the
// others were urged.
func Marked(s *db.Store, n int, now model.Instant) error { return many(s, n, now, fullMarks) }

// A marking makes up the marks of a directive.
type marking func(d *dice, now model.Instant, out *model.Directive) model.Marks

func many(s *db.Store, n int, now model.Instant, marks marking) error {
	r, err := furnish(s)
	if err != nil {
		return err
	}
	var owing []model.UnitID
	for _, u := range r.Units() {
		if !u.Own && len(owing) < manyOwing {
			owing = append(owing, u.ID)
		}
	}
	numbers := map[string]int{}
	for done := 0; done < n; done += batch {
		var ds []db.DirectiveWithMarks
		for i := done; i < min(done+batch, n); i++ {
			ds = append(ds, plain(i, n, now, owing, numbers, marks))
		}
		if err := s.AddDirectives(ds); err != nil {
			return fmt.Errorf("filing made-up letters from %d: %w", done+1, err)
		}
	}
	return nil
}

// plain makes the i-th of n directives, oldest first.
func plain(i, n int, now model.Instant, owing []model.UnitID, numbers map[string]int, marks marking) db.DirectiveWithMarks {
	d := dice(mix(uint64(i + 1)))
	day := now.Date().AddDays(-manyDays + i*manyDays/n)
	from := [...]*sender{own, own, own, infocom, heritage, people, people, governor}[d.roll(8)]
	typ := [...]string{"Công văn", "Công văn", "Công văn", "Công văn", "Kế hoạch", "Thông báo"}[d.roll(6)]
	out := model.Directive{
		Direction: model.In, Type: typ, Symbol: from.symbol(typ), Date: day, Place: from.place,
		Issuer: from.name, ParentIssuer: from.parent, Signer: from.chief, Recipients: to(agencies, communes),
		Subject: word(&d, manyActions[:]) + " " + word(&d, manyTopics[:]) + " " + word(&d, manyScopes[:]),
	}
	if from == own {
		out.Direction = model.Out
	}
	register := fmt.Sprint(out.Symbol, day.Year())
	numbers[register]++
	out.Number = viet.FormatPair(numbers[register])
	due := atClock(workday(day.AddDays(d.between(5, 60))), "16:00")
	o := model.Obligation{
		ID: "1", Who: out.Recipients, Units: owing, Kind: model.Once, Report: d.roll(3) > 0, Deadline: &due,
	}
	text := plainText(&d, &out, &o)
	out.Obligations = []model.Obligation{o}
	return db.DirectiveWithMarks{Directive: out, Text: text, Marks: marks(&d, now, &out)}
}

func plainText(d *dice, out *model.Directive, o *model.Obligation) string {
	var b strings.Builder
	b.Grow(manyText + 600)
	fmt.Fprintf(&b, "%s\n\nSố: %s\n\n%s, %s\n\nV/v %s\n\nKính gửi:\n\n- %s.\n\n1. ",
		out.Issuer, out.Label(), out.Place, inWords(out.Date), out.Subject, strings.Join(out.Recipients, ";\n- "))
	o.Span[0] = b.Len()
	fmt.Fprintf(&b, "Các cơ quan, đơn vị thực hiện nội dung %s, gửi kết quả %s.", out.Subject, o.Deadline.Phrase)
	o.Span[1] = b.Len()
	o.Text = b.String()[o.Span[0]:]
	b.WriteString("\n\n")
	for clause := 2; b.Len() < manyText; clause++ {
		fmt.Fprintf(&b, "%d. %s %s\n\n", clause, word(d, manySentences[:]), word(d, manySentences[:]))
	}
	fmt.Fprintf(&b, "Nơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\n%s\n\n%s\n", out.Signer.Title, out.Signer.Name)
	return b.String()
}

// plainMarks marks a tenth of the assignments, most of them as done in time.
func plainMarks(d *dice, now model.Instant, out *model.Directive) model.Marks {
	marks := model.Marks{}
	o := &out.Obligations[0]
	for _, u := range o.Units {
		if d.roll(100) >= manyMarked {
			continue
		}
		marks[model.AssignmentID{Obligation: o.ID, Period: o.Deadline.Due, Unit: u}] = doneMark(d, now, out)
	}
	return marks
}

func doneMark(d *dice, now model.Instant, out *model.Directive) model.Mark {
	due := out.Obligations[0].Deadline.Due
	at := due - model.Instant(d.between(0, 4000))
	if d.roll(8) == 0 {
		at = due + model.Instant(d.between(1, 3000))
	}
	at = max(min(at, now-1), min(out.Date.At(7, 30), now-1))
	return model.Mark{State: model.Done, Received: at, Changed: at, Channel: "email"}
}

// fullMarks marks every assignment: most as done, the others as under way and
// urged once.
func fullMarks(d *dice, now model.Instant, out *model.Directive) model.Marks {
	marks := model.Marks{}
	o := &out.Obligations[0]
	for _, u := range o.Units {
		m := doneMark(d, now, out)
		if d.roll(100) < manyOpen {
			at := min(o.Deadline.Due, now-1)
			m = model.Mark{State: model.Doing, Changed: at, Reminders: []model.Reminder{{N: 1, At: at, Channel: "Zalo", Promised: at.Date().AddDays(3)}}}
		}
		marks[model.AssignmentID{Obligation: o.ID, Period: o.Deadline.Due, Unit: u}] = m
	}
	return marks
}

func word(d *dice, words []string) string { return words[d.roll(uint64(len(words)))] }

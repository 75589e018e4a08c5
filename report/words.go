package report

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// standing is the word for a standing: "Trạng thái" of a form.
func standing(s model.Standing) string { return words().Terms.Standing[s] }

// whole is a number in a sentence: "1.036".
func whole(n int) string { return viet.FormatCount(int64(n)) }

// ratio is "12/14".
func ratio(n, of int) string { return strconv.Itoa(n) + "/" + strconv.Itoa(of) }

// percent is a share in a sentence: "85,71% (12/14)".
func percent(n, of int) string {
	c := Share(n, of)
	if c.Kind != Percent {
		return none
	}
	return viet.FormatPercent(c.Number) + " " + c.fraction()
}

// pair is a number with a leading zero below ten, as in "02 lần".
func pair(n int) string { return viet.FormatPair(n) }

// joined puts together what is not empty.
func joined(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

// capital makes the first letter a capital.
func capital(s string) string {
	for i, c := range s {
		return strings.ToUpper(string(c)) + s[i+len(string(c)):]
	}
	return s
}

// figures lists what was reported: "độ dài 12,5 phút; số lượng ước 500 tin".
func figures(o *model.Obligation, m model.Mark) string {
	var out []string
	for _, name := range slices.SortedFunc(maps.Keys(m.Values), viet.Compare) {
		s := name + " " + approximately(m, name) + Dec(m.Values[name]).String()
		for _, ms := range o.Measures {
			if ms.Name == name && ms.Unit != "" && !strings.HasSuffix(name, ms.Unit) {
				s += " " + ms.Unit
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func approximately(m model.Mark, name string) string {
	if slices.Contains(m.Approx, name) {
		return "khoảng "
	}
	return ""
}

// late tells how long something is overdue: "03 ngày", on the day itself
// "04 giờ"; nothing of what is not.
func late(since, now model.Instant) string {
	switch d := model.Apart(since, now); {
	case since == 0 || now <= since:
		return ""
	case d.Days > 0:
		return pair(d.Days) + " ngày"
	case d.Minutes >= 60:
		return pair(d.Minutes/60) + " giờ"
	default:
		return pair(d.Minutes) + " phút"
	}
}

// Late is a cell with how long something is overdue, in days.
func Late(since, now model.Instant) Cell {
	s := late(since, now)
	if s == "" {
		return Blank
	}
	d := model.Apart(since, now)
	return Cell{Kind: Lapse, Text: s, Number: float64(d.Days) + float64(d.Minutes)/(24*60)}
}

// left tells how long there is to a deadline, or how long it is over.
func left(due, now model.Instant) string {
	switch d := model.Apart(now, due); {
	case due == 0:
		return ""
	case due < now:
		return "quá hạn " + late(due, now)
	case d.Days > 0:
		return pair(d.Days) + " ngày"
	case d.Minutes >= 60:
		return fmt.Sprintf("%d giờ", d.Minutes/60)
	default:
		return fmt.Sprintf("%d phút", d.Minutes)
	}
}

// clause names an obligation: "nhiệm vụ 3", and what the issuer owes by it
// "nhiệm vụ 3 (của cơ quan ban hành)".
func clause(o *model.Obligation) string {
	if db.OwnDuty(o) {
		return fmt.Sprintf(words().Journal.Clause, strings.TrimSuffix(o.ID, "-own")) + " (của cơ quan ban hành)"
	}
	return fmt.Sprintf(words().Journal.Clause, o.ID)
}

// urged tells how often and when last: "02 lần, 05/02/2021".
func urged(m model.Mark) string {
	last, _ := m.Urged()
	if last.At == 0 {
		return ""
	}
	return pair(len(m.Reminders)) + " lần, " + day(last.At.Date())
}

package text

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// Entry words a step of the journal: "Ghi nhận hoàn thành: Xã Bình Lư, nhiệm vụ 3,
// 12/VHTT".
func Entry(e db.Entry, l Lang) string {
	t := teller{e.Args, &Of(l).Journal, l}
	if e.Action == db.ActionUndo || e.Action == db.ActionRedo {
		return fmt.Sprintf(t.w.Did[e.Action], t.step(db.Action(e.Args["action"])))
	}
	return t.step(e.Action)
}

// A teller puts the arguments of one entry into words.
type teller struct {
	args map[string]string
	w    *Journal
	l    Lang
}

func (t teller) step(a db.Action) string {
	form := t.w.Did[a]
	if t.args["new"] != "" && t.w.New[a] != "" {
		form = t.w.New[a]
	}
	switch a {
	case db.ActionMark:
		return about(t.marked(), t.assignment())
	case db.ActionFigures:
		return about(form, t.assignment())
	case db.ActionExtend:
		return about(fmt.Sprintf(form, t.at("to")), t.assignment(), t.by())
	case db.ActionRemind:
		if n := t.args["n"]; n != "" {
			form = fmt.Sprintf(t.w.RemindNth, n)
		}
		return about(form, t.assignment(), t.args["channel"])
	case db.ActionDecide:
		return list(fmt.Sprintf(form, t.decided()), t.clause(), t.periods(), t.args["directive"], t.basis())
	case db.ActionExempt, db.ActionSpare:
		return about(form, t.assignment(), t.days(), t.args["reason"], t.by())
	case db.ActionClose, db.ActionReopen:
		return about(form, t.clause(), t.periods(), t.args["directive"], cmp.Or(t.args["note"], t.args["reason"]))
	case db.ActionFollow:
		return about(fmt.Sprintf(form, orDash(t.args["after"])), t.clause(), t.args["directive"])
	case db.ActionTopics:
		return about(fmt.Sprintf(form, orDash(t.args["topics"])), t.args["directive"])
	case db.ActionRequest:
		return about(fmt.Sprintf(form, t.at("due")), t.clause(), t.args["directive"])
	case db.ActionNumber, db.ActionUnnumber:
		return list(fill(form, t.plain(a)), t.along(t.w.Register, "register"), t.arrival(), t.oddDay())
	case db.ActionPrint:
		return list(fill(form, []any{orDash(ReportName(t.args["report"], t.l))}), t.args["directive"], t.days(), t.moment(t.w.Cutoff, "as_of"))
	case db.ActionIssue:
		return list(fill(form, t.plain(a)), t.moment(t.w.Urgent, "to"), t.oddDay())
	case db.ActionTarget, db.ActionDropTarget:
		return about(fmt.Sprintf(form, t.atLeast()), t.indicator(), t.args["unit"], t.until())
	case db.ActionParts:
		if whole := t.args["whole"]; whole != "" {
			form = fmt.Sprintf(t.w.New[a], whole)
		}
		return about(form, t.units())
	case db.ActionReading, db.ActionRemoveReading:
		return about(fmt.Sprintf(form, t.indicator()), t.reading(), t.asOf(), t.along(t.w.MadeAlong, "added"))
	}
	if form == "" {
		return fmt.Sprintf(t.w.Strange, string(a))
	}
	return list(fill(form, t.plain(a)), t.decidedToo(), t.along(t.w.TookAlong, "readings"), t.double(), t.freed())
}

// atLeast words what a target asks for.
func (t teller) atLeast() string {
	p, _ := strconv.ParseFloat(t.args["percent"], 64)
	return fmt.Sprintf(t.w.AtLeast, viet.FormatPercent(p), BaseName(model.Base(t.args["base"]), model.Indicator{}, t.l))
}

func (t teller) until() string {
	if t.args["until"] == "" {
		return ""
	}
	return fmt.Sprintf(t.w.AsOf, t.at("until"))
}

// decidedToo counts the periods that were decided on along with a directive.
func (t teller) decidedToo() string {
	return t.along(t.w.DecidedToo, "decided")
}

// along counts what a step did beside; none is nothing.
func (t teller) along(form, name string) string {
	if t.args[name] == "" {
		return ""
	}
	return fmt.Sprintf(form, t.args[name])
}

// oddDay says what is odd about the day that a number was given of; nothing is "".
func (t teller) oddDay() string {
	day := func(name string) string { return readable(t.args[name], t.l) }
	var far, behind string
	switch {
	case t.args["ahead"] != "":
		far = fmt.Sprintf(t.w.Ahead, day("ahead"))
	case t.args["long_ago"] != "":
		far = fmt.Sprintf(t.w.LongAgo, day("long_ago"))
	}
	if t.args["behind"] != "" {
		behind = fmt.Sprintf(t.w.Behind, day("behind"), t.args["behind_number"], day("behind_day"))
	}
	return list(far, behind)
}

// double says that a document bears the number of others; nothing is "".
func (t teller) double() string {
	if t.args["double"] == "" {
		return ""
	}
	return fmt.Sprintf(t.w.Double, t.args["double"], t.args["double_year"], t.args["double_of"])
}

// freed says what becomes of a number that its document bears no more; nothing
// is "".
func (t teller) freed() string {
	switch {
	case t.args["vacant"] != "":
		return fmt.Sprintf(t.w.Vacant, t.args["vacant"], t.args["vacant_year"])
	case t.args["next"] != "":
		return fmt.Sprintf(t.w.NextAgain, t.args["next_year"], t.args["next"])
	}
	return ""
}

// arrival says that a number is that of an incoming document.
func (t teller) arrival() string {
	if t.args["in"] == "" {
		return ""
	}
	return t.w.Arrival
}

// moment words an instant among the arguments; none is nothing.
func (t teller) moment(form, name string) string {
	if t.args[name] == "" {
		return ""
	}
	return fmt.Sprintf(form, t.at(name))
}

// plain gives the arguments of the actions that are worded by them alone.
func (t teller) plain(a db.Action) []any {
	names := map[db.Action][]string{
		db.ActionUnit: {"unit"}, db.ActionRemoveUnit: {"unit"}, db.ActionGroup: {"group"}, db.ActionRemoveGroup: {"group"},
		db.ActionRoster: {"added", "changed"}, db.ActionImport: {"directive", "count"}, db.ActionRegister: {"count"},
		db.ActionNumber: {"number", "year", "directive"}, db.ActionUnnumber: {"number", "year", "directive"},
		db.ActionBook: {"directive"}, db.ActionIssue: {"directive", "count"},
		db.ActionEdit: {"directive"}, db.ActionRemove: {"directive"},
		db.ActionSupersede: {"directive", "by", "from"}, db.ActionResolve: {"written", "unit", "directive"},
		db.ActionAlias: {"written", "unit"},
		db.ActionSeed:  {"count"}, db.ActionActivity: {"what", "topic"}, db.ActionDropActivity: {"what", "topic"},
		db.ActionIndicator: {"name"}, db.ActionDropIndicator: {"name"},
	}[a]
	out := make([]any, len(names))
	for i, n := range names {
		out[i] = orDash(cmp.Or(t.at(n), t.args[n+"_id"]))
	}
	return out
}

func (t teller) marked() string {
	if s := t.w.Marked[model.State(t.args["state"])]; s != "" {
		return s
	}
	return t.w.MarkOnly
}

// decided words a decision, and the one that it took the place of.
func (t teller) decided() string {
	now, was := t.decision("choice", "to"), t.decision("was", "was_to")
	if t.args["count"] != "1" && t.args["was"] == "" {
		return now // they were not all alike, or undecided
	}
	return fmt.Sprintf(t.w.Before, now, was)
}

func (t teller) decision(choice, to string) string {
	d := model.Decision{Choice: model.Choice(t.args[choice])}
	d.To, _ = model.ParseInstant(t.args[to])
	return cmp.Or(Decision(d, t.l), string(d.Choice))
}

// days tells from which day to which.
func (t teller) days() string {
	from, until := t.at("from"), t.at("until")
	switch {
	case from == "" && until == "":
		return ""
	case until == "":
		return fmt.Sprintf(t.w.FromDay, from)
	case from == "":
		return fmt.Sprintf(t.w.UntilDay, until)
	}
	return fmt.Sprintf(t.w.FromDay, from) + " " + fmt.Sprintf(t.w.UntilDay, until)
}

// periods names the period, or counts them.
func (t teller) periods() string {
	if t.args["period"] != "" {
		return fmt.Sprintf(t.w.Period, t.at("period"))
	}
	if t.args["count"] == "" {
		return ""
	}
	return Say(t.w.Periods, t.args["count"])
}

func (t teller) basis() string {
	if t.args["basis"] == "" {
		return ""
	}
	return fmt.Sprintf(Of(t.l).Calendar.Basis, t.args["basis"])
}

// assignment names unit, clause, period and directive, as far as the records
// of the step have them in common.
func (t teller) assignment() string {
	unit := t.args["unit"]
	if unit == "" {
		unit = Say(t.w.Many, t.args["count"])
	}
	period := ""
	if t.args["period"] != "" {
		period = fmt.Sprintf(t.w.Period, t.at("period"))
	}
	return list(unit, t.clause(), period, t.args["directive"])
}

func (t teller) clause() string {
	if t.args["obligation"] == "" {
		return ""
	}
	return fmt.Sprintf(t.w.Clause, t.args["obligation"])
}

func (t teller) by() string {
	if t.args["by"] == "" {
		return ""
	}
	return fmt.Sprintf(t.w.By, t.args["by"])
}

// units names the unit of a step, or counts them.
func (t teller) units() string {
	if t.args["unit"] != "" || t.args["count"] == "" {
		return t.args["unit"]
	}
	return Say(t.w.Units, t.args["count"])
}

func (t teller) reading() string {
	if u := t.args["unit"]; u != "" {
		return u
	}
	return fmt.Sprintf(t.w.Readings, t.args["count"])
}

func (t teller) asOf() string {
	if t.args["as_of"] == "" {
		return ""
	}
	return fmt.Sprintf(t.w.AsOf, t.at("as_of"))
}

// at is an argument with days and instants as people write them.
func (t teller) at(name string) string {
	switch name {
	case "to", "due", "period", "from", "until", "as_of":
		return readable(t.args[name], t.l)
	}
	return t.args[name]
}

// indicator names the indicator of a step, by its id where that is all that is
// told.
func (t teller) indicator() string {
	id := t.args["indicator"]
	if id == "" {
		id = model.Bluezone
	}
	return cmp.Or(t.args["name"], model.IndicatorOf(nil, id).Name)
}

// about puts what a step was about behind what it did.
func about(did string, what ...string) string {
	if s := list(what...); s != "" {
		return did + ": " + s
	}
	return did
}

func list(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, ", ")
}

// ReportName is what a report is called in a sentence, without the formats that
// it is written in.
func ReportName(name string, l Lang) string {
	words, _, _ := strings.Cut(Of(l).Commands.Reports[name], " (")
	return words
}

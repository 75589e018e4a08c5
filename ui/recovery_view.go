package ui

import (
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// view says what happened above, and offers the ways below. Where the window
// is high enough each way says what it will do, else only the one in focus.
func (r *recovery) view(w, h int) string {
	ways := r.wayLines(w-2, h)
	said := r.said(w - 2)
	room := min(len(said), h-len(ways)-1)
	r.lines.Len = len(said)
	r.lines.Jump(min(r.lines.Top(), max(0, len(said)-room)), room)
	rows := make([]string, 0, h)
	for y := range room {
		row := ""
		if i := r.lines.Top() + y; i < len(said) {
			row = said[i]
		}
		rows = append(rows, widget.Line(" "+row, w-1)+r.theme.faint.Render(r.lines.Scrollbar(y)))
	}
	rows = append(rows, "")
	for _, line := range ways {
		rows = append(rows, " "+line)
	}
	return widget.Block(rows, w, h)
}

func (r *recovery) status() string {
	if r.doing == "" || r.ticks == 0 {
		return r.Path
	}
	return fmt.Sprintf(r.w.Recovery.Seconds, r.doing, int((time.Duration(r.ticks) * beatEvery).Seconds()))
}

// wayLines draws the ways under their heading.
func (r *recovery) wayLines(w, h int) []string {
	ways := r.offer()
	r.ways.Fit(len(ways), len(ways))
	all := r.drawWays(ways, w, true)
	if len(all)+len(r.said(w)) < h {
		return all
	}
	return r.drawWays(ways, w, false)
}

// drawWays says what each way does below its name, or below them all what the
// one in focus does, in as many lines as the longest needs.
func (r *recovery) drawWays(ways []way, w int, each bool) []string {
	rows := []string{r.theme.heading.Render(widget.Plain(r.w.Recovery.Ways))}
	longest := 0
	for i, o := range ways {
		name, style := "  "+widget.Plain(o.Name), r.theme.plain
		if i == r.ways.Cursor {
			name, style = "► "+widget.Plain(o.Name), r.theme.selected
		}
		rows = append(rows, style.Render(name))
		does := r.indented(o.Does, w)
		longest = max(longest, len(does))
		if each {
			rows = append(rows, does...)
		}
	}
	if each {
		return rows
	}
	focus := r.indented(ways[r.ways.Cursor].Does, w)
	rows = append(append(rows, ""), focus...)
	return append(rows, slices.Repeat([]string{""}, longest-len(focus))...)
}

func (r *recovery) indented(s string, w int) []string {
	rows := widget.Wrap(s, w-4)
	for i, row := range rows {
		rows[i] = "    " + r.theme.faint.Render(row)
	}
	return rows
}

// said is everything above the ways.
func (r *recovery) said(w int) []string {
	var rows []string
	switch {
	case r.done != nil:
		for _, line := range r.done {
			rows = append(rows, widget.Wrap("✓ "+line, w)...)
		}
	case r.rescued != nil:
		rows = r.saidRescued(w)
	default:
		rows = r.saidTrouble(w)
	}
	if r.failed != nil {
		rows = append(r.saidFailed(w), rows...)
	}
	return rows
}

func (r *recovery) saidFailed(w int) []string {
	form := r.w.Recovery.Failed
	if r.lost() {
		form = r.w.Recovery.FailedLost
	}
	why := fmt.Sprintf(form, text.ScreenError(r.failed, r.words.Lang))
	rows := widget.Wrap("× "+why, w)
	for i, row := range rows {
		rows[i] = r.theme.errorText.Render(row)
	}
	return append(rows, "")
}

func (r *recovery) saidTrouble(w int) []string {
	head, said := text.Trouble(r.Err, r.words.Lang)
	rows := []string{r.theme.bad.Render(widget.Cell("! "+head, w)), ""}
	if r.Try > 0 {
		said = r.w.Recovery.Still + " " + said
	}
	rows = append(rows, widget.Wrap(said, w)...)
	return append(append(rows, ""), r.saidSafe(w)...)
}

// saidSafe tells of the newest copy and of the change log.
func (r *recovery) saidSafe(width int) []string {
	w, lang := &r.w.Recovery, r.words.Lang
	rows := []string{r.theme.heading.Render(widget.Plain(w.Safe))}
	if r.remains == nil {
		return append(rows, widget.Wrap("· "+w.Seeking+"…", width)...)
	}
	safe := *r.remains
	copied, log := "– "+w.NoSnapshot, "– "+w.NoLog
	form := w.LogAlone
	if safe.Snapshot.Path != "" {
		form = w.Log
		copied = "✓ " + fmt.Sprintf(w.Snapshot, text.When(safe.Snapshot.At, lang), grouped(safe.Directives), grouped(safe.Marks))
	}
	if safe.Changes > 0 {
		log = "✓ " + fmt.Sprintf(form, grouped(safe.Changes), text.When(safe.LogAt, lang))
	}
	return append(append(rows, widget.Wrap(copied, width)...), widget.Wrap(log, width)...)
}

func grouped(n int) string { return viet.FormatCount(int64(n)) }

// saidRescued tells how the rescue went, and lists what is doubtful.
func (r *recovery) saidRescued(width int) []string {
	w, report := &r.w.Recovery, r.rescued.report
	records := 0
	for _, n := range report.Records {
		records += n
	}
	lines := []string{"✓ " + text.Say(w.Rescued, grouped(records)), "  " + r.rescued.path, ""}
	if report.Snapshot == "" {
		lines = append(lines, fmt.Sprintf(w.NoBase, grouped(report.Replayed)))
	} else {
		lines = append(lines, fmt.Sprintf(w.From, r.stampOf(report.Snapshot), grouped(report.Replayed)))
	}
	if report.Complete {
		lines = append(lines, w.Whole)
	} else {
		lines = append(lines, w.Unsure)
	}
	if report.Doubts > 0 {
		lines = append(lines, fmt.Sprintf(w.Doubts, grouped(report.Doubts)))
	}
	up := &r.words.Upkeep
	for _, d := range report.Doubtful {
		lines = append(lines, "  "+fmt.Sprintf(up.DoubtRow, text.Record(d.Bucket, d.Key, r.words.Lang), up.Doubt[d.Why]))
	}
	if more := report.Doubts - len(report.Doubtful); more > 0 {
		lines = append(lines, "  "+fmt.Sprintf(up.More, more))
	}
	var rows []string
	for _, l := range lines {
		rows = append(rows, widget.Wrap(l, width)...)
	}
	return rows
}

// stampOf is the moment of a copy, or its name where that is not known.
func (r *recovery) stampOf(path string) string {
	if r.remains != nil && r.remains.Snapshot.Path == path {
		return text.When(r.remains.Snapshot.At, r.words.Lang)
	}
	return filepath.Base(path)
}

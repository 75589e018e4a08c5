package intake

import (
	"strings"

	"congvan/model"
	"congvan/viet"
)

var standingRule = compiled(`(?:^|\s)thường\s+xuyên(?:\s|$)`)

// Phrase reads a deadline as documents word it: "trước 16h00 thứ năm hằng
// tuần". issued is the day of the document, from which rules begin and which
// completes a day without a year. A day or hour alone is read as "at the
// latest". The deadline is nil for the kinds that have none; ok is false where
// the words name no time.
func Phrase(text string, issued model.Date, o Options) (kind model.Kind, d *model.Deadline, ok bool) {
	clean, _ := viet.Clean(text)
	clean = oneLine(clean)
	f, ok := phraseTime(clean, issued, o)
	if !ok {
		f, ok = phraseTime("chậm nhất "+clean, issued, o)
	}
	switch {
	case !ok && standingRule.MatchString(lower(clean)):
		return model.Ongoing, nil, true
	case !ok || f.class == vagueClass:
		return "", nil, false
	case f.class == requestClass:
		return model.OnRequest, nil, true
	}
	f.deadline.Phrase = clean
	return kindOf(f), &f.deadline, true
}

// phraseTime returns the time that the whole text is about.
func phraseTime(text string, issued model.Date, o Options) (timeFound, bool) {
	if strings.TrimSpace(text) == "" {
		return timeFound{}, false
	}
	r := &reader{source: newSource(text), o: o}
	r.d = &r.draft.Directive
	r.d.Date = issued
	var best timeFound
	found := false
	for _, f := range r.timesIn(extent{0, len(r.plain)}) {
		if !found || f.class < best.class || f.class == best.class && f.from < best.from {
			best, found = f, true
		}
	}
	return best, found
}

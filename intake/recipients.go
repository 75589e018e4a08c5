package intake

import "strings"

// readRecipients takes the entries of Kính gửi.
func (r *reader) readRecipients() {
	if r.greeting < 0 {
		return
	}
	es, _ := r.entriesAt(r.greeting)
	r.d.Recipients = r.entriesOf(es, RecipientsField)
}

// readCopies takes the entries of Nơi nhận. An entry wholly in brackets is a
// note ("(VB điện tử)"), and what is kept ends the list.
func (r *reader) readCopies() {
	if r.notes < 0 {
		return
	}
	es, _ := r.entriesAt(r.notes)
	var kept []textEntry
	for _, e := range es {
		if strings.HasPrefix(e.text, "(") && strings.HasSuffix(e.text, ")") {
			continue
		}
		kept = append(kept, e)
	}
	r.d.Copies = r.entriesOf(kept, CopiesField)
}

func (r *reader) entriesOf(es []textEntry, field string) []string {
	var out []string
	for _, e := range es {
		out = append(out, e.text)
	}
	if len(es) > 0 {
		r.found(field, es[0].from, es[len(es)-1].to)
	}
	return out
}

package report

import "strings"

// indent is that of the first line of a paragraph, 1 cm in twips.
const indent = 567

// letter writes a letter without its annexes.
func (x *xmlWriter) letter(l *Letter) {
	x.letterhead(l.Head, portraitTwips, func() { x.below(l) }, func() { x.place(l.Head, 13) })
	if l.Type != "" {
		x.named(l)
	}
	x.addressees(l.To)
	for i, p := range l.Body {
		text := p.Text
		if i == len(l.Body)-1 {
			text = ended(text)
		}
		x.paragraph(para{align: "both", before: 6, first: indent, keep: p.Bold}, look{size: 14, bold: p.Bold}, text)
	}
	x.paragraph(para{keep: true}, look{size: 6}, "")
	half := portraitTwips / 2
	x.layout([]int{half, portraitTwips - half}, []func(){func() { x.copies(l) }, func() { x.signature(l.Signer) }})
}

// below writes what stands under the office's name: the number, V/v and the
// stamp of urgency.
func (x *xmlWriter) below(l *Letter) {
	x.paragraph(para{align: "center", before: 3}, look{size: 13}, "Số: "+l.label())
	if l.Type == "" && l.Subject != "" {
		x.paragraph(para{align: "center"}, look{size: 12}, "V/v "+l.Subject)
	}
	if l.Urgency != "" {
		x.paragraph(para{align: "center", before: 6, left: 900, right: 900, frame: true}, look{size: 13, bold: true, red: true}, strings.ToUpper(l.Urgency))
	}
}

// named writes the name of the kind of document and what it is about, with a
// rule beneath.
func (x *xmlWriter) named(l *Letter) {
	x.paragraph(para{align: "center", before: 12}, look{size: 14, bold: true}, strings.ToUpper(l.Type))
	x.paragraph(para{align: "center"}, look{size: 14, bold: true}, l.Subject)
	x.rule(portraitTwips/4, portraitTwips)
}

const to = "Kính gửi:"

// addressees writes Kính gửi: one in the same line, several one a line.
func (x *xmlWriter) addressees(entries []string) {
	switch len(entries) {
	case 0:
		return
	case 1:
		x.paragraph(para{align: "center", before: 12, after: 6}, look{size: 14}, to+" "+entries[0])
		return
	}
	x.paragraph(para{align: "left", before: 12, left: addresseeIndent}, look{size: 14}, to)
	for _, e := range listed(entries) {
		x.paragraph(para{align: "left", left: addresseeIndent + 1100}, look{size: 14}, e)
	}
}

const addresseeIndent = 1500

// copies writes Nơi nhận and the drafter's mark.
func (x *xmlWriter) copies(l *Letter) {
	x.paragraph(para{}, look{size: 12, bold: true, italic: true}, "Nơi nhận:")
	for _, e := range listed(l.Copies) {
		x.paragraph(para{}, look{size: 11}, e)
	}
	if l.Mark != "" {
		x.paragraph(para{before: 6}, look{size: 11}, l.Mark)
	}
}

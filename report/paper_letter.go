package report

import "strings"

// letter draws a letter and its annexes.
func (p *drafter) letter(l *Letter) {
	below := []string{"Số: " + l.label()}
	if l.Type == "" && l.Subject != "" {
		below = append(below, "V/v "+l.Subject)
	}
	if l.Urgency != "" {
		below = append(below, "["+strings.ToUpper(l.Urgency)+"]")
	}
	p.letterhead(l.Head, below)
	if l.Type != "" {
		p.text("center", strings.ToUpper(l.Type))
		p.text("center", l.Subject)
		p.text("center", line(p.width/4))
	}
	p.addressees(l.To)
	for i, par := range l.Body {
		text := par.Text
		if i == len(l.Body)-1 {
			text = ended(text)
		}
		p.text("both", text)
	}
	p.add("")
	p.close(l)
	for i := range l.Annexes {
		p.annex(l, i)
	}
}

func (p *drafter) addressees(entries []string) {
	switch len(entries) {
	case 0:
		return
	case 1:
		p.text("center", to+" "+entries[0])
	default:
		in := strings.Repeat(" ", p.width/6)
		p.add(in + to)
		for _, e := range listed(entries) {
			p.add(in + strings.Repeat(" ", len([]rune(to))) + e)
		}
	}
	p.add("")
}

// close draws Nơi nhận at the left and who signs at the right.
func (p *drafter) close(l *Letter) {
	half := p.width / 2
	left := block("", half, append([]string{"Nơi nhận:"}, listed(l.Copies)...)...)
	if l.Mark != "" {
		left = append(left, block("", half, l.Mark)...)
	}
	p.columns([]int{half, p.width - half}, left, signature(l.Signer, p.width-half))
}

func (p *drafter) annex(l *Letter, i int) {
	f := &l.Annexes[i]
	p.add("", "")
	p.turn(f.wide())
	p.form(f, func() {
		p.text("center", l.annexName(i))
		p.text("center", f.Title)
		p.text("center", l.about())
	})
}

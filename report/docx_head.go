package report

import (
	"strings"
	"unicode/utf8"
)

const (
	state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto = "Độc lập - Tự do - Hạnh phúc"
)

// The widths of a page's text, in twentieths of a point.
const (
	portraitTwips  = 9354
	landscapeTwips = 14003
)

// twips is the width of the form's text.
func (f *Form) twips() int {
	if f.wide() {
		return landscapeTwips
	}
	return portraitTwips
}

// letterhead writes the head of a page in two columns: who issues it at the
// left, the state's name at the right; in a row below them what the two
// callbacks write, number and date.
func (x *xmlWriter) letterhead(h Letterhead, room int, below, date func()) {
	left := room * 43 / 100
	widths := []int{left, room - left}
	x.layout(widths, []func(){
		func() { x.issuer(h, widths[0]) },
		func() {
			x.paragraph(para{align: "center"}, look{size: 12, bold: true}, state)
			x.paragraph(para{align: "center"}, look{size: 13, bold: true}, motto)
			x.rule(mottoTwips, widths[1])
		},
	}, []func(){below, date})
}

// mottoTwips is about how long the motto is in 13 points bold: its rule is as
// long.
const mottoTwips = 3270

// issuer writes the names of the offices, and a rule beneath, two fifths as long
// as the line above it.
func (x *xmlWriter) issuer(h Letterhead, room int) {
	if h.Parent != "" {
		x.paragraph(para{align: "center"}, look{size: 12}, strings.ToUpper(h.Parent))
	}
	x.paragraph(para{align: "center"}, look{size: 12, bold: true}, strings.ToUpper(h.Office))
	if h.Office == "" {
		return
	}
	line := min(room, utf8.RuneCountInString(h.Office)*180)
	x.rule(line*2/5, room)
}

// place writes where and when.
func (x *xmlWriter) place(h Letterhead, size int) {
	x.paragraph(para{align: "center", before: 3}, look{size: size, italic: true}, h.where())
}

// where is "Tam Đường, ngày 05 tháng 02 năm 2021".
func (h Letterhead) where() string {
	if h.Place == "" {
		return "…, " + dateline(h.Date)
	}
	return h.Place + ", " + dateline(h.Date)
}

// signatures writes the blocks at the end of a page, in even columns; one alone
// stands at the right.
func (x *xmlWriter) signatures(signers []Signer, room int) {
	if len(signers) == 0 {
		return
	}
	if len(signers) == 1 {
		signers = append([]Signer{{}}, signers...)
	}
	widths := make([]int, len(signers))
	columns := make([]func(), len(signers))
	for i, s := range signers {
		widths[i] = room / len(signers)
		columns[i] = func() { x.signature(s) }
	}
	x.paragraph(para{keep: true}, look{size: 6}, "")
	x.layout(widths, columns)
}

// signature writes who signs, with room for the hand.
func (x *xmlWriter) signature(s Signer) {
	middle := para{align: "center", keep: true}
	if s == (Signer{}) {
		x.paragraph(middle, look{}, "")
		return
	}
	for _, line := range s.office() {
		x.paragraph(middle, look{size: 13, bold: true}, line)
	}
	if s.Hint != "" {
		x.paragraph(middle, look{size: 13, italic: true}, s.Hint)
	}
	for range 4 {
		x.paragraph(middle, look{size: 13}, "")
	}
	x.paragraph(para{align: "center"}, look{size: 13, bold: true}, s.Name)
}

// office is "KT. TRƯỞNG PHÒNG", in two lines where somebody signs for another or
// for all: "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG".
func (s Signer) office() []string {
	authority, title := strings.TrimSpace(strings.ToUpper(s.Authority)), strings.TrimSpace(strings.ToUpper(s.Title))
	if strings.Contains(authority, " ") && title != "" {
		return []string{authority, title}
	}
	return []string{strings.TrimSpace(authority + " " + title)}
}

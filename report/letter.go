package report

// A Letter is a page of prose as NĐ 30/2020 lays it out, with its annexes.
type Letter struct {
	Head    Letterhead
	Number  string // empty while not given: "…"
	Symbol  string // "VHTT"
	Type    string // "Báo cáo"; empty for a công văn, which has no name
	Subject string // without "V/v"
	Urgency string // "KHẨN"; in a red frame
	To      []string
	Body    []Paragraph
	Copies  []string // Nơi nhận, without dash and closing mark
	Signer  Signer
	Mark    string // the drafter's, with the number of copies
	Annexes []Form
}

// A Paragraph is one paragraph of a letter.
type Paragraph struct {
	Text string
	Bold bool // a heading
}

// label is "12/VHTT", dots in the place of what is not given yet.
func (l *Letter) label() string {
	if l.Number == "" {
		return "…/" + l.Symbol
	}
	return printedNumber(l.Number) + "/" + l.Symbol
}

// printedNumber gives a number below ten its leading zero.
func printedNumber(n string) string {
	if len(n) == 1 && n[0] >= '1' && n[0] <= '9' {
		return "0" + n
	}
	return n
}

// about names the letter where an annex refers to it.
func (l *Letter) about() string {
	kind := l.Type
	if kind == "" {
		kind = "Công văn"
	}
	return "(Kèm theo " + kind + " số " + l.label() + " " + dateline(l.Head.Date) + " của " + l.Head.Office + ")"
}

// annexName is "Phụ lục", numbered where there are several.
func (l *Letter) annexName(i int) string {
	if len(l.Annexes) == 1 {
		return "Phụ lục"
	}
	return "Phụ lục " + roman(i+1)
}

// listed closes the entries of a list as letters do: ";" and "." last.
func listed(entries []string) []string {
	out := make([]string, len(entries))
	for i, e := range entries {
		out[i] = "- " + e + ";"
		if i == len(entries)-1 {
			out[i] = "- " + e + "."
		}
	}
	return out
}

// ended is the last paragraph, which closes the letter.
func ended(s string) string {
	for len(s) > 0 && (s[len(s)-1] == '.' || s[len(s)-1] == '/') {
		s = s[:len(s)-1]
	}
	return s + "./."
}

// roman numbers the annexes.
func roman(n int) string {
	out := ""
	for _, d := range []struct {
		n int
		s string
	}{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.n; n -= d.n {
			out += d.s
		}
	}
	return out
}

package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"congvan/intake/charset"
	"congvan/intake/paper"
)

// broken are the elements that stand on lines of their own.
var broken = map[string]bool{
	"p": true, "div": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "section": true, "article": true, "main": true, "header": true,
	"footer": true, "aside": true, "form": true, "fieldset": true, "center": true, "blockquote": true, "address": true, "figure": true, "figcaption": true, "pre": true,
	"dl": true, "dt": true, "dd": true, "hr": true, "details": true, "summary": true, "body": true, "tr": true, "td": true, "th": true, "tbody": true, "thead": true, "caption": true,
}

// A setter sets the lines of one block.
type setter struct {
	*reader
	lines []string
	text  charset.Writer
	blank bool // the line is empty or ends in a blank
	pre   int
	label string // stands before the next line
}

// block returns the lines of what stands in an element.
func (r *reader) block(n *html.Node) []string {
	s := &setter{reader: r, blank: true}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		s.node(k, "")
	}
	s.end()
	r.used = charset.Together(r.used, s.text.Encodings...)
	return s.lines
}

// end ends a line.
func (s *setter) end() {
	text := s.text.String()
	s.text.Reset()
	s.blank = true
	if trimmed := strings.TrimSpace(text); trimmed != "" {
		if s.label != "" {
			text, s.label = s.label+" "+trimmed, ""
		}
		s.lines = append(s.lines, text)
	}
}

func (s *setter) node(n *html.Node, font string) {
	switch n.Type {
	case html.TextNode:
		s.words(n.Data, font)
		return
	case html.ElementNode:
	default:
		return
	}
	if s.depth++; s.depth <= depthLimit {
		s.element(n, font)
	}
	s.depth--
}

func (s *setter) element(n *html.Node, font string) {
	switch {
	case silent[n.Data] || s.isChrome(n):
		return
	case isHidden(n):
		if s.sizes[n] > 0 {
			s.counts[paper.Hidden]++
		}
		return
	case n.Data == "del" || n.Data == "s" && has(n, "datetime"):
		s.counts[paper.Changes]++
		return
	}
	font = fontOf(n, font)
	switch n.Data {
	case "br":
		s.end()
	case "table":
		s.end()
		s.lines = append(s.lines, s.table(n)...)
	case "ul", "ol":
		s.list(n, font)
	case "pre":
		s.end()
		s.pre++
		s.kids(n, font)
		s.pre--
		s.end()
	default:
		s.inside(n, font)
	}
}

// inside sets what stands in an element, on lines of its own if it is one of
// those.
func (s *setter) inside(n *html.Node, font string) {
	if !broken[n.Data] {
		s.kids(n, font)
		return
	}
	s.end()
	s.kids(n, font)
	s.end()
}

func (s *setter) kids(n *html.Node, font string) {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		s.node(k, font)
	}
}

// words adds text; blanks count once.
func (s *setter) words(text, font string) {
	if s.pre > 0 {
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				s.end()
			}
			s.text.Add(line, font, false)
		}
		return
	}
	var b strings.Builder
	for _, c := range text {
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
			if !s.blank {
				b.WriteByte(' ')
			}
			s.blank = true
			continue
		}
		s.blank = false
		b.WriteRune(c)
	}
	s.text.Add(b.String(), font, false)
}

// fontOf is the font of an element, as old pages and word processors write it.
func fontOf(n *html.Node, font string) string {
	if n.Data == "font" && attr(n, "face") != "" {
		font = attr(n, "face")
	}
	if _, after, ok := strings.Cut(attr(n, "style"), "font-family:"); ok {
		after, _, _ = strings.Cut(after, ";")
		font = after
	}
	font, _, _ = strings.Cut(font, ",")
	return strings.Trim(font, " \"'")
}

// list sets the entries of a list with their numbers.
func (s *setter) list(n *html.Node, font string) {
	s.end()
	number, err := strconv.Atoi(attr(n, "start"))
	if err != nil {
		number = 1
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode || k.Data != "li" {
			s.node(k, font)
			continue
		}
		if v, err := strconv.Atoi(attr(k, "value")); err == nil {
			number = v
		}
		s.end()
		switch style := strings.ToLower(attr(n, "style") + attr(k, "style")); {
		case strings.Contains(style, "list-style:none"), strings.Contains(style, "list-style-type:none"):
		case n.Data == "ol":
			s.label = paper.Ordinal(number, formOf(attr(n, "type"))) + "."
		default:
			s.label = "-"
		}
		s.kids(k, font)
		s.end()
		s.label = ""
		number++
	}
}

func formOf(kind string) paper.Form {
	switch kind {
	case "a":
		return paper.SmallLetter
	case "A":
		return paper.CapitalLetter
	case "i":
		return paper.SmallRoman
	case "I":
		return paper.CapitalRoman
	}
	return paper.Decimal
}

// table sets a table; one that holds further tables or whole pages is only
// there to lay them out.
func (s *setter) table(n *html.Node) []string {
	t := paper.Table{Ruled: ruled(n)}
	nested := false
	var rows func(*html.Node)
	rows = func(n *html.Node) {
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			switch {
			case k.Type != html.ElementNode:
			case k.Data == "tr":
				var row []paper.Cell
				for c := k.FirstChild; c != nil; c = c.NextSibling {
					if c.Type != html.ElementNode || c.Data != "td" && c.Data != "th" || isHidden(c) || s.isChrome(c) {
						continue
					}
					nested = nested || find(c, "table") != nil
					t.Ruled = t.Ruled || ruled(c)
					row = append(row, paper.Cell(s.block(c)))
				}
				t.Rows = append(t.Rows, row)
			case k.Data == "tbody", k.Data == "thead", k.Data == "tfoot":
				rows(k)
			case k.Data == "caption":
				t.Rows = append(t.Rows, []paper.Cell{s.block(k)})
			}
		}
	}
	rows(n)
	if !nested {
		return t.Lines()
	}
	var out []string
	for _, row := range t.Rows {
		for _, c := range row {
			out = append(out, c...)
		}
	}
	return out
}

// ruled reports whether the lines of a table are drawn.
func ruled(n *html.Node) bool {
	if b := attr(n, "border"); b != "" && b != "0" {
		return true
	}
	style := strings.ToLower(attr(n, "style"))
	return strings.Contains(style, "border") && (strings.Contains(style, "solid") || strings.Contains(style, "double"))
}

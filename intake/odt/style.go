package odt

import (
	"strconv"
	"strings"

	"congvan/intake/markup"
	"congvan/intake/paper"
)

// A look is what matters of the setting of a stretch of text.
type look struct {
	font   string
	hidden bool
	caps   bool
}

// over lays a look over another.
func (l look) over(under look) look {
	if l.font == "" {
		l.font = under.font
	}
	l.hidden = l.hidden || under.hidden
	l.caps = l.caps || under.caps
	return l
}

type style struct {
	parent string
	look   look
	list   string
}

// A listStyle says how each depth of a list is numbered.
type listStyle struct {
	levels [maxLevels + 1]level // from 1 on
}

type level struct {
	form           paper.Form
	bullet         string
	prefix, suffix string
	start, shown   int
}

const maxLevels = 10

// takeStyles reads the styles of a part.
func (r *reader) takeStyles(root *markup.Node) {
	if r.ruled == nil {
		r.ruled = map[string]bool{}
	}
	for _, group := range []string{"styles", "automatic-styles"} {
		for n := range root.Kid(group).Kids {
			switch n.Name {
			case "style":
				r.takeStyle(n)
			case "list-style":
				r.lists[n.Attr("name")] = newListStyle(n)
			case "outline-style":
				r.outline = newListStyle(n)
			}
		}
	}
}

func (r *reader) takeStyle(n *markup.Node) {
	text := n.Kid("text-properties")
	font := text.Attr("font-name")
	if font == "" {
		font = strings.Trim(text.Attr("font-family"), `'"`)
	}
	r.styles[n.Attr("name")] = style{
		parent: n.Attr("parent-style-name"),
		list:   n.Attr("list-style-name"),
		look:   look{font: font, hidden: text.Attr("display") == "none", caps: text.Attr("text-transform") == "uppercase"},
	}
	cell := n.Kid("table-cell-properties")
	for _, side := range []string{"border", "border-top", "border-bottom", "border-left", "border-right"} {
		if v := cell.Attr(side); v != "" && v != "none" && !strings.HasPrefix(v, "0") {
			r.ruled[n.Attr("name")] = true
		}
	}
}

// styleDepth is how many styles may have one another as parents.
const styleDepth = 20

func (r *reader) look(name string) look {
	var l look
	for range styleDepth {
		s, ok := r.styles[name]
		if !ok {
			break
		}
		l = l.over(s.look)
		name = s.parent
	}
	return l
}

func newListStyle(n *markup.Node) *listStyle {
	s := &listStyle{}
	for k := range n.Kids {
		i, err := strconv.Atoi(k.Attr("level"))
		if err != nil || i < 1 || i > maxLevels {
			continue
		}
		v := level{prefix: k.Attr("num-prefix"), suffix: k.Attr("num-suffix"), start: 1, shown: 1, form: paper.NoNumber}
		if k.Name == "list-level-style-bullet" {
			v.bullet = paper.Bullet(k.Attr("bullet-char"))
		} else {
			v.form = formOf(k.Attr("num-format"))
		}
		if at, err := strconv.Atoi(k.Attr("start-value")); err == nil {
			v.start = at
		}
		if shown, err := strconv.Atoi(k.Attr("display-levels")); err == nil {
			v.shown = shown
		}
		s.levels[i] = v
	}
	return s
}

func formOf(s string) paper.Form {
	switch s {
	case "1":
		return paper.Decimal
	case "a":
		return paper.SmallLetter
	case "A":
		return paper.CapitalLetter
	case "i":
		return paper.SmallRoman
	case "I":
		return paper.CapitalRoman
	}
	return paper.NoNumber
}

// A counter is where a list stands.
type counter struct {
	count [maxLevels + 1]int
	begun [maxLevels + 1]bool
}

// list reads a list and the lists within it.
func (r *reader) list(n *markup.Node, c context) []string {
	if c.depth++; c.depth > maxLevels {
		return nil
	}
	if name := n.Attr("style-name"); name != "" {
		c.list = name
	}
	if c.depth == 1 {
		c.id = r.counterOf(n, c.list)
	}
	var out []string
	for k := range n.Kids {
		if k.Name != "list-item" && k.Name != "list-header" {
			continue
		}
		inner := c
		if k.Name == "list-item" {
			label := ""
			if holdsText(k) {
				label = r.step(c.id, r.lists[c.list], c.depth, k.Attr("start-value"))
			}
			inner.label = &label
		} else {
			inner.label = nil
		}
		out = append(out, r.block(k, inner)...)
	}
	return out
}

// counterOf names the counter of a list: its own, or that of the one it goes
// on with.
func (r *reader) counterOf(n *markup.Node, list string) string {
	id := n.Attr("id")
	goesOn := n.Attr("continue-list")
	if r.counters["="+goesOn] != nil && goesOn != "" {
		r.counters["="+id] = r.counters["="+goesOn]
		return "=" + id
	}
	if n.Attr("continue-numbering") == "true" && r.counters[list] != nil {
		r.counters["="+id] = r.counters[list]
		return "=" + id
	}
	fresh := &counter{}
	r.counters[list], r.counters["="+id] = fresh, fresh
	return "=" + id
}

// holdsText reports whether an entry has a paragraph of its own, not only a
// list within it.
func holdsText(n *markup.Node) bool {
	for k := range n.Kids {
		if k.Name == "p" || k.Name == "h" {
			return true
		}
		if k.Name == "list" {
			return false
		}
	}
	return false
}

// step counts an entry and writes what stands before it.
func (r *reader) step(id string, s *listStyle, depth int, from string) string {
	if s == nil || depth < 1 || depth > maxLevels {
		return ""
	}
	c := r.counters[id]
	if c == nil {
		c = &counter{}
		r.counters[id] = c
	}
	v := s.levels[depth]
	if v.bullet != "" {
		return v.bullet
	}
	start, err := strconv.Atoi(from)
	switch {
	case err == nil:
		c.count[depth] = start
	case !c.begun[depth]:
		c.count[depth] = v.start
	default:
		c.count[depth]++
	}
	c.begun[depth] = true
	for i := depth + 1; i <= maxLevels; i++ {
		c.begun[i] = false
	}
	if v.form == paper.NoNumber {
		return strings.TrimSpace(v.prefix + v.suffix)
	}
	var numbers []string
	for i := max(1, depth-max(1, v.shown)+1); i <= depth; i++ {
		if s.levels[i].form != paper.NoNumber {
			numbers = append(numbers, paper.Ordinal(max(c.count[i], s.levels[i].start), s.levels[i].form))
		}
	}
	return strings.TrimSpace(v.prefix + strings.Join(numbers, ".") + v.suffix)
}

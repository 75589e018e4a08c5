package docx

import (
	"strconv"
	"strings"

	"congvan/intake/markup"
	"congvan/intake/paper"
)

// maxLevels is how deep lists are nested.
const maxLevels = 9

// A level says how one depth of a list is numbered.
type level struct {
	start   int
	form    paper.Form
	bullet  bool
	text    string // "%1.%2)"
	style   string // a paragraph style that stands for this level
	legal   bool   // all numbers in it are decimal
	restart int    // only a level up to this one starts it anew; 0 for never, -1 for any
	suffix  string
}

// A list is an abstract numbering with its counters.
type list struct {
	levels  [maxLevels]level
	count   [maxLevels]int
	started [maxLevels]bool
	link    string // the style that holds the true definition
}

// A num is a use of a list, with numbers of its own to start from.
type num struct {
	list   *list
	starts map[int]int
	levels map[int]level
	used   map[int]bool
}

type lists struct {
	nums map[string]*num
}

func newLists(root *markup.Node, s *styles) lists {
	abstract := map[string]*list{}
	for n := range root.Kids {
		if n.Name == "abstractNum" {
			abstract[n.Attr("abstractNumId")] = newList(n)
		}
	}
	l := lists{nums: map[string]*num{}}
	for n := range root.Kids {
		if n.Name == "num" {
			l.nums[n.Attr("numId")] = newNum(n, abstract)
		}
	}
	for _, n := range l.nums {
		l.follow(n, s)
	}
	return l
}

// follow goes to the definition that a list only links to.
func (l *lists) follow(n *num, s *styles) {
	for range styleDepth {
		if n.list == nil || n.list.link == "" {
			return
		}
		id, _, _ := s.list(n.list.link)
		to := l.nums[id]
		if to == nil || to.list == n.list {
			return
		}
		n.list = to.list
	}
}

func newList(n *markup.Node) *list {
	l := &list{link: n.Kid("numStyleLink").Attr("val")}
	for i := range l.levels {
		l.levels[i] = level{start: 1, form: paper.NoNumber, restart: -1}
	}
	for k := range n.Kids {
		if i, ok := index(k.Attr("ilvl")); k.Name == "lvl" && ok {
			l.levels[i] = newLevel(k)
		}
	}
	return l
}

func index(s string) (int, bool) {
	i, err := strconv.Atoi(s)
	return i, err == nil && i >= 0 && i < maxLevels
}

func newLevel(n *markup.Node) level {
	v := level{start: 1, restart: -1, text: n.Kid("lvlText").Attr("val"), style: n.Kid("pStyle").Attr("val"), suffix: n.Kid("suff").Attr("val")}
	if s, err := strconv.Atoi(n.Kid("start").Attr("val")); err == nil {
		v.start = s
	}
	if s, err := strconv.Atoi(n.Kid("lvlRestart").Attr("val")); err == nil {
		v.restart = s
	}
	if lgl := n.Kid("isLgl"); lgl != nil {
		v.legal = *toggle(lgl)
	}
	format := n.Kid("numFmt")
	if format == nil { // Word's own choice for formats that older versions do not know
		format = n.Find("AlternateContent", "Choice", "numFmt")
	}
	v.form, v.bullet = formOf(format.Attr("val"))
	return v
}

func formOf(name string) (f paper.Form, bullet bool) {
	switch name {
	case "bullet":
		return paper.NoNumber, true
	case "none":
		return paper.NoNumber, false
	case "lowerLetter":
		return paper.SmallLetter, false
	case "upperLetter":
		return paper.CapitalLetter, false
	case "lowerRoman":
		return paper.SmallRoman, false
	case "upperRoman":
		return paper.CapitalRoman, false
	case "decimalZero":
		return paper.PaddedDecimal, false
	}
	return paper.Decimal, false
}

func newNum(n *markup.Node, abstract map[string]*list) *num {
	u := &num{list: abstract[n.Kid("abstractNumId").Attr("val")], starts: map[int]int{}, levels: map[int]level{}, used: map[int]bool{}}
	for k := range n.Kids {
		i, ok := index(k.Attr("ilvl"))
		if k.Name != "lvlOverride" || !ok {
			continue
		}
		if s, err := strconv.Atoi(k.Kid("startOverride").Attr("val")); err == nil {
			u.starts[i] = s
		}
		if own := k.Kid("lvl"); own != nil {
			u.levels[i] = newLevel(own)
		}
	}
	return u
}

func (u *num) level(i int) level {
	if own, ok := u.levels[i]; ok {
		return own
	}
	return u.list.levels[i]
}

// label steps the counter of a level and writes what stands before the
// paragraph; "" for nothing.
func (l *lists) label(id string, i int) string {
	u := l.nums[id]
	if u == nil || u.list == nil {
		return ""
	}
	v := u.level(i)
	if v.bullet {
		return paper.Bullet(v.text)
	}
	u.step(i, v)
	return u.write(i, v)
}

func (u *num) step(i int, v level) {
	c := u.list
	start, own := u.starts[i]
	switch {
	case own && !u.used[i]:
		c.count[i] = start
	case !c.started[i]:
		c.count[i] = v.start
	default:
		c.count[i]++
	}
	u.used[i], c.started[i] = true, true
	for j := i + 1; j < maxLevels; j++ {
		if r := u.level(j).restart; r < 0 || r > i {
			c.started[j] = false
		}
	}
	for j := range i { // levels above that never had an entry count as begun
		if !c.started[j] {
			c.started[j], c.count[j] = true, u.level(j).start
		}
	}
}

// write puts the numbers into the text of a level.
func (u *num) write(i int, v level) string {
	var b strings.Builder
	for k := 0; k < len(v.text); k++ {
		if v.text[k] != '%' || k+1 == len(v.text) || v.text[k+1] < '1' || v.text[k+1] > '9' {
			b.WriteByte(v.text[k])
			continue
		}
		k++
		j := int(v.text[k] - '1')
		if j > i {
			continue
		}
		form := u.level(j).form
		if j == i {
			form = v.form
		}
		if v.legal && form != paper.NoNumber {
			form = paper.Decimal
		}
		b.WriteString(paper.Ordinal(u.list.count[j], form))
	}
	return strings.TrimSpace(b.String())
}

// ofStyle finds the level that a paragraph style stands for in a list.
func (l *lists) ofStyle(id, style string) (int, bool) {
	u := l.nums[id]
	if u == nil || u.list == nil {
		return 0, false
	}
	for i := range maxLevels {
		if s := u.level(i).style; s != "" && s == style {
			return i, true
		}
	}
	return 0, false
}

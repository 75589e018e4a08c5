package docx

import "congvan/intake/markup"

// A look is what matters of the setting of a stretch of text. Unset fields are
// inherited.
type look struct {
	font   string
	hidden *bool
	caps   *bool
}

// over lays the fields that are set over another look.
func (l look) over(under look) look {
	if l.font == "" {
		l.font = under.font
	}
	if l.hidden == nil {
		l.hidden = under.hidden
	}
	if l.caps == nil {
		l.caps = under.caps
	}
	return l
}

func (l look) isHidden() bool { return l.hidden != nil && *l.hidden }
func (l look) isCaps() bool   { return l.caps != nil && *l.caps }

// lookOf reads the properties of a run.
func lookOf(rPr *markup.Node) look {
	var l look
	for k := range rPr.Kids {
		switch k.Name {
		case "rFonts":
			l.font = fontOf(k)
		case "vanish", "specVanish":
			l.hidden = toggle(k)
		case "caps":
			l.caps = toggle(k)
		}
	}
	return l
}

// unicodeFont stands for the fonts of a theme, which are never of the old kind.
const unicodeFont = "(theme)"

func fontOf(n *markup.Node) string {
	if n.Attr("asciiTheme") != "" || n.Attr("hAnsiTheme") != "" {
		return unicodeFont
	}
	if f := n.Attr("hAnsi"); f != "" { // the letters beyond ASCII are set in it
		return f
	}
	return n.Attr("ascii")
}

// toggle reads a switch: there without a value means on.
func toggle(n *markup.Node) *bool {
	v, given := n.Lookup("val")
	on := !given || v != "0" && v != "false" && v != "off"
	return &on
}

// A style is a paragraph or character style.
type style struct {
	based string
	look  look
	list  string // numId
	level string
}

type styles struct {
	by     map[string]style
	normal string // the style of paragraphs that name none
	base   look
}

func newStyles(root *markup.Node) styles {
	s := styles{by: map[string]style{}, base: lookOf(root.Find("docDefaults", "rPrDefault", "rPr"))}
	for n := range root.Kids {
		if n.Name != "style" {
			continue
		}
		id := n.Attr("styleId")
		num := n.Find("pPr", "numPr")
		s.by[id] = style{
			based: n.Kid("basedOn").Attr("val"),
			look:  lookOf(n.Kid("rPr")),
			list:  num.Kid("numId").Attr("val"),
			level: num.Kid("ilvl").Attr("val"),
		}
		if isOn := n.Attr("default"); n.Attr("type") == "paragraph" && (isOn == "1" || isOn == "true") {
			s.normal = id
		}
	}
	return s
}

// styleDepth is how many styles may be based on one another.
const styleDepth = 20

// chain goes over a style and those that it is based on.
func (s *styles) chain(id string, yield func(id string, st style) bool) {
	for range styleDepth {
		st, ok := s.by[id]
		if !ok || !yield(id, st) {
			return
		}
		id = st.based
	}
}

// look follows a style to its roots.
func (s *styles) look(id string) look {
	var l look
	s.chain(id, func(_ string, st style) bool {
		l = l.over(st.look)
		return true
	})
	return l
}

// list finds the numbering of a style, and the style that gives it.
func (s *styles) list(id string) (num, level, from string) {
	s.chain(id, func(name string, st style) bool {
		if level == "" {
			level = st.level
		}
		if st.list != "" {
			num, from = st.list, name
			return false
		}
		return true
	})
	return num, level, from
}

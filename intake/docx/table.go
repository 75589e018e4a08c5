package docx

import (
	"strconv"
	"strings"

	"congvan/intake/markup"
	"congvan/intake/paper"
)

// nestLimit is how deep tables and boxes may lie within one another.
const nestLimit = 20

// table sets a table as lines.
func (r *reader) table(n *markup.Node) []string {
	if r.nested++; r.nested > nestLimit {
		r.nested--
		return nil
	}
	defer func() { r.nested-- }()
	t := paper.Table{Ruled: ruled(n.Find("tblPr", "tblBorders")) || n.Find("tblPr", "tblStyle") != nil && n.Find("tblPr", "tblBorders") == nil}
	r.rows(n, &t)
	return t.Lines()
}

func (r *reader) rows(n *markup.Node, t *paper.Table) {
	for k := range n.Kids {
		switch k.Name {
		case "tr":
			if k.Find("trPr", "del") != nil {
				r.count(paper.Changes)
				continue
			}
			if row := r.row(k, t); len(row) > 0 {
				t.Rows = append(t.Rows, row)
			}
		case "sdt":
			r.rows(k.Kid("sdtContent"), t)
		case "ins", "moveTo", "customXml":
			r.rows(k, t)
		}
	}
}

func (r *reader) row(n *markup.Node, t *paper.Table) []paper.Cell {
	var out []paper.Cell
	for k := range n.Kids {
		switch k.Name {
		case "tc":
			pr := k.Kid("tcPr")
			t.Ruled = t.Ruled || ruled(pr.Kid("tcBorders"))
			lines := r.block(k)
			if m := pr.Kid("vMerge"); m != nil && m.Attr("val") != "restart" || pr.Kid("cellDel") != nil {
				lines = nil
			}
			out = append(out, paper.Cell(lines))
		case "sdt":
			out = append(out, r.row(k.Kid("sdtContent"), t)...)
		case "ins", "moveTo", "customXml":
			out = append(out, r.row(k, t)...)
		case "trPr":
			before, _ := strconv.Atoi(k.Kid("gridBefore").Attr("val"))
			out = append(out, make([]paper.Cell, min(max(before, 0), 50))...)
		}
	}
	return out
}

// ruled reports whether a lines stands between the cells or around them.
func ruled(borders *markup.Node) bool {
	for k := range borders.Kids {
		switch v := strings.ToLower(k.Attr("val")); {
		case v == "", v == "nil", v == "none":
		case k.Name != "tl2br" && k.Name != "tr2bl":
			return true
		}
	}
	return false
}

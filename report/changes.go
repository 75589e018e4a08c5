package report

import (
	"cmp"
	"slices"

	"congvan/db"
	"congvan/model"
)

// A RowChange is a row of a form that is not as it was.
type RowChange struct {
	Form  string // its title
	Row   string // what the row is about: its first words; "" is the total
	Cells []CellChange
	Added bool // there was none
	Gone  bool // there is none any more
}

// A CellChange is a cell that is not as it was.
type CellChange struct{ Head, Was, Is string }

// ChangesSince compares the figures of a page that was printed with today's. known
// is false where they differ and what was printed cannot be reckoned again, since
// what was recorded later counts at its cut-off as well. Errors: as Fill.
func ChangesSince(st *db.Store, p *model.Printed, step func(read, of int) bool) (differs, known bool, all []RowChange, err error) {
	r := Named(p.Report)
	if r == nil {
		return true, false, nil, nil
	}
	now := QueryOf(p, 0)
	now.Step = step
	is, err := r.Fill(st, now)
	if err != nil || is.Digest() == p.Digest {
		return false, true, nil, err
	}
	if err := is.Err(); err != nil {
		return false, true, nil, err
	}
	then := QueryOf(p, p.AsOf)
	then.Step = step
	was, err := r.Fill(st, then)
	if err != nil {
		return true, false, nil, err
	}
	if was.Digest() != p.Digest {
		return true, false, nil, was.Err()
	}
	return true, true, changes(was, is), cmp.Or(was.Err(), is.Err())
}

// changes lists the rows that two documents of one kind do not share.
func changes(was, is *Document) (out []RowChange) {
	before, after := was.tables(), is.tables()
	for i := range after {
		if i < len(before) {
			out = append(out, before[i].changed(&after[i])...)
		}
	}
	if was.Letter != nil && is.Letter != nil {
		for _, to := range was.Letter.To {
			if !slices.Contains(is.Letter.To, to) {
				out = append(out, RowChange{Row: to, Gone: true})
			}
		}
	}
	return out
}

// tables are the forms of a document, those annexed to a letter too.
func (d *Document) tables() []Form {
	if d.Letter != nil {
		return d.Letter.Annexes
	}
	return d.Forms
}

// changed lists the rows of a form that is the later one. Rows are the same where
// their names are, in their order.
func (f *Form) changed(now *Form) (out []RowChange) {
	was := map[string][]Row{}
	var order []string
	for r := range f.rows() {
		if r.Section == "" {
			name := f.named(r)
			was[name], order = append(was[name], r), append(order, name)
		}
	}
	for r := range now.rows() {
		if r.Section != "" {
			continue
		}
		name := now.named(r)
		old := was[name]
		if len(old) == 0 {
			out = append(out, RowChange{Form: f.Title, Row: name, Added: true})
			continue
		}
		was[name] = old[1:]
		if cells := f.differing(old[0].Cells, r.Cells); len(cells) > 0 {
			out = append(out, RowChange{Form: f.Title, Row: name, Cells: cells})
		}
	}
	for _, name := range order {
		if len(was[name]) > 0 {
			was[name] = was[name][1:]
			out = append(out, RowChange{Form: f.Title, Row: name, Gone: true})
		}
	}
	if cells := f.differing(f.Total, now.Total); len(cells) > 0 {
		out = append(out, RowChange{Form: f.Title, Cells: cells})
	}
	return out
}

// named is what a row is about: its first words, and its unit.
func (f *Form) named(r Row) string {
	first, unit := "", ""
	for i, c := range r.Cells {
		switch {
		case i >= len(f.Columns) || f.Columns[i].Head == serialHead || c.Kind != Words:
		case first == "":
			first = c.Text
		case f.Columns[i].Head == unitHead, f.Columns[i].Head == leadHead:
			unit = c.Text
		}
	}
	return joined(" · ", first, unit)
}

// The headings of who does what a row is about.
const (
	unitHead = "Đơn vị"
	leadHead = "Cơ quan, đơn vị chủ trì"
)

// differing lists the cells that are not as they were, but for running numbers.
func (f *Form) differing(was, is []Cell) (out []CellChange) {
	for i, c := range f.Columns {
		if i >= len(was) || i >= len(is) || c.Head == serialHead {
			continue
		}
		if a, b := was[i].String(), is[i].String(); a != b {
			out = append(out, CellChange{joined(" – ", c.Group, c.Head), a, b})
		}
	}
	return out
}

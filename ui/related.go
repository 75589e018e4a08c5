package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// Signs of a document that is here and that this one names, and of one that
// names it.
const (
	leadsTo   = "→ "
	comesFrom = "← "
)

// relatedLine names what a document is linked to, in one line; "" for nothing.
func (p *directivePage) relatedLine() string {
	w := p.w.Directive.Links
	var to, from, files []string
	for i, c := range p.d.References {
		if p.here(i) != 0 {
			to = append(to, leadsTo+c.Symbol)
		} else {
			to = append(to, c.Symbol)
		}
	}
	for _, row := range p.links.From {
		from = append(from, comesFrom+row.Label())
	}
	if n := len(from) + p.links.More; n > 3 {
		from = []string{comesFrom + text.Say(w.Count, n)}
	}
	for _, o := range p.d.Originals {
		files = append(files, o.Name)
	}
	var parts []string
	for _, part := range []struct {
		head string
		list []string
	}{{w.To, to}, {w.From, from}, {w.Files, files}} {
		if len(part.list) > 0 {
			parts = append(parts, part.head+": "+strings.Join(part.list, ", "))
		}
	}
	return strings.Join(parts, " · ")
}

// here is the directive that a reference means; 0 where it is not in the file.
func (p *directivePage) here(reference int) model.DirectiveID {
	if reference >= len(p.links.To) {
		return 0
	}
	return p.links.To[reference].ID
}

func (p *directivePage) noRelated() string {
	if len(p.d.References) == 0 && len(p.links.From) == 0 {
		return p.w.Directive.Links.None
	}
	return ""
}

// related lists the documents that this one names and those that name it.
func (p *directivePage) related() tea.Cmd {
	w := p.w.Directive.Links
	var choices []choice
	for i, c := range p.d.References {
		words := joinFilled(" · ", c.Symbol, day(c.Date), c.Issuer)
		if id := p.here(i); id != 0 {
			choices = append(choices, p.leads(leadsTo, p.links.To[i]))
		} else {
			choices = append(choices, choice{words: "  " + words + " · " + w.Absent, deny: w.Absent})
		}
	}
	for _, row := range p.links.From {
		choices = append(choices, p.leads(comesFrom, row))
	}
	if n := p.links.More; n > 0 {
		more := fmt.Sprintf(w.More, n)
		choices = append(choices, choice{words: "  " + more, deny: more})
	}
	return p.openChooser(w.Related, "", p.w.Directives.Open, choices)
}

// leads is the line of a document that can be gone to; Esc comes back from it.
func (p *directivePage) leads(sign string, row db.Row) choice {
	return choice{
		words: sign + joinFilled(" · ", row.Label(), day(row.Date), row.Subject),
		run: func() tea.Cmd {
			return p.openPage(&directivePage{base: p.base, id: row.ID, under: p, chosen: map[model.AssignmentID]bool{}})
		},
	}
}

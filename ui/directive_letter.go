package ui

import (
	tea "charm.land/bubbletea/v2"
)

// composeLetter leads to the urging letter about this document.
func (p *directivePage) composeLetter() tea.Cmd {
	var s reportScope
	s.choose(&p.d)
	return p.composeUrging(s)
}

// noLetter tells why no letter urges for this document: it asks for no report.
func (p *directivePage) noLetter() string {
	for i := range p.d.Obligations {
		if p.d.Obligations[i].Report {
			return ""
		}
	}
	return p.w.Issue.NoReport
}

package db

import (
	"slices"

	"congvan/model"
)

// An AgendaPart is a section of an agenda.
type AgendaPart int

// The sections; what presses in none of them is in NotOnAgenda.
const (
	NotOnAgenda AgendaPart = iota
	AgendaOverdue
	AgendaToday
	AgendaSoon
	AgendaAssess
)

// PartOf returns the section of an agenda in which an assignment with these facts
// stands.
func PartOf(f model.Facts, c model.Clock) AgendaPart {
	switch st := f.Standing(c); {
	case st == model.ToAssess:
		return AgendaAssess
	case st == model.DueSoon && f.Due <= c.Now.Date().End():
		return AgendaToday
	case st == model.DueSoon, f.Reminded(c):
		return AgendaSoon
	case st.Pressing():
		return AgendaOverdue
	}
	return NotOnAgenda
}

// OnAgenda lists the directives of which anything stands on the agenda, each
// once, in the order of the list of documents.
func (s *Store) OnAgenda(c model.Clock) (ids []model.DirectiveID, err error) {
	soon := c.Now.AddDays(c.SoonDays) + 1
	seen := map[rowKey]bool{}
	err = s.read(func(v view) error {
		for _, sp := range []span{
			{agendaReport, 0, soon}, {agendaAssess, 0, soon}, {agendaStuck, 0, forever}, {agendaComplete, 0, c.Now}, {agendaEarly, soon, forever},
		} {
			for w := v.walk(sp); w.key != nil; w.step() {
				if len(w.value) >= 12 {
					seen[parseRowKey(w.value[:12])] = true
				}
			}
		}
		return nil
	})
	keys := make([]rowKey, 0, len(seen))
	for k := range seen {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, rowKey.before)
	for _, k := range keys {
		ids = append(ids, k.id)
	}
	return ids, err
}

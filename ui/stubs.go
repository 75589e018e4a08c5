package ui

// Replaced one by one by the real screens.

type stub struct {
	base
	name string
}

func (s *stub) title() string        { return s.name }
func (s *stub) actions() []action    { return nil }
func (s *stub) view(w, h int) string { return "" }

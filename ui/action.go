package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// An action is one thing the officer can do now. The key handler, the footer,
// the help, the palette, the mouse and the key table all come from the lists
// of actions that the screens offer.
type action struct {
	keys  string         // alternatives separated by spaces; the first one is shown; none: only in the palette
	name  string         // in the language of the screen
	run   func() tea.Cmd // what it does
	deny  func() string  // why it cannot be done now; nil or "" where it can
	more  string         // what help and key table add to the name
	quiet bool           // listed in help and palette, not in the footer
}

func (ac action) has(key string) bool {
	for k := range strings.FieldsSeq(ac.keys) {
		if k == key {
			return true
		}
	}
	return false
}

// key returns the key that is shown.
func (ac action) key() string {
	first, _, _ := strings.Cut(ac.keys, " ")
	return first
}

func (ac action) denied() string {
	if ac.deny == nil {
		return ""
	}
	return ac.deny()
}

// caps prints its keys; an action without any stands in the palette.
func (ac action) caps() string {
	if ac.keys == "" {
		return keyCap("ctrl+k")
	}
	return keyCaps(ac.keys)
}

// shortCap prints the key that is shown; nothing where there is none.
func (ac action) shortCap() string {
	if ac.keys == "" {
		return ""
	}
	return keyCap(ac.key())
}

// full is the name and whatever more there is to say.
func (ac action) full() string {
	if ac.more == "" {
		return ac.name
	}
	return ac.name + "; " + ac.more
}

// find returns the action of a key.
func find(actions []action, key string) (action, bool) {
	for _, ac := range actions {
		if ac.has(key) {
			return ac, true
		}
	}
	return action{}, false
}

// keyCap prints a key as keyboards show it: "ctrl+z" is "Ctrl+Z".
func keyCap(key string) string {
	parts := strings.Split(key, "+")
	for i, p := range parts {
		switch p {
		case "pgup":
			parts[i] = "PgUp"
		case "pgdown":
			parts[i] = "PgDn"
		case "left":
			parts[i] = "←"
		case "right":
			parts[i] = "→"
		case "up":
			parts[i] = "↑"
		case "down":
			parts[i] = "↓"
		case "":
			parts[i] = "+"
		default:
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "+")
}

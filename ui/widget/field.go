package widget

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"congvan/viet"
)

// A Field is one line of text. It is an entrance: what is typed and pasted is
// composed (NFC) and cleaned after every key. It shows the terminal's own
// cursor, so that Vietnamese input methods work.
type Field struct {
	in       textinput.Model
	selected bool // all of it: what is typed next replaces it
}

// NewField returns a field that holds s.
func NewField(s string) Field {
	in := textinput.New()
	in.Prompt = ""
	in.SetVirtualCursor(false)
	in.SetStyles(textinput.Styles{})
	in.KeyMap = textinput.KeyMap{
		CharacterForward: bind("right"), CharacterBackward: bind("left"),
		WordForward: bind("ctrl+right", "alt+right"), WordBackward: bind("ctrl+left", "alt+left"),
		DeleteWordBackward: bind("ctrl+w", "alt+backspace", "ctrl+backspace"), DeleteBeforeCursor: bind("ctrl+u"),
		DeleteCharacterBackward: bind("backspace", "ctrl+h"), DeleteCharacterForward: bind("delete"),
		LineStart: bind("home"), LineEnd: bind("end"),
	}
	f := Field{in: in}
	f.SetValue(s)
	return f
}

func bind(keys ...string) key.Binding { return key.NewBinding(key.WithKeys(keys...)) }

// Value returns the composed text.
func (f *Field) Value() string { return f.in.Value() }

// SetValue replaces the text and puts the cursor at its end.
func (f *Field) SetValue(s string) {
	f.in.SetValue(viet.CleanLine(s))
	f.in.CursorEnd()
}

// Hide shows a sign in the place of every character: for passphrases.
func (f *Field) Hide() { f.in.EchoMode = textinput.EchoPassword }

// Placeholder sets the text shown while the field is empty.
func (f *Field) Placeholder(s string) { f.in.Placeholder = s }

// Focus lets the field take keys; Blur stops it.
func (f *Field) Focus() { f.in.Focus() }

// Blur stops the field from taking keys.
func (f *Field) Blur() { f.in.Blur() }

// Select marks the whole text: what is typed or pasted next replaces it, a key
// that moves keeps it.
func (f *Field) Select() {
	f.in.CursorEnd()
	f.selected = f.Value() != ""
}

// Update takes a key or a paste.
func (f *Field) Update(msg tea.Msg) {
	if p, ok := msg.(tea.PasteMsg); ok {
		p.Content = viet.CleanLine(p.Content)
		msg = p
	}
	if f.selected {
		f.selected = false
		if replaces(msg) {
			f.in.SetValue("")
		}
	}
	f.in, _ = f.in.Update(msg)
	f.clean()
}

// replaces reports whether a message takes the place of selected text.
func replaces(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return true
	case tea.KeyPressMsg:
		return msg.Key().Text != "" || msg.String() == "backspace" || msg.String() == "delete"
	}
	return false
}

// clean joins marks typed apart with their letters and takes out what no text
// may hold, the cursor staying at the same place of the text.
func (f *Field) clean() {
	v := f.in.Value()
	c := Plain(v)
	if c == v {
		return
	}
	before := Plain(string([]rune(v)[:f.in.Position()]))
	f.in.SetValue(c)
	f.in.SetCursor(len([]rune(before)))
}

// View draws the field in width columns.
func (f *Field) View(width int) string {
	if room := max(1, width-1); room != f.in.Width() {
		f.in.SetWidth(room)
		f.in.SetCursor(f.in.Position()) // brings the cursor into sight
	}
	if f.selected {
		return Line(lipgloss.NewStyle().Reverse(true).Render(f.Value()), width)
	}
	return Line(f.in.View(), width)
}

// Cursor returns where the cursor stands within the field; nil without focus.
func (f *Field) Cursor() *tea.Cursor { return f.in.Cursor() }

// An Area is text of several lines, composed like a Field.
type Area struct{ in textarea.Model }

// NewArea returns an area that holds s.
func NewArea(s string) Area {
	in := textarea.New()
	in.Prompt = ""
	in.ShowLineNumbers = false
	in.SetVirtualCursor(false)
	in.CharLimit = 0
	in.MaxHeight = 0
	styles := textarea.DefaultStyles(true)
	plain := textarea.StyleState{Placeholder: lipgloss.NewStyle().Faint(true)}
	styles.Focused, styles.Blurred = plain, plain
	in.SetStyles(styles)
	a := Area{in: in}
	a.SetValue(s)
	return a
}

// Begin puts the cursor before the first letter, so that a long text shows its
// beginning.
func (a *Area) Begin() { a.in.MoveToBegin() }

// Value returns the composed text.
func (a *Area) Value() string { return a.in.Value() }

// SetValue replaces the text.
func (a *Area) SetValue(s string) {
	clean, _ := viet.Clean(s)
	a.in.SetValue(clean)
}

// Placeholder sets the text shown while the area is empty.
func (a *Area) Placeholder(s string) { a.in.Placeholder = s }

// Focus lets the area take keys.
func (a *Area) Focus() { a.in.Focus() }

// Blur stops the area from taking keys.
func (a *Area) Blur() { a.in.Blur() }

// Update takes a key or a paste.
func (a *Area) Update(msg tea.Msg) {
	if p, ok := msg.(tea.PasteMsg); ok {
		p.Content, _ = viet.Clean(p.Content)
		msg = p
	}
	a.in, _ = a.in.Update(msg)
	v := a.in.Value()
	if c, _ := viet.Clean(v); c != v {
		a.replace(c)
	}
}

// replace puts the clean text in the place of what was typed.
func (a *Area) replace(clean string) {
	line, col := a.in.Line(), a.in.Column()
	a.in.SetValue(clean)
	a.in.MoveToBegin()
	for range line {
		a.in.CursorDown()
	}
	a.in.SetCursorColumn(max(0, col-1))
}

// View draws the area in width × height cells.
func (a *Area) View(width, height int) string {
	a.in.SetWidth(max(1, width))
	a.in.SetHeight(max(1, height))
	a.in, _ = a.in.Update(nil) // brings the cursor into sight after a change of size
	return a.in.View()
}

// Cursor returns where the cursor stands within the area; nil without focus.
func (a *Area) Cursor() *tea.Cursor { return a.in.Cursor() }

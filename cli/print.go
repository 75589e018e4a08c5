package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"congvan/db"
	"congvan/text"
	"congvan/viet"
)

// say prints one message line to standard error. What documents, names and
// files put into it cannot reach the terminal as control characters.
func (s *session) say(sentence string) {
	fmt.Fprintln(s.env.Stderr, "congvan: "+viet.CleanLine(s.called(sentence)))
}

// warn prints a message about something done all the same.
func (s *session) warn(form string, args ...any) { s.say(text.Say(form, args...)) }

// errorWords is an error in the chosen language.
func (s *session) errorWords(err error) string {
	var whole *wholeError
	if errors.As(err, &whole) {
		return fmt.Sprintf(s.w.Commands.Usage.NotWhole, whole.text, whole.least)
	}
	var unfit *db.NotDatabaseError
	if errors.As(err, &unfit) && isSealed(unfit.Path) {
		return fmt.Sprintf(s.w.Upkeep.NotOpened, unfit.Path, quoted(unfit.Path))
	}
	return s.called(text.Error(err, s.lang))
}

// called names the program in a sentence as it has to be called again: with the
// data file, unless that is the usual one.
func (s *session) called(sentence string) string {
	call := "congvan"
	if s.opt.db != "" {
		call += " --db " + quoted(s.opt.db)
	}
	return strings.ReplaceAll(sentence, text.Call, call)
}

// quoted is a path as the command line takes it as one word.
func quoted(path string) string {
	switch {
	case runtime.GOOS == "windows" && strings.ContainsAny(path, " &()^;,='+!"):
		return `"` + path + `"`
	case runtime.GOOS == "windows" || !strings.ContainsAny(path, " \t\"'\\$`&|;<>()*?[]#~!{}"):
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// print prints one line of a result.
func (s *session) print(form string, args ...any) error {
	_, err := fmt.Fprintln(s.env.Stdout, clean(s.called(text.Say(form, args...))))
	return err
}

// clean makes a text one line without control characters; the blanks that it
// begins with stay.
func clean(line string) string {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	return line[:indent] + viet.CleanLine(line)
}

// json prints one value, with <, > and & as they are.
func (s *session) json(v any) error {
	e := json.NewEncoder(s.stdoutJSON())
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// stdoutJSON takes JSON.
func (s *session) stdoutJSON() io.Writer { return &gate{to: s.env.Stdout, json: true} }

// A table is aligned columns under headings. Columns named in right hold
// numbers.
type table struct {
	heads []string
	right map[int]bool
	limit map[int]int // widest a column may be, in cells
	rows  [][]string
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

const gap = "  "

// print prints the headings and the rows.
func (t *table) print(out io.Writer) error {
	return t.write(out, append([][]string{t.heads}, t.rows...))
}

// printRows prints the rows alone.
func (t *table) printRows(out io.Writer) error { return t.write(out, t.rows) }

func (t *table) write(out io.Writer, rows [][]string) error {
	t.tidy()
	widths := t.widths()
	w := bufio.NewWriter(out)
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
			if t.right[i] {
				cell = pad + cell
			} else {
				cell += pad
			}
			b.WriteString(cell + gap)
		}
		if _, err := w.WriteString(strings.TrimRight(b.String(), " ") + "\n"); err != nil {
			return err
		}
	}
	return w.Flush()
}

// tidy cuts each cell to its column and to one line without control
// characters.
func (t *table) tidy() {
	for _, row := range t.rows {
		for i, cell := range row {
			row[i] = clean(cell)
			if w := t.limit[i]; w > 0 {
				row[i] = ansi.Truncate(row[i], w, "…")
			}
		}
	}
}

func (t *table) widths() []int {
	widths := make([]int, len(t.heads))
	for _, row := range append([][]string{t.heads}, t.rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	return widths
}

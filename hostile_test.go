//go:build unix

package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"

	"congvan/db"
	"congvan/internal/hostile"
	"congvan/model"
	"congvan/viet"
)

// hostileRegister makes a register that holds every hostile text, as an older
// version might have let them in.
func hostileRegister(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "congvan.db")
	s, err := db.Open(path, db.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(s.SetOffice(model.Office{Name: "Phòng \x1b]0;tên khác\x07", BeforeDay: model.BeforeHabit}))
	for i, what := range slices.Sorted(maps.Keys(hostile.Texts)) {
		p := hostile.Texts[what]
		id, err := s.PutUnit(model.Unit{Name: fmt.Sprint("Xã ", i, p), Short: fmt.Sprint(i, p), Kind: p, Contact: model.Contact{Person: p}})
		must(err)
		_, err = s.AddDirective(model.Directive{
			Direction: model.Out, Type: "Công văn", Number: fmt.Sprint(i), Symbol: "V" + p, Issuer: p, Subject: p + " gì đó", Date: model.NewDate(2021, 2, 1),
			Obligations: []model.Obligation{{
				ID: "1", Text: p, Who: []string{p}, Units: []model.UnitID{id}, Unresolved: []string{p}, Kind: model.Once, Report: true,
				Deadline: &model.Deadline{Phrase: p, Due: model.At(2021, 2, 3+i%3, 16, 0)},
			}},
		}, "1. "+p+"\n\n"+p)
		must(err)
		must(s.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: id, AsOf: model.NewDate(2021, 2, 1), Installs: new(int64(i)), Source: p}}))
	}
	return path
}

// A session is the program in a pseudo-terminal whose output is kept byte by
// byte.
type session struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	mu   sync.Mutex
	raw  bytes.Buffer
	last time.Time
	gone chan struct{}
}

func runSession(t *testing.T, args ...string) *session {
	t.Helper()
	s := &session{t: t, cmd: exec.Command(build(t), args...), gone: make(chan struct{})}
	s.cmd.Env = []string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "LC_ALL=C.UTF-8", "HOME=" + t.TempDir(), "CONGVAN_NOW=2021-02-04T16:01", "CONGVAN_LANG=vi",
		"CONGVAN_FAULTY=" + os.Getenv("CONGVAN_FAULTY"),
	}
	var err error
	if s.tty, err = pty.StartWithSize(s.cmd, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Skip("no pseudo-terminal here:", err)
	}
	go s.listen()
	t.Cleanup(func() { _ = s.cmd.Process.Kill(); s.tty.Close() })
	return s
}

func (s *session) listen() {
	defer close(s.gone)
	buf := make([]byte, 64<<10)
	for {
		n, err := s.tty.Read(buf)
		s.mu.Lock()
		s.raw.Write(buf[:n])
		s.last = time.Now()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// settle waits until something was drawn since and nothing more comes, or a
// while where a key draws nothing.
func (s *session) settle(since time.Time) {
	for deadline := time.Now().Add(200 * time.Millisecond); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		s.mu.Lock()
		quiet := s.last.After(since) && time.Since(s.last) > 30*time.Millisecond
		s.mu.Unlock()
		if quiet {
			return
		}
	}
}

// sees waits until words were printed.
func (s *session) sees(words string) {
	s.t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		s.mu.Lock()
		seen := strings.Contains(s.raw.String(), words)
		s.mu.Unlock()
		if seen {
			return
		}
	}
	s.t.Fatalf("%q was never shown", words)
}

// keys sends the bytes of keys one after the other.
func (s *session) keys(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		now := time.Now()
		if _, err := s.tty.WriteString(k); err != nil {
			s.t.Fatal(err)
		}
		s.settle(now)
	}
}

// output waits for the end and returns all that was printed.
func (s *session) output() string {
	s.t.Helper()
	select {
	case <-s.gone:
	case <-time.After(20 * time.Second):
		s.t.Fatal("the program does not end")
	}
	return s.raw.String()
}

// style is one attribute of the styles of our theme.
const style = `([01247]|2[247]|[34]9|[34]8;2;[0-9]+;[0-9]+;[0-9]+)`

// What Bubble Tea emits of itself: modes, cursor, clearing, the questions that
// it asks the terminal at the start, and the styles of our theme.
var allowed = regexp.MustCompile(`^(` + strings.Join([]string{
	`\x1b\[\?(25|7|1000|1002|1003|1006|1049|2004|2026|2027|2031)[hl]`, // modes
	`\x1b\[\?(2026|2027)\$p`,               // which of them there are
	`\x1b\[[<>=?]?[0-9;]*u`,                // keyboard
	`\x1b\[>4(;[0-9])?m`,                   // keyboard, older
	`\x1b\[[0-9;]*[ABCDEFGHJKLMPSTX@abdr]`, // cursor, clearing, scrolling
	`\x1b\[[0-9]* q`,                       // cursor style
	`\x1b\[(` + style + `(;` + style + `)*)?m`,
	`\x1b\[\?5W`, // tabs
	`\x1b[78M=>]`,
	`\x1b\]2;(congvan)?(\x07|\x1b\\)`, // title
	`\x1b\]11;\?(\x07|\x1b\\)`,        // which background
	`\x1b\]12;#[0-9a-f]{6}(\x07|\x1b\\)`,
	`\x1b\]11[0-2](\x07|\x1b\\)`, // colours as they were
	`\x1b\[c`, `\x1b\[>0?q`,      // which terminal
	`\x1bP\+q[0-9A-Fa-f;]*\x1b\\`, // what it can
	`\x1b\]22;[a-z]*(\x07|\x1b\\)`,
}, "|") + `)`)

// foreignIn returns the sequences and characters of an output that neither
// Bubble Tea nor our styles emit.
func foreignIn(raw string) []string {
	var foreign []string
	var plain strings.Builder
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case c == 0x1b:
			seq := allowed.FindString(raw[i:])
			if seq == "" {
				foreign = append(foreign, fmt.Sprintf("%q", raw[i:min(len(raw), i+24)]))
				seq = "\x1b"
			}
			i += len(seq)
			continue
		case c == '\r' || c == '\n' || c == '\b' || c == '\t':
			plain.WriteByte('\n')
		case c < ' ' || c == 0x7f:
			foreign = append(foreign, fmt.Sprintf("byte %#x", c))
		default:
			plain.WriteByte(c)
		}
		i++
	}
	if !utf8.ValidString(plain.String()) {
		foreign = append(foreign, "what is not UTF-8")
	}
	if _, r := viet.Clean(plain.String()); r.Control+r.Bidi+r.ZeroWidth+r.Invalid > 0 {
		foreign = append(foreign, fmt.Sprintf("%+v", r))
	}
	return foreign
}

// A session over a register of hostile texts, in a real pseudo-terminal, sends
// nothing that only those texts could have put there.
func TestHostileRegisterSendsNothingForeign(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole program is not driven in short runs")
	}
	s := runSession(t, "--db", hostileRegister(t))
	const f1, f2, f3, f4, f5, f6 = "\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~"
	const down, pgdown, end, tab, enter, esc, ctrlK, ctrlO, ctrlQ = "\x1b[B", "\x1b[6~", "\x1b[F", "\t", "\r", "\x1b", "\x0b", "\x0f", "\x11"
	s.sees("Ctrl+K")
	s.keys(down, pgdown, end, tab, down, pgdown, f3, down, pgdown, pgdown, pgdown, pgdown, end, enter, tab, down, tab, down, enter, esc, esc)
	s.keys(f4, down, pgdown, pgdown, end, enter, esc, f5, down, pgdown, pgdown, pgdown, end, enter, esc, f6, down, pgdown, pgdown, end, enter, esc)
	s.keys(f1, esc, ctrlK, "v", esc, ctrlO, "\x1b[200~tệp \u202ex\x07\x1b]0;y\x07\x1b[201~", tab, "\x1b[200~1. \x9b31m\u2066a\x1b[201~", esc, enter, f2, ctrlQ, enter)
	raw := s.output()
	if len(raw) < 20_000 || !strings.Contains(raw, "gì đó") {
		t.Fatalf("the session shows little: %d bytes", len(raw))
	}
	if bad := foreignIn(raw); len(bad) > 0 {
		slices.Sort(bad)
		t.Errorf("foreign in %d bytes: %s", len(raw), strings.Join(slices.Compact(bad), "\n"))
	}
}

// The list lets nothing hostile pass.
func TestHostileTextsAreNotAllowed(t *testing.T) {
	for what, p := range hostile.Texts {
		switch what {
		case "clear", "cursor", "up", "scroll", "other screen", "mouse": // as Bubble Tea does itself: the screens are watched in package ui
			continue
		}
		if strings.Contains(p, "\x1b") && len(foreignIn("a"+p+"b")) == 0 {
			t.Errorf("%s would pass: %q", what, p)
		}
	}
}

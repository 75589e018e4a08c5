package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// A marker marks in a register through its store, as the interface does.
type marker struct {
	store *db.Store
	rows  *db.Rows
	n     int
	turn  int
}

func newMarker(file string, n int) (*marker, error) {
	now, err := model.ParseInstant(noon)
	if err != nil {
		return nil, err
	}
	s, err := db.Open(file, db.Options{Clock: func() model.Instant { return now }})
	if err != nil {
		return nil, err
	}
	rows, err := s.Rows()
	return &marker{store: s, rows: rows, n: n}, err
}

// mark records n marks as one step, on directives taken at random, and returns
// what the step took.
func (m *marker) mark() (time.Duration, error) {
	var as []model.AssignmentID
	for len(as) < m.n {
		d, err := m.store.Directive(m.rows.At(rand.IntN(m.rows.Len())).ID)
		if err != nil {
			return 0, err
		}
		o := &d.Obligations[0]
		for _, u := range o.Units[:min(len(o.Units), m.n-len(as))] {
			as = append(as, model.AssignmentID{Directive: d.ID, Obligation: o.ID, Period: o.Deadline.Due, Unit: u})
		}
	}
	m.turn++
	began := time.Now()
	err := m.store.Mark(as, model.MarkChange{State: model.Done, Note: "lần " + strconv.Itoa(m.turn)})
	return time.Since(began), err
}

// A bareMarker has the bare program write as many bytes into a copy of the file.
type bareMarker struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

func (l *lab) newBareMarker(file string, n, entry int) (*bareMarker, error) {
	b := &bareMarker{cmd: exec.Command(l.store, "marks", file, file+".log", strconv.Itoa(n), strconv.Itoa(entry))}
	in, err := b.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := b.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	b.in, b.out = in, bufio.NewReader(out)
	return b, b.cmd.Start()
}

func (b *bareMarker) mark() (time.Duration, error) {
	if _, err := io.WriteString(b.in, "\n"); err != nil {
		return 0, err
	}
	line, err := b.out.ReadString('\n')
	if err != nil {
		return 0, fmt.Errorf("bare store: %w", err)
	}
	ns, err := strconv.ParseInt(strings.TrimSpace(line), 10, 64)
	return time.Duration(ns), err
}

func (b *bareMarker) close() error {
	_ = b.in.Close()
	return b.cmd.Wait()
}

// durableMarks measures marks until they are on disk.
func durableMarks(l *lab) ([]row, error) {
	var rows []row
	medians := map[int]time.Duration{}
	for _, n := range []int{small, large} {
		for _, many := range []int{1, 200} {
			ours, bare, err := l.marks(n, many)
			if err != nil {
				return rows, err
			}
			if many == 1 {
				medians[n] = ours.median()
			}
			limit := map[int]float64{1: 2, 200: 3}[many]
			what := fmt.Sprintf("%d mark(s), %s", many, count(n))
			rows = append(rows, compareTimes(what, ours, bare, limit), compare(what+", 95th percentile", ours, bare, 95, 0))
		}
	}
	a, b := medians[large], medians[small]
	return append(rows, row{
		what: "a mark, 100,000 beside 1,000 directives", ours: ms(a), bare: ms(b), ratio: fmt.Sprintf("%.2f", ratio(a, b)),
		goal: "≤ 1.5 × the smaller one", verdict: judge(ratio(a, b) <= 1.5),
	}), nil
}

// marks measures in turn, after a mark that shows the bare program what the
// bytes are.
func (l *lab) marks(n, many int) (ours, bare sample, err error) {
	file, err := l.used(n)
	if err != nil {
		return nil, nil, err
	}
	m, err := newMarker(file, many)
	if err != nil {
		return nil, nil, err
	}
	_, err = m.mark()
	if closed := m.store.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, nil, err
	}
	other, err := copyFile(l.path("bare.db"), file)
	if err != nil {
		return nil, nil, err
	}
	if m, err = newMarker(file, many); err != nil {
		return nil, nil, err
	}
	defer m.store.Close()
	b, err := l.newBareMarker(other, many, 0)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = b.close() }()
	return alternately(l.times(20, 100), m.mark, b.mark)
}

// alternately runs two things in turn, A B A B.
func alternately(times int, a, b func() (time.Duration, error)) (as, bs sample, err error) {
	for range times {
		t, err := a()
		if err != nil {
			return as, bs, err
		}
		as = append(as, t)
		if t, err = b(); err != nil {
			return as, bs, err
		}
		bs = append(bs, t)
	}
	return as, bs, nil
}

// fullTexts measures searching all full texts, which Enter is to do.
func fullTexts(l *lab) ([]row, error) {
	file, err := l.used(large)
	if err != nil {
		return nil, err
	}
	m, err := newMarker(file, 0)
	if err != nil {
		return nil, err
	}
	defer m.store.Close()
	var rows []row
	for _, word := range []string{"vung cao", "phong tục", "khong co"} {
		q := viet.NewQuery(word)
		var s sample
		found := 0
		for range l.times(2, 4) {
			began := time.Now()
			ids, err := m.store.SearchText(q)
			if err != nil {
				return rows, err
			}
			s, found = append(s, time.Since(began)), len(ids)
		}
		rows = append(rows, row{
			what: fmt.Sprintf("“%s”: %d found in %s", word, found, count(large)), ours: ms(s.median()),
			goal: "≤ 300 ms", verdict: judge(s.median() <= 300*time.Millisecond),
		}, row{what: "… the first time", ours: ms(s[0])})
	}
	return rows, nil
}

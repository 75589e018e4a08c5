package db

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"congvan/model"
)

// TestStoreIsItsModel does random steps on a store and on plain maps and
// compares the two after each. By itself it is short; the soak asks for more
// with -rapid.checks and -rapid.steps.
func TestStoreIsItsModel(t *testing.T) {
	usually("checks", 30)
	usually("steps", 60)
	root := fastDir(t)
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		m := newMachine(rt, filepath.Join(root, fmt.Sprint(n)))
		defer m.end()
		m.furnish()
		rt.Repeat(m.steps())
		m.undoAllAndRedo()
	})
}

// usually sets how much rapid does, unless the command line says so.
func usually(what string, n int) {
	if !asked()["rapid."+what] {
		_ = flag.Set("rapid."+what, fmt.Sprint(n))
	}
}

// asked is found out before the first test sets a flag.
var asked = sync.OnceValue(func() map[string]bool {
	told := map[string]bool{}
	flag.Visit(func(f *flag.Flag) { told[f.Name] = true })
	return told
})

// fastDir is a folder in memory where there is such a place: no power is cut
// here, so that waiting for a disk shows nothing.
func fastDir(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "congvan-model-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// A machine holds the store and the ledger side by side.
type machine struct {
	*rapid.T
	s      *Store
	dir    string
	logged bool // with a change log
	now    model.Instant
	name   int // running number of made-up names

	past
	copies []keptCopy
}

// A past is what undo and redo, ids and the journal know.
type past struct {
	ledger
	before []ledger          // what each undo goes back to
	after  []ledger          // what each redo goes on to
	prefs  map[string]string // what is preferred; no step
	seq    uint64
	last   struct{ unit, group, directive, activity, target, printed uint64 }
}

// A keptCopy is a backup and what it must hold.
type keptCopy struct {
	path string
	past past
}

func newMachine(t *rapid.T, dir string) *machine {
	m := &machine{T: t, dir: dir, now: noon, past: past{ledger: newLedger(), prefs: map[string]string{}}}
	m.logged = m.int(0, 2, "log") == 0
	m.open()
	return m
}

// furnish begins most runs with units and documents, so that the steps after it
// find something.
func (m *machine) furnish() {
	if m.int(0, 3, "bare") == 0 {
		return
	}
	for _, step := range []func(){m.newUnit, m.newUnit, m.newUnit, m.takeIn, m.add, m.add} {
		step()
	}
}

func (m *machine) path() string { return filepath.Join(m.dir, "congvan.db") }

func (m *machine) open() {
	m.Helper()
	s, err := Open(m.path(), m.options())
	m.must(err)
	s.bolt.StrictMode = true
	m.s = s
}

func (m *machine) must(err error) {
	m.Helper()
	if err != nil {
		m.Fatal(err)
	}
}

func (m *machine) end() {
	_ = m.s.Close()
	_ = os.RemoveAll(m.dir)
}

// steps are all that an officer does, and what happens to the machine.
func (m *machine) steps() map[string]func(*rapid.T) {
	out := map[string]func(*rapid.T){"": func(t *rapid.T) { m.T = t; m.compare() }}
	for name, step := range map[string]func(){
		"office": m.setOffice, "new unit": m.newUnit, "edit unit": m.editUnit, "remove unit": m.dropUnit,
		"group": m.putGroup, "remove group": m.dropGroup, "sheet": m.sheet,
		"add": m.add, "add again": m.add, "edit": m.edit, "move deadline": m.move, "remove": m.drop, "supersede": m.supersede,
		"resolve": m.resolveOne, "alias": m.alias, "request": m.request, "decide": m.decide,
		"mark": m.mark, "figures": m.figures, "mark again": m.mark, "extend": m.extend, "remind": m.remind,
		"readings": m.putReadings, "remove reading": m.dropReading,
		"exempt": m.exempt, "spare": m.spare, "close period": m.closePeriod, "close another": m.closePeriod, "reassign": m.reassign, "open period": m.openPeriod,
		"follow": m.follow, "topics": m.setTopics, "activity": m.putActivity, "remove activity": m.dropActivity,
		"edit decides": m.editDecides,
		"indicator":    m.putIndicator, "remove indicator": m.dropIndicator, "target": m.putTarget, "remove target": m.dropTarget,
		"parts": m.putParts, "number": m.number, "number another": m.number, "unnumber": m.unnumber, "print": m.print,
		"undo": m.undo, "undo again": m.undo, "redo": m.redo, "clock": m.turnClock,
		"prefer": m.prefer, "take in": m.takeIn,
		"reopen": m.reopen, "backup": m.backup, "snapshot": m.copyAside, "restore": m.restore,
		"load": m.load, "garble": m.garble,
	} {
		out[name] = func(t *rapid.T) { m.T = t; step() }
	}
	return out
}

// done settles a change of the store that the ledger has followed as next, or
// that was refused since a closed period would count otherwise by it.
func (m *machine) done(err error, next ledger) {
	m.Helper()
	if m.keepsClosed(next) {
		m.settled(err, next)
		return
	}
	refused[*ClosedPeriodError](m, err)
}

// settled is done for what may change closed periods.
func (m *machine) settled(err error, next ledger) {
	m.Helper()
	m.must(err)
	if maps.Equal(next.lines(), m.lines()) {
		return // no change, no step
	}
	m.before, m.after, m.ledger = append(slices.Clone(m.before), m.ledger), nil, next
	m.seq++
}

// refused fails unless the store refused with an error of the kind of want.
func refused[E error](m *machine, err error) {
	m.Helper()
	var want E
	if !errors.As(err, &want) {
		m.Fatalf("error %v, want a %T", err, want)
	}
}

func (m *machine) int(from, to int, what string) int { return rapid.IntRange(from, to).Draw(m.T, what) }

func (m *machine) fresh(kind string) string {
	m.name++
	return fmt.Sprintf("%s %d", kind, m.name)
}

func oneOf[K model.UnitID | model.GroupID | model.DirectiveID | model.ActivityID | model.TargetID, V any](m *machine, of map[K]V) K {
	if len(of) == 0 {
		m.Skip("there is none")
	}
	keys := sorted(of)
	return keys[m.int(0, len(keys)-1, "which")]
}

// some draws units, perhaps none.
func (m *machine) some() (out []model.UnitID) {
	for _, id := range sorted(m.units) {
		if rapid.Bool().Draw(m.T, "unit") {
			out = append(out, id)
		}
	}
	return out
}

func (m *machine) setOffice() {
	next := m.clone()
	next.office = model.Office{Name: m.fresh("Phòng"), SoonDays: m.int(0, 5, "days"), Strict: rapid.Bool().Draw(m.T, "strict")}
	m.done(m.s.SetOffice(next.office), next)
}

func (m *machine) newUnit() {
	next := m.clone()
	u := model.Unit{Name: m.fresh("Xã"), Order: m.int(0, 3, "order")}
	id, err := m.s.PutUnit(u)
	m.last.unit++
	u.ID = model.UnitID(m.last.unit)
	if id != u.ID {
		m.Fatalf("new unit got id %d, want %d", id, u.ID)
	}
	next.units[id] = u
	m.done(err, next)
}

func (m *machine) editUnit() {
	next := m.clone()
	u := copied(m.units[oneOf(m, m.units)])
	switch m.int(0, 2, "what") {
	case 0:
		u.Name = m.fresh("Thị trấn")
	case 1:
		u.Until = m.now.Date().AddDays(m.int(-30, 60, "until"))
		u.Successor, u.Besides = oneOf(m, m.units), nil
		if m.int(0, 1, "split up") == 0 {
			u.Besides = []model.UnitID{oneOf(m, m.units)}
		}
		if u.Successor == u.ID {
			u.Successor, u.Besides = 0, nil
		}
	case 2:
		u.Until, u.Successor, u.Besides = 0, 0, nil
	}
	_, err := m.s.PutUnit(u)
	if m.inheritsFromItself(u) {
		refused[*InvalidError](m, err)
		return
	}
	next.units[u.ID] = u
	m.done(err, next)
}

// inheritsFromItself reports whether u would be among its own successors.
func (m *machine) inheritsFromItself(u model.Unit) bool {
	seen := map[model.UnitID]bool{}
	var walk func(to []model.UnitID)
	walk = func(to []model.UnitID) {
		for _, id := range to {
			if !seen[id] {
				seen[id] = true
				walk(heirs(m.units[id]))
			}
		}
	}
	walk(heirs(u))
	return seen[u.ID]
}

func (m *machine) dropUnit() {
	id := oneOf(m, m.units)
	err := m.s.RemoveUnit(id)
	if m.named(id) {
		refused[*InUseError](m, err)
		return
	}
	next := m.clone()
	next.removeUnit(id)
	m.done(err, next)
}

func (m *machine) putGroup() {
	next := m.clone()
	g := model.Group{Name: m.fresh("Nhóm"), Members: m.some()}
	if len(m.groups) > 2 {
		g.ID = oneOf(m, m.groups)
	}
	id, err := m.s.PutGroup(g)
	if g.ID == 0 {
		m.last.group++
		g.ID = model.GroupID(m.last.group)
	}
	if id != g.ID {
		m.Fatalf("group got id %d, want %d", id, g.ID)
	}
	next.groups[id] = g
	m.done(err, next)
}

func (m *machine) dropGroup() {
	next := m.clone()
	id := oneOf(m, m.groups)
	delete(next.groups, id)
	m.done(m.s.RemoveGroup(id), next)
}

// sheet takes in a sheet of new units and one of nobody's.
func (m *machine) sheet() {
	var us []model.Unit
	next := m.clone()
	for range m.int(1, 3, "rows") {
		u := model.Unit{Name: m.fresh("Bản")}
		us = append(us, u)
		m.last.unit++
		u.ID = model.UnitID(m.last.unit)
		next.units[u.ID] = u
	}
	if rapid.Bool().Draw(m.T, "bad") {
		_, _, err := m.s.PutRoster(append(us, model.Unit{Name: " "}), nil)
		refused[*InvalidError](m, err)
		m.last.unit -= uint64(len(us)) // nothing of it stays
		return
	}
	_, _, err := m.s.PutRoster(us, nil)
	m.done(err, next)
}

// compare is run after every step.
func (m *machine) compare() {
	m.Helper()
	if got := m.s.Seq(); got != m.seq {
		m.Fatalf("journal at %d, want %d", got, m.seq)
	}
	m.compareRecords()
	m.compareLog()
	m.comparePreferences()
	rep, err := m.s.Check()
	m.must(err)
	if len(rep.Problems) > 0 {
		m.Fatalf("check: %v", rep.Problems)
	}
	m.compareTallies(model.ClockAt(m.now))
}

func (m *machine) compareRecords() {
	m.Helper()
	got, want := m.exported(), m.lines()
	for key, v := range want {
		if !sameJSON(got[key], v) {
			m.Fatalf("%s:\n got %s\nwant %s", key, got[key], v)
		}
	}
	for key := range got {
		if _, ok := want[key]; !ok {
			m.Fatalf("%s should not be there", key)
		}
	}
}

// sameJSON forgives an empty list for none.
func sameJSON(a, b string) bool {
	empty := strings.NewReplacer(`,"unresolved":[]`, "", `,"units":[]`, "", `,"members":[]`, "")
	return a == b || empty.Replace(a) == empty.Replace(b)
}

// exported is what Export says of records, by kind and key.
func (m *machine) exported() map[string]string {
	m.Helper()
	var buf bytes.Buffer
	m.must(m.s.Export(&buf))
	out := map[string]string{}
	for l := range bytes.Lines(buf.Bytes()) {
		var ln line
		m.must(json.Unmarshal(l, &ln))
		if ln.Kind != "" && ln.Kind != "journal" {
			out[ln.Kind+" "+ln.Key] = string(ln.Value)
		}
	}
	return out
}

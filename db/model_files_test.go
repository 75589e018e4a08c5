package db

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"pgregory.net/rapid"

	"congvan/model"
	"congvan/viet"
)

// options are those of a run: made up fast and without a log, or as it is in
// use, plainly or as the interface opens.
func (m *machine) options() Options {
	o := Options{Create: true, NoSync: !m.logged, Clock: m.clock, Wall: m.clock}
	if m.logged && rapid.Bool().Draw(m.T, "as the interface") {
		o.Behind, o.Backups, o.AtClose = true, true, true
	}
	return o
}

func (m *machine) clock() model.Instant { return m.now }

// compareLog holds the change log against the journal: it tells of all of it
// after its head, in the same words. A snapshot that is made behind puts a new
// log in the place of the old one under the same lock.
func (m *machine) compareLog() {
	m.Helper()
	if !m.logged {
		return
	}
	m.must(m.s.LogError())
	m.s.writing.Lock()
	defer m.s.writing.Unlock()
	l, err := readLog(logPath(m.path()), func(e logEntry) error {
		if !bytes.Equal(e.payload, m.stored(e.Seq)) {
			m.Fatalf("entry %d of the log is %s\nin the journal %s", e.Seq, e.payload, m.stored(e.Seq))
		}
		return nil
	})
	m.must(err)
	if !l.ok || l.good != l.size || l.last != m.seq || l.head.Last != lastSum(m.stored(l.head.Seq)) {
		m.Fatalf("log %+v, journal at %d", l, m.seq)
	}
}

// stored is an entry as the journal has it; nil for none.
func (m *machine) stored(seq uint64) (payload []byte) {
	m.Helper()
	m.must(m.s.read(func(v view) error {
		b, err := v.get(bucketJournal, idKey(seq))
		payload = bytes.Clone(b)
		return err
	}))
	return payload
}

func (m *machine) comparePreferences() {
	m.Helper()
	for name, want := range m.prefs {
		if got := m.s.Preference(name); got != want {
			m.Fatalf("preference %s is %q, want %q", name, got, want)
		}
	}
}

// prefer remembers something that is no step.
func (m *machine) prefer() {
	name, value := []string{"lang", "sort"}[m.int(0, 1, "name")], fmt.Sprint(m.int(0, 3, "value"))
	m.must(m.s.Prefer(name, value))
	m.prefs = maps.Clone(m.prefs)
	m.prefs[name] = value
}

// takeIn takes a document in that names its addressees, perhaps with a duty of
// the office itself.
func (m *machine) takeIn() {
	next, v := m.clone(), weekly()
	for _, id := range m.some() {
		v.Obligations[0].Who = append(v.Obligations[0].Who, m.units[id].Name)
	}
	v.Obligations[2].Who = []string{m.fresh("Đơn vị lạ")}
	if rapid.Bool().Draw(m.T, "incoming") {
		v.Direction = model.In
	}
	own := model.UnitID(0)
	if rapid.Bool().Draw(m.T, "own duty") {
		v.Obligations = append(v.Obligations, model.Obligation{ID: "1-own", Text: "tổng hợp", Kind: model.Ongoing, Derived: true})
		if v.Direction == model.Out {
			own = m.ownUnit(&next, v.Issuer)
		}
	}
	want := copied(v)
	want.Freeze(next.roster())
	if own != 0 {
		o := want.Obligation("1-own")
		o.Units, o.Unresolved = []model.UnitID{own}, nil
	}
	m.last.directive++
	want.ID = model.DirectiveID(m.last.directive)
	next.directives[want.ID], next.texts[want.ID] = want, "toàn văn"
	got, err := m.s.TakeIn(v, "toàn văn")
	if got.ID != want.ID {
		m.Fatalf("taken in as %d, want %d", got.ID, want.ID)
	}
	m.done(err, next)
}

// ownUnit is the unit that stands for this office, which is made where there is
// none.
func (m *machine) ownUnit(next *ledger, issuer string) model.UnitID {
	u, ok := next.roster().Own()
	if ok {
		return u.ID
	}
	u = model.Unit{Name: cmp.Or(next.office.Name, issuer)}
	for _, id := range sorted(next.units) {
		if viet.Key(next.units[id].Name) == viet.Key(u.Name) {
			u = next.units[id]
		}
	}
	if u.ID == 0 {
		m.last.unit++
		u.ID = model.UnitID(m.last.unit)
	}
	u.Own = true
	next.units[u.ID] = u
	return u.ID
}

// copyAside makes a snapshot, at which a new log begins.
func (m *machine) copyAside() {
	path, err := m.s.Snapshot("import")
	m.must(err)
	m.keep(path)
}

// load reads an export into an empty register, which then exports the same.
func (m *machine) load() {
	var want, got bytes.Buffer
	m.must(m.s.Export(&want))
	m.name++
	path := filepath.Join(m.dir, fmt.Sprintf("load-%d", m.name), "congvan.db")
	m.must(os.MkdirAll(filepath.Dir(path), 0o700))
	s, err := Open(path, Options{Create: true, NoSync: !m.logged, Clock: m.clock})
	m.must(err)
	m.must(s.Load(bytes.NewReader(want.Bytes())))
	m.must(s.Export(&got))
	rep, err := s.Check()
	m.must(err)
	if len(rep.Problems) > 0 {
		m.Fatalf("loaded: %v", rep.Problems)
	}
	if !bytes.Equal(got.Bytes(), want.Bytes()) {
		m.Fatalf("an export was loaded as\n%s\nit is\n%s", got.Bytes(), want.Bytes())
	}
	m.must(s.Close())
}

// garble writes garbage over a page. What the snapshots and the log then give
// back is all that there was, and takes the file's place.
func (m *machine) garble() {
	if !m.logged || m.seq == 0 || slices.ContainsFunc(Snapshots(m.path()), m.goneOn) {
		m.Skip("no log, nothing to rescue, or more than there was")
	}
	m.must(m.s.Close())
	image, err := os.ReadFile(m.path())
	m.must(err)
	size := os.Getpagesize()
	page := image[size*m.int(0, len(image)/size-1, "page"):]
	for i := range page[:size] {
		page[i] ^= byte(0x55 + 7*i)
	}
	m.must(os.WriteFile(m.path(), image, 0o600))
	out := filepath.Join(m.dir, "rescued.db")
	report, err := Rescue(m.path(), out)
	m.must(err)
	if !report.Complete || report.Doubts > 0 {
		m.Fatalf("rescued: %+v", report)
	}
	m.must(os.Rename(out, m.path()))
	m.open()
	for name := range m.prefs { // the log does not tell of them
		m.prefs = maps.Clone(m.prefs)
		m.prefs[name] = m.s.Preference(name)
	}
	m.quiet()
}

// goneOn reports whether a snapshot holds all that the register holds and more,
// as after a restore before the next step. Nothing tells that past from one
// which the file lost: a rescue lists what it takes from it.
func (m *machine) goneOn(c Snapshot) bool {
	s, err := Open(c.Path, Options{ReadOnly: true})
	m.must(err)
	copied := &machine{T: m.T, s: s}
	on := s.Seq() > m.seq && bytes.Equal(copied.stored(m.seq), m.stored(m.seq))
	m.must(s.Close())
	return on
}

// quiet checks that opening found nothing to mend.
func (m *machine) quiet() {
	m.Helper()
	if notes := m.s.Recovered(); len(notes) > 0 {
		m.Fatalf("opening found %+v", notes)
	}
}

// keep remembers a copy and what it holds.
func (m *machine) keep(path string) {
	p := m.past
	p.ledger = m.clone()
	m.copies = append(m.copies, keptCopy{path, p})
}

// forget drops the copies that were let go.
func (m *machine) forget() {
	m.copies = slices.DeleteFunc(m.copies, func(c keptCopy) bool {
		_, err := os.Stat(c.path)
		return err != nil
	})
}

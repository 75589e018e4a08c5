package db

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"congvan/model"
)

// TestCopiesAgreeWhateverTheOrder draws facts that do not contradict each other
// and enters them into two copies of one file, in two orders and on two days.
// What both then hold is the same: office, units, directives with their
// decisions, exemptions, closings, requests and topics, texts, marks, readings
// and activities; and so is every number of each directive, unit and campaign at
// any moment. Not compared is what the order itself gives: the journal, when a
// thing was recorded (Mark.Changed, the At of extensions, urgings, decisions,
// exemptions and closings) and the running numbers of activities.
func TestCopiesAgreeWhateverTheOrder(t *testing.T) {
	usually("checks", 20)
	root := fastDir(t)
	image := commonFile(t, root)
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		facts := (&facts{T: rt}).draw()
		var stores [2]*Store
		for i := range stores {
			c := copyOf(rt, filepath.Join(root, fmt.Sprintf("%d-%d", n, i)), image, noon.AddDays(60+i))
			defer c.end()
			for _, f := range rapid.Permutation(facts).Draw(rt, "order") {
				if err := f.enter(c.s); err != nil {
					rt.Fatalf("copy %d, %s: %v", i, f.name, err)
				}
				c.now++
			}
			stores[i] = c.s
		}
		agree(rt, stores[0], stores[1])
	})
}

// A fact is one entry that an officer makes.
type fact struct {
	name  string
	enter func(*Store) error
}

// The file that both copies come from has four units and three directives; unit
// 1 may be closed on the day.
var (
	copiedUnits = []model.UnitID{1, 2, 3, 4}
	lastDay     = model.Date(20210212)
)

// lockedIn is the directive whose weekly periods may be closed, so that nothing
// else is said of them.
const lockedIn = 3

func commonFile(t *testing.T, root string) []byte {
	t.Helper()
	path := filepath.Join(root, "common.db")
	s, err := Open(path, Options{Create: true, NoSync: true, Clock: func() model.Instant { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Xã A", "Xã B", "Xã C", "Xã D"} {
		if _, err := s.PutUnit(model.Unit{Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	for range 3 {
		if _, err := s.AddDirective(everyKind(), "toàn văn"); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// everyKind asks four units for a report every Thursday of February, and has all
// other kinds of obligation besides.
func everyKind() model.Directive {
	v := weekly(copiedUnits...)
	rule := *v.Obligations[0].Deadline
	rule.From, rule.Until = 20210201, 20210228
	v.Obligations[0].Deadline = &rule
	return v
}

// copyOf opens a copy with a clock of its own.
func copyOf(t *rapid.T, dir string, image []byte, now model.Instant) *machine {
	c := &machine{T: t, dir: dir, now: now}
	c.must(os.MkdirAll(dir, 0o700))
	c.must(os.WriteFile(c.path(), image, 0o600))
	c.open()
	return c
}

// agree fails unless two stores hold the same and count the same.
func agree(t *rapid.T, a, b *Store) {
	t.Helper()
	had, has := untimed(t, a), untimed(t, b)
	for key, v := range had {
		if has[key] != v {
			t.Fatalf("%s:\n  one has %s\nthe other %s", key, v, has[key])
		}
	}
	if len(had) != len(has) {
		t.Fatalf("%d records and %d", len(had), len(has))
	}
	for _, days := range []int{-10, 0, 3, 8, 21, 45, 120, 400} {
		c := model.ClockAt(noon.AddDays(days))
		if one, other := counted(t, a, c), counted(t, b, c); one != other {
			t.Fatalf("after %d days:\n  one counts %s\nthe other %s", days, one, other)
		}
	}
}

// untimed are the records without what the order gives.
func untimed(t *rapid.T, s *Store) map[string]string {
	t.Helper()
	records := (&machine{T: t, s: s}).exported()
	out := map[string]string{}
	for key, v := range records {
		kind, _, _ := strings.Cut(key, " ")
		switch kind {
		case "mark":
			v = rewritten(v, func(m *model.Mark) {
				m.Changed = 0
				for i := range m.Extensions {
					m.Extensions[i].At = 0
				}
				for i := range m.Reminders {
					m.Reminders[i].At = 0
				}
			})
		case "directive":
			v = rewritten(v, func(d *model.Directive) {
				for _, o := range d.Obligations {
					for i := range o.Decisions {
						o.Decisions[i].At = 0
					}
					for i := range o.Exemptions {
						o.Exemptions[i].At = 0
					}
					for i := range o.Closings {
						o.Closings[i].At = 0
					}
				}
			})
		case "activity":
			v = rewritten(v, func(a *model.Activity) { a.ID = 0 })
			key = "activity " + v
		}
		out[key] = v
	}
	return out
}

func rewritten[T any](v string, f func(*T)) string {
	var x T
	if err := json.Unmarshal([]byte(v), &x); err != nil {
		panic(err)
	}
	f(&x)
	b, err := json.Marshal(x)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// counted is every number at a moment: of each directive and of all, of each
// unit, of the campaign, of the periods for which others wait.
func counted(t *rapid.T, s *Store, c model.Clock) string {
	t.Helper()
	m := &machine{T: t, s: s}
	rows, err := s.RowsAt(c.Now)
	m.must(err)
	tallies := []model.Tally{rows.Tally(c)}
	var ids []model.DirectiveID
	for i := range rows.Len() {
		tallies, ids = append(tallies, rows.At(i).Tally(c)), append(ids, rows.At(i).ID)
	}
	behind, err := s.Assigned(ids, c, nil)
	m.must(err)
	units := map[model.UnitID]model.Tally{}
	for _, p := range behind {
		of := units[p.Assignment.Unit]
		of.Count(p.Facts, c, 1)
		units[p.Assignment.Unit] = of
	}
	for _, u := range slices.Sorted(maps.Keys(units)) {
		tallies = append(tallies, units[u])
	}
	campaign, err := s.Campaign("Bầu cử", model.Span{}, c)
	m.must(err)
	chains, _, err := s.Chains(c)
	m.must(err)
	out, err := json.Marshal([]any{tallies, campaign.Tally, campaign.Urged, campaign.Figures, campaign.Sums, chainsInWords(chains)})
	m.must(err)
	return string(out)
}

// chainsInWords lists chains in an order of their own: those that fall due alike
// have none.
func chainsInWords(cs []Chain) (out []string) {
	for _, c := range cs {
		out = append(out, fmt.Sprint(c.Row.ID, c.Obligation, c.Period, c.Standing, c.After, c.Progress))
	}
	slices.Sort(out)
	return out
}

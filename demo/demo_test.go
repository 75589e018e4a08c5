package demo

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"congvan/db"
	"congvan/model"
)

// moments fall on different weekdays, at the turn of the year, in a leap year,
// early and late in the day.
var moments = []model.Instant{
	model.At(2021, 3, 5, 9, 30),
	model.At(2021, 3, 4, 16, 1),
	model.At(2021, 3, 6, 23, 59),
	model.At(2022, 1, 1, 0, 0),
	model.At(2022, 2, 4, 8, 0),
	model.At(2024, 2, 29, 12, 0),
	model.At(2023, 7, 3, 7, 5),
	model.At(2025, 10, 12, 18, 40),
	model.At(2026, 5, 20, 14, 15),
}

// empty opens a new store at a moment.
func empty(t *testing.T, now model.Instant) *db.Store {
	t.Helper()
	s, err := db.Open(filepath.Join(t.TempDir(), "demo.congvan"), db.Options{
		Create: true, NoSync: true, Clock: func() model.Instant { return now },
	})
	if err != nil {
		t.Fatalf("opening a store: %v", err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// filled is an empty store after Fill.
func filled(t *testing.T, now model.Instant) *db.Store {
	t.Helper()
	s := empty(t, now)
	if err := Fill(s, now); err != nil {
		t.Fatalf("Fill at %v: %v", now, err)
	}
	return s
}

// A kept is a directive as the store gives it back.
type kept struct {
	d     model.Directive
	text  string
	marks model.Marks
}

func everything(t *testing.T, s *db.Store) (out []kept, r *model.Roster) {
	t.Helper()
	rows, err := s.Rows()
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows.Len() {
		id := rows.At(i).ID
		d, err := s.Directive(id)
		if err != nil {
			t.Fatal(err)
		}
		text, err := s.Text(id)
		if err != nil {
			t.Fatal(err)
		}
		marks, err := s.Marks(id)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, kept{d, text, marks})
	}
	if r, err = s.Roster(); err != nil {
		t.Fatal(err)
	}
	return out, r
}

// A world is everything in a filled store.
type world struct {
	all []kept
	r   *model.Roster
}

var worlds = map[model.Instant]world{}

// look is everything at a moment, filled once for all tests.
func look(t *testing.T, now model.Instant) ([]kept, *model.Roster) {
	t.Helper()
	if _, ok := worlds[now]; !ok {
		all, r := everything(t, filled(t, now))
		worlds[now] = world{all, r}
	}
	return worlds[now].all, worlds[now].r
}

func TestEveryStandingOccursAndTalliesReconcile(t *testing.T) {
	for _, now := range moments {
		t.Run(now.String(), func(t *testing.T) {
			all, r := look(t, now)
			clock := Office().Clock(now)
			seen := map[model.Standing]int{}
			var sum model.Tally
			for _, k := range all {
				tally := k.d.Tally("", k.marks, r, clock)
				if !tally.Reconciles() {
					t.Errorf("%s does not reconcile: %+v", k.d.Label(), tally)
				}
				sum.Add(tally)
				for o, a := range k.d.Assignments(r, now) {
					seen[k.d.Facts(o, a, k.marks[a]).Standing(clock)]++
				}
			}
			for _, st := range model.Standings {
				if seen[st] == 0 {
					t.Errorf("no assignment stands %s", st)
				}
			}
			if !sum.Reconciles() || sum.DoneOnTime < sum.OpenOverdue*15 || sum.OpenOverdue > 40 {
				t.Errorf("the office is not believable: %+v", sum)
			}
		})
	}
}

func TestTheSameMomentGivesTheSameData(t *testing.T) {
	now := moments[0]
	one, _ := everything(t, filled(t, now))
	two, _ := everything(t, filled(t, now))
	if !reflect.DeepEqual(one, two) {
		t.Error("two fillings at the same moment differ")
	}
}

func TestUnits(t *testing.T) {
	units, groups := Units()
	var own, withPeople int
	var names []string
	for _, u := range units {
		if u.Own {
			own++
		}
		if u.Population != nil && u.Smartphones != nil && *u.Smartphones <= *u.Population {
			withPeople++
		}
		if u.Contact.Person == "" || u.Contact.Phone == "" || u.Short == "" || slices.Contains(names, u.Short) {
			t.Errorf("unit lacks something or is double: %+v", u)
		}
		names = append(names, u.Short)
	}
	if len(units) != 21 || own != 1 || withPeople != 13 {
		t.Errorf("got %d units, %d own, %d communes; want 21, 1, 13", len(units), own, withPeople)
	}
	if len(groups) != 2 || len(groups[0].Members) != 13 || len(groups[1].Members) != 7 {
		t.Errorf("got groups %v", groups)
	}
}

func TestManyMakesSoMany(t *testing.T) {
	now := moments[0]
	s := empty(t, now)
	if err := Many(s, 1000, now); err != nil {
		t.Fatal(err)
	}
	all, r := everything(t, s)
	if len(all) != 1000 {
		t.Fatalf("got %d directives, want 1000", len(all))
	}
	marked, assigned, size := 0, 0, 0
	for _, k := range all {
		checkText(t, k)
		marked += len(k.marks)
		size += len(k.text)
		for range k.d.Assignments(r, now) {
			assigned++
		}
	}
	if assigned != 20_000 || marked < 1700 || marked > 2300 {
		t.Errorf("got %d assignments, %d marked; want 20000, about 2000", assigned, marked)
	}
	if size < 1_800_000 || size > 2_600_000 {
		t.Errorf("got %d bytes of text, want about 2 KB each", size)
	}
}

package db

import (
	"os"
	"testing"
)

// What is safe is told of the newest snapshot that is sound, and of the changes
// after it, each counted once.
func TestRemains(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	d.add(weekly(us...), "một")
	d.snapshot("")
	d.now += 60
	d.add(weekly(us...), "hai")
	d.units("C")
	d.must(d.Close())
	want := Remains{Snapshot: Snapshots(d.Path())[0], Directives: 1, Changes: 2, LogAt: noon + 60}
	for _, gone := range []bool{false, true} {
		if gone {
			d.must(os.Remove(d.Path()))
		}
		if got := LookForRemains(d.Path()); got != want {
			t.Errorf("gone %v: %+v, want %+v", gone, got, want)
		}
	}
	raw := d.readFile(want.Snapshot.Path)
	raw[len(raw)/2] ^= 1
	raw[30] ^= 1
	raw[4096+30] ^= 1
	d.writeFile(want.Snapshot.Path, raw)
	if got := LookForRemains(d.Path()); got.Snapshot != (Snapshot{}) || got.Directives != 0 || got.Changes < 2 {
		t.Errorf("a damaged snapshot counts as safe: %+v", got)
	}
}

package ui

import (
	"maps"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"congvan/model"
	"congvan/text"
)

// Whatever keys come, however fast, the matrix shows what the file holds: what
// was put over it after a mark is what reading it anew would show.
func TestTheMatrixShowsWhatTheFileHolds(t *testing.T) {
	keys := strings.Fields(`space space space space space down up left right end home shift+down shift+right ctrl+t ctrl+a
		ctrl+f ctrl+z ctrl+z ctrl+y esc ctrl+home pgdown`)
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := winterDesk(t)
		for range 12 {
			var burst []string
			for range 1 + r.IntN(6) {
				burst = append(burst, keys[r.IntN(len(keys))])
			}
			d.burst(strings.Join(burst, " "))
			if d.app.page == nil { // Esc left the page
				d.keys("f3 enter tab")
			}
			d.agrees(seed, burst)
		}
	}
}

// agrees compares the page with the store and with reckoning anew.
func (d *desk) agrees(seed uint64, burst []string) {
	d.t.Helper()
	p := d.matrix()
	marks, err := d.store.Marks(p.id)
	d.must(err)
	if !maps.EqualFunc(p.marks, marks, func(a, b model.Mark) bool { return reflect.DeepEqual(a, b) }) {
		d.t.Fatalf("seed %d, after %v: the page holds other marks than the file", seed, burst)
	}
	fresh := newGrid(p.grid().of, &p.d, p.obligation(), marks)
	if !reflect.DeepEqual(p.grid().cells, fresh.cells) || !reflect.DeepEqual(p.grid().rates, fresh.rates) || p.grid().all != fresh.all {
		d.t.Fatalf("seed %d, after %v: the matrix differs from one worked out anew", seed, burst)
	}
	if want := p.d.Tally("", marks, p.roster, p.clock()); p.sums().tally != want {
		d.t.Fatalf("seed %d, after %v: tally %+v, want %+v", seed, burst, p.sums().tally, want)
	}
	if len(p.lack.sent) > 0 {
		d.t.Fatalf("seed %d, after %v: %v is being written still", seed, burst, p.lack.sent)
	}
	d.screen()
}

// A mark shows that it is being kept before the disk has it, and the next key
// does not wait.
func TestAMarkIsSeenBeforeItIsKept(t *testing.T) {
	d := winterDesk(t).keys("end")
	_, cmd := d.app.Update(press("space"))
	d.shows("… đang ghi", "0/4 đã nộp").stands(2, 5)
	d.run(cmd)
	d.hides("đang ghi").shows("1/4 đã nộp")
}

// Who goes on to another obligation while a mark is written finds both right.
func TestAMarkArrivesOnAnotherObligation(t *testing.T) {
	d := weeklyDesk(t).keys("tab")
	_, cmd := d.app.Update(press("space"))
	d.keys("shift+tab down")
	d.run(cmd)
	d.shows("1/16", "0/4").agrees(0, nil)
}

func TestTheTallyOfEveryObligationReconciles(t *testing.T) {
	d := weeklyDesk(t)
	d.start(text.Vietnamese, 80, 24)
	d.keys("f3 enter")
	var sum model.Tally
	p := d.matrix()
	for i := range p.d.Obligations {
		o := p.sums().obligations[i]
		if want := p.d.Tally(p.d.Obligations[i].ID, p.marks, p.roster, p.clock()); o.tally != want || !o.tally.Reconciles() {
			t.Errorf("obligation %s: %+v, want %+v", p.d.Obligations[i].ID, o.tally, want)
		}
		sum.Add(o.tally)
	}
	if sum != p.sums().tally {
		t.Errorf("the parts are %+v, the whole %+v", sum, p.sums().tally)
	}
}

// A reading that began before a mark and comes after it takes nothing back.
func TestALateReadingTakesNoMarkBack(t *testing.T) {
	d := winterDesk(t).keys("end")
	p := d.matrix()
	read := p.reload()()
	_, write := d.app.Update(press("space"))
	d.app.Update(write())
	if p.marks[winter(1, p.periods()[4])].State != model.Done {
		t.Fatal("the mark was not put over what was read")
	}
	d.app.Update(read)
	d.shows("1/4 đã nộp").agrees(0, nil)
}

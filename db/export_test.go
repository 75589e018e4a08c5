package db

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// busy is a register after many random steps.
func busy(t *testing.T) *desk {
	d := newDesk(t)
	d.units("Xã Bình Lư", "Xã Sơn Bình", "Xã Bản Bo")
	r := rand.New(rand.NewPCG(7, 7))
	for range 80 {
		d.now += model.Instant(r.IntN(3000))
		randomStep(d, r)
	}
	d.add(weekly(), "Căn cứ <Kế hoạch> & \"chỉ đạo\"\n\u2028 hết")
	return d
}

func TestExportLoadExportIsTheSame(t *testing.T) {
	d := busy(t)
	var first, second bytes.Buffer
	d.must(d.Export(&first))
	c := newDesk(t)
	c.now = d.now
	c.must(c.Load(bytes.NewReader(first.Bytes())))
	c.must(c.Export(&second))
	if first.String() != second.String() {
		t.Error("the export of the loaded register differs")
	}
	c.sound()
	same(t, "seq", c.Seq(), d.Seq())
	same(t, "rows", c.rows().Len(), d.rows().Len())
	e1, err1 := d.Undo()
	e2, err2 := c.Undo()
	same(t, "undo after loading", e2, e1)
	d.must(errors.Join(err1, err2))
	id1 := d.add(weekly(), "")
	id2 := c.add(weekly(), "")
	if id2 > id1 || c.rows().Find(id2) < 0 {
		t.Errorf("next id %s, in the original %s", id2, id1)
	}
	var full *NotEmptyError
	if err := c.Load(&first); !errors.As(err, &full) {
		t.Errorf("loaded twice: got %v", err)
	}
}

func TestBadLinesAreNamed(t *testing.T) {
	head := `{"congvan":1,"schema":1}` + "\n"
	unit := `{"kind":"unit","key":"1","value":{"id":1,"name":"A"}}` + "\n"
	for name, c := range map[string]struct {
		text string
		line int
	}{
		"empty":             {"", 1},
		"no export":         {"Kính gửi\n", 1},
		"other JSON":        {`{"a":1}` + "\n", 1},
		"no JSON":           {head + unit + "xx\n", 3},
		"blank line":        {head + "\n" + unit, 2},
		"unknown kind":      {head + `{"kind":"x","key":"1","value":1}`, 2},
		"unknown field":     {head + `{"kind":"unit","key":"1","value":{"id":1,"name":"A","x":1}}`, 2},
		"wrong type":        {head + `{"kind":"unit","key":"1","value":7}`, 2},
		"bad key":           {head + `{"kind":"unit","key":"01","value":{"id":1,"name":"A"}}`, 2},
		"key of another":    {head + unit + `{"kind":"unit","key":"2","value":{"id":1,"name":"A"}}`, 3},
		"twice":             {head + unit + unit, 3},
		"member of nothing": {head + unit + `{"kind":"group","key":"1","value":{"id":1,"name":"G","members":[1,5]}}`, 3},
		"mark of nothing":   {head + unit + `{"kind":"mark","key":"4/1//1","value":{"state":"done"}}`, 3},
		"text of nothing":   {head + `{"kind":"text","key":"4","value":"x"}`, 2},
		"two values":        {head + unit + `{"kind":"unit","key":"2","value":{"id":2,"name":"A"}} {}`, 3},
		"journal to come":   {head + unit + `{"kind":"journal","key":"1","value":{"seq":1,"at":null,"action":"unit","undo_top":9}}`, 3},
	} {
		d := newDesk(t)
		var bad *LoadError
		if err := d.Load(strings.NewReader(c.text)); !errors.As(err, &bad) || bad.Line != c.line || bad.Why == "" {
			t.Errorf("%s: got %v, want line %d", name, err, c.line)
		}
		if r, err := d.Roster(); err != nil || len(r.Units()) != 0 {
			t.Errorf("%s: something was left", name)
		}
		d.sound()
	}
	d := newDesk(t)
	var newer *NewerError
	if err := d.Load(strings.NewReader(`{"congvan":1,"schema":99}`)); !errors.As(err, &newer) {
		t.Errorf("newer: got %v", err)
	}
}

func TestCheckNoticesWhatDisagrees(t *testing.T) {
	for name, spoil := range map[string]func(v view) error{
		"row": func(v view) error {
			k, value := v.bucket(bucketIndex).Cursor().First()
			return v.bucket(bucketIndex).Put(bytes.Clone(k), append(bytes.Clone(value), 'x'))
		},
		"row missing": func(v view) error {
			k, _ := v.bucket(bucketIndex).Cursor().First()
			return v.bucket(bucketIndex).Delete(bytes.Clone(k))
		},
		"folded text": func(v view) error { return v.bucket(bucketFolded).Put(idKey(1), []byte("x")) },
		"links":       func(v view) error { return v.bucket(bucketLinks).Put([]byte("x"), []byte("x")) },
		"ids":         func(v view) error { return v.setMeta(metaSeq+bucketUnits, 0) },
		"unit gone":   func(v view) error { return v.bucket(bucketUnits).Delete(idKey(1)) },
		"foreign key": func(v view) error {
			return v.bucket(bucketUnits).Put(idKey(9), v.bucket(bucketUnits).Get(idKey(1)))
		},
		"mark unread": func(v view) error {
			key := markKey(model.AssignmentID{Directive: 1, Obligation: "1", Unit: 1})
			return v.bucket(bucketMarks).Put(key, seal(bucketMarks, key, []byte(`{"state":5}`)))
		},
		"journal": func(v view) error { return v.bucket(bucketJournal).Put(idKey(1), []byte{1, 2}) },
	} {
		d := newDesk(t)
		d.add(weekly(d.units("A")...), "văn bản")
		d.sound()
		d.must(d.bolt.Update(func(tx *bolt.Tx) error { return spoil(view{tx: tx}) }))
		rep, err := d.Check()
		d.must(err)
		if len(rep.Problems) == 0 {
			t.Errorf("%s: check finds nothing", name)
		}
	}
}

func TestReportCounts(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.add(weekly(us...), "văn bản")
	d.must(d.Mark([]model.AssignmentID{d.first3(id, us[0])}, model.MarkChange{State: model.Done}))
	rep, err := d.Check()
	d.must(err)
	same(t, "report", rep, Report{Records: 5, Directives: 1, Marks: 1, JournalEntries: 4})
}

func TestSeedIsCompleteAndFinal(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	var ds []DirectiveWithMarks
	for i := range seedBatch + 3 {
		v := weekly(us...)
		v.Date = model.NewDate(2020, 1, 1).AddDays(i % 400)
		a := d.first3(0, us[i%2])
		ds = append(ds, DirectiveWithMarks{v, "văn bản", model.Marks{a: {State: model.Done, Received: noon, Changed: noon}}})
	}
	d.rows() // cached before
	d.must(d.AddDirectives(ds))
	same(t, "rows", d.rows().Len(), len(ds))
	same(t, "entries", d.Seq(), 4)
	d.sound()
	same(t, "done", d.rows().Tally(model.ClockAt(noon)).DoneOnTime, len(ds))
	if _, err := d.Undo(); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("undo of made-up data: got %v", err)
	}
	id := d.add(weekly(us...), "")
	same(t, "next id", int(id), len(ds)+1)
	e, err := d.Undo()
	d.must(err)
	same(t, "undone", e.Action, ActionImport)

	d.now = noon.AddDays(20) // every summary is out of date
	same(t, "rows later", d.rows().At(0).Tally(model.ClockAt(d.now)).OpenOverdue > 0, true)
	d.sound()
	changed, err := d.Reckon()
	d.must(err)
	same(t, "brought up to now", changed, true)
	changed, err = d.Reckon()
	d.must(err)
	same(t, "once is enough", changed, false)
	d.reopen()
	d.must(d.read(func(v view) error { // the stored index was brought up to now
		if r := v.loadRows(); !r.holds(d.now) {
			t.Errorf("the stored index holds from %v to %v", r.since, r.until)
		}
		return nil
	}))
	if err := d.AddDirectives([]DirectiveWithMarks{{Directive: model.Directive{Obligations: []model.Obligation{{}}}}}); err == nil {
		t.Error("an obligation without id was taken")
	}
}

func TestKeysPrintAndParse(t *testing.T) {
	for _, a := range []model.AssignmentID{{Directive: 7, Obligation: "3", Period: noon, Unit: 12}, {Directive: 1, Obligation: "a/b/c", Unit: 1}} {
		text := keyText(bucketMarks, markKey(a))
		key, ok := parseKey(bucketMarks, text)
		if !ok || !bytes.Equal(key, markKey(a)) {
			t.Errorf("%s comes back as %x", text, key)
		}
	}
	key := readingKey("a/b", 4, 20210200)
	same(t, "reading", keyText(bucketReadings, key), "a/b/4/2021-02")
	if back, ok := parseKey(bucketReadings, "a/b/4/2021-02"); !ok || !bytes.Equal(back, key) {
		t.Errorf("comes back as %x", back)
	}
	for _, bad := range []string{"", "x", "1/2", "1/3/noon/2", "1/3//x", "0x00"} {
		if _, ok := parseKey(bucketMarks, bad); ok {
			t.Errorf("%q was taken", bad)
		}
	}
}

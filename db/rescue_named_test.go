package db

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"congvan/model"
)

// lose makes every place unreadable where a record lies in a file, with a mark at
// its first byte.
func lose(b []byte, record string) (n int) {
	for at := bytes.Index(b, []byte(record)); at >= 0; at = bytes.Index(b, []byte(record)) {
		b[at] = '#'
		n++
	}
	return n
}

// What an activity or a replaced directive names stands there with a sign where
// it is lost, so that they stay.
func TestRescueKeepsWhatNamesLostRows(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	d.must(d.AddDirectives(bulk(4, us)))
	a := model.Activity{Topic: "Bầu cử", Day: 20210210, What: "tờ gấp", Quantity: new(40000.0), Unit: us[1], Directive: 1}
	_, err := d.PutActivity(a)
	d.must(err)
	d.must(d.Supersede(3, 4, 20210215))
	d.must(d.Exempt(2, "3", []model.Exemption{{Unit: us[1], Reason: "lũ", By: "TP"}}))
	d.must(d.ClosePeriod(2, "2", 0, "đã gửi Sở"))
	d.must(d.Close())
	for _, p := range []string{logPath(d.Path()), formerLog(d.Path())} {
		_ = os.Remove(p)
	}
	b := d.readFile(d.Path())
	for _, record := range []string{`{"id":2,"name":"B"}`, `{"id":1,"direction"`, `{"id":4,"direction"`} {
		if lose(b, record) == 0 {
			t.Fatalf("%s is nowhere", record)
		}
	}
	d.writeFile(d.Path(), b)
	r, got := rescued(t, d.Path())
	for _, want := range []Doubt{{bucketUnits, "2", LostRow}, {bucketDirectives, "1", LostRow}, {bucketDirectives, "4", LostRow}} {
		if r.Complete || !slices.Contains(r.Doubtful, want) {
			t.Errorf("%v is not listed: %+v", want, r)
		}
	}
	for _, want := range []string{
		`"? 2"`, `"? 1"`, `"? 4"`, `"what":"tờ gấp","quantity":40000,"unit":2,"directive":1`,
		`"superseded_by":4`, `"exemptions":[{"unit":2`, `"closings":[{"period":null`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is gone:\n%s", want, got)
		}
	}
	same(t, "activities", r.Records[bucketActivities], 1)
	same(t, "directives", r.Records[bucketDirectives], 4)
	if slices.ContainsFunc(r.Doubtful, func(x Doubt) bool { return x.Why == OddRow }) {
		t.Errorf("left out: %+v", r.Doubtful)
	}
}

// So it is with what a reading was found in, of which not even the text is left.
func TestRescueKeepsReadingsOfLostDirectives(t *testing.T) {
	d := newDesk(t)
	us := d.units("A")
	id := d.add(weekly(us...), "văn bản gốc")
	n := int64(5)
	d.must(d.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: us[0], AsOf: 20210105, Installs: &n, Directive: id}}))
	d.must(d.Close())
	for _, p := range []string{logPath(d.Path()), formerLog(d.Path())} {
		_ = os.Remove(p)
	}
	b := d.readFile(d.Path())
	for _, record := range []string{`{"id":1,"direction"`, `"văn bản gốc"`} {
		if lose(b, record) == 0 {
			t.Fatalf("%s is nowhere", record)
		}
	}
	d.writeFile(d.Path(), b)
	r, got := rescued(t, d.Path())
	if !slices.Contains(r.Doubtful, Doubt{bucketDirectives, "1", LostRow}) || !strings.Contains(got, `"? 1"`) || r.Records[bucketReadings] != 1 {
		t.Errorf("%+v\n%s", r, got)
	}
}

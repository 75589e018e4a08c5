package db

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"

	"congvan/model"
)

// alike holds quickly against encoding/json.
func alike(t *testing.T, bucket string, payload []byte) (read bool) {
	t.Helper()
	got, want := newRecord(bucket), newRecord(bucket)
	read = quickly(payload, got)
	err := strictlySlow(payload, want)
	switch {
	case read && (err != nil || !reflect.DeepEqual(got, want)):
		t.Fatalf("%s %s: got %+v, want %+v (%v)", bucket, payload, got, want, err)
	case !read && !reflect.ValueOf(got).Elem().IsZero():
		t.Fatalf("%s %s: left %+v", bucket, payload, got)
	}
	return read
}

func sampleRecords() map[string]any {
	one, half := int64(-7), 0.5
	d := weekly(1, 2, 30)
	d.References = []model.Citation{{Symbol: "1/KH"}, {Symbol: "2/\"KH\"\\", Date: 20210203}}
	d.Obligations[0].Decisions = []model.Decision{{Period: noon, Choice: model.Keep}, {Period: noon + 60, Choice: model.Move, To: noon + 90, Basis: "nghỉ Tết", At: noon}}
	d.Note = "dòng\nmới\t\"trích\""
	m := model.Mark{
		State: model.Done, Received: noon, Values: map[string]float64{"a": 1, "tỉ lệ": -2.5, "e": 1e30}, Note: "\u2028", By: "–",
		Baselines: map[string]model.Baseline{"a": {Value: 3}}, Extensions: []model.Extension{{To: noon}}, Reminders: []model.Reminder{{N: 1}},
	}
	return map[string]any{
		bucketOffice: model.Office{Name: "Phòng", Strict: true, Calendar: model.Calendar{Off: []model.Date{20210212, 20210213}, Working: []model.Date{20210220}}}, bucketUnits: model.Unit{ID: 3, Name: "Xã", Population: &one},
		bucketGroups: model.Group{ID: 1, Members: []model.UnitID{}}, bucketDirectives: d, bucketTexts: "a\n\n“b” \\ \" <&> \u0001",
		bucketMarks: m, bucketReadings: model.Reading{Indicator: "x", Percent: &half},
		bucketJournal: Entry{Seq: 4, At: noon, Args: map[string]string{"a": "b"}, Changes: []Change{{Bucket: "units", Key: "1", After: json.RawMessage(`{"a":[1,"]"]}`)}}},
	}
}

// TestQuicklyReadsWhatJSONReads takes every kind of record, whole and with
// bytes changed.
func TestQuicklyReadsWhatJSONReads(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const letters = `"\{}[]:,0-.1eEnatrufl 5` + "\n\x80é"
	for bucket, record := range sampleRecords() {
		payload, err := encode(record)
		if err != nil {
			t.Fatal(err)
		}
		alike(t, bucket, payload)
		still := 0
		for range times(20_000) {
			b := append([]byte(nil), payload...)
			at, to := r.IntN(len(b)), r.IntN(len(b))
			switch r.IntN(4) {
			case 0:
				b = append(b[:at], b[min(len(b), at+1):]...)
			case 1:
				b = append(b[:at:at], b[min(at, to):]...)
			default:
				b[at] = letters[r.IntN(len(letters))]
			}
			if alike(t, bucket, b) {
				still++
			}
		}
		if still == 0 && bucket != bucketTexts && bucket != bucketMarks {
			t.Errorf("%s: quickly read none", bucket)
		}
	}
}

// TestQuicklyReadsRecords makes sure that the quick way is the usual one.
func TestQuicklyReadsRecords(t *testing.T) {
	for bucket, record := range sampleRecords() {
		if bucket == bucketTexts || bucket == bucketMarks { // with what it leaves to others
			continue
		}
		payload, err := encode(record)
		if err != nil || !alike(t, bucket, payload) {
			t.Errorf("%s %s is read slowly (%v)", bucket, payload, err)
		}
	}
}

func FuzzQuickly(f *testing.F) {
	for bucket, record := range sampleRecords() {
		payload, err := encode(record)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(bucket, payload)
	}
	f.Fuzz(func(t *testing.T, bucket string, payload []byte) { alike(t, bucket, payload) })
}

func BenchmarkDecode(b *testing.B) {
	for bucket, record := range sampleRecords() {
		payload, err := encode(record)
		must(b, err)
		b.Run(bucket, func(b *testing.B) {
			b.SetBytes(int64(len(payload)))
			b.ReportAllocs()
			for b.Loop() {
				must(b, decode(bucket, nil, payload, newRecord(bucket)))
			}
		})
	}
}

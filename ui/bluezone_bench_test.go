package ui

import (
	"fmt"
	"testing"

	"congvan/model"
	"congvan/text"
)

// benchReadings fills a desk with communes and weeks of their readings.
func benchReadings(b *testing.B, communes, weeks int) *desk {
	b.Helper()
	d := &desk{t: &testing.T{}, path: b.TempDir() + "/desk.db"}
	d.open()
	b.Cleanup(func() { d.store.Close() })
	var units []model.Unit
	for i := range communes {
		units = append(units, model.Unit{Name: fmt.Sprintf("Xã số %d", i+1), Kind: "xã", Smartphones: num(int64(2000 + i%900)), Population: num(int64(5000 + i%1700))})
	}
	if _, _, err := d.store.PutRoster(units, nil); err != nil {
		b.Fatal(err)
	}
	first := model.NewDate(2020, 1, 5)
	for week := range weeks {
		rs := make([]model.Reading, communes)
		for i := range rs {
			rs[i] = model.Reading{Indicator: model.Bluezone, Unit: model.UnitID(i + 1), AsOf: first.AddDays(7 * week), Installs: num(int64(10 + week*(10+i%23)))}
		}
		if err := d.store.PutReadings(rs); err != nil {
			b.Fatal(err)
		}
	}
	d.start(text.Vietnamese, 120, 40)
	return d
}

// A key, and opening, over 11,000 communes and 60 weeks, until the view is
// drawn.
func BenchmarkBluezone(b *testing.B) {
	d := benchReadings(b, 11000, 60)
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			d.app.stale[d.app.tabs[tabBluezone]] = true
			d.keys("f4")
			if d.app.View().Content == "" {
				b.Fatal("nothing was drawn")
			}
		}
	})
	for _, key := range []string{"down", "ctrl+t", "tab"} {
		b.Run(key, func(b *testing.B) {
			d.keys("f4")
			k := press(key)
			for b.Loop() {
				d.send(k)
				if d.app.View().Content == "" {
					b.Fatal("nothing was drawn")
				}
			}
		})
	}
}

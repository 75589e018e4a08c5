package model

import (
	"fmt"
	"testing"
)

// BenchmarkRank ranks 11,000 communes from what a ranking needs of each: two
// readings.
func BenchmarkRank(b *testing.B) {
	const n = 11000
	units, readings := make([]Unit, n), make([]Reading, 0, 2*n)
	for i := range units {
		units[i] = Unit{ID: UnitID(i + 1), Name: fmt.Sprintf("Xã thứ %d", i+1), Kind: "xã"}
		for week := range 2 {
			installs, d2, d1 := int64(100+i%500+week*7), int64(3000+i%4000), int64(6000+i%8000)
			readings = append(readings, Reading{
				Indicator: Bluezone, Unit: units[i].ID, AsOf: NewDate(2021, 6, 1).AddDays(7 * week),
				Installs: &installs, Smartphones: &d2, Population: &d1,
			})
		}
	}
	for b.Loop() {
		if rk := Rank(units, readings, NewDate(2021, 6, 30), Smartphones); len(rk.Rows) != n {
			b.Fatal(len(rk.Rows), "rows")
		}
	}
}

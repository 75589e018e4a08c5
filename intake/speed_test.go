package intake

import (
	"os"
	"testing"
)

func BenchmarkParseForms(b *testing.B) {
	for _, name := range []string{"forms/plan-table.txt", "forms/decision-annex.txt", "letter.txt"} {
		raw, err := os.ReadFile("testdata/" + name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				Parse(string(raw), Options{})
			}
		})
	}
}

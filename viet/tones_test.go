package viet

import "testing"

func TestMoveTones(t *testing.T) {
	for text, want := range map[string]string{
		"hoà": "hòa", "hòa": "hòa", "thuỷ lợi": "thủy lợi", "uỷ ban": "ủy ban", "khoẻ, toạ": "khỏe, tọa",
		"hoàn": "hoàn", "quý": "quý", "thuỳ": "thuỳ", "": "",
	} {
		if got := MoveTones(text); got != want || len(got) != len(text) {
			t.Errorf("MoveTones(%q) = %q, want %q", text, got, want)
		}
	}
}

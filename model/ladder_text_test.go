package model

import (
	"errors"
	"slices"
	"testing"
)

func TestLaddersAreTyped(t *testing.T) {
	for typed, want := range map[string]Ladder{
		"":                   nil,
		" ; ":                nil,
		"-2; 0; 1; 3; 7":     {-2, 0, 1, 3, 7},
		"-2,0,1,3,7":         {-2, 0, 1, 3, 7},
		"7 1 −2 1":           {-2, 1, 7},
		"–1;+3":              {-1, 3},
		UsualLadder.String(): UsualLadder,
	} {
		got, err := ParseLadder(typed)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q gives %v, %v", typed, got, err)
		}
	}
	for typed, bad := range map[string]string{"-2; hai; 3": "hai", "1,5; 400": "400", "0; 1.5": "1.5"} {
		var form *FormatError
		if _, err := ParseLadder(typed); !errors.As(err, &form) || form.Text != bad {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

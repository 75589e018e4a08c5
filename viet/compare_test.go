package viet

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// inOrder is a dictionary in small.
var inOrder = []string{
	"", "1 xã", "2 xã", "12 xã",
	"a", "à", "ả", "ã", "á", "ạ", "an", "ăn", "ân",
	"ba", "bà", "bả", "bã", "bá", "bạ", "Bản Bo", "Bản Giang", "Bản Hon", "Bình Lư",
	"ca", "da", "dang", "đa", "đà", "Đài", "đang",
	"e", "ê", "ế", "ga", "Giang Ma", "Hồ Thầu", "Khun Há",
	"ma", "mà", "mả", "mã", "má", "mạ", "Nà Tăm", "Nùng Nàng",
	"o", "ô", "ơ", "Phòng 9", "Phòng 10", "Phòng Nội vụ",
	"Sơn Bình", "Tả Lèng", "Tam Đường", "Thèn Sin", "u", "ư", "xã", "y", "ỷ",
}

func TestCompareOrder(t *testing.T) {
	for i, a := range inOrder {
		for j, b := range inOrder {
			want := min(max(i-j, -1), 1)
			if got := Compare(a, b); got != want {
				t.Errorf("Compare(%q, %q) = %d, want %d", a, b, got, want)
			}
			if got := bytes.Compare(SortKey(a), SortKey(b)); got != want {
				t.Errorf("keys of %q and %q compare as %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestAlphabetOrder(t *testing.T) {
	letters := []rune("aăâbcdđeêghiklmnoôơpqrstuưvxy")
	for i := 1; i < len(letters); i++ {
		a, b := string(letters[i-1])+"z", string(letters[i])+"a"
		if Compare(a, b) >= 0 {
			t.Errorf("%q does not stand before %q", a, b)
		}
	}
	for _, line := range vowels {
		tones := []rune(line)
		for i := 1; i < len(tones); i++ {
			if a, b := string(tones[i-1]), string(tones[i]); Compare(a, b) >= 0 {
				t.Errorf("%q does not stand before %q", a, b)
			}
		}
	}
}

func TestSort(t *testing.T) {
	got := slices.Clone(inOrder)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
	Sort(got)
	if !slices.Equal(got, inOrder) {
		t.Errorf("got %q", got)
	}
	Sort(nil)
}

func TestCompareEqual(t *testing.T) {
	for _, s := range inOrder {
		if got := Compare(s, norm.NFD.String(s)); got != 0 {
			t.Errorf("%q and its decomposed form compare as %d", s, got)
		}
		if !bytes.Equal(SortKey(s), SortKey(norm.NFD.String(s))) {
			t.Errorf("%q and its decomposed form have different keys", s)
		}
	}
	if Compare("a\xFF", "a\xFE") != 0 {
		t.Error("invalid bytes differ")
	}
	if Compare("a", "A") >= 0 {
		t.Error("upper case stands first")
	}
}

func TestCompareFromManyGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := 1; i < len(inOrder); i++ {
				a, b := inOrder[i-1], inOrder[i]
				if Compare(a, b) != -1 || bytes.Compare(SortKey(a), SortKey(b)) != -1 {
					t.Errorf("%q does not stand before %q", a, b)
				}
			}
		})
	}
	wg.Wait()
}

func FuzzCompare(f *testing.F) {
	f.Add("Phòng 09", "Phòng 9")
	f.Add("hoà", "hòa")
	f.Add("a 0", "a")
	f.Fuzz(func(t *testing.T, a, b string) {
		got := Compare(a, b)
		if back := Compare(b, a); back != -got {
			t.Fatalf("Compare(%+q, %+q) = %d, the other way %d", a, b, got, back)
		}
		if (got == 0) != (Compose(a) == Compose(b)) {
			t.Fatalf("Compare(%+q, %+q) = %d", a, b, got)
		}
		if key := bytes.Compare(SortKey(a), SortKey(b)); key != 0 && key != got {
			t.Fatalf("Compare(%+q, %+q) = %d, their keys %d", a, b, got, key)
		}
	})
}

package viet

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// vowels and tones span the alphabet; each line is ngang huyền hỏi ngã sắc nặng.
var vowels = []string{
	"aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
	"oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
}

// markedLetters are the 134 letters of Vietnamese that ASCII lacks, each with
// the letter it folds to.
func markedLetters() map[string]string {
	letters := map[string]string{"đ": "d", "Đ": "d"}
	for _, line := range vowels {
		for _, c := range line {
			l := string(c)
			base := string(norm.NFD.String(l)[0])
			if l != base {
				letters[l] = base
				letters[strings.ToUpper(l)] = base
			}
		}
	}
	return letters
}

func TestAllLettersFoldAndStayClean(t *testing.T) {
	letters := markedLetters()
	if len(letters) != 134 {
		t.Fatalf("%d letters, want 134", len(letters))
	}
	for l, base := range letters {
		for _, form := range []string{l, norm.NFD.String(l)} {
			if got := Fold(form); got != base {
				t.Errorf("Fold(%+q) = %q, want %q", form, got, base)
			}
			if got := Compose(form); got != l {
				t.Errorf("Compose(%+q) = %+q, want %+q", form, got, l)
			}
			got, removed := Clean(form)
			if got != l || removed.Total() != 0 {
				t.Errorf("Clean(%+q) = %+q, %+v, want %+q", form, got, removed, l)
			}
		}
	}
}

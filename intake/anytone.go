package intake

import (
	"regexp"
	"strings"

	"congvan/viet"
)

// Scanners keep letters and lose marks: "CỌNG HÒA XÃ HỘI CHÚ NGHĨA", "QUYÉT
// ĐỊNH". The few words that hold a paper together are therefore known by their
// letters alone.

// marked are the letters that a plain one may be read as, by the plain one.
var marked = map[rune]string{
	'a': "aàáảãạăằắẳẵặâầấẩẫậ", 'e': "eèéẻẽẹêềếểễệ", 'i': "iìíỉĩị", 'o': "oòóỏõọôồốổỗộơờớởỡợ", 'u': "uùúủũụưừứửữự", 'y': "yỳýỷỹỵ", 'd': "dđ",
}

// anyTone is a pattern of words in whatever marks; a blank may be lost or
// doubled.
func anyTone(words string) string {
	var b strings.Builder
	for _, c := range viet.Fold(words) {
		switch letters := marked[c]; {
		case letters != "":
			b.WriteString("[" + letters + "]")
		case c == ' ':
			b.WriteString(`\s*`)
		default:
			b.WriteString(regexp.QuoteMeta(string(c)))
		}
	}
	return b.String()
}

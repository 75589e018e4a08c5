package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/viet"
)

// An amountKind says what a number of a sentence tells.
type amountKind int

// The kinds of amounts.
const (
	percentAmount amountKind = iota // a percentage
	countAmount                     // of devices, downloads or people
	rankAmount                      // a published place
	dayAmount                       // a day up to which something is told
)

// An amount is a number with its unit in a sentence.
type amount struct {
	kind   amountKind
	from   int    // of the number
	to     int    // behind the unit
	number string // the whole number, thousands set apart by dots; "" where it is doubtful
	of     string // of a rank: "cả nước"
	signed bool   // "+500": by how much something grew
	stands bool   // tells how things stand: no change, aim or lack, and not of another day
}

var (
	runRule    = compiled(`\d{1,3}(?:[ \x{a0}]\d{3})+|\d+(?:[.,]\d+)*`)
	thingsRule = compiled(`^\s+(?:(?:chiếc\s+)?điện thoại|thiết bị|máy|lượt|smartphone|thuê bao|người)`)
	signRule   = compiled(`^\s*%`)
	perRule    = compiled(`^\s*/\s*(?:ngày|tuần|tháng|quý|năm)`)
	placeRule  = compiled(`(?:đứng|xếp)\s+(?:vị trí\s+)?(?:thứ|hạng)\s+(?:thứ\s+)?$`)
	amongRule  = compiled(`^\s*(?:/\d+)?\s*(?:trên|của|trong)?\s*(cả nước|toàn quốc|toàn tỉnh|toàn huyện|tỉnh|huyện)?`)
)

// numberedWords are followed by a number that is part of a name or a day, so
// that another number right behind it is no group of its thousands.
var numberedWords = wordSet("ngày tháng năm tuần quý đợt kỳ số thứ hạng mục điều khoản thôn bản xóm ấp tổ phố khu khóm đội phường quận khối cụm")

// largeWords are the first half of a number of which only the end is in digits.
var largeWords = wordSet("trăm nghìn ngàn vạn triệu tỷ tỉ")

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// amountsIn lists the amounts of a sentence in small letters.
func amountsIn(low string) (out []amount) {
	for _, m := range runRule.FindAllStringIndex(low, -1) {
		a := amount{from: m[0], to: m[1]}
		before, behind := low[:m[0]], low[m[1]:]
		if sign := signRule.FindStringIndex(behind); sign != nil {
			a.to += sign[1]
		} else if things := thingsRule.FindStringIndex(behind); things != nil && !startsLetter(behind[things[1]:]) {
			a.kind, a.to = countAmount, a.to+things[1]
		} else if placeRule.MatchString(lastPart(before)) && !startsLetter(behind) {
			a.kind = rankAmount
			of := amongRule.FindStringSubmatchIndex(behind)
			if of[2] >= 0 {
				a.of = behind[of[2]:of[3]]
			}
			a.to += of[1]
		} else {
			continue
		}
		a.signed = strings.HasSuffix(before, "+") || strings.HasSuffix(before, "±")
		if startsPlainly(before, low[m[0]:m[1]]) && !perRule.MatchString(low[a.to:]) {
			a.number = strings.NewReplacer(" ", ".", "\u00A0", ".").Replace(low[m[0]:m[1]])
		}
		out = append(out, a)
	}
	markStanding(low, out)
	return out
}

// startsPlainly reports whether a number starts where it seems to, is no half
// of another and no estimate.
func startsPlainly(before, number string) bool {
	if c, n := utf8.DecodeLastRuneInString(before); n > 0 && !unicode.IsSpace(c) && !strings.ContainsRune("([\"“‘'*:;=", c) {
		return false
	}
	words := strings.Fields(lastPart(before))
	if len(words) == 0 {
		return true
	}
	last := words[len(words)-1]
	switch {
	case endsInDigit(last), largeWords[last]:
		return false
	case numberedWords[last] && strings.ContainsAny(number, " \u00A0"):
		return false
	case (last == "-" || last == "–" || last == "−") && len(words) > 1 && endsInDigit(words[len(words)-2]):
		return false // 400 - 500
	}
	for n := 1; n <= min(2, len(words)); n++ {
		if _, approx, err := viet.ParseApprox(strings.Join(words[len(words)-n:], " ") + " 1"); err == nil && approx {
			return false
		}
	}
	return true
}

func endsInDigit(s string) bool {
	s = strings.TrimSuffix(s, "%")
	return s != "" && isFigure(s[len(s)-1])
}

// lastPart is the end of a text, long enough for the words right before a number.
func lastPart(s string) string { return s[max(0, len(s)-60):] }

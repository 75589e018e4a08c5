package intake

import (
	"strings"
	"unicode"
)

// Marks that stand alone on a line of the head.
var (
	urgencies = map[string]string{
		"khẩn": "Khẩn", "thượng khẩn": "Thượng khẩn", "hỏa tốc": "Hỏa tốc", "hỏa tốc hẹn giờ": "Hỏa tốc hẹn giờ",
	}
	// of secrecies the letters alone count: stamps set them apart
	secrecies = map[string]string{"mật": "Mật", "tốimật": "Tối mật", "tuyệtmật": "Tuyệt mật"}
)

// What may stand before the mark of secrecy, from the longest on.
const stateSecret = "bímậtnhànước"

var secretLabels = []string{stateSecret + "mứcđộ", stateSecret + "độ", stateSecret, "mứcđộmật", "độmật", "mứcđộ", "tàiliệu", "vănbản"}

// readUrgency finds the marks of urgency and secrecy.
func (r *reader) readUrgency() {
	from, to := r.head()
	for i := from; i < to; i++ {
		l := r.lines[i]
		if s := r.secrecyAt(i); s != "" && r.d.Secrecy == "" {
			r.d.Secrecy = s
			r.found(SecrecyField, l.from, l.to)
			r.taken[i] = true
		}
		if !isShouted(r.line(i)) {
			continue
		}
		word := strings.Trim(strings.TrimPrefix(r.lineLow(i), "độ khẩn"), " .!:")
		if u, ok := urgencies[word]; ok && r.d.Urgency == "" {
			r.d.Urgency = u
			r.found(UrgencyField, l.from, l.to)
			r.taken[i] = true
		}
	}
}

// longestMark is the length of a line that may be a mark of secrecy.
const longestMark = 120

// secrecyAt returns the mark of secrecy that line i is, "" for none: in capitals
// or under a label. The stamp of state secrets may stand on two lines.
func (r *reader) secrecyAt(i int) string {
	l := r.lines[i]
	if l.to-l.from > longestMark || !startsCapital(strings.TrimLeftFunc(r.line(i), isNoLetter)) {
		return ""
	}
	letters := lettersOf(r.lineLow(i))
	if secrecies[letters] != "" && !isShouted(r.line(i)) {
		return ""
	}
	if i > 0 && r.lines[i-1].to-r.lines[i-1].from <= longestMark && lettersOf(r.lineLow(i-1)) == stateSecret {
		letters = stateSecret + letters
	}
	return Secrecy(letters)
}

// Secrecy returns the mark of secrecy that s is, as it is kept, "" for none.
func Secrecy(s string) string {
	letters := lettersOf(lower(s))
	if mark := secrecies[letters]; mark != "" {
		return mark
	}
	if letters == stateSecret+"độmật" {
		return secrecies["mật"]
	}
	for _, label := range secretLabels {
		if rest, ok := strings.CutPrefix(letters, label); ok {
			return secrecies[rest]
		}
	}
	return ""
}

func isNoLetter(c rune) bool { return !unicode.IsLetter(c) }

// lettersOf returns the letters of s alone.
func lettersOf(s string) string {
	return strings.Map(func(c rune) rune {
		if isNoLetter(c) {
			return -1
		}
		return c
	}, s)
}

package intake

import "strings"

// Marks that stand alone on a line of the head.
var (
	urgencies = map[string]string{
		"khẩn": "Khẩn", "thượng khẩn": "Thượng khẩn", "hỏa tốc": "Hỏa tốc", "hỏa tốc hẹn giờ": "Hỏa tốc hẹn giờ",
	}
	secrecies = map[string]string{"mật": "Mật", "tối mật": "Tối mật", "tuyệt mật": "Tuyệt mật"}
)

// readUrgency finds the marks of urgency and secrecy.
func (r *reader) readUrgency() {
	from, to := r.head()
	for i := from; i < to; i++ {
		l := r.lines[i]
		if !isShouted(r.line(i)) {
			continue
		}
		word := strings.Trim(strings.TrimPrefix(strings.TrimPrefix(r.lineLow(i), "độ mật"), "độ khẩn"), " .!:")
		if u, ok := urgencies[word]; ok && r.d.Urgency == "" {
			r.d.Urgency = u
			r.found(UrgencyField, l.from, l.to)
			r.taken[i] = true
		}
		if s, ok := secrecies[word]; ok && r.d.Secrecy == "" {
			r.d.Secrecy = s
			r.found(SecrecyField, l.from, l.to)
			r.taken[i] = true
		}
	}
}

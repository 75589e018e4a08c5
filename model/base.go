package model

// A Base is the denominator of a percentage: one of the usual ones, or one that
// an indicator names itself.
type Base string

// The usual denominators.
const (
	Smartphones Base = "smartphones" // D2: số điện thoại thông minh, devices
	Population  Base = "population"  // D1: dân số, people
	Staff       Base = "staff"       // D3: cán bộ, công chức, viên chức, người lao động, people
	Households  Base = "households"  // D4: số hộ
	Villages    Base = "villages"    // D5: số bản
)

// Bases are the usual denominators, those that a reading has fields for first.
var Bases = []Base{Smartphones, Population, Staff, Households, Villages}

// ParseBase reads the name of one of the usual denominators.
func ParseBase(s string) (Base, error) {
	for _, b := range Bases {
		if s == string(b) {
			return b, nil
		}
	}
	return "", &FormatError{Text: s, Want: "smartphones|population|staff|households|villages"}
}

package viet

import "strings"

// plainNumber turns a trimmed number of the office into the form of strconv,
// or gives the reason why it is none.
func plainNumber(t string) (plain string, why NumberReason, ok bool) {
	sign, t := cutSign(t)
	whole, fraction, comma := strings.Cut(t, ",")
	digits, grouped, why, ok := ungroup(whole)
	switch {
	case !onlyNumberSigns(t):
		return "", NotANumber, false
	case strings.ContainsAny(fraction, ".,"):
		return "", BadGroups, false // 1,234.5 and 1,234,567: the other way round
	case !ok:
		return "", why, false
	case comma && fraction == "":
		return "", NotANumber, false
	case comma && !grouped && mayBeThousands(digits, fraction):
		return "", Ambiguous, false
	case len(digits)+len(fraction) > maxDigits:
		return "", TooLarge, false
	case comma:
		return sign + digits + "." + fraction, 0, true
	}
	return sign + digits, 0, true
}

// cutSign takes a sign off t. The true minus (U+2212) counts like a hyphen.
func cutSign(t string) (sign, rest string) {
	for _, minus := range []string{"-", "−"} {
		if rest, ok := strings.CutPrefix(t, minus); ok {
			return "-", rest
		}
	}
	return "", strings.TrimPrefix(t, "+")
}

func onlyNumberSigns(t string) bool {
	return strings.Trim(t, "0123456789.,") == "" && strings.ContainsAny(t, "0123456789")
}

// ungroup takes the dots out of the whole part.
func ungroup(whole string) (digits string, grouped bool, why NumberReason, ok bool) {
	groups := strings.Split(whole, ".")
	if len(groups) == 1 {
		return whole, false, NotANumber, whole != ""
	}
	first := groups[0]
	if len(first) < 1 || len(first) > 3 || first[0] == '0' {
		return "", true, BadGroups, false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return "", true, BadGroups, false
		}
	}
	return strings.Join(groups, ""), true, 0, true
}

// mayBeThousands reports whether the comma in "161,090" could be meant as a
// dot. After a leading zero or more than three digits it could not.
func mayBeThousands(digits, fraction string) bool {
	return len(fraction) == 3 && len(digits) <= 3 && digits[0] != '0'
}

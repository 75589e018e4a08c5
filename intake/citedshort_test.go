package intake

import "testing"

// The day of a cited document stands behind the issuer's name cut short.
func TestCitedDayBehindShortName(t *testing.T) {
	for _, c := range []struct{ name, text, date, issuer string }{
		{"on one line", "Kế hoạch số 9/KH-BNN của Bộ Nông nghiệp và Mẫu (NNM) ngày 05 tháng 02 năm 2020 về rà soát.", "2020-02-05", "Bộ Nông nghiệp và Mẫu"},
		{"over a line", "Kế hoạch số 9/KH-BNN của Bộ Nông nghiệp và Mẫu\n(NNM) ngày 05 tháng 02 năm 2020 về rà soát.", "2020-02-05", "Bộ Nông nghiệp và Mẫu"},
		{"a line behind it", "Kế hoạch số 9/KH-BNN của Bộ Nông nghiệp và Mẫu (NNM)\nngày 05/02/2020 về rà soát.", "2020-02-05", "Bộ Nông nghiệp và Mẫu"},
		{"with its first word", "Kế hoạch số 9/KH-BNN của Bộ Nông nghiệp và Mẫu (Bộ NN&M) ngày 05/02/2020 về rà soát.", "2020-02-05", "Bộ Nông nghiệp và Mẫu"},
		{"said to be short", "Kế hoạch số 9/KH-BNN của Bộ Nông nghiệp và Mẫu (sau đây viết tắt là NNM) ngày 05/02/2020 về rà soát.", "2020-02-05", "Bộ Nông nghiệp và Mẫu"},
		{"no day behind it", "Kế hoạch số 9/KH-BNN của Bộ Nông nghiệp và Mẫu (NNM) về rà soát từ ngày 05/02/2020.", "", "Bộ Nông nghiệp và Mẫu"},
		{"a bracket of words", "Kế hoạch số 9/KH-BNN của Bộ Nông nghiệp và Mẫu (có hiệu lực) ngày 05/02/2020.", "", "Bộ Nông nghiệp và Mẫu"},
	} {
		refs := Parse(letter("1. Thực hiện "+c.text), Options{}).Directive.References
		if len(refs) != 1 || refs[0].Date.String() != c.date || refs[0].Issuer != c.issuer {
			t.Errorf("%s: %v, want %s of %s", c.name, refs, c.date, c.issuer)
		}
	}
}

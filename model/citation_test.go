package model

import "testing"

func TestTheKeyOfANumber(t *testing.T) {
	for _, c := range []struct {
		number, symbol, cited string
		same                  bool
	}{
		{"62", "TB-UBND", "62/TB-UBND", true},
		{"05", "VHTT", "5/VHTT", true},
		{"5", "VHTT", "05 / vhtt", true},
		{"01", "KH/TTTKT", "01-KH/TTTKT", true},
		{"71", "2016/NĐ-CP", "71/2016/ND-CP", true},
		{"299", "TTg", "299/TTg", true},
		{"12", "VHTT", "12/VHXH", false},
		{"12", "VHTT", "112/VHTT", false},
		{"", "VHTT", "VHTT", false},
		{"0", "VHTT", "/VHTT", false},
	} {
		if got := CiteKey(c.number, c.symbol) == (Citation{Symbol: c.cited}).Key(); got != c.same {
			t.Errorf("%q %q and %q: %v", c.number, c.symbol, c.cited, got)
		}
	}
	if CiteKey("", "") != "" || (Citation{Symbol: "62"}).Key() != "" {
		t.Error("nothing can be cited by a number alone")
	}
}

func TestWhichDocumentACitationMeans(t *testing.T) {
	day := NewDate(2021, 2, 1)
	const district, khevi, nahin = "UBND huyện Sơn Hà", "UBND xã Khe Ví", "Ủy ban nhân dân xã Nà Hin"
	citing := NewDate(2021, 3, 10)
	for _, c := range []struct {
		name  string
		cited Citation
		among []Namesake
		want  DirectiveID
	}{
		{"the day agrees", Citation{Date: day}, []Namesake{{1, day, district}}, 1},
		{"another day", Citation{Date: day}, []Namesake{{1, day + 1, district}}, 0},
		{"only the year is known", Citation{Date: NewDate(2021, 0, 0)}, []Namesake{{1, day, district}, {2, NewDate(2020, 2, 1), district}}, 1},
		{"the stored one has no day yet", Citation{Date: day}, []Namesake{{1, NewDate(2021, 2, 0), district}}, 1},
		{"the stored one has no date", Citation{Date: day}, []Namesake{{1, 0, district}}, 0},
		{"the issuer is shorter there", Citation{Date: day, Issuer: "UBND huyện"}, []Namesake{{1, day, district}}, 1},
		{"of another commune", Citation{Date: day, Issuer: khevi}, []Namesake{{1, day, nahin}}, 0},
		{"of two communes, one named", Citation{Date: day, Issuer: "UBND xã Nà Hin"}, []Namesake{{1, day, khevi}, {2, day, nahin}}, 2},
		{"of two communes, none named", Citation{Date: day}, []Namesake{{1, day, khevi}, {2, day, nahin}}, 0},
		{"another way to write an office", Citation{Date: day, Issuer: "Sở TTTT"}, []Namesake{{1, day, "Sở Thông tin và Truyền thông tỉnh"}}, 1},
		{"no day: the newest that was there", Citation{}, []Namesake{{1, NewDate(2020, 2, 1), district}, {2, day, district}, {3, NewDate(2021, 4, 1), district}}, 2},
		{"no day and none was there", Citation{}, []Namesake{{3, NewDate(2021, 4, 1), district}}, 0},
		{"none", Citation{Date: day}, nil, 0},
	} {
		if got := c.cited.Meant(c.among, citing); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestTheSameDocument(t *testing.T) {
	a := Directive{Number: "15", Symbol: "VHTT", Date: NewDate(2021, 2, 1), Issuer: "Phòng Văn hóa và Thông tin", Subject: "chống rét"}
	for what, c := range map[string]struct {
		change func(d *Directive)
		same   bool
	}{
		"in another spelling":      {func(d *Directive) { d.Issuer, d.Number, d.Symbol = "PHÒNG VĂN HOÁ  và thông tin", "015", "vhtt" }, true},
		"another day of the year":  {func(d *Directive) { d.Date = NewDate(2021, 2, 3) }, true},
		"another subject":          {func(d *Directive) { d.Subject = "lễ hội" }, true},
		"another year":             {func(d *Directive) { d.Date = NewDate(2020, 2, 1) }, false},
		"another issuer":           {func(d *Directive) { d.Issuer = "Phòng Y tế" }, false},
		"another number":           {func(d *Directive) { d.Number = "16" }, false},
		"not numbered yet":         {func(d *Directive) { d.Number = "" }, false},
		"without number or symbol": {func(d *Directive) { d.Number, d.Symbol = "", "" }, false},
	} {
		b := a
		c.change(&b)
		if got := SameDocument(&a, &b); got != c.same || got != SameDocument(&b, &a) {
			t.Errorf("%s: %v", what, got)
		}
	}
	a.Number = ""
	b := a
	b.Subject = "Chống rét."
	if !SameDocument(&a, &b) {
		t.Error("two drafts of one day and subject are one document")
	}
	b.Subject = "lễ hội"
	if SameDocument(&a, &b) {
		t.Error("two drafts of different subjects are two")
	}
}

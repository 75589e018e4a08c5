package db

import (
	"strings"
	"testing"

	"congvan/model"
)

func TestADirectiveWithoutANumberIsNamedByItsSubject(t *testing.T) {
	long := strings.Repeat("rà soát ", 20)
	for _, c := range []struct {
		d    model.Directive
		want string
	}{
		{model.Directive{Type: "Công văn", Number: "12", Symbol: "VHTT", Subject: "báo cáo"}, "12/VHTT"},
		{model.Directive{Type: "Công văn", Symbol: "VHTT", Subject: "báo cáo"}, "…/VHTT"},
		{model.Directive{Type: "Công văn", Subject: "báo cáo"}, "“báo cáo”"},
		{model.Directive{Type: "Công văn"}, "Công văn"},
		{model.Directive{Subject: long}, "“" + string([]rune(long)[:80]) + "…”"},
	} {
		if got := nameOf(&c.d); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

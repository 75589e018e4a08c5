package report

import (
	"slices"
	"strings"
	"testing"

	"congvan/model"
)

// The letter that is issued is to the units that owe and no others, cites what
// it urges, and asks by the day given.
func TestTheLetterAboutToBeIssued(t *testing.T) {
	d := newDesk(t)
	d.worked()
	until := model.At(2021, 2, 17, 16, 0)
	u, err := FillUrging(d.Store, Query{Urgent: until})
	d.must(err)
	same := d.fill("urging-letter", Query{Urgent: until}).Letter
	if !slices.Equal(u.Directive.Recipients, same.To) || len(same.To) == 0 {
		t.Errorf("to %v, the letter says %v", u.Directive.Recipients, same.To)
	}
	var units []model.UnitID
	for _, a := range u.Owed {
		if len(units) == 0 || units[len(units)-1] != a.Unit {
			units = append(units, a.Unit)
		}
	}
	if len(units) != len(same.To) || len(u.Owed) != len(same.Annexes[0].Rows) {
		t.Errorf("%d units owe %d parts; the letter is to %d about %d", len(units), len(u.Owed), len(same.To), len(same.Annexes[0].Rows))
	}
	if c := u.Directive.References; len(c) != 1 || c[0].Symbol != "05/VHTT" {
		t.Errorf("it cites %v", c)
	}
	u.Named(&model.Directive{Number: "07", Symbol: "VHTT", Date: model.NewDate(2021, 2, 12)})
	text, err := u.text()
	d.must(err)
	for _, part := range []string{"Số: 07/VHTT", "ngày 12 tháng 02 năm 2021", "trước 16h00, ngày 17 tháng 02 năm 2021."} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), part) {
			t.Errorf("%q is not in\n%s", part, text)
		}
	}
}

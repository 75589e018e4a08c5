package report

import (
	"strings"
	"testing"

	"congvan/model"
)

// The pages of what was asked name the clauses that have no row, for it is not
// known whom they ask; a page of one unit does not.
func TestClausesThatNobodyGotAreNamed(t *testing.T) {
	d := newDesk(t)
	dir := d.weekly()
	dir.Number = "6"
	dir.Obligations = append(dir.Obligations, model.Obligation{ID: "1a", Text: "cài đặt", Unresolved: []string{"lãnh đạo cơ quan"}, Kind: model.Ongoing})
	_, err := d.AddDirective(dir, "")
	d.must(err)
	dir.Number, dir.Obligations = "7", []model.Obligation{{ID: "1", Text: "cài đặt", Unresolved: []string{"các cơ quan"}, Kind: model.Ongoing}}
	_, err = d.AddDirective(dir, "")
	d.must(err)
	for _, name := range []string{"obligations", "by-unit"} {
		holds(t, strings.Join(d.form(name, Query{}).Notes, "\n"),
			"chưa tính vào các số trên: 02 nhiệm vụ (06/VHTT ngày 01/02/2021, nhiệm vụ 1a; 07/VHTT ngày 01/02/2021, nhiệm vụ 1).")
		for _, q := range []Query{{Unit: d.units[0]}, {Directive: d.id}} {
			if notes := strings.Join(d.form(name, q).Notes, "\n"); strings.Contains(notes, "06/VHTT ngày 01/02/2021, nhiệm vụ") {
				t.Errorf("%s of %+v says %s", name, q, notes)
			}
		}
	}
}

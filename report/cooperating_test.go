package report

import (
	"testing"

	"congvan/model"
)

// Those with whom a clause asks to work stand in their column where the roster
// knows them, and nobody stands there by a guess.
func TestThoseWhoCooperate(t *testing.T) {
	d := newDesk(t)
	_, err := d.PutGroup(model.Group{Name: "UBND các xã, thị trấn", Members: d.units[1:]})
	d.must(err)
	for text, want := range map[string]string{
		"chủ trì, phối hợp với Đài Truyền thanh - Truyền hình huyện và UBND các xã, thị trấn tổ chức tuyên truyền": "Đài Truyền thanh - Truyền hình huyện, UBND các xã, thị trấn",
		"Phối hợp với UBND xã Thử 02, UBND xã Thử 03 kiểm tra":                                                     "UBND xã Thử 02, UBND xã Thử 03",
		"phối hợp với Công an huyện kiểm tra":                                                                      "",
		"tăng cường phối hợp":         "",
		"giao UBND xã Thử 02 báo cáo": "",
	} {
		if got := cooperating(&model.Obligation{Text: text}, d.roster()); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	v := d.weekly()
	v.Number, v.Obligations = "9", v.Obligations[:1]
	v.Obligations[0].Text = "phối hợp với UBND xã Thử 02 báo cáo"
	id, err := d.AddDirective(v, "")
	d.must(err)
	for r := range d.form("obligations", Query{Directive: id}).rows() {
		if got := r.Cells[5].String(); got != "UBND xã Thử 02" {
			t.Errorf("the column says %q", got)
		}
	}
}

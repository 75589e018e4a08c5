package model

import (
	"errors"
	"slices"
	"testing"
)

func office() *Roster {
	units := []Unit{
		{ID: 1, Name: "Đài Truyền thanh - Truyền hình huyện", Short: "Đài TT-TH"},
		{ID: 2, Name: "Xã Nậm Pha", Short: "Nậm Pha", Aliases: []string{"UBND xã Nậm Pha"}},
		{ID: 3, Name: "Xã Nậm Bó"},
		{ID: 4, Name: "Thị trấn Sơn Hà"},
		{ID: 5, Name: "Báo Sơn Hà"},
		{ID: 6, Name: "Xã Cũ", Until: NewDate(2020, 1, 1)},
		{ID: 7, Name: "Trung tâm Y tế huyện", Short: "TTYT"},
		{ID: 8, Name: "Trung tâm Y tế dự phòng", Short: "TTYT"},
	}
	groups := []Group{
		{ID: 1, Name: "UBND các xã, thị trấn", Members: []UnitID{2, 3, 4, 6}},
		{ID: 2, Name: "Các cơ quan, ban, ngành, đoàn thể huyện", Members: []UnitID{5, 7}},
	}
	return NewRoster(units, groups)
}

func TestExpandAddressees(t *testing.T) {
	at := At(2021, 2, 1, 0, 0)
	for _, c := range []struct {
		who        []string
		want       []UnitID
		unresolved []string
	}{
		{[]string{"Đài Truyền thanh - Truyền hình huyện", "UBND các xã, thị trấn"}, []UnitID{1, 2, 3, 4}, nil},
		{[]string{"dai truyen thanh – truyen hinh  huyen"}, []UnitID{1}, nil},
		{[]string{"Uỷ ban nhân dân các xã, thị trấn"}, []UnitID{2, 3, 4}, nil},
		{[]string{"Báo Sơn Hà, Đài Truyền thanh - Truyền hình huyện"}, []UnitID{1, 5}, nil},
		{[]string{"Báo Sơn Hà và UBND xã Nậm Pha"}, []UnitID{2, 5}, nil},
		{[]string{"các cơ quan, ban, ngành, đoàn thể huyện; UBND các xã, thị trấn"}, []UnitID{2, 3, 4, 5, 7}, nil},
		{[]string{"các tổ dân phố 1, 2, 3"}, nil, []string{"các tổ dân phố 1, 2, 3"}},
		{[]string{"Báo Sơn Hà, Đài Phát thanh và Truyền hình tỉnh và UBND xã Nậm Pha"}, []UnitID{2, 5}, []string{"Đài Phát thanh và Truyền hình tỉnh"}},
		{[]string{"Báo Sơn Hà, Sở Y tế"}, []UnitID{5}, []string{"Sở Y tế"}},
		{[]string{"UBND các huyện, thành phố"}, nil, []string{"UBND các huyện, thành phố"}},
		{[]string{"TTYT"}, nil, []string{"TTYT"}},
	} {
		got, unresolved := office().Expand(c.who, at)
		if !slices.Equal(got, c.want) || !slices.Equal(unresolved, c.unresolved) {
			t.Errorf("%q: got %v and %q, want %v and %q", c.who, got, unresolved, c.want, c.unresolved)
		}
	}
}

func TestLookup(t *testing.T) {
	r := office()
	at := At(2021, 2, 1, 0, 0)
	if got, err := r.Lookup("nam pha", at); err != nil || !slices.Equal(got, []UnitID{2}) {
		t.Errorf("short name: %v %v", got, err)
	}
	if got, err := r.Lookup("7", at); err != nil || !slices.Equal(got, []UnitID{7}) {
		t.Errorf("id: %v %v", got, err)
	}
	var ambiguous *AmbiguousError
	if _, err := r.Lookup("ttyt", at); !errors.As(err, &ambiguous) || len(ambiguous.Candidates) != 2 {
		t.Errorf("two bearers of a short name: %v", err)
	}
	var unknown *UnknownUnitError
	if _, err := r.Lookup("Xã Nậm Phà Mới", at); !errors.As(err, &unknown) || len(unknown.Near) == 0 || unknown.Near[0] != "Xã Nậm Pha" {
		t.Errorf("unknown: %v", err)
	}
}

func TestIssuedHere(t *testing.T) {
	o := Office{Name: "Phòng Văn hóa và Thông tin huyện Sơn Hà"}
	for issuer, want := range map[string]bool{
		"Phòng Văn hóa và Thông tin huyện": true, "PHÒNG VĂN HOÁ VÀ THÔNG TIN": true, "Sở Thông tin và Truyền thông": false, "": false,
	} {
		if got := o.Issued(issuer); got != want {
			t.Errorf("%q: got %v", issuer, got)
		}
	}
	if !(Office{}).Issued("Sở Y tế") {
		t.Error("without an office everything is issued here")
	}
}

// Offices of other districts bear the same name: the parent office and those
// addressed tell them apart.
func TestSentByTheOfficeOrItsNamesake(t *testing.T) {
	o := Office{Name: "Phòng Văn hóa và Thông tin huyện An Bình", Parent: "UBND huyện An Bình"}
	for _, c := range []struct {
		parent string
		to     []string
		want   bool
	}{
		{"UBND huyện An Bình", []string{"UBND các xã, thị trấn"}, true},
		{"Ủy ban nhân dân huyện", nil, true},
		{"", nil, true},
		{"UBND huyện Mẫu Sơn", nil, false},
		{"UBND huyện An Bình", []string{"Phòng Văn hóa và Thông tin huyện Mẫu Sơn"}, true},
		{"", []string{"UBND các xã", "Phòng Văn hóa và Thông tin huyện An Bình"}, false},
	} {
		d := &Directive{Issuer: "Phòng Văn hóa và Thông tin", ParentIssuer: c.parent, Recipients: c.to}
		if got := o.Sent(d); got != c.want {
			t.Errorf("under %q to %q: %v, want %v", c.parent, c.to, got, c.want)
		}
	}
	if o.Sent(&Directive{Issuer: "Sở Y tế", ParentIssuer: o.Parent}) {
		t.Error("another office's document")
	}
}

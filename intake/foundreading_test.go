package intake

import (
	"errors"
	"testing"

	"congvan/model"
)

func TestAFigureFoundIsAReadingOfItsPlace(t *testing.T) {
	r := model.NewRoster([]model.Unit{
		{ID: 1, Name: "Lạng Thử", Kind: "tỉnh"},
		{ID: 2, Name: "UBND huyện An Bình", Kind: "huyện"},
		{ID: 3, Name: "Bình Thử", Kind: "xã"},
		{ID: 4, Name: "Hoa Thử"},
	}, nil)
	d := &model.Directive{Number: "3", Symbol: "UBND", Date: 20210425, ID: 9}
	n, p := int64(161090), 26.59
	for area, want := range map[string]model.UnitID{
		"tỉnh Lạng Thử": 1, "huyện An Bình": 2, "Lạng Thử": 1, "xã Bình Thử": 3,
		"tỉnh Bình Thử": 0, "huyện Hoa Thử": 0, "huyện Xa": 0, "": 0,
	} {
		got, err := Figure{Area: area, Installs: &n, Percent: &p, AsOf: 20210423}.Reading(d, r)
		if (err == nil) != (want != 0) || got.Unit != want {
			t.Errorf("%q is unit %d, %v; want %d", area, got.Unit, err, want)
		}
		if err == nil && (got.AsOf != 20210423 || *got.Installs != n || *got.Percent != p || got.Base != "" || got.Directive != 9 || got.Source != "3/UBND") {
			t.Errorf("%q gives %+v", area, got)
		}
	}
	if got, err := (Figure{Area: "Lạng Thử", Percent: &p}).Reading(d, r); err != nil || got.AsOf != d.Date {
		t.Errorf("without a day of its own: %+v, %v", got, err)
	}
	if _, err := (Figure{Area: "Lạng Thử", Percent: &p}).Reading(&model.Directive{}, r); !errors.Is(err, ErrNoDay) {
		t.Errorf("without any day: %v", err)
	}
}

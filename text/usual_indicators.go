package text

import "congvan/model"

// UsualIndicators are the indicators that an office is likely to follow, with
// made-up days where none is known, for it to correct.
func UsualIndicators() []model.Indicator {
	day := model.NewDate
	return []model.Indicator{
		{
			ID: model.Bluezone, Name: "Bluezone", Counts: "điện thoại đã cài đặt", From: day(2020, 4, 18), Until: day(2021, 9, 30), Successor: "pc-covid",
			Bases:  []model.Denominator{{Base: model.Smartphones}, {Base: model.Population}},
			Breaks: []model.Break{{Day: day(2021, 6, 29)}},
		},
		{
			ID: "pc-covid", Name: "PC-Covid", Counts: "điện thoại đã cài đặt", From: day(2021, 9, 30), Successor: "vneid",
			Bases: []model.Denominator{{Base: model.Smartphones}, {Base: model.Population}},
		},
		{
			ID: "vneid", Name: "VNeID", Counts: "tài khoản định danh điện tử đã kích hoạt", From: day(2022, 7, 18),
			Bases: []model.Denominator{{Base: model.Population}, {Base: model.Smartphones}},
		},
		{
			ID: "chu-ky-so", Name: "Chữ ký số cá nhân", Counts: "người đã được cấp chữ ký số", From: day(2023, 1, 1),
			Bases: []model.Denominator{{Base: model.Population}, {Base: model.Staff}},
		},
		{
			ID: "nha-da-den", Name: "Nhà đã đến", Counts: "hộ đã được đến hướng dẫn cài đặt", From: day(2020, 8, 1),
			Bases: []model.Denominator{{Base: model.Households}},
		},
	}
}

package demo

import (
	"fmt"
	"time"

	"congvan/model"
)

// Twelve weeks of install figures.
const (
	weeks     = 12
	dataless  = "Sín Tả"   // never sent a figure
	corrected = "Tà Chơ"   // sent a wrong one in the tenth week
	published = "Nậm Sơn"  // was once named on a site, on an unknown base
	recounted = "Bản Sáng" // counted its devices anew in the sixth week
	mistaken  = "Pa Lình"  // gave its share of people for that of devices in the last week
)

// tied end at exactly half of their devices.
var tied = map[string]bool{"Khau Mạ": true, "Thèn Pả": true}

// cutoff is the Sunday that closes a week, 1 to weeks; the last one is the
// last Sunday before now.
func cutoff(now model.Instant, week int) model.Date {
	d := now.Date().AddDays(-1)
	for d.Weekday() != time.Sunday {
		d = d.AddDays(-1)
	}
	return d.AddDays(-7 * (weeks - week))
}

// readings are the figures of one week as they came in.
func readings(r *model.Roster, now model.Instant, week int) []model.Reading {
	var out []model.Reading
	for _, u := range r.Units() {
		if u.Smartphones == nil || u.Short == dataless {
			continue
		}
		n := installs(u, week)
		if u.Short == corrected && week == 10 {
			n = installs(u, 3)
		}
		r := model.Reading{
			Indicator: model.Bluezone, Unit: u.ID, AsOf: cutoff(now, week), Installs: &n,
			Source: fmt.Sprintf("Báo cáo tuần của %s", u.Name),
		}
		switch {
		case u.Short == recounted && week >= 6:
			more := *u.Smartphones * 11 / 10
			r.Smartphones = &more
		case u.Short == mistaken && week == weeks:
			p := model.PercentOf(n, *u.Population)
			r.Percent, r.Base = &p, model.Smartphones
		}
		out = append(out, r)
	}
	return out
}

// installs grow from week to week towards a share of the devices that is the
// unit's own.
func installs(u model.Unit, week int) int64 {
	d := dice(seed("installs", u.Short))
	first := int64(d.between(70, 160)) // thousandths
	last := int64(d.between(330, 610))
	if tied[u.Short] {
		last = 500
	}
	step := int64(week - 1)
	share := first + (last-first)*step*(2*weeks-2-step/2)/((weeks-1)*(2*weeks-2-(weeks-1)/2))
	return *u.Smartphones * share / 1000
}

// hearsay is a percentage published without its base.
func hearsay(r *model.Roster, now model.Instant) []model.Reading {
	percent, place := 31.4, 2
	for _, u := range r.Units() {
		if u.Short == published && u.Smartphones != nil {
			return []model.Reading{{
				Indicator: model.Bluezone, Unit: u.ID, AsOf: cutoff(now, 7).AddDays(3),
				Percent: &percent, Rank: &place,
				Source: "Tin trên Trang thông tin điện tử huyện, không nêu cách tính",
			}}
		}
	}
	return nil
}

// correction puts the wrong figure of the tenth week right.
func correction(r *model.Roster, now model.Instant) []model.Reading {
	for _, u := range r.Units() {
		if u.Short == corrected {
			n := installs(u, 10)
			return []model.Reading{{
				Indicator: model.Bluezone, Unit: u.ID, AsOf: cutoff(now, 10), Installs: &n,
				Source: fmt.Sprintf("%s đính chính báo cáo tuần: ghi nhầm số của tháng trước", u.Name),
			}}
		}
	}
	return nil
}

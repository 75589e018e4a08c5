package ui

import (
	"testing"

	"congvan/model"
	"congvan/text"
)

// withCampaign makes the weekly letter part of a campaign with marks, figures
// and activities.
func withCampaign(d *desk) {
	d.t.Helper()
	withOffice(d)
	withWeekly(d)
	withMarks(d)
	d.must(d.store.SetTopics(1, []string{"Bầu cử"}))
	for _, a := range []model.Activity{
		{Topic: "bầu cử", Day: 20210201, What: "tờ gấp", Quantity: new(float64(40000)), Measure: "tờ"},
		{Topic: "Bầu cử", Day: 20210301, What: "Tờ gấp", Quantity: new(float64(500)), Approx: true, Measure: "tờ", Unit: 2, Source: "12/BC"},
		{Topic: "Bầu cử", Day: 20210203, What: "kiểm tra đài"},
	} {
		_, err := d.store.PutActivity(a)
		d.must(err)
	}
}

func TestACampaignIsSummedUp(t *testing.T) {
	d := newDesk(t, withCampaign)
	d.keys("f7").shows("Chuyên đề theo dõi", "Bầu cử", "1 văn bản, 3 hoạt động").keys("enter")
	d.shows("Chuyên đề: Bầu cử · toàn bộ thời gian", "VĂN BẢN: 1", "HOẠT ĐỘNG: 3 lượt", "Tờ gấp: ~40.500 tờ (2 lượt, 2 nơi)", "Kiểm tra đài: 1 lượt")
	d.keys("ctrl+t").types("01/02/2021").keys("tab").types("28/02/2021").keys("ctrl+s")
	d.shows("từ 01/02/2021 đến hết 28/02/2021", "HOẠT ĐỘNG: 2 lượt", "Tờ gấp: 40.000 tờ")
	d.keys("ctrl+t").clears().types("01/03/2021").keys("ctrl+s").shows("Ngày cuối phải từ ngày đầu trở đi").keys("esc enter")
	d.keys("esc").shows("Chuyên đề theo dõi").keys("esc").shows("QUÁ HẠN")
}

// Every number opens what is behind it, and each line of that its cell.
func TestTheNumbersOfACampaignOpen(t *testing.T) {
	d := newDesk(t, withCampaign)
	tally := d.stored(1)
	marks, err := d.store.Marks(1)
	d.must(err)
	want := tally.Tally("", marks, d.app.roster, d.app.clock())
	d.keys("f7 enter enter").shows("Các phần việc: Bầu cử")
	p, ok := d.app.page.(*behindPage)
	if !ok || p.tally != want || len(p.shown) != want.Total {
		t.Fatalf("%+v, want %+v\n%s", p.tally, want, d.screen())
	}
	seen := 0
	for _, c := range model.Cells {
		if n := want.Of(c); n > 0 {
			d.keys("right")
			if p.part != string(c) || len(p.shown) != n {
				t.Errorf("%s: %d lines for %d", p.part, len(p.shown), n)
			}
			seen++
		}
	}
	if d.keys("right"); p.part != partAll || seen < 2 {
		t.Errorf("after %d cells: %q", seen, p.part)
	}
	a := p.all[p.shown[0]].Assignment
	d.keys("enter")
	if page, ok := d.app.page.(*directivePage); !ok || page.goal.assignment != a {
		t.Errorf("Enter opens\n%s", d.screen())
	}
	d.keys("esc").shows("Các phần việc").keys("esc").shows("Chuyên đề: Bầu cử").keys("esc").shows("Chuyên đề theo dõi")
}

func TestCampaignsAreNamedInTheList(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f7").shows("Chưa có chuyên đề nào").keys("esc f3 ctrl+g").types("Bầu cử; Tết; bầu cử").keys("ctrl+s").shows("Ghi chuyên đề Bầu cử; Tết")
	d.keys("f7").shows("Bầu cử", "Tết").keys("down enter ctrl+t esc").shows("Chuyên đề: Tết")
	d.keys("down down down ctrl+g").clears().types("Tết").keys("ctrl+s esc").hides("Bầu cử  ")
}

func TestActivitiesAreLogged(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f7 ctrl+n").types("Bầu cử").keys("tab").clears().keys("ctrl+s").shows("Xin điền ô này")
	d.keys("esc enter ctrl+n").types("Bầu cử").keys("tab tab").types("băng rôn").keys("tab").types("gần 31").keys("tab").types("chiếc")
	d.keys("tab tab").types("99/KHONG").keys("ctrl+s").shows("99/KHONG").clears().types("12/VHTT").keys("ctrl+s")
	got, err := d.store.Activities("")
	d.must(err)
	if len(got) != 1 || *got[0].Quantity != 31 || !got[0].Approx || got[0].Directive != 1 || got[0].Day != d.app.now.Date() {
		t.Fatalf("%+v\n%s", got, d.screen())
	}
	d.shows("Ghi hoạt động băng rôn, chuyên đề Bầu cử").keys("enter").shows("Băng rôn: ~31 chiếc")
	d.keys("end enter").shows("Hoạt động ──").keys("tab tab").clears().types("31").keys("ctrl+s").shows("Băng rôn: 31 chiếc")
	d.keys("end ctrl+d enter").shows("Chưa ghi hoạt động nào").keys("ctrl+z").shows("Băng rôn: 31 chiếc")
}

// Of a stretch of days it is said that what has no deadline is in it by the date
// of its document.
func TestWhatHasNoDeadlineIsToldApart(t *testing.T) {
	d := newDesk(t, withCampaign)
	d.keys("f7 enter").hides("Gồm cả").keys("ctrl+t").types("01/01/2021").keys("ctrl+s").shows("Gồm cả", "phần việc không thời hạn")
}

func TestBehindADocument(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.keys("f3 ctrl+b").shows("Các phần việc: 12/VHTT", "◄ tổng số").keys("esc").shows("12/VHTT")
	d.keys("f3 enter tab ctrl+b").shows("Các con số đang hiện", "► kỳ 1, hạn 16:00 04/02: nộp 0/4 = 0,00%", "cả 4 kỳ: nộp", "Nhiệm vụ 1: 0/16 đã hoàn thành").keys("enter")
	d.shows("Các phần việc: 12/VHTT · kỳ 1, hạn 16:00 04/02", "◄ phải nộp: 4 ►").keys("right").shows("◄ chưa nộp: 4 ►").keys("esc").shows("Nhiệm vụ")
}

func TestCampaignGolden(t *testing.T) {
	for _, g := range []struct {
		name          string
		lang          text.Lang
		width, height int
	}{{"campaign-80-vi", text.Vietnamese, 80, 24}, {"campaign-120-en", text.English, 120, 40}} {
		d := newDesk(t, withCampaign)
		d.start(g.lang, g.width, g.height)
		d.keys("f7 enter").golden(g.name)
	}
}

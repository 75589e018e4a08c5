package intake

import (
	"fmt"
	"strings"
	"testing"

	"congvan/model"
	"congvan/viet"
)

// figureTold is a figure in short: installs, percent, base and rank; "-" for none.
func figureTold(f Figure) string {
	n, p, rank := "-", "-", "-"
	if f.Installs != nil {
		n = viet.FormatCount(*f.Installs)
	}
	if f.Percent != nil {
		p = fmt.Sprint(*f.Percent)
	}
	if f.Rank != nil {
		rank = fmt.Sprint(*f.Rank)
	}
	base := map[model.Base]string{model.Smartphones: "phones", model.Population: "people", "": "-"}[f.Base]
	return strings.Join([]string{n, p, base, rank}, " ")
}

// What is said of huyện An Bình in one sentence that names Bluezone.
func TestNumbersOfASentenceAreReadWholeOrNotAtAll(t *testing.T) {
	for _, c := range []struct{ said, want string }{
		// whole numbers
		{"có 12.480 máy, đạt 31,2%", "12.480 31.2 - -"},
		{"có 12480 máy, đạt 31,2 %", "12.480 31.2 - -"},
		{"có 1610900 máy, đạt 31,2%", "1.610.900 31.2 - -"},
		{"có 1.610.900 máy, đạt 31,2%", "1.610.900 31.2 - -"},
		{"có 12 480 máy, đạt 31,2%", "12.480 31.2 - -"},
		{"có 1 610 900 máy, đạt 31,2%", "1.610.900 31.2 - -"},
		{"đạt 31,2%: 12.480 máy", "12.480 31.2 - -"},
		{"đạt 26.59%, xếp thứ 1234", "- 26.59 - 1234"},
		{"đạt 31,2%, xếp thứ 3/11 toàn tỉnh", "- 31.2 - 3"},
		// doubtful ones
		{"có 12,480 máy, đạt 31,2%", "- 31.2 - -"},
		{"có 12.48 máy, đạt 31,2%", "- 31.2 - -"},
		{"có 12.480,5 máy, đạt 31,2%", "- 31.2 - -"},
		{"tháng 6 480 máy, đạt 31,2%", "- 31.2 - -"},
		{"ở thôn 5 480 máy, đạt 31,2%", "- 31.2 - -"},
		{"năm 2021 480 máy, đạt 31,2%", "- 31.2 - -"},
		{"có 12.480/39.987 máy, đạt 31,2%", "- 31.2 - -"},
		{"có 400-500 máy, đạt 31,2%", "- 31.2 - -"},
		{"có 400 - 500 máy, đạt 31,2%", "- 31.2 - -"},
		{"có 2 triệu 500 máy, đạt 31,2%", "- 31.2 - -"},
		{"có gần 12.500 máy, đạt 31,2%", "- 31.2 - -"},
		{"có 12.480 máy, đạt 26,093%", "12.480 - - -"},
		{"có 12.480 máy, đạt 4,085 %", "12.480 - - -"},
		{"có 12.480 máy, đạt 4.085%", "12.480 - - -"},
		{"có 12.480 máy, đạt 126,5%", "12.480 - - -"},
		{"có 12.480 máy, đạt 30-35%", "12.480 - - -"},
		{"đạt 31,2%, xếp thứ 3,5", "- 31.2 - -"},
		{"có 39.987 điện thoại, 12.480 máy, đạt 31,2%", "- 31.2 - -"},
		// changes
		{"tăng 1,09% so với tuần trước, đạt 10,21%, với 121.909 máy", "121.909 10.21 - -"},
		{"có 121.909 máy (tăng 12.888 máy), đạt 10,21% (tăng 1,09%)", "121.909 10.21 - -"},
		{"có 121.909 máy, 10,21%, +12.888 máy, +1,09%", "121.909 10.21 - -"},
		{"tăng 2,5% so với kỳ trước và đạt 31,2%", "- 31.2 - -"},
		{"giảm 500 máy (2,5%), còn 12.480 máy, đạt 31,2%", "12.480 31.2 - -"},
		{"có thêm 500 máy, nâng tổng số lên 12.480 máy, đạt 31,2%", "12.480 31.2 - -"},
		{"tăng thêm 500 máy, đạt 31,2%", "- 31.2 - -"},
		{"tăng từ 20% lên 31,2%", "- 31.2 - -"},
		{"có 12.480 máy, tăng 2,5%", "12.480 - - -"},
		{"đạt 31,2%, cao hơn 2,5% so với tháng trước", "- 31.2 - -"},
		{"tuần trước đạt 9,12%, tuần này đạt 10,21%", "- 10.21 - -"},
		// aims and what is lacking
		{"đạt 31,2%, còn thiếu 28,8% so với chỉ tiêu 60%", "- 31.2 - -"},
		{"chỉ tiêu giao 60%, đến nay đạt 31,2% với 12.480 máy", "12.480 31.2 - -"},
		{"còn thiếu 7.520 máy, hiện đạt 31,2%", "- 31.2 - -"},
		{"phấn đấu đạt 60%, đưa tổng số lên 20.000 máy", ""},
		{"chỉ tiêu là 60% với 20.000 máy", ""},
		{"đạt 60% chỉ tiêu", ""},
		{"còn 68,8% chưa cài đặt", ""},
		{"phấn đấu xếp thứ 1, hiện đạt 31,2%", "- 31.2 - -"},
		// of what
		{"đạt 31,25 % dân số", "- 31.25 people -"},
		{"đạt 31,25% số điện thoại thông minh", "- 31.25 phones -"},
		{"đạt 31,25% trên tổng số dân", "- 31.25 people -"},
		{"đạt 31,25% người dùng điện thoại thông minh", "- 31.25 phones -"},
		{"đạt 31,25% dân số có điện thoại thông minh", "- 31.25 - -"},
		{"đạt 31,25% dân số trưởng thành", "- 31.25 - -"},
		{"đạt 31,25% điện thoại thông minh, 20% dân số", "- 31.25 phones -"},
	} {
		text := letter("1. Đến hết ngày 28/02/2021, huyện An Bình "+c.said+" cài Bluezone.", "2. Phát thanh.")
		got := ""
		for _, f := range Parse(text, Options{}).Figures {
			if f.Area != "huyện An Bình" || f.AsOf != 20210228 {
				t.Errorf("%q is of %q on %v", c.said, f.Area, f.AsOf)
			}
			got = figureTold(f)
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.said, got, c.want)
		}
	}
}

// A percentage said before any place may be that of another one.
func TestTwoPercentagesBeforeAPlaceAreNoFigure(t *testing.T) {
	text := letter("1. Toàn tỉnh đạt 20%, huyện An Bình đạt 31,2% máy cài Bluezone.", "2. Phát thanh.")
	if fs := Parse(text, Options{}).Figures; len(fs) != 0 {
		t.Errorf("%+v", fs)
	}
}

// The day of a figure is not that of a document, an aim, or another figure.
func TestTheDayOfAFigureIsItsOwn(t *testing.T) {
	for said, want := range map[string]model.Date{
		"Đến hết ngày 20/6/2021, huyện An Bình":                                                       20210620,
		"Tính đến 17 giờ 00 ngày 20/6/2021, huyện An Bình":                                            20210620,
		"Ngày 20/6/2021, huyện An Bình":                                                               20210620,
		"Thực hiện Công văn số 12/UBND ngày 3/4/2021 của UBND tỉnh, đến ngày 20/6/2021 huyện An Bình": 20210620,
		"Thực hiện Công văn số 12/UBND ngày 3/4/2021 của UBND tỉnh, huyện An Bình":                    0,
		"So với ngày 13/6/2021 tăng 500 máy, ngày 20/6/2021 huyện An Bình":                            20210620,
		"Phấn đấu đến hết ngày 30/6/2021 đạt 60%, đến nay huyện An Bình":                              0,
	} {
		fs := Parse(letter("1. "+said+" đã có 12.480 máy cài Bluezone, đạt 31,2%.", "2. Phát thanh."), Options{}).Figures
		if len(fs) != 1 || fs[0].AsOf != want {
			t.Errorf("%q: %+v, want %v", said, fs, want)
		}
	}
}

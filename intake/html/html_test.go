package html

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"congvan/intake/paper"
)

const portalPage = `<!DOCTYPE html><html><head><title>Cổng</title><script>var a = "Kính gửi";</script><style>p{}</style></head><body>
<header class="site-header"><ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li></ul></header>
<nav>Tin tức | Văn bản</nav>
<div id="wrapper"><div class="breadcrumb">Trang chủ / Văn bản</div>
<div class="content"><div class="date">Lượt xem: 1.234</div>
<table><tr><td><p>UBND XÃ A</p><p>Số: 12/UBND</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>A, ngày 1 tháng 2 năm 2020</p></td></tr></table>
<p>Kính gửi: Các thôn.</p><p>Đề nghị các thôn&nbsp;báo cáo
 kết quả trước ngày 15/8/2020.</p><ol><li>Một</li><li>Hai</li></ol><ul><li>gạch</li></ul>
<p>Nơi nhận:<br>- Như trên;<br/>- Lưu: VT.</p>
<div class="share-buttons">Chia sẻ Facebook Zalo</div></div>
<div class="sidebar"><h3>Liên kết web</h3><ul><li><a href="x">Bộ Y tế</a></li><li><a href="y">Chính phủ</a></li></ul></div>
<div class="thong-ke"><p>Đang online: 12</p><p>Hôm nay: 345</p></div></div>
<footer>Bản quyền thuộc UBND xã A</footer></body></html>`

func TestWhatAClerkWouldCopy(t *testing.T) {
	old, _ := charmap.Windows1258.NewEncoder().String("Xa") // ASCII alike in all
	for _, c := range []struct {
		name, page, want string
		notes            []paper.Code
	}{
		{
			name: "a portal", page: portalPage,
			want: "UBND XÃ A|Số: 12/UBND||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|A, ngày 1 tháng 2 năm 2020||Kính gửi: Các thôn.|Đề nghị các thôn\u00a0báo cáo kết quả trước ngày 15/8/2020.|1. Một|2. Hai|- gạch|Nơi nhận:|- Như trên;|- Lưu: VT.",
		},
		{name: "a table", page: `<p>a</p><table border=1><tr><th>TT<th>Xã<th>Số<tr><td>1<td>A<br>B<td>5</table><p>b</p>`, want: "a|TT | Xã | Số|1 | A B | 5|b"},
		{name: "a table for the page", page: `<table><tr><td><table><tr><td>UBND</td><td>CỘNG HÒA XÃ HỘI</td></tr></table><p>Kính gửi</p></td></tr></table>`, want: "UBND||CỘNG HÒA XÃ HỘI||Kính gửi"},
		{name: "lists", page: `<ol start=3 type=a><li>x<li value=7>y</ol><ul style="list-style:none"><li>z</ul>`, want: "c. x|g. y|z"},
		{name: "a document in a header", page: `<header class="banner"><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></header><p>Kính gửi: A</p>`, want: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Kính gửi: A"},
		{name: "hidden and deleted", page: `<p>trước ngày <del>15/9</del><ins>20/9</ins><span style="display: none">ẩn</span></p>`, want: "trước ngày 20/9", notes: []paper.Code{paper.Changes, paper.Hidden}},
		{name: "as a word processor saves it", page: `<html xmlns:o="o"><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Việc một<o:p></o:p></p></html>`, want: "1.\u00a0\u00a0 Việc một"},
		{name: "an old font", page: `<font face=".VnTimeH">c&eacute;ng ho&micro;</font>`, want: "CỘNG HOÀ", notes: []paper.Code{paper.Legacy}},
		{name: "an old font by its style", page: `<p style="font-family:'VNI-Times'">Co&auml;ng ho&oslash;a</p>`, want: "Cộng hòa", notes: []paper.Code{paper.Legacy}},
		{name: "a page in windows-1258", page: "<meta charset=windows-1258><p>\xD0\xEA\xCC nghi\xF2</p>" + old, want: "Đê\u0300 nghi\u0323|Xa"},
		{name: "a page that says what it is not", page: "<meta charset=windows-1252><p>Đề nghị</p>", want: "Đề nghị"},
		{name: "lines kept", page: "<pre>a\n  b</pre>", want: "a|b"},
	} {
		got, err := Read([]byte(c.page))
		var codes []paper.Code
		for _, n := range got.Notes {
			codes = append(codes, n.Code)
		}
		if lines := strings.ReplaceAll(got.Text, "\n", "|"); err != nil || lines != c.want || !slices.Equal(codes, c.notes) {
			t.Errorf("%s:\n got %q\nwant %q\nnotes %v, want %v; %v", c.name, lines, c.want, codes, c.notes, err)
		}
	}
}

// However a page is nested, reading it ends.
func TestHostilePages(t *testing.T) {
	for name, page := range map[string]string{
		"a million tags":   strings.Repeat("<b>", 1_000_000),
		"deep":             strings.Repeat("<div>", 100_000) + "a",
		"deep tables":      strings.Repeat("<table><tr><td>", 60_000) + "a",
		"deep lists":       strings.Repeat("<ul class=menu><li>", 60_000) + "a",
		"an endless entry": "<p>" + strings.Repeat("&", 5<<20),
		"an endless tag":   "<p " + strings.Repeat("a=b ", 1<<20),
	} {
		start := time.Now()
		_, err := Read([]byte(page))
		var e *paper.Error
		if err != nil && !errors.As(err, &e) {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(start); took > 15*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte{0, 10, '<'})
	f.Add([]byte{1, 10, '/'})
	f.Fuzz(func(t *testing.T, edits []byte) {
		raw := bytes.Clone([]byte(portalPage))
		for i := 0; i+2 < len(edits); i += 3 {
			raw[(int(edits[i])<<8|int(edits[i+1]))%len(raw)] = edits[i+2]
		}
		if got, err := Read(raw); err == nil && len(got.Text) > paper.TextLimit {
			t.Errorf("%d bytes of text", len(got.Text))
		}
	})
}

func BenchmarkRead(b *testing.B) {
	raw := []byte("<html><body>" + strings.Repeat("<p>"+strings.Repeat("Đề nghị báo cáo ", 6)+"</p>", 2500) + "</body></html>")
	for b.Loop() {
		if _, err := Read(raw); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100, "ns/page")
}

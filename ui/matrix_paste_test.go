package ui

import (
	"strings"
	"testing"

	"congvan/model"
	"congvan/text"
)

const zaloList = "Đã nộp kỳ này:\n1. Nậm Pha\n2) thi tran son ha ✓\n- Đài Truyền thanh - Truyền hình huyện\nXã Nậm Phả Lớn\n"

func TestAPastedListMarksThoseThatOwe(t *testing.T) {
	d := winterDesk(t).keys("right right right").paste(zaloList)
	d.shows("Ghi nhận theo danh sách – kỳ 4, hạn 16:00 04/02", "2 sẽ ghi nhận · 1 đã nộp · 1 không có tên")
	d.shows("× “Xã Nậm Phả Lớn”", "gần giống: Xã Nậm", "= Đã nộp từ trước", "Enter Ghi nhận 2 đơn vị")
	before := d.store.Seq()
	d.keys("enter").hides("Ghi nhận theo danh sách").shows("3/4 đã nộp")
	if got := d.store.Seq() - before; got != 1 {
		t.Errorf("%d journal steps, want 1", got)
	}
	want := map[model.UnitID]model.Instant{1: kySo4 + 1, 2: noon, 3: 0, 4: kySo4 - 30}
	for u, received := range want {
		if m := d.mark(winter(u, kySo4)); m.Received != received || (m.State == model.Done) != (received != 0) {
			t.Errorf("unit %d: %+v", u, m)
		}
	}
	d.keys("ctrl+z").shows("1/4 đã nộp")
}

// Before Enter nothing is marked, and Esc leaves it so.
func TestAPastedListIsLeftWithoutATrace(t *testing.T) {
	d := winterDesk(t).keys("end")
	before := d.store.Seq()
	d.paste("Nậm Pha").shows("1 sẽ ghi nhận").keys("esc").hides("sẽ ghi nhận").shows("0/4 đã nộp")
	if got := d.store.Seq() - before; got != 0 {
		t.Errorf("%d journal steps", got)
	}
}

func TestAListHasItsTimeAndChannel(t *testing.T) {
	d := winterDesk(t).keys("right right right").paste("Nậm Pha\nSơn Hà")
	d.types("16:02 04/02/2021").keys("enter").shows("× ", "16:02 04/02/2021")
	d.clears().types("15:30 04/02/2021").keys("tab").types("Zalo").keys("enter").shows("3/4 đã nộp")
	if m := d.mark(winter(2, kySo4)); m.Received != kySo4-30 || m.Channel != "Zalo" {
		t.Errorf("recorded %+v", m)
	}
	if m := d.mark(winter(4, kySo4)); m.Received != kySo4-30 || m.State != model.Done {
		t.Errorf("the first received time is lost: %+v", m)
	}
}

// Who is exempt, or may be any of two, is told and not touched.
func TestAListTellsWhoOwesNothingAndWhoIsUnclear(t *testing.T) {
	d := newDesk(t, withWinter, func(d *desk) {
		_, err := d.store.PutUnit(model.Unit{Name: "Xã Sơn Hà", Kind: "xã", Order: 5})
		d.must(err)
	}).keys("f3 enter tab ctrl+home right")
	d.paste("Đắk Mông; Sơn Hà; Xã Sơn Hà; Nậm Pha")
	d.shows("0 sẽ ghi nhận · 1 đã nộp · 2 không phải nộp · 1 chưa rõ")
	d.shows("được miễn: sạt lở đường", "Xã Sơn Hà – không được giao phần việc này", "? “Sơn Hà” – có thể là: Thị trấn Sơn Hà; Xã Sơn Hà")
	d.keys("enter").shows("Không có đơn vị nào để ghi nhận", "0 sẽ ghi nhận")
	d.paste("thị trấn Sơn Hà\nXã Lạ").shows("1 sẽ ghi nhận", "1 không có tên").hides("Không có đơn vị nào để").keys("enter").shows("3/3 đã nộp")
}

func TestAListForAClosedPeriodIsRefused(t *testing.T) {
	d := winterDesk(t).paste("Nậm Pha\nSơn Hà").shows("đã khóa sổ").hides("sẽ ghi nhận")
	d.keys("ctrl+v").shows("đã khóa sổ")
}

// A document that is pasted is still a document, and a list elsewhere too.
func TestADocumentOnTheMatrixIsTakenIn(t *testing.T) {
	doc := strings.Repeat("Căn cứ Kế hoạch số 08/KH-VHTT, Phòng Văn hóa và Thông tin đề nghị các đơn vị báo cáo kết quả thực hiện\n", 4)
	winterDesk(t).keys("end").paste(doc).shows("Nhập văn bản").hides("sẽ ghi nhận")
	winterDesk(t).keys("end tab").paste("Nậm Pha\nSơn Hà").shows("Nhập văn bản").hides("sẽ ghi nhận")
}

func TestAListMayBeTyped(t *testing.T) {
	d := winterDesk(t).keys("end ctrl+v").shows("Đơn vị đã nộp").keys("ctrl+s").shows("Xin điền ô này")
	d.types("nam pha, dak mong").keys("ctrl+s").shows("2 sẽ ghi nhận").keys("enter").shows("2/4 đã nộp")
}

// A long list scrolls; its fields stay in sight.
func TestALongListScrolls(t *testing.T) {
	d := newDesk(t, func(d *desk) { withMatrix(d.t, d.store, 200) }).keys("f3 enter tab end")
	var names []string
	for i := range 200 {
		names = append(names, d.app.roster.Units()[i].Name)
	}
	d.paste(strings.Join(names, "\n")).shows("200 sẽ ghi nhận", "Xã Nậm Pha 1;").hides("Xã Nậm Pha 200")
	d.keys("pgdown pgdown pgdown pgdown pgdown pgdown").shows("Xã Nậm Pha 200", "Nhận lúc").hides("Xã Nậm Pha 1;")
	d.keys("enter").shows("200/200 đã nộp")
}

func TestTheListIn80And120Columns(t *testing.T) {
	d := winterDesk(t).keys("right right right").paste(zaloList)
	d.golden("matrix-list-80")
	d.start(text.English, 120, 40)
	d.keys("f3 enter tab ctrl+home right").paste("1\tXã Nậm Pha\t12\n2\tXã Đắk Mông\t9\n3\tSơn Hà\t7\n4\tXã Nậm Phả Lớn\t3").golden("matrix-list-en-120")
}

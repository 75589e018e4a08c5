package ui

import (
	"strings"
	"testing"

	"congvan/intake"
)

// setHead fills a field of the head in the review.
func (d *desk) setHead(span, value string) *desk {
	d.t.Helper()
	r := d.app.top().(*review)
	for _, h := range d.app.headFields() {
		if h.span == span {
			r.focusRow(func(row reviewRow) bool { return row.key == headKey+h.label })
			return d.keys("enter").clears().types(value).keys("ctrl+s")
		}
	}
	d.t.Fatalf("no field %q", span)
	return d
}

// Of a document that the officer marks as secret nothing is kept but its place
// in the register.
func TestMarkingADraftAsSecretDropsItsWords(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText)
	d.setHead(intake.SecrecyField, "abcdef").shows("× Không có độ mật này").keys("esc enter")
	d.setHead(intake.SecrecyField, "mật").shows("Xin xác nhận", "Đây là văn bản mật?").keys("esc").shows("trước ngày 20/02/2021")
	d.setHead(intake.SecrecyField, "TỐI MẬT").keys("enter")
	d.shows("đóng dấu Tối mật", "15").hides("chống rét", "chuồng trại", "nhiệm vụ 2")
	d.keys("ctrl+z").shows("chống rét", "trước ngày 20/02/2021").setHead(intake.SecrecyField, "TỐI MẬT").keys("enter ctrl+s")
	if len(d.app.dialogs) > 0 {
		d.keys("enter")
	}
	got := d.stored(1)
	if got.Secrecy != "Tối mật" || got.Number != "15" || got.Date == 0 || got.Issuer == "" {
		t.Errorf("kept %+v", got)
	}
	words, err := d.store.Text(1)
	d.must(err)
	if words != "" || got.Subject != "" || len(got.Obligations) != 0 || len(got.Recipients) != 0 || got.Signer.Name != "" {
		t.Errorf("kept too much: %q %+v", words, got)
	}
	d.keys("enter").shows("15/VHTT · TỐI MẬT")
}

func TestMarkingAStoredDocumentAsSecretDropsItsWords(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f3 ctrl+e").setHead(intake.SecrecyField, "Mật").shows("Đây là văn bản mật?").keys("enter ctrl+s")
	if len(d.app.dialogs) > 0 {
		d.keys("enter")
	}
	words, err := d.store.Text(1)
	d.must(err)
	if got := d.stored(1); got.Secrecy != "Mật" || got.Subject != "" || len(got.Obligations) != 0 || words != "" {
		t.Errorf("kept %q %+v\n%s", words, got, d.screen())
	}
}

// Nothing is typed into a document that was read as secret, then or later.
func TestASecretDocumentTakesNoWords(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports("MẬT\n" + rimeText)
	if !strings.Contains(d.screen(), "đóng dấu") {
		t.Fatalf("it is not read as secret:\n%s", d.screen())
	}
	refuses := func() {
		t.Helper()
		d.keys("end enter").shows("× Văn bản mật: chỉ giữ số").hides("Toàn văn ─")
		d.keys("home ctrl+n").shows("× Văn bản mật: chỉ giữ số").hides("Thêm nhiệm vụ ─")
	}
	refuses()
	d.keys("ctrl+s")
	if len(d.app.dialogs) > 0 {
		d.keys("enter")
	}
	d.keys("enter").shows("· MẬT").keys("ctrl+e")
	refuses()
}

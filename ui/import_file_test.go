package ui

import (
	"os"
	"path/filepath"
	"testing"

	"congvan/internal/testfile"
)

// A document is read whatever form it has and whatever it is called; what was
// special of the file stands among what to look at.
func TestImportingAWordDocument(t *testing.T) {
	run := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	body := `<w:p>` + run("Số: 15/VHTT") + `</w:p><w:p>` + run("Kính gửi: UBND các xã, thị trấn.") + `</w:p><w:p>` + run("Đề nghị báo cáo kết quả trước ngày ") +
		`<w:del>` + run("15/02/2021") + `</w:del><w:ins>` + run("20/02/2021") + `</w:ins>` + run("./.") + `</w:p>`
	file := filepath.Join(t.TempDir(), "thu.txt")
	raw := testfile.Zip(map[string]string{"word/document.xml": `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`})
	if err := os.WriteFile(file, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, withOffice, withCommunes).keys("ctrl+o").types(file).keys("enter")
	d.shows("Xem lại trước khi lưu", "2 chỗ sửa chưa chốt", "15").hides("15/02/2021")
}

func TestImportingAScanIsRefusedAtThePath(t *testing.T) {
	file := filepath.Join(t.TempDir(), "quet.pdf")
	objects := testfile.PageObjects("/Resources<</XObject<</I 5 0 R>>>>", "q 595 0 0 842 0 0 cm /I Do Q")
	objects[4] = "<</Type/XObject/Subtype/Image/Width 1/Height 1>>"
	if err := os.WriteFile(file, testfile.PDF("", objects...), 0o600); err != nil {
		t.Fatal(err)
	}
	newDesk(t, withOffice).keys("ctrl+o").types(file).keys("enter").shows("bản quét", "gõ nội dung").hides("Xem lại")
}

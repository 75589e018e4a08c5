package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/internal/testfile"
)

// wordParts are a document of Word that asks something, with a tracked change.
func wordParts(deadline string) map[string]string {
	p := func(s string) string { return `<w:p>` + s + `</w:p>` }
	run := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	head := `<w:tbl><w:tr><w:tc>` + p(run("UBND HUYỆN AN BÌNH")) + p(run("PHÒNG VĂN HÓA VÀ THÔNG TIN")) + p(run("Số: 12/VHTT")) + `</w:tc><w:tc>` +
		p(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) + p(run("An Bình, ngày 01 tháng 02 năm 2021")) + `</w:tc></w:tr></w:tbl>`
	body := head + p(run("Kính gửi: UBND các xã, thị trấn.")) + p(run("Đề nghị các xã báo cáo kết quả trước ngày ")+`<w:del>`+run("15/02/2021")+`</w:del><w:ins>`+run(deadline)+`</w:ins>`+run("./."))
	return map[string]string{"word/document.xml": `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`}
}

// Each form of document is read in a child and gives the same draft, whatever
// the file is called; what was special of the file is said.
func TestDocumentsOfEveryForm(t *testing.T) {
	d := newDesk(t)
	lines := []string{
		"UBND HUYỆN AN BÌNH", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "Số: 12/VHTT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Bình, ngày 01 tháng 02 năm 2021",
		"Kính gửi: UBND các xã, thị trấn.", "Đề nghị các xã báo cáo kết quả trước ngày 20/02/2021./.",
	}
	var page strings.Builder
	for i, line := range lines {
		x, y := 72, 780-16*i
		if i == 3 || i == 4 {
			x, y = 330, 780-16*(i-3)
		}
		page.WriteString(testfile.At(x, y, line))
	}
	html := "<!DOCTYPE html><html><body><nav>Trang chủ</nav><p>" + strings.Join(lines, "</p><p>") + "</p></body></html>"
	for name, raw := range map[string][]byte{
		"a.pdf": testfile.Zip(wordParts("20/02/2021")), // a .docx in truth
		"b.doc": testfile.Pages(page.String()),         // a .pdf in truth
		"c.txt": []byte(html),
		"d.rtf": []byte(strings.Join(lines, "\n")),
	} {
		out := d.ok("read", write(t, name, string(raw)))
		contains(t, out, "12/VHTT", "01/02/2021", "20/02/2021", "UBND các xã, thị trấn")
		if strings.Contains(out, "15/02/2021") || strings.Contains(out, "Trang chủ") {
			t.Errorf("%s: %s", name, out)
		}
		if changed := strings.Contains(out, "! văn bản còn 2 chỗ sửa chưa chốt"); changed != (name == "a.pdf") {
			t.Errorf("%s: %s", name, out)
		}
	}
}

func TestImportOfAWordDocument(t *testing.T) {
	d := withOffice(t)
	file := write(t, "a.docx", string(testfile.Zip(wordParts("20/02/2021"))))
	contains(t, d.ok("import", file), "12/VHTT")
	contains(t, d.ok("show", "2"), "20/02/2021")
}

// Of a file whose end is missing nobody can say that its number is blank.
func TestWhatACutFileDoesNotShowMayBeMissing(t *testing.T) {
	d := newDesk(t)
	whole := testfile.Pages(testfile.At(72, 700, "Kính gửi: UBND các xã, thị trấn.") + testfile.At(72, 680, "1. Báo cáo kết quả trước ngày 20/3/2021."))
	warnings := func(name string, raw []byte) []any {
		return d.objects("read", write(t, name, string(raw)))[0]["warnings"].([]any)
	}
	if got := fmt.Sprint(warnings("du.pdf", whole)); !strings.Contains(got, "số văn bản để trống") || strings.Contains(got, "bị thiếu") {
		t.Errorf("whole: %s", got)
	}
	ws := warnings("cut.pdf", whole[:bytes.Index(whole, []byte("xref\n"))])
	if got := fmt.Sprint(ws); strings.Contains(got, "để trống") || !strings.Contains(got, "không thấy số văn bản, có thể nằm trong phần bị thiếu") || !strings.Contains(ws[0].(string), "tệp không có phần cuối") {
		t.Errorf("cut: %s", got)
	}
}

// Hostile documents end soon, in a sentence that names the file and says what
// to do; the program goes on and keeps nothing.
func TestHostileDocuments(t *testing.T) {
	docx := func(body string) []byte {
		return testfile.Zip(map[string]string{"word/document.xml": `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`})
	}
	pages := testfile.PageObjects("", testfile.At(72, 700, "a"))
	circle := append([]string{}, pages...)
	circle[1] = "<</Type/Pages/Kids[2 0 R 2 0 R]>>"
	itself := append([]string{}, pages...)
	itself[7] = "<</Length 8 0 R>>\nstream\nx\nendstream"
	locked := testfile.OLE(map[string][]byte{"EncryptedPackage": nil})
	for name, c := range map[string]struct {
		raw  []byte
		says string
	}{
		"bom.docx":     {docx(strings.Repeat("<w:p/>", 3<<20)), "không an toàn"},
		"sau.docx":     {docx(strings.Repeat("<w:sdt><w:sdtContent>", 1000)), "bất thường"},
		"cut.docx":     {docx("<w:p/>")[:150], "hỏng"},
		"khoa.docx":    {locked, "mật khẩu"},
		"bang.doc":     {testfile.OLE(map[string][]byte{"Workbook": nil}), "bảng tính cũ"},
		"sau.rtf":      {[]byte(`{\rtf1` + strings.Repeat("{", 5<<20)), "bất thường"},
		"sau.html":     {[]byte("<html>" + strings.Repeat("<div>", 1<<20)), "hãy"},
		"vong.pdf":     {testfile.PDF("", circle...), "hỏng"},
		"tu-goi.pdf":   {testfile.PDF("", itself...), "hãy"},
		"khoa.pdf":     {testfile.PDF("/Encrypt<</Filter/Standard/V 5/R 6/Length 256>>", pages...), "khóa"},
		"to.pdf":       {testfile.PDF("", append(pages[:7:7], "<</Length 5>>\nstream\n"+strings.Repeat("q ", 4<<20)+"\nendstream")...), "hãy"},
		"nhi-phan.txt": {[]byte(strings.Repeat("\x00\x01\xff", 1<<20)), "không phải dạng chữ"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			file := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(file, c.raw, 0o600); err != nil {
				t.Fatal(err)
			}
			start := time.Now()
			contains(t, d.fails(failed, "read", file), name, c.says)
			if took := time.Since(start); took > 15*time.Second && !strings.HasSuffix(name, ".pdf") {
				t.Errorf("it took %v", took)
			}
		})
	}
}

package intake

import (
	"bytes"
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"congvan/intake/paper"
	"congvan/internal/testfile"
)

const (
	wordBody     = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Kính gửi: UBND xã Đồng Tiến</w:t></w:r></w:p></w:body></w:document>`
	odtBody      = `<o:c xmlns:o="o" xmlns:t="t"><o:body><o:text><t:p>Kính gửi: UBND xã Đồng Tiến</t:p></o:text></o:body></o:c>`
	greetingLine = "Kính gửi: UBND xã Đồng Tiến"
)

// forms are the same letter in every form in which it may come.
func forms() map[string][]byte {
	return map[string][]byte{
		"plain text":       []byte(greetingLine),
		"decomposed":       []byte(norm.NFD.String(greetingLine)),
		"eth for đ":        []byte(strings.ReplaceAll(greetingLine, "Đ", "Ð")),
		"UTF-16":           []byte(utf16Bytes(greetingLine, true)),
		"UTF-16, no mark":  []byte(utf16Bytes(greetingLine, false)[2:]),
		"docx":             testfile.Zip(map[string]string{"word/document.xml": wordBody}),
		"odt":              testfile.Zip(map[string]string{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": odtBody}),
		"rtf":              []byte(`{\rtf1{\fonttbl{\f0\fcharset163 Times;}}K\u237?nh g\u7917?i: UBND x\u227? \u272?\u7891?ng Ti\u7871?n}`),
		"html":             []byte("<!-- a -->\n<!DOCTYPE html><html><body><p>" + greetingLine + "</p></body></html>"),
		"html by its body": []byte("\uFEFF<p class=MsoNormal>" + greetingLine + "</p>"),
		"html in UTF-16":   []byte(utf16Bytes("<html><meta charset=utf-16><p>"+greetingLine+"</p></html>", false)),
		"pdf":              testfile.Pages(testfile.At(72, 700, greetingLine)),
		"pdf after a mail": append([]byte("From: a\r\n\r\n"), testfile.Pages(testfile.At(72, 700, greetingLine))...),
	}
}

// endings of what is no plain text.
var endings = map[string]string{"docx": "docx", "odt": "odt", "rtf": "rtf", "html": "html", "pdf": "pdf"}

// The kind of a file is told by what is in it: no ending changes what is read.
func TestFormsAreToldByTheirContent(t *testing.T) {
	for form, raw := range forms() {
		for _, ending := range []string{".txt", ".pdf", ".docx", ".doc", ".xls", ""} {
			d, err := Read("thu"+ending, strings.NewReader(string(raw)))
			if err != nil || d.Text != greetingLine {
				t.Errorf("%s as %q: %q, %v", form, ending, d.Text, err)
			}
			if kind, _, _ := strings.Cut(form, " "); d.Ending != cmp.Or(endings[kind], "txt") || !bytes.Equal(d.Raw, raw) {
				t.Errorf("%s as %q: to be kept as %q, %d bytes", form, ending, d.Ending, len(d.Raw))
			}
		}
	}
	file := filepath.Join(t.TempDir(), "thu.txt")
	if err := os.WriteFile(file, forms()["docx"], 0o600); err != nil {
		t.Fatal(err)
	}
	if d, err := Open(file); err != nil || d.Text != greetingLine || d.Name != "thu.txt" {
		t.Errorf("from a file: %+v, %v", d, err)
	}
}

func TestReadRefusesWhatIsNoDocument(t *testing.T) {
	ole := func(name string) string { return string(testfile.OLE(map[string][]byte{name: nil})) }
	zip := func(name string) string { return string(testfile.Zip(map[string]string{name: "x"})) }
	for kind, raw := range map[string]string{
		"image": "\x89PNG\r\n\x1a\n", "rar": "Rar!\x1A\x07\x00", "7z": "7z\xBC\xAF\x27\x1C", "gzip": "\x1F\x8B\x08", "mht": "MIME-Version: 1.0\r\n",
		"wordml": `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>`, "binary": "\x00\x01\x02\x00\x00abc",
		"xls": ole("Workbook"), "ppt": ole("PowerPoint Document"), "msg": ole("__properties_version1.0"),
		"xlsx": zip("xl/workbook.xml"), "pptx": zip("ppt/presentation.xml"), "zip": zip("password/a.txt"),
		"ods": string(testfile.Zip(map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})),
	} {
		_, err := Read("f", strings.NewReader(raw))
		var e *NotTextError
		if !errors.As(err, &e) || e.Kind != kind || e.Name != "f" {
			t.Errorf("%s: %v", kind, err)
		}
	}
	for why, raw := range map[paper.Why]string{
		paper.Password: string(testfile.OLE(map[string][]byte{"EncryptedPackage": nil})),
		paper.Broken:   string(testfile.Zip(map[string]string{"word/document.xml": wordBody})[:120]),
		paper.Unpacks:  string(testfile.Zip(map[string]string{"word/document.xml": strings.Repeat(" ", 5<<20)})),
	} {
		_, err := Read("f", strings.NewReader(raw))
		var e *UnreadableError
		if !errors.As(err, &e) || e.Why != why || e.Name != "f" {
			t.Errorf("%s: %v", why, err)
		}
	}
	var none *EmptyError
	if _, err := Read("f", strings.NewReader(string(testfile.Pages("")))); !errors.As(err, &none) {
		t.Errorf("a blank page: %v", err)
	}
}

// What the officer should know of a file comes with it, also from another
// process, which may only say what a file can cause.
func TestWarningsOfFiles(t *testing.T) {
	changed := strings.Replace(wordBody, "<w:r>", `<w:ins><w:r><w:t>a </w:t></w:r></w:ins><w:r>`, 1)
	raw := testfile.Zip(map[string]string{"word/document.xml": changed})
	d, err := Read("f", strings.NewReader(string(raw)))
	want := []Warning{{Code: ChangesTaken, Args: []string{"1"}}}
	if err != nil || !reflect.DeepEqual(d.Warnings, want) {
		t.Errorf("%v, %v", d.Warnings, err)
	}
	got := checkedWarnings([]Warning{{Code: "no-date"}, {Code: ScannedPages, Args: []string{"2\x1b[31m", "b", "c"}}, {Code: ScannedPages}, {Code: LegacyLetters, Args: []string{strings.Repeat("x", 999)}}})
	want = []Warning{{Code: LegacyLetters, Args: []string{strings.Repeat("x", longArg)}}, {Code: ScannedPages, Args: []string{"2", "b"}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
	d, err = Read("f", strings.NewReader("C\xE9ng h\xDFa x\xB7 h\xE9i ch\xF1 ngh\xDCa Vi\xD6t Nam"))
	if err != nil || d.Text != "Cộng hòa xã hội chủ nghĩa Việt Nam" || len(d.Warnings) != 1 || d.Warnings[0].Code != LegacyLetters {
		t.Errorf("%q, %v, %v", d.Text, d.Warnings, err)
	}
}

// A document beyond what is read is refused by the kind that its content has.
func TestLimitsGoByContent(t *testing.T) {
	big := string(forms()["pdf"]) + strings.Repeat("\n%", 6<<20)
	var large *TooLargeError
	if _, err := Read("a.txt", strings.NewReader(big)); errors.As(err, &large) {
		t.Errorf("a PDF of 12 MB: %v", err)
	}
	var long *UnreadableError
	if _, err := Read("a.txt", strings.NewReader(strings.Repeat("chu ", 1<<20))); !errors.As(err, &long) || long.Why != paper.TooLong {
		t.Errorf("more text than a document has: got %v", err)
	}
	if _, err := Read("a.pdf", strings.NewReader(strings.Repeat("chu ", 3<<20))); !errors.As(err, &large) || large.Limit != maxDocument {
		t.Errorf("a text of 12 MB: %v", err)
	}
}

// Of many damaged copies of each form, none stops the reading or makes it slow.
func TestDamagedForms(t *testing.T) {
	for form, raw := range forms() {
		x := uint32(1)
		for range 300 {
			broken := []byte(string(raw))
			for range 1 + x>>30 {
				x = x*1664525 + 1013904223
				broken[int(x>>8)%len(broken)] = byte(x >> 3)
			}
			if x%5 == 0 {
				broken = broken[:int(x>>8)%len(broken)]
			}
			start := time.Now()
			_, _ = Read("f", strings.NewReader(string(broken)))
			if took := time.Since(start); took > 15*time.Second {
				t.Errorf("%s took %v", form, took)
			}
		}
	}
}

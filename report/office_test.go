package report

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// withOffice skips a test for which an office program and a reader of PDF are
// needed. It takes half a minute, so it runs only where CONGVAN_OFFICE is set.
func withOffice(t *testing.T) {
	t.Helper()
	if os.Getenv("CONGVAN_OFFICE") == "" {
		t.Skip("CONGVAN_OFFICE is not set")
	}
	for _, program := range []string{"soffice", "pdftotext", "pdfinfo", "pdftoppm"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed: that an office program opens what is printed is NOT tested", program)
		}
	}
}

// Every .docx and .xlsx opens in LibreOffice and shows its title, its columns'
// numbers and who signs, on as many pages as it should.
func TestAnOfficeProgramOpensThem(t *testing.T) {
	withOffice(t)
	d := newDesk(t)
	d.worked()
	folder := t.TempDir()
	for _, ending := range []string{"docx", "xlsx"} {
		docs := map[string]*Document{}
		var files []string
		for _, r := range Reports {
			if r.Letter && ending == "xlsx" {
				continue
			}
			docs[r.Name] = d.fill(r.Name, Query{})
			file := filepath.Join(folder, r.Name+"."+ending)
			d.must(os.WriteFile(file, written(t, ending, docs[r.Name], Options{}), 0o600))
			files = append(files, file)
		}
		convert(t, folder, files)
		for name, doc := range docs {
			file := filepath.Join(folder, name+".pdf")
			out, err := exec.Command("pdftotext", "-layout", file, "-").Output()
			d.must(err)
			all := strings.Join(strings.Fields(string(out)), " ")
			for _, want := range shownBy(doc) {
				if !strings.Contains(all, want) {
					t.Errorf("%s.%s does not show %q", name, ending, want)
				}
			}
			least, most := pagesFor(doc)
			if n := pagesOf(t, file); n < least || n > most {
				t.Errorf("%s.%s has %d pages, want %d to %d", name, ending, n, least, most)
			}
		}
	}
}

// pagesFor is on how many pages a document stands: each table begins one, and six
// rows at least stand on each.
func pagesFor(d *Document) (least, most int) {
	forms := d.Forms
	if d.Letter != nil {
		forms, least, most = d.Letter.Annexes, 1, 3
	}
	for i := range forms {
		rows := 0
		for range forms[i].rows() {
			rows++
		}
		least, most = least+1, most+2+rows/6
	}
	return least, most
}

// shownBy is what must be read on the paper.
func shownBy(d *Document) []string {
	if d.Letter != nil {
		return []string{"Kính gửi:", "Nơi nhận:", "./.", "Nguyễn Văn Mẫu"}
	}
	f := d.Forms[0]
	out := []string{f.Title, "(1)", columnNumber(len(f.Columns) - 1), "Độc lập - Tự do - Hạnh phúc"}
	for _, s := range f.Signers {
		out = append(out, strings.Fields(strings.Join(s.office(), " ") + " " + s.Name)[0])
	}
	return out
}

var pages = regexp.MustCompile(`(?m)^Pages:\s+(\d+)$`)

func pagesOf(t *testing.T, file string) int {
	t.Helper()
	out, err := exec.Command("pdfinfo", file).Output()
	m := pages.FindStringSubmatch(string(out))
	if err != nil || m == nil {
		t.Fatalf("pdfinfo: %v\n%s", err, out)
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// The pictures of the README, of made-up data: written anew by
// CONGVAN_OFFICE=1 go test ./report -run Pictures -update.
func TestPicturesOfPaper(t *testing.T) {
	const most = 150 << 10
	for _, name := range []string{"by-unit", "urging-letter"} {
		file := filepath.Join("..", "docs", name+".png")
		if *update {
			withOffice(t)
			picture(t, name, strings.TrimSuffix(file, ".png"))
		}
		if info, err := os.Stat(file); err != nil || info.Size() > most {
			t.Errorf("%s: %v, at most %d bytes", file, err, most)
		}
	}
}

// picture draws the first page of a report.
func picture(t *testing.T, name, to string) {
	t.Helper()
	d := newDesk(t)
	d.worked()
	folder := t.TempDir()
	file := filepath.Join(folder, name+".docx")
	d.must(os.WriteFile(file, written(t, "docx", d.fill(name, Query{Printed: now.Date()}), Options{}), 0o600))
	convert(t, folder, []string{file})
	cmd := exec.Command("pdftoppm", "-png", "-gray", "-r", "70", "-f", "1", "-singlefile", filepath.Join(folder, name+".pdf"), to)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm: %v\n%s", err, out)
	}
}

func convert(t *testing.T, folder string, files []string) {
	t.Helper()
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(folder, "profile"), "--headless", "--convert-to", "pdf", "--outdir", folder}, files...)
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
}

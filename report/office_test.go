package report

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Every .docx and .xlsx opens in LibreOffice and shows its title. It takes half a
// minute, so it runs only where CONGVAN_OFFICE is set.
func TestAnOfficeProgramOpensThem(t *testing.T) {
	if os.Getenv("CONGVAN_OFFICE") == "" {
		t.Skip("CONGVAN_OFFICE is not set")
	}
	d := newDesk(t)
	d.worked()
	folder := t.TempDir()
	for _, ending := range []string{"docx", "xlsx"} {
		titles := map[string]string{}
		var files []string
		for _, r := range Reports {
			if r.Letter && ending == "xlsx" {
				continue
			}
			doc := d.fill(r.Name, Query{})
			file := filepath.Join(folder, r.Name+"."+ending)
			d.must(os.WriteFile(file, written(t, ending, doc, Options{}), 0o600))
			files = append(files, file)
			titles[r.Name] = titleOf(doc)
		}
		convert(t, folder, files)
		for name, title := range titles {
			out, err := exec.Command("pdftotext", "-layout", filepath.Join(folder, name+".pdf"), "-").Output()
			d.must(err)
			if !strings.Contains(strings.Join(strings.Fields(string(out)), " "), title) {
				t.Errorf("%s.%s does not show %q", name, ending, title)
			}
		}
	}
}

func titleOf(d *Document) string {
	if d.Letter != nil {
		return "Kính gửi:"
	}
	return d.Forms[0].Title
}

func convert(t *testing.T, folder string, files []string) {
	t.Helper()
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(folder, "profile"), "--headless", "--convert-to", "pdf", "--outdir", folder}, files...)
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
}

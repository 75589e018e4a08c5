package intake

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"congvan/model"
)

// What shows what a unit did is told by its content, whatever it is called.
func TestEvidenceIsToldByItsContent(t *testing.T) {
	ole := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 512)...)
	for name, c := range map[string]struct {
		raw  []byte
		want string // "" is refused
	}{
		"photo":                      {[]byte("\xFF\xD8\xFF\xE0\x00\x10JFIF"), "jpg"},
		"picture":                    {[]byte("\x89PNG\r\n\x1A\n"), "png"},
		"scan":                       {[]byte("%PDF-1.7\n"), "pdf"},
		"sheet":                      {[]byte("PK\x03\x04....xl/workbook.xml"), "xlsx"},
		"letter":                     {[]byte("PK\x03\x04....word/document.xml"), "docx"},
		"old letter":                 {append(slices.Clone(ole), wordStream...), "doc"},
		"plain words":                {[]byte("Đã treo 31 băng rôn"), "txt"},
		"web page":                   {[]byte("<html><body>x</body></html>"), "html"},
		"sheet with a program":       {[]byte("PK\x03\x04....xl/workbook.xml....xl/vbaProject.bin"), ""},
		"letter with a program":      {[]byte("PK\x03\x04....word/document.xml....word/vbaProject.bin"), ""},
		"old sheet":                  {ole, ""},
		"program":                    {append([]byte("MZ\x90\x00\x03"), make([]byte, 100)...), ""},
		"archive":                    {[]byte("PK\x03\x04....setup.exe"), ""},
		"animation":                  {[]byte("GIF89a......"), ""},
		"program called a photo.jpg": {append([]byte("MZ\x90\x00\x03"), make([]byte, 100)...), ""},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, c.raw, 0o600); err != nil {
			t.Fatal(err)
		}
		raw, got, err := OpenEvidence(path)
		var refused *NotEvidenceError
		switch {
		case c.want == "" && !errors.As(err, &refused):
			t.Errorf("%s: %q, %v; want a refusal", name, got, err)
		case c.want != "" && (err != nil || got != c.want || !bytes.Equal(raw, c.raw)):
			t.Errorf("%s: %q, %v; want %q", name, got, err, c.want)
		case c.want != "" && !slices.Contains(model.OriginalEndings, got):
			t.Errorf("%s: nothing with the ending %q is kept", name, got)
		}
	}
}

func TestEvidenceThatCannotBeTaken(t *testing.T) {
	dir := t.TempDir()
	var folder *DirectoryError
	if _, _, err := OpenEvidence(dir); !errors.As(err, &folder) {
		t.Errorf("a folder: %v", err)
	}
	if _, _, err := OpenEvidence(filepath.Join(dir, "none.jpg")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	empty := filepath.Join(dir, "empty.jpg")
	large := filepath.Join(dir, "large.jpg")
	for _, path := range []string{empty, large} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var none *EmptyError
	if _, _, err := OpenEvidence(empty); !errors.As(err, &none) {
		t.Errorf("an empty one: %v", err)
	}
	if err := os.Truncate(large, maxPacked+1); err != nil {
		t.Fatal(err)
	}
	var tooLarge *TooLargeError
	if _, _, err := OpenEvidence(large); !errors.As(err, &tooLarge) {
		t.Errorf("a large one: %v", err)
	}
}

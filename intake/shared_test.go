package intake

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"congvan/viet"
)

// sharedFolder holds real documents, each in several forms; it is not part of
// the program.
const sharedFolder = "../../shared/directives"

// likeness compares the words of two texts: how many of want are in got, of
// got in want, and how many of those in both come in the same order.
func likeness(got, want string) (recall, precision, order float64) {
	g, w := strings.Fields(got), strings.Fields(want)
	left := map[string]int{}
	for _, word := range w {
		left[word]++
	}
	both := 0
	for _, word := range g {
		if left[word] > 0 {
			left[word]--
			both++
		}
	}
	if both == 0 {
		return 0, 0, 0
	}
	return float64(both) / float64(len(w)), float64(both) / float64(len(g)), float64(common(g, w)) / float64(both)
}

// common is the length of the longest sequence of words that both have.
func common(a, b []string) int {
	row := make([]int, len(b)+1)
	for i := range a {
		before := 0
		for j := range b {
			up := row[j+1]
			if a[i] == b[j] {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(up, row[j])
			}
			before = up
		}
	}
	return row[len(b)]
}

// withoutNotes leaves out footnotes and their marks, which the texts beside do
// not have.
func withoutNotes(text string) string {
	if at := strings.Index(text, "\n[1] "); at >= 0 {
		text = text[:at]
	}
	return noteMarks.ReplaceAllString(text, "")
}

var noteMarks = regexp.MustCompile(` \[\d+\]`)

// The .docx and .pdf of a real document give the same words in the same order
// as its text. Stamps and page numbers, which the texts have and a clerk would
// leave out, are the difference allowed.
func TestRealDocumentsGiveTheirText(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(sharedFolder, "*"))
	if len(files) == 0 {
		t.Skip("there are no real documents beside the repository")
	}
	for _, file := range files {
		ext := filepath.Ext(file)
		if ext == ".txt" || ext == ".json" {
			continue
		}
		raw, err := os.ReadFile(strings.TrimSuffix(file, ext) + ".txt")
		if err != nil {
			continue
		}
		want, _ := viet.Clean(string(raw))
		d, err := Open(file)
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(file), err)
			continue
		}
		recall, precision, order := likeness(withoutNotes(d.Text), want)
		t.Logf("%s: recall %.3f, precision %.3f, order %.3f, warnings %v", filepath.Base(file), recall, precision, order, d.Warnings)
		if recall < 0.95 || precision < 0.95 || order < 0.95 {
			t.Errorf("%s: recall %.3f, precision %.3f, order %.3f", filepath.Base(file), recall, precision, order)
		}
	}
}

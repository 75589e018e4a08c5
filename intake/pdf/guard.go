package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"

	"congvan/intake/paper"
)

// errTired says that the library went round in circles.
var errTired = fmt.Errorf("%w: read over and over", paper.Refuse(paper.Broken))

// A source hands the library the bytes of a file, but not for ever.
type source struct {
	raw  []byte
	left int // how often it may still ask
}

// ReadAt implements io.ReaderAt. It panics when it was asked too often: the
// library, caught in a circle of references, would go on.
func (s *source) ReadAt(b []byte, at int64) (int, error) {
	if s.left--; s.left < 0 {
		panic(errTired)
	}
	if at < 0 || at >= int64(len(s.raw)) {
		return 0, io.EOF
	}
	n := copy(b, s.raw[at:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// patience is how often a file of a size may be asked for.
func patience(size int) int { return 20_000 + size/8 }

const (
	headReach = 1024
	start     = "%PDF-1.7\n"
	end       = "%%EOF"
)

// cutShort reports whether the end of a file is missing: objects follow the last
// place that says where the table is.
func cutShort(raw []byte) bool {
	table := bytes.LastIndex(raw, []byte("startxref"))
	return table < max(bytes.LastIndex(raw, []byte("endobj")), bytes.LastIndex(raw, []byte(" obj")))
}

// open finds the file within the bytes and hands it to the library; where its
// table of objects is damaged, a new one is made.
func open(raw []byte) (*pdf.Reader, error) {
	at := bytes.Index(raw[:min(len(raw), headReach)], []byte("%PDF-"))
	if at < 0 || len(raw)-at < 64 {
		return nil, paper.Refuse(paper.Broken)
	}
	if oversized(raw) {
		return nil, paper.Refuse(paper.Broken)
	}
	raw = bytes.Clone(raw[at:])
	copy(raw, start) // the library takes no later version
	whole := raw
	if at := bytes.LastIndex(raw, []byte(end)); at > 0 {
		whole = raw[:at+len(end)]
	}
	r, err := try(whole)
	if err == nil && r.Trailer().Key("Root").Key("Pages").Kind() == pdf.Dict {
		return r, nil
	}
	switch {
	case errors.Is(err, pdf.ErrInvalidPassword):
		return nil, paper.Refuse(paper.Password)
	case err != nil && strings.Contains(err.Error(), "ncrypt"):
		return nil, paper.Refusef(paper.Locked, err)
	case bytes.Contains(raw, []byte("/Encrypt")):
		return nil, paper.Refuse(paper.Broken)
	}
	anew, ok := withTable(raw)
	if !ok {
		return nil, paper.Refuse(paper.Broken)
	}
	if r, err = try(anew); err != nil {
		return nil, paper.Refusef(paper.Broken, err)
	}
	return r, nil
}

func try(raw []byte) (r *pdf.Reader, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = recovered(x)
		}
	}()
	r, err = pdf.NewReader(&source{raw, patience(len(raw))}, int64(len(raw)))
	if err == nil {
		r.Trailer().Key("Root").Key("Pages").Kind() // may panic where the table is wrong
	}
	return r, err
}

// oversized finds numbers for which the library would take all memory at once:
// sizes of tables, widths of their columns, numbers of objects.
func oversized(raw []byte) bool {
	for at := 0; at < len(raw); at++ {
		if raw[at] < '0' || raw[at] > '9' {
			continue
		}
		from := at
		for at < len(raw) && raw[at] >= '0' && raw[at] <= '9' {
			at++
		}
		if at-from >= bigDigits && (followsKey(raw[:from]) || opensSection(raw[:from], raw[at:])) {
			return true
		}
	}
	return false
}

// bigDigits is how many digits a number has that no honest file needs.
const bigDigits = 8

// followsKey reports whether a number belongs to a key by which the library
// sizes its tables.
func followsKey(before []byte) bool {
	near := before[max(0, len(before)-200):]
	name := near[bytes.LastIndexByte(near, '/')+1:]
	for _, key := range []string{"Size", "Columns", "N", "First", "W", "Index"} {
		if rest, ok := bytes.CutPrefix(name, []byte(key)); ok && len(bytes.Trim(rest, " \t\r\n[0123456789")) == 0 {
			return true
		}
	}
	return false
}

// opensSection reports whether a number begins a part of the table of objects:
// another one follows, and nothing else on the line.
func opensSection(before, after []byte) bool {
	if trimmed := bytes.TrimRight(before, " "); len(trimmed) == 0 || trimmed[len(trimmed)-1] != '\n' && trimmed[len(trimmed)-1] != '\r' {
		return false
	}
	line := after[:min(len(after), 24)]
	if end := bytes.IndexAny(line, "\r\n"); end >= 0 {
		line = line[:end]
	}
	count := bytes.TrimSpace(line)
	return len(count) > 0 && len(count) < len(line) && len(bytes.Trim(count, "0123456789")) == 0
}

var (
	objectStart = regexp.MustCompile(`(?:^|[\r\n\s])(\d{1,6})[ \t]+(\d{1,5})[ \t]+obj\b`)
	rootKey     = regexp.MustCompile(`/Root\s+(\d{1,6})\s+(\d{1,5})\s+R`)
	catalogType = regexp.MustCompile(`/Type\s*/Catalog\b`)
)

// withTable adds a table of the objects that are found by looking through the
// file; the last of a number counts.
func withTable(raw []byte) ([]byte, bool) {
	offsets := map[int]int{}
	gens := map[int]int{}
	most := 0
	catalog := -1
	found := objectStart.FindAllSubmatchIndex(raw, 1<<20)
	for i, m := range found {
		id, _ := strconv.Atoi(string(raw[m[2]:m[3]]))
		gen, _ := strconv.Atoi(string(raw[m[4]:m[5]]))
		offsets[id], gens[id] = m[2], gen
		most = max(most, id)
		stop := len(raw)
		if i+1 < len(found) {
			stop = found[i+1][0]
		}
		if catalogType.Match(raw[m[1]:min(stop, m[1]+4096)]) {
			catalog = id
		}
	}
	if all := rootKey.FindAllSubmatch(raw, -1); len(all) > 0 {
		if id, _ := strconv.Atoi(string(all[len(all)-1][1])); offsets[id] > 0 {
			catalog = id
		}
	}
	if catalog < 0 {
		return nil, false
	}
	out := bytes.NewBuffer(bytes.Clone(raw))
	out.WriteString("\n")
	at := out.Len()
	out.WriteString("xref\n")
	for id, offset := range offsets {
		fmt.Fprintf(out, "%d 1\n%010d %05d n \n", id, offset, gens[id])
	}
	fmt.Fprintf(out, "trailer\n<</Size %d/Root %d %d R>>\nstartxref\n%d\n%s", most+1, catalog, gens[catalog], at, end)
	return out.Bytes(), true
}

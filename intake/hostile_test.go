package intake

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"congvan/intake/paper"
)

// A part of a workbook made by hand.
type part struct{ name, text string }

// packed makes an archive of parts.
func packed(t testing.TB, parts ...part) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	deflated := map[string][]byte{} // the same text often comes many times
	for _, p := range parts {
		if deflated[p.text] == nil {
			deflated[p.text] = deflate(t, p.text)
		}
		w, err := z.CreateRaw(&zip.FileHeader{
			Name: p.name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE([]byte(p.text)),
			CompressedSize64: uint64(len(deflated[p.text])), UncompressedSize64: uint64(len(p.text)),
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(deflated[p.text]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// book makes the parts of a workbook whose sheet and shared texts are given.
func book(sheet, shared string, more ...part) []part {
	const ns = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	return append([]part{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + rel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook ` + ns + ` xmlns:r="` + rel + `"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + rel + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", `<worksheet ` + ns + `><sheetData>` + sheet + `</sheetData></worksheet>`},
		{"xl/sharedStrings.xml", `<sst ` + ns + `>` + shared + `</sst>`},
	}, more...)
}

func inline(cell, text string) string {
	return `<c r="` + cell + `" t="inlineStr"><is><t>` + text + `</t></is></c>`
}

var hostileOnce struct {
	sync.Once
	books map[string][]byte
}

// hostileBooks are files that someone might send, by what is wrong with them.
func hostileBooks(t testing.TB) map[string][]byte {
	hostileOnce.Do(func() { hostileOnce.books = makeHostileBooks(t) })
	return hostileOnce.books
}

func makeHostileBooks(t testing.TB) map[string][]byte {
	zeros := func(n int) string { return strings.Repeat("0", n) }
	row := `<row r="1">` + inline("A1", "Tên đơn vị") + `</row>`
	good := packed(t, book(row, "")...)
	return map[string][]byte{
		"a bomb of a sheet":            packed(t, book(inline("A1", zeros(17<<20)), "")...),
		"a bomb of shared texts":       packed(t, book(row, "<si><t>"+zeros(17<<20)+"</t></si>")...),
		"a bomb beside":                packed(t, book(row, "", part{"xl/media/image1.png", zeros(20 << 20)})...),
		"a ratio":                      packed(t, book(row, "", part{"xl/media/image1.png", zeros(8 << 20)})...),
		"many small bombs":             packed(t, book(row, "", repeated(20, "xl/media/b%d.bin", sparse(4<<20))...)...),
		"many entries":                 packed(t, book(row, "", repeated(2100, "xl/media/%d.txt", "x")...)...),
		"climbing":                     packed(t, book(row, "", part{"../../evil.txt", "x"})...),
		"climbing backwards":           packed(t, book(row, "", part{`..\..\evil.txt`, "x"})...),
		"climbing within":              packed(t, book(row, "", part{"xl/../../evil.txt", "x"})...),
		"an absolute name":             packed(t, book(row, "", part{"/tmp/evil.txt", "x"})...),
		"a drive":                      packed(t, book(row, "", part{`C:\evil.txt`, "x"})...),
		"a name with an escape":        packed(t, book(row, "", part{"xl/\x1b[31m.xml", "<a/>"})...),
		"two alike":                    packed(t, book(row, "", part{"XL/workbook.xml", "<a/>"})...),
		"a row far down":               packed(t, book(row+`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`, "")...),
		"a row beyond numbers":         packed(t, book(`<row r="99999999999999999999"><c><v>1</v></c></row>`, "")...),
		"a negative row":               packed(t, book(`<row r="-5"><c r="A1"><v>1</v></c></row>`, "")...),
		"blank cells to the far right": packed(t, book(strings.Repeat(`<row><c r="XFD1"/></row>`, 5000), "")...),
		"a cell of no column":          packed(t, book(`<row r="1">`+inline("ZZZZZZZZZZZZZZZ1", "a")+`</row>`, "")...),
		"many columns":                 packed(t, book(`<row r="1">`+strings.Repeat("<c><v>1</v></c>", 300)+`</row>`, "")...),
		"many rows":                    packed(t, book(strings.Repeat("<row><c><v>1</v></c></row>", 30000), "")...),
		"a long cell":                  packed(t, book(`<row r="1">`+inline("A1", strings.Repeat("dài ", 50000))+`</row>`, "")...),
		"deep markup":                  packed(t, book(strings.Repeat("<a>", 100000), "")...),
		"a document type":              packed(t, append(book(row, ""), part{"xl/styles.xml", `<!DOCTYPE a [<!ENTITY b "` + zeros(1000) + `"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>`})...),
		"an outer entity":              packed(t, append(book(row, ""), part{"xl/styles.xml", `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`})...),
		"no markup":                    packed(t, book("<<<<", "")...),
		"a shared text out of reach":   packed(t, book(`<row r="1"><c r="A1" t="s"><v>4000000000</v></c></row>`, "")...),
		"a head that lies small":       lying(good, 10),
		"a head that lies large":       lying(good, 1<<31),
		"no directory":                 good[:len(good)-30],
		"half of it":                   good[:len(good)/2],
		"locked":                       locked(good),
		"a document of Word":           packed(t, part{"word/document.xml", "<a/>"}),
	}
}

func repeated(n int, name, text string) []part {
	out := make([]part, n)
	for i := range out {
		out[i] = part{fmt.Sprintf(name, i), text}
	}
	return out
}

// lying changes the unpacked size that the directory tells of every part.
func lying(raw []byte, size uint32) []byte {
	out := bytes.Clone(raw)
	for i := 0; i+46 < len(out); i++ {
		if bytes.HasPrefix(out[i:], []byte("PK\x01\x02")) {
			binary.LittleEndian.PutUint32(out[i+24:], size)
		}
	}
	return out
}

// locked marks every part as encrypted.
func locked(raw []byte) []byte {
	out := bytes.Clone(raw)
	for i := 0; i+46 < len(out); i++ {
		if bytes.HasPrefix(out[i:], []byte("PK\x01\x02")) {
			out[i+8] |= 1
		}
	}
	return out
}

// Every hostile file ends soon, with an error of ours, and leaves nothing.
func TestHostileWorkbooks(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	books := hostileBooks(t)
	if len(books) < 25 {
		t.Fatalf("only %d files", len(books))
	}
	for what, raw := range books {
		start, peak := time.Now(), peakMemory(t)
		_, err := readTable("bang.xlsx", raw)
		if err == nil {
			_, err = OpenUnits(sheetFile(t, "bang.xlsx", string(raw)))
		}
		if took := time.Since(start); took > 15*time.Second {
			t.Errorf("%s: %v", what, took)
		}
		if mb := peak(); mb > 200 {
			t.Errorf("%s takes %d MB", what, mb)
		}
		if !worded(err) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if left, _ := os.ReadDir(temp); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// peakMemory begins to measure, where the system can, how much more memory the
// process comes to hold; what it returns tells it, in MB.
func peakMemory(t *testing.T) func() int {
	t.Helper()
	debug.FreeOSMemory()
	if os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) != nil {
		return func() int { return 0 }
	}
	before := statusMB(t, "VmRSS:")
	return func() int { return statusMB(t, "VmHWM:") - before }
}

func statusMB(t *testing.T, field string) int {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	var kb int
	_, after, _ := strings.Cut(string(status), field)
	if _, err := fmt.Sscan(after, &kb); err != nil {
		t.Fatal(err)
	}
	return kb >> 10
}

// worded reports whether err is one that the officer is told in words.
func worded(err error) bool {
	var unsafe *UnsafeError
	var wide *SheetLimitError
	var notText *NotTextError
	var empty *EmptyError
	var heading *HeadingError
	var cell *CellError
	var cells *CellsError
	var headings *HeadingsError
	var large *TooLargeError
	var encoding *EncodingError
	return errors.As(err, &unsafe) || errors.As(err, &wide) || errors.As(err, &notText) || errors.As(err, &empty) ||
		errors.As(err, &heading) || errors.As(err, &cell) || errors.As(err, &cells) || errors.As(err, &headings) || errors.As(err, &large) || errors.As(err, &encoding)
}

// The dangers are named for what they are.
func TestDangersAreNamed(t *testing.T) {
	books := hostileBooks(t)
	for what, want := range map[string]paper.Why{
		"a bomb beside": paper.Unpacks, "many small bombs": paper.Unpacks, "many entries": paper.Entries, "climbing": paper.Path, "a drive": paper.Path, "two alike": paper.Path,
		"deep markup": paper.Deep, "a document type": paper.Deep, "locked": paper.Password, "half of it": paper.Broken, "a head that lies large": paper.Unpacks,
	} {
		_, err := readTable("bang.xlsx", books[what])
		var e *UnsafeError
		if !errors.As(err, &e) || e.Why != want {
			t.Errorf("%s: %v, want %s", what, err, want)
		}
	}
}

// Files that programs write are not refused.
func TestHonestWorkbooksOpen(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, h := range UnitHeadings {
		set(t, f, columnName(i+1)+"1", h)
	}
	for i := 2; i < 5000; i++ {
		set(t, f, fmt.Sprintf("A%d", i), fmt.Sprintf("Bản %d", i))
		set(t, f, fmt.Sprintf("E%d", i), "Các bản")
		set(t, f, fmt.Sprintf("F%d", i), i)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	sheet, err := OpenUnits(sheetFile(t, "u.xlsx", b.String()))
	if err != nil || len(sheet.Units) != 4998 || *sheet.Units[4].Population != 6 {
		t.Errorf("%d units, %v", len(sheet.Units), err)
	}
}

// Workbooks with random damage end soon and within little memory.
func TestMutatedWorkbooks(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	var b bytes.Buffer
	if err := WriteUnitsTemplate(&b, "xlsx"); err != nil {
		t.Fatal(err)
	}
	seeds := [][]byte{b.Bytes(), stored(t)}
	const sheet = `<row r="2"><c r="A2" t="s" s="1"><v>0</v></c><c r="B2"><f>A1+1</f><v>12</v></c><c r="C2" t="inlineStr"><is><t>Xã</t></is></c></row>`
	r := rand.New(rand.NewPCG(3, 4))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := range 500 {
		raw := mutated(r, seeds[i%len(seeds)])
		if i%2 == 0 { // damage that no checksum shows
			raw = packed(t, book(`<row r="1">`+inline("A1", "Tên")+`</row>`+string(mutated(r, []byte(sheet))), string(mutated(r, []byte("<si><t>x</t></si>"))))...)
		}
		start := time.Now()
		if tb, err := readTable("bang.xlsx", raw); err == nil {
			_, _ = tb.units()
		} else if strings.ContainsAny(err.Error(), "\x1b\x07") {
			t.Errorf("file %d: %q", i, err)
		}
		if took := time.Since(start); took > 15*time.Second {
			t.Errorf("file %d: %v", i, took)
		}
	}
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapSys) - int64(before.HeapSys); grown > 200<<20 {
		t.Errorf("the heap grew by %d MB", grown>>20)
	}
	if left, _ := filepath.Glob(filepath.Join(temp, "*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// stored is a workbook whose parts are not packed, so that damage reaches the
// markup.
func stored(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range book(`<row r="1">`+inline("A1", "Tên đơn vị")+`</row><row r="2"><c r="A2" t="s"><v>0</v></c></row>`, "<si><t>Xã</t></si>") {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(p.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func mutated(r *rand.Rand, seed []byte) []byte {
	raw := bytes.Clone(seed)
	for range 1 + r.IntN(6) {
		at := r.IntN(len(raw))
		switch r.IntN(5) {
		case 0:
			raw[at] ^= 1 << r.IntN(8)
		case 1:
			raw[at] = byte(r.Uint32())
		case 2:
			binary.LittleEndian.PutUint16(raw[min(at, len(raw)-2):], uint16(r.Uint32()))
		case 3:
			n := min(r.IntN(40), len(raw)-at)
			raw = append(raw[:at:at], raw[at+n:]...)
		case 4:
			from := r.IntN(len(raw))
			copy(raw[at:], raw[from:min(len(raw), from+r.IntN(60))])
		}
		if len(raw) < 4 {
			return raw
		}
	}
	return raw
}

func TestCSVLimits(t *testing.T) {
	for what, c := range map[string]struct {
		text string
		want Extent
	}{
		"a long line":    {strings.Repeat("a", lineLimit+1), Letters},
		"a long cell":    {"Tên đơn vị\n" + strings.Repeat("a", 4*cellLimit+1), Letters},
		"an open quote":  {"Tên đơn vị\n\"" + strings.Repeat("a\n", 3*cellLimit), Letters},
		"many columns":   {strings.Repeat("a,", columnLimit+1), Columns},
		"many rows":      {strings.Repeat("a\n", rowLimit+1), Rows},
		"many blank":     {"a\n" + strings.Repeat("\n", 3*rowLimit) + "b\n", Rows},
		"a bomb of rows": {strings.Repeat(",\n", 5<<20), Rows},
	} {
		start := time.Now()
		_, err := readTable("bang.csv", []byte(c.text))
		var e *SheetLimitError
		if !errors.As(err, &e) || e.What != c.want {
			t.Errorf("%s: %v, want %s", what, err, c.want)
		}
		if took := time.Since(start); took > 15*time.Second {
			t.Errorf("%s took %v", what, took)
		}
	}
}

func deflate(t testing.TB, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sparse is a text that packs well, but not too well.
func sparse(n int) string {
	r := rand.New(rand.NewPCG(5, 6))
	out := bytes.Repeat([]byte{'0'}, n)
	for i := 0; i < n; i += 64 {
		out[i] = byte(r.Uint32())
	}
	return string(out)
}

package worddoc

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"congvan/intake/paper"
	"congvan/internal/testfile"
)

// A text of a made document is set alike from one part to the next.
type set struct {
	text  string
	chars string // settings of letters
	paras string // settings of paragraphs
	where int    // main text, note or box: in this order
}

const (
	inMain = iota
	inNote
	inBox
)

// The settings used here.
const (
	deleted = "\x00\x08\x01"
	hidden  = "\x3C\x08\x01"
	inCaps  = "\x3B\x08\x01"
	font1   = "\x4F\x4A\x01\x00"
	inTable = "\x16\x24\x01"
	rowEnd  = "\x16\x24\x01\x17\x24\x01"
	inList  = "\x0B\x46\x02\x00"
)

var le = binary.LittleEndian

// document makes the streams of a document of one piece of wide letters; its
// second font has a name.
func document(font string, parts ...set) map[string][]byte {
	const textAt = 0x400
	main := make([]byte, textAt)
	le.PutUint16(main, wordMagic)
	le.PutUint16(main[2:], 0xC1)
	le.PutUint16(main[flagsAt:], tableFlag)
	var places []uint32
	var counts [3]uint32
	for _, p := range parts {
		places = append(places, uint32(len(main)))
		for _, u := range utf16.Encode([]rune(p.text)) {
			main = le.AppendUint16(main, u)
			counts[p.where]++
		}
	}
	places = append(places, uint32(len(main)))
	le.PutUint32(main[lengthsAt:], counts[inMain])
	le.PutUint32(main[lengthsAt+4:], counts[inNote])
	main = append(main, make([]byte, (pageSize-len(main)%pageSize)%pageSize)...)
	chars := uint32(len(main) / pageSize)
	main = append(main, page(places, parts, func(p set) string { return string(rune(len(p.chars))) + p.chars }, 1)...)
	main = append(main, page(places, parts, func(p set) string {
		grown := "\x00\x00" + p.paras
		if len(grown)%2 == 0 {
			grown += "\x00"
		}
		return string(rune((len(grown)+1)/2)) + grown
	}, 13)...)

	var table []byte
	pair := func(i int, data []byte) {
		le.PutUint32(main[pairsAt+8*i:], uint32(len(table)))
		le.PutUint32(main[pairsAt+8*i+4:], uint32(len(data)))
		table = append(table, data...)
	}
	clx := []byte{2, 16, 0, 0, 0}
	clx = le.AppendUint32(clx, 0)
	clx = le.AppendUint32(clx, counts[inMain]+counts[inNote]+counts[inBox])
	clx = append(clx, 0, 0)
	clx = le.AppendUint32(clx, textAt)
	pair(clxPair, append(clx, 0, 0))
	for i, at := range map[int]uint32{charsPair: chars, parasPair: chars + 1} {
		plc := le.AppendUint32(nil, places[0])
		plc = le.AppendUint32(plc, places[len(places)-1])
		pair(i, le.AppendUint32(plc, at))
	}
	if n := counts[inBox]; n > 0 {
		plc := le.AppendUint32(le.AppendUint32(le.AppendUint32(nil, 0), n), n+1)
		pair(boxesPair, append(plc, make([]byte, 44)...))
	}
	fonts := []byte{2, 0, 0, 0}
	for _, name := range []string{"Times New Roman", font} {
		e := make([]byte, 40)
		for _, u := range utf16.Encode([]rune(name)) {
			e = le.AppendUint16(e, u)
		}
		e = append(e, 0, 0)
		e[0] = byte(len(e) - 1)
		fonts = append(fonts, e...)
	}
	pair(fontsPair, fonts)
	return map[string][]byte{"WordDocument": main, "1Table": table}
}

// page makes the page of settings of a stream.
func page(places []uint32, parts []set, of func(set) string, step int) []byte {
	b := make([]byte, pageSize)
	for i, p := range places {
		le.PutUint32(b[4*i:], p)
	}
	end := pageSize - 2
	for i, p := range parts {
		data := of(p)
		end = (end - len(data)) &^ 1
		copy(b[end:], data)
		b[4*len(places)+step*i] = byte(end / 2)
	}
	b[pageSize-1] = byte(len(parts))
	return b
}

func TestWhatStandsOnPaper(t *testing.T) {
	for _, c := range []struct {
		name, font string
		parts      []set
		want       string
		notes      []paper.Code
	}{
		{name: "paragraphs", parts: []set{{text: "Kính gửi: Ủy ban\rĐề nghị\x0Bdòng\x1Ehai\x1F\r"}}, want: "Kính gửi: Ủy ban|Đề nghị|dòng-hai"},
		{name: "a field", parts: []set{{text: "ngày \x13 DATE \\@ d \x1415\x15 tháng 8\r"}}, want: "ngày 15 tháng 8"},
		{name: "tracked changes", parts: []set{{text: "trước ngày "}, {text: "15/9", chars: deleted}, {text: "20/9\r"}}, want: "trước ngày 20/9", notes: []paper.Code{paper.Changes}},
		{name: "a paragraph made part of the next", parts: []set{{text: "một "}, {text: "\r", chars: deleted}, {text: "hai\r"}}, want: "một hai", notes: []paper.Code{paper.Changes}},
		{name: "hidden text", parts: []set{{text: "a"}, {text: "ẩn", chars: hidden}, {text: "b\r"}}, want: "ab", notes: []paper.Code{paper.Hidden}},
		{name: "capitals", parts: []set{{text: "Kế hoạch", chars: inCaps}, {text: " số\r"}}, want: "KẾ HOẠCH số"},
		{name: "an old font", font: ".VnTimeH", parts: []set{{text: "céng hoµ", chars: font1}, {text: " Đảng\r"}}, want: "CỘNG HOÀ Đảng", notes: []paper.Code{paper.Legacy}},
		{name: "a note", parts: []set{{text: "Theo\x02 này.\rSau\r"}, {text: "\x02Kế hoạch\r", where: inNote}}, want: "Theo [1] này.|Sau||[1] Kế hoạch"},
		{name: "a box", parts: []set{{text: "Đầu\x08 cuối\rsau\r"}, {text: "HỎA TỐC\r", where: inBox}}, want: "Đầu cuối|HỎA TỐC||sau"},
		{name: "a box among pictures", parts: []set{{text: "\x08Đầu\x08\rsau\r"}, {text: "HỎA TỐC\r", where: inBox}}, want: "Đầu|sau||HỎA TỐC"},
		{name: "a head in a box nobody knows the place of", parts: []set{{text: "Kính gửi\r"}, {text: "CỘNG HÒA XÃ HỘI\r", where: inBox}}, want: "CỘNG HÒA XÃ HỘI||Kính gửi"},
		{name: "list numbers", parts: []set{{text: "Một\r", paras: inList}, {text: "hai\r"}}, want: "Một|hai", notes: []paper.Code{paper.NoListNumbers}},
		{
			name:  "the head",
			parts: []set{{text: "UBND\rSố: 1\x07CỘNG HÒA XÃ HỘI\rngày 1\x07", paras: inTable}, {text: "\x07", paras: rowEnd}, {text: "Kính gửi\r"}},
			want:  "UBND|Số: 1||CỘNG HÒA XÃ HỘI|ngày 1||Kính gửi",
		},
		{
			name:  "a table",
			parts: []set{{text: "TT\x07Xã\x07Số\x07", paras: inTable}, {text: "\x07", paras: rowEnd}, {text: "1\x07\x07\x07", paras: inTable}, {text: "\x07", paras: rowEnd}, {text: "2\x07A\rB\x075\x07", paras: inTable}, {text: "\x07", paras: rowEnd}},
			want:  "TT | Xã | Số|1|2 | A B | 5",
		},
	} {
		got, err := Read(testfile.OLE(document(c.font, c.parts...)))
		var codes []paper.Code
		for _, n := range got.Notes {
			codes = append(codes, n.Code)
		}
		if lines := strings.ReplaceAll(got.Text, "\n", "|"); err != nil || lines != c.want || !slices.Equal(codes, c.notes) {
			t.Errorf("%s:\n got %q\nwant %q\nnotes %v, want %v; %v", c.name, lines, c.want, codes, c.notes, err)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	locked := document("", set{text: "a\r"})
	le.PutUint16(locked["WordDocument"][flagsAt:], tableFlag|encryptFlag)
	old := document("", set{text: "a\r"})
	le.PutUint16(old["WordDocument"], 0xA5DC)
	bare := document("", set{text: "a\r"})
	delete(bare, "1Table")
	whole := testfile.OLE(document("", set{text: "a\r"}))
	for name, c := range map[string]struct {
		raw []byte
		why paper.Why
	}{
		"a password":         {testfile.OLE(locked), paper.Password},
		"Word 95":            {testfile.OLE(old), paper.OldWord},
		"without its table":  {testfile.OLE(bare), paper.Broken},
		"a locked .docx":     {testfile.OLE(map[string][]byte{"EncryptionInfo": nil, "EncryptedPackage": nil}), paper.Password},
		"a workbook":         {testfile.OLE(map[string][]byte{"Workbook": nil}), paper.Foreign},
		"cut short":          {whole[:700], paper.Broken},
		"a table in circles": {circle(whole), paper.Broken},
	} {
		start := time.Now()
		_, err := Read(c.raw)
		var e *paper.Error
		if !errors.As(err, &e) || e.Why != c.why || time.Since(start) > 15*time.Second {
			t.Errorf("%s: %v after %v, want %s", name, err, time.Since(start), c.why)
		}
	}
	if kind, err := KindOf(testfile.OLE(map[string][]byte{"PowerPoint Document": nil})); kind != Presentation || err != nil {
		t.Errorf("a presentation: %v, %v", kind, err)
	}
}

// circle makes the chain of the directory lead back to itself.
func circle(raw []byte) []byte {
	raw = bytes.Clone(raw)
	directory := le.Uint32(raw[0x30:])
	fat := sector(raw, le.Uint32(raw[0x4C:]))
	le.PutUint32(fat[4*directory:], directory)
	return raw
}

func sector(raw []byte, n uint32) []byte { return raw[512*(n+1):] }

func FuzzRead(f *testing.F) {
	streams := document(".VnTime", set{text: "UBND\rSố: 1\x07CỘNG\x07", paras: inTable}, set{text: "\x07", paras: rowEnd}, set{text: "a\x13x\x14y\x15\r", chars: deleted}, set{text: "céng\r", chars: font1})
	base := testfile.OLE(streams)
	f.Add([]byte{0, 0x0A, 1})
	f.Add([]byte{2, 0, 0xFF, 2, 1, 0xFF})
	f.Fuzz(func(t *testing.T, edits []byte) {
		raw := bytes.Clone(base)
		for i := 0; i+2 < len(edits); i += 3 {
			raw[(int(edits[i])<<8|int(edits[i+1]))%len(raw)] = edits[i+2]
		}
		start := time.Now()
		if got, err := Read(raw); err == nil && len(got.Text) > paper.TextLimit {
			t.Errorf("%d bytes of text", len(got.Text))
		}
		if took := time.Since(start); took > 15*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	raw := testfile.OLE(document("", set{text: strings.Repeat(strings.Repeat("Đề nghị báo cáo ", 3)+"\r", 500)}))
	for b.Loop() {
		if _, err := Read(raw); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/10, "ns/page")
}

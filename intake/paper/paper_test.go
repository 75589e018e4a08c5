package paper

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestOrdinals(t *testing.T) {
	for _, c := range []struct {
		n    int
		f    Form
		want string
	}{
		{1, Decimal, "1"},
		{7, PaddedDecimal, "07"},
		{12, PaddedDecimal, "12"},
		{2, SmallLetter, "b"},
		{28, SmallLetter, "bb"},
		{3, CapitalLetter, "C"},
		{4, CapitalRoman, "IV"},
		{9, SmallRoman, "ix"},
		{1 << 30, SmallLetter, "1073741824"},
		{-1 << 30, CapitalRoman, "-1073741824"},
		{5, NoNumber, ""},
	} {
		if got := Ordinal(c.n, c.f); got != c.want {
			t.Errorf("%d as %d: %q, want %q", c.n, c.f, got, c.want)
		}
	}
}

func cells(lines ...string) Cell { return lines }

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name  string
		table Table
		want  string
	}{
		{"head", Table{Rows: [][]Cell{{cells("UBND XÃ A", "Số: 1/UBND"), cells("CỘNG HÒA", "A, ngày 1")}}}, "UBND XÃ A|Số: 1/UBND||CỘNG HÒA|A, ngày 1|"},
		{"head of two rows", Table{Rows: [][]Cell{{cells("UBND XÃ A"), cells("CỘNG HÒA")}, {cells("Số: 1"), cells("ngày 1")}}}, "UBND XÃ A|Số: 1||CỘNG HÒA|ngày 1|"},
		{"head with drawn lines", Table{Ruled: true, Rows: [][]Cell{{cells("UBND"), cells("Cộng hòa xã hội chủ nghĩa Việt Nam")}, {cells("Số: 1"), cells("ngày 1")}}}, "UBND|Số: 1||Cộng hòa xã hội chủ nghĩa Việt Nam|ngày 1|"},
		{"head with a blank column between", Table{Rows: [][]Cell{{cells("UBND"), cells(), cells("CỘNG HÒA")}}}, "UBND||CỘNG HÒA|"},
		{"figures", Table{Ruled: true, Rows: [][]Cell{{cells("TT"), cells("Đơn vị")}, {cells("1"), cells("Xã", "A")}}}, "TT\tĐơn vị|1\tXã A"},
		{"three columns", Table{Rows: [][]Cell{{cells("1"), cells("Xã A"), cells("50%")}}}, "1 | Xã A | 50%"},
		{"a gap", Table{Ruled: true, Rows: [][]Cell{{cells("1"), cells(""), cells("x")}, {cells("2"), cells("b"), cells("")}}}, "1 |  | x|2 | b"},
		{"one column", Table{Rows: [][]Cell{{cells("a", "b")}}}, "a|b|"},
		{"nothing", Table{}, ""},
	} {
		if got := strings.Join(c.table.Lines(), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestColumns(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"tabs", "UBND TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ B\tĐộc lập - Tự do - Hạnh phúc\nSố: 12/SB\tA, ngày 1 tháng 2 năm 2020\nV/v việc này\nKính gửi: Xã C\n1.\tViệc thứ nhất",
			"UBND TỈNH A\nSỞ B\nSố: 12/SB\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nA, ngày 1 tháng 2 năm 2020\n\nV/v việc này\nKính gửi: Xã C\n1.\tViệc thứ nhất",
		},
		{
			"blanks", "  UBND TỈNH A        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n    SỞ B            Độc lập\n                     A, ngày 1\nThân",
			"UBND TỈNH A\nSỞ B\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập\nA, ngày 1\n\nThân",
		},
		{
			"foot", "Thân văn bản./.\nNơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n- Lưu: VT.\n\tNguyễn Văn A",
			"Thân văn bản./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n",
		},
		{"the date alone beside the number", "UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:          /UBND-VX \t An Bình, ngày    tháng 01 năm 2025\nKính gửi", "UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:          /UBND-VX\nAn Bình, ngày    tháng 01 năm 2025\nKính gửi"},
		{"a table of figures is none", "TT\tĐơn vị\n1\tXã A", "TT\tĐơn vị\n1\tXã A"},
		{"a blank number", "Số:          /UBND-VX\nCỘNG HÒA XÃ HỘI", "Số:          /UBND-VX\nCỘNG HÒA XÃ HỘI"},
	} {
		got := strings.Join(Columns(strings.Split(c.text, "\n")), "\n")
		if got != c.want {
			t.Errorf("%s:\n%q\n%q", c.name, got, c.want)
		}
	}
}

func TestLinesAreJoined(t *testing.T) {
	var l Lines
	l.Add("", "  a \t", "", "", "b\nc", "")
	if got, err := l.Text(); got != "a\n\nb\nc" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	for range 1000 {
		l.Add(strings.Repeat("x", 1<<12))
	}
	if _, err := l.Text(); !refused(err, TooLong) {
		t.Errorf("four million letters: %v", err)
	}
}

func refused(err error, why Why) bool {
	var e *Error
	return errors.As(err, &e) && e.Why == why
}

// A bomb is refused by what its head says, before anything is unpacked.
func TestArchivesThatAreRefused(t *testing.T) {
	pack := func(fill func(*zip.Writer)) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		fill(w)
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	add := func(w *zip.Writer, name string, size int) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = f.Write(make([]byte, size))
	}
	for why, raw := range map[Why][]byte{
		Broken: []byte("PK\x03\x04 and no more"),
		Entries: pack(func(w *zip.Writer) {
			for i := range 2001 {
				add(w, fmt.Sprint(i), 0)
			}
		}),
		Unpacks:  pack(func(w *zip.Writer) { add(w, "word/document.xml", 30<<20) }),
		Path:     pack(func(w *zip.Writer) { add(w, "../../evil", 1) }),
		Password: locked(pack(func(w *zip.Writer) { add(w, "a", 1) })),
	} {
		if _, err := Open(raw); !refused(err, why) {
			t.Errorf("%s: %v", why, err)
		}
	}
}

// locked sets the flag of encryption in the directory of an archive.
func locked(raw []byte) []byte {
	at := bytes.Index(raw, []byte("PK\x01\x02"))
	raw[at+8] |= 1
	return raw
}

package intake

import (
	"fmt"
	"strings"
	"testing"

	"congvan/viet"
)

func communes(name string) bool {
	k := viet.Key(name)
	return k == "xa a" || k == "xa b" || k == "dai"
}

func TestBlocksFromASpreadsheet(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"one cell", "12", "[12]"},
		{"cells alone", "1\t2\n3\t\n\t4\n", "[1 2] [3 ] [ 4]"},
		{"blank rows within", "1\n\n3\n\n", "[1] [] [3]"},
		{"windows", "1\t2\r\n3\t4\r\n", "[1 2] [3 4]"},
		{"names", "xã A\t1\nXã B\t2", "xã A[1] Xã B[2]"},
		{"running numbers", "1\tXa A\t5\n2\tđài\t6", "Xa A[5] đài[6]"},
		{"headings", "STT\tĐơn vị\tĐộ dài tin, bài (phút)\tSố lượng tin, bài\tGhi chú\n1\txã A\t5\t6\tx", "1,0,-1: xã A[5 6 x]"},
		{"headings alone", "độ dài\tsố lượng phát sóng\n5\t6", "1,2: [5 6]"},
		{"title above", "BIỂU KẾT QUẢ\nĐơn vị\tSố lượng tin, bài\nxã A\t5", "0: xã A[5]"},
		{"nobody known", "xã Lạ\t1\nxã Khác nữa\t2", "xã Lạ[1] xã Khác nữa[2]"},
		{"words in a figure", "mười hai\nhai mươi", "[mười hai] [hai mươi]"},
		{"quoted", "\"xã\nA\"\t\"5\"\n\"nói \"\"gần\"\" 5\"\t6", "xã A[5] nói \"gần\" 5[6]"},
		{"a lone mark", "\"5\t6", "[\"5 6]"},
		{"a guarded cell", "'-5", "[-5]"},
		{"nothing", "", ""},
	} {
		b := ParseBlock(c.text, asked, communes)
		var got []string
		for _, r := range b.Rows {
			got = append(got, fmt.Sprint(r.Name, r.Cells))
		}
		head := ""
		if b.Headed {
			head = strings.Trim(strings.ReplaceAll(fmt.Sprint(b.Columns), " ", ","), "[]") + ": "
		}
		if s := head + strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", c.what, s, c.want)
		}
	}
}

func FuzzBlock(f *testing.F) {
	for _, s := range []string{
		"1\t2\n3\t4", "Đơn vị\tSố lượng tin, bài\nxã A\tgần 500\n", "\"a\nb\"\t5\r\n\"\"\"\t6", "STT\tĐơn vị\tĐộ dài\n1\tđài\t12,5\n\tTổng cộng\t12,5", "\t\n\"\x00\"\t\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b := ParseBlock(text, asked, communes)
		if b.Headed && len(b.Columns) != len(b.Heads) {
			t.Fatalf("%d columns, %d headings", len(b.Columns), len(b.Heads))
		}
		var kept strings.Builder // nothing of it is lost
		for _, s := range b.Above {
			kept.WriteString(viet.Key(s))
		}
		for _, r := range b.Rows {
			kept.WriteString(viet.Key(r.Line))
			if !b.Named && r.Name != "" {
				t.Fatalf("a name without a column of names: %+v", r)
			}
			for _, c := range append(r.Cells, r.Name) {
				if c != viet.CleanLine(c) {
					t.Fatalf("%q is not clean", c)
				}
				if !strings.Contains(viet.Key(r.Line), viet.Key(c)) {
					t.Fatalf("%q is not in the line %q", c, r.Line)
				}
			}
		}
		if !b.Headed {
			clean, _ := viet.Clean(text)
			want := strings.ReplaceAll(viet.Key(clean), " ", "")
			if got := strings.ReplaceAll(kept.String(), " ", ""); !b.Headed && got != want {
				t.Fatalf("%q became %q", want, got)
			}
		}
	})
}

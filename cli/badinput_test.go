package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func write(t *testing.T, name, content string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// huge is a file of 100 MB that takes no room.
func huge(t *testing.T) string {
	t.Helper()
	file := write(t, "to.txt", "Kính gửi")
	if err := os.Truncate(file, 100<<20); err != nil {
		t.Fatal(err)
	}
	return file
}

// Each bad file gets one sentence that names it and says what to do, in both
// languages, and nothing is stored.
func TestBadFiles(t *testing.T) {
	folder := t.TempDir()
	for name, c := range map[string]struct {
		file   string
		vi, en []string
	}{
		"no text":     {write(t, "anh.txt", "\x89PNG\r\n\x1a\n\x00\x00"), []string{"anh.txt", "tệp ảnh", "hãy"}, []string{"anh.txt", "a picture", "type the text"}},
		"pdf":         {write(t, "a.pdf", "%PDF-1.4\n"), []string{"a.pdf", "hỏng", "hãy"}, []string{"a.pdf", "damaged", "download"}},
		"folder":      {folder, []string{filepath.Base(folder), "thư mục", "hãy"}, []string{"folder", "name a file"}},
		"empty":       {write(t, "rong.txt", ""), []string{"rong.txt", "hãy"}, []string{"rong.txt", "no text", "check"}},
		"blank":       {write(t, "trang.txt", " \n\t\n"), []string{"trang.txt", "hãy"}, []string{"trang.txt", "no text"}},
		"bad utf-8":   {write(t, "ma.txt", "Số: 12/VHTT\nKính g\xff\xfei\n"), []string{"ma.txt", "dòng 2", "UTF-8"}, []string{"ma.txt", "line 2", "UTF-8"}},
		"100 MB":      {huge(t), []string{"to.txt", "quá lớn", "hãy"}, []string{"to.txt", "too large", "check"}},
		"not there":   {filepath.Join(folder, "khong-co.txt"), []string{"khong-co.txt", "hãy"}, []string{"khong-co.txt", "check"}},
		"wrong sheet": {write(t, "don-vi.csv", "Tên,Tên ngắn\nA,B\n"), []string{"don-vi.csv", "cột 1", "Tên đơn vị", "“Tên”", "hãy"}, []string{"don-vi.csv", "column 1", "Tên đơn vị"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := withOffice(t)
			before := d.ok("log", "--json")
			contains(t, d.fails(failed, "import", c.file), c.vi...)
			contains(t, d.fails(failed, "import", c.file, "--lang", "en"), c.en...)
			if name != "wrong sheet" {
				contains(t, d.fails(failed, "read", c.file), c.vi...)
			}
			if after := d.ok("log", "--json"); after != before {
				t.Errorf("something was stored: %s", after)
			}
		})
	}
}

func TestBadCellsAreNamed(t *testing.T) {
	heads := "Tên đơn vị,Tên ngắn,Bí danh,Loại,Nhóm,Dân số,Số điện thoại thông minh,Người phụ trách,Điện thoại,Email\n"
	for row, want := range map[string][2]string{
		"Xã A,,,,,mười hai,,,,\n": {"không phải là số", "not a"},
		"Xã A,,,,,-5,,,,\n":       {"số âm", "below zero"},
		",,,,,5,,,,\n":            {"để trống", "blank"},
	} {
		d := newDesk(t)
		file := write(t, "don-vi.csv", heads+"Xã Đầu,,,,,,,,,\n"+row)
		contains(t, d.fails(failed, "import", file), "don-vi.csv", "dòng 3", want[0])
		contains(t, d.fails(failed, "import", file, "--lang", "en"), "row 3", want[1])
		if _, err := os.Stat(d.env["CONGVAN_DB"]); !os.IsNotExist(err) {
			t.Errorf("%q: a data file was made", row)
		}
	}
}

func TestControlCharactersNeverReachTheTerminal(t *testing.T) {
	d := newDesk(t)
	file := write(t, "la\x1b[31m.txt", "Số: 12/VHTT\x1b]0;xin chào\x07\n\nKính gửi: UBND xã \x1b[31mĐỏ\x1b[0m\u202e.\n\n1. UBND xã báo cáo\x01 ngay.\n")
	for _, args := range [][]string{{"read", file}, {"import", file}, {"show", "1"}, {"list"}, {"mark", "1", "\x1b[2J", "all", "done"}} {
		r := d.run(args...)
		if s := r.out + r.err; strings.ContainsAny(s, "\x1b\x07\x00\u202e") {
			t.Errorf("%q prints %q", args[0], s)
		}
	}
	contains(t, d.run("read", file).out, "ký tự")
}

func TestBadMarksInBothLanguages(t *testing.T) {
	d := withOffice(t)
	before := d.ok("log", "--json")
	for _, c := range []struct {
		args   []string
		vi, en []string
	}{
		{
			[]string{"mark", "1", "1", "all", "done", "--received", "2021-02-05T08:01"},
			[]string{"08h01 ngày 05/02/2021", "hãy"},
			[]string{"08:01 on 05/02/2021", "give"},
		},
		{[]string{"mark", "1", "1", "Xã Lạ", "done"}, []string{"Xã Lạ", "hãy"}, []string{"Xã Lạ", "choose"}},
		{[]string{"bluezone", "record", "Xã Lạ", "--as-of", "2021-02-01", "--installs", "5"}, []string{"Xã Lạ"}, []string{"Xã Lạ"}},
		{[]string{"bluezone", "record", "UBND các xã, thị trấn", "--as-of", "2021-02-01", "--installs", "5"}, []string{"từng đơn vị"}, []string{"each unit"}},
	} {
		contains(t, d.fails(failed, c.args...), c.vi...)
		contains(t, d.fails(failed, append(c.args, "--lang", "en")...), c.en...)
	}
	if after := d.ok("log", "--json"); after != before {
		t.Error("something was stored")
	}
}

func TestAnAmbiguousNameListsTheCandidates(t *testing.T) {
	d := newDesk(t)
	d.ok("import", write(t, "u.csv", strings.Join([]string{
		"Tên đơn vị,Tên ngắn,Bí danh,Loại,Nhóm,Dân số,Số điện thoại thông minh,Người phụ trách,Điện thoại,Email",
		"UBND xã Bản Một,Bản,,xã,\"UBND các xã, thị trấn\",,,,,", "UBND xã Bản Hai,Bản,,xã,\"UBND các xã, thị trấn\",,,,,", "",
	}, "\n")))
	d.ok("import", "testdata/weekly.txt")
	contains(t, d.fails(failed, "mark", "1", "1", "bản", "done"), "UBND xã Bản Một; UBND xã Bản Hai", "hãy")
	contains(t, d.fails(failed, "mark", "1", "1", "bản", "done", "--lang", "en"), "UBND xã Bản Một; UBND xã Bản Hai", "full name")
}

func TestAFileOpenInAnotherWindow(t *testing.T) {
	t.Parallel() // it waits for the lock
	contains(t, held(t).fails(failed, "mark", "1", "1", "all", "done"), "cửa sổ khác", "đóng")
}

func TestAnOldCopyIsNotShownInPlaceOfTheFile(t *testing.T) {
	t.Parallel()
	contains(t, held(t).fails(failed, "list", "--lang", "en"), "another window", "close")
}

func TestADataFileThatIsNone(t *testing.T) {
	d := newDesk(t)
	contains(t, d.fails(failed, "list"), d.env["CONGVAN_DB"], " import)")
	contains(t, d.fails(failed, "list", "--db", write(t, "a.db", "not a data file, though long enough to be one")), "--db")
	contains(t, d.fails(failed, "list", "--db", t.TempDir()), "thư mục")
	contains(t, d.fails(failed, "list", "--db", write(t, "b.db", "")), "restore")
}

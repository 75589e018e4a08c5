package ui

import (
	"bytes"
	"errors"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// A flawedDisk gives the store handles that fail, as long as it is told to.
type flawedDisk struct{ readOnly, gone bool }

func (f *flawedDisk) open(name string, flag int, perm os.FileMode) (*os.File, error) {
	switch {
	case f.gone:
		return nil, &os.PathError{Op: "open", Path: name, Err: syscall.EIO}
	case f.readOnly:
		flag = os.O_RDONLY
	}
	return os.OpenFile(name, flag, perm)
}

// onDisk is a desk over a register that is kept like the officer's, with the
// office in it, opened with the given options.
func onDisk(t *testing.T, o db.Options) *desk {
	t.Helper()
	d := newDesk(t, withOffice, withWeekly)
	d.store.Close()
	d.reopen(o)
	return d
}

func (d *desk) reopen(o db.Options) {
	d.t.Helper()
	o.Clock, o.Wall = atNoon, atNoon
	s, err := db.Open(d.path, o)
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { s.Close() })
	d.store = s
	d.start(text.Vietnamese, 80, 24)
}

// typeUnit opens the form of a new unit and types its name.
func (d *desk) typeUnit(name string) *desk { return d.keys("f5 ctrl+n").types(name) }

// A change that the disk refused was not saved: the words say so, the form
// stays with what was typed, and the second try saves it.
func TestRefusedCommitKeepsTheForm(t *testing.T) {
	disk := &flawedDisk{readOnly: true}
	d := onDisk(t, db.Options{OpenFile: disk.open})
	disk.readOnly = false
	d.typeUnit("Xã Mới Lập").keys("ctrl+s")
	d.shows("chưa lưu vì ổ đĩa báo lỗi", "Xã Mới Lập", "Ctrl+S").hides("Ngừng ghi", "NGỪNG GHI")
	d.keys("ctrl+s").hides("chưa lưu").shows("Xã Mới Lập")
	d.store.Close()
	d.reopen(db.Options{})
	d.keys("f5").shows("Xã Mới Lập")
}

// A change that was saved although the disk complained is not left to be saved
// twice: the form goes, the words stay.
func TestSavedInSpiteOfTheDiskIsSaid(t *testing.T) {
	d := onDisk(t, db.Options{})
	d.keys("f5 ctrl+n").types("Xã Đã Lưu")
	f := d.app.top().(*form)
	submit := f.submit
	f.submit = func() func() error {
		do := submit()
		return func() error { return errors.Join(do(), &db.CommitError{Saved: true, Err: syscall.EIO}) }
	}
	d.keys("ctrl+s").shows("đã lưu, nhưng ổ đĩa báo lỗi", "Xã Đã Lưu")
	if len(d.app.dialogs) > 0 {
		t.Error("the form stays, to be saved twice")
	}
	d.keys("down").hides("đã lưu, nhưng")
}

// Where nobody can know whether a change was saved, nothing more is written;
// what was typed stays, and the way out leads to opening the file again.
func TestUnknownCommitStopsWriting(t *testing.T) {
	disk := &flawedDisk{readOnly: true}
	d := onDisk(t, db.Options{OpenFile: disk.open})
	disk.gone = true
	d.typeUnit("Xã Chưa Rõ").keys("ctrl+s")
	d.shows("Ngừng ghi", "Chưa chắc đã lưu", "Nội dung đang gõ vẫn còn", "NGỪNG GHI", "Enter", "Mở lại tệp").hides("F7")
	d.keys("esc").shows("Xã Chưa Rõ", "chưa chắc đã lưu").keys("ctrl+s").shows("Xã Chưa Rõ", "chưa chắc đã lưu", "F7")
	d.keys("f7").shows("Vẫn thoát?").keys("enter")
	var unsure *db.AmbiguousError
	if !d.quit || !errors.As(d.app.halted, &unsure) {
		t.Errorf("quit %v, halted %v", d.quit, d.app.halted)
	}
}

// A full file is said at the form, and nothing stops.
func TestFullFileKeepsTheDraft(t *testing.T) {
	d := onDisk(t, db.Options{MaxSize: 1 << 20})
	var full *db.FullError
	for range 40 {
		if _, err := d.store.AddDirective(model.Directive{Subject: "dài"}, strings.Repeat("dài ", 20_000)); errors.As(err, &full) {
			break
		}
	}
	if full == nil {
		t.Fatal("the file never gets full")
	}
	letter := strings.Replace(rimeText, " trước ngày 20/02/2021", "", 1)
	d.keys("ctrl+o tab").paste(letter+strings.Repeat("\nnội dung dài", 10_000)).keys("ctrl+s").shows("15", "3 nhiệm vụ").keys("ctrl+s enter")
	d.shows("lớn nhất (1 MB)", "Xem lại trước khi lưu").hides("Ngừng ghi")
	d.keys("esc").shows("Nhập văn bản", "nội dung dài")
}

// A file that is put in the place of the open one is noticed at the next
// change; nothing is written into what nobody will find.
func TestReplacedFileStopsWriting(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open file cannot be replaced there")
	}
	d := onDisk(t, db.Options{})
	raw, err := os.ReadFile(d.path)
	d.must(err)
	d.must(os.WriteFile(d.path+".other", raw, 0o600))
	d.must(os.Rename(d.path+".other", d.path))
	d.typeUnit("Xã Mồ Côi").keys("ctrl+s").shows("Ngừng ghi", "Nội dung đang gõ vẫn còn", "mở lại tệp").hides("hãy thoát", "F7")
	d.keys("esc").shows("Xã Mồ Côi")
	if failed := d.app.top().(*form).failed; !strings.Contains(failed, "đã bị thay hoặc xóa") {
		t.Errorf("the form says %q", failed)
	}
	d.keys("ctrl+q enter")
	if !d.quit || d.app.halted == nil {
		t.Error("leaving does not lead back to the file")
	}
}

// A disk that is gone under the open file is said, the typed text stays, and
// the program can be left although the store can do nothing more.
func TestFileThatCannotBeReadStopsWriting(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a mapped file cannot be cut there")
	}
	d := onDisk(t, db.Options{})
	d.typeUnit("Xã Ổ Hỏng")
	d.must(os.Truncate(d.path, 0))
	d.keys("ctrl+s").shows("Ngừng ghi", "Không đọc được", "Nội dung đang gõ vẫn còn")
	d.keys("esc").shows("Xã Ổ Hỏng", "không đọc được").keys("ctrl+s").shows("Xã Ổ Hỏng").keys("ctrl+q enter")
	var fault *db.FaultError
	if !d.quit || !errors.As(d.app.halted, &fault) {
		t.Errorf("quit %v, halted %v", d.quit, d.app.halted)
	}
}

// spoilUnnoticed damages the closed register so that its outside tells nothing.
func (d *desk) spoilUnnoticed() {
	d.t.Helper()
	info, err := os.Stat(d.path)
	d.must(err)
	raw, err := os.ReadFile(d.path)
	d.must(err)
	spoiled := bytes.ReplaceAll(raw, []byte("Đắk Mông"), []byte("Đắk Mâng"))
	if bytes.Equal(raw, spoiled) {
		d.t.Fatal("nothing was spoiled")
	}
	d.must(os.WriteFile(d.path, spoiled, 0o600))
	d.must(os.Chtimes(d.path, info.ModTime(), info.ModTime()))
}

// Damage found behind the first screen leads to the recovery screen at once.
func TestDamageFoundBehindLeaves(t *testing.T) {
	d := onDisk(t, db.Options{})
	d.store.Close()
	d.spoilUnnoticed()
	d.reopen(db.Options{Behind: true})
	var damaged *db.DamagedError
	if !d.quit || !errors.As(d.app.halted, &damaged) {
		t.Errorf("quit %v, halted %v", d.quit, d.app.halted)
	}
}

// Where something is typed by then, it stays to be copied, nothing is written,
// and leaving leads to the recovery screen.
func TestDamageFoundBehindKeepsWhatIsTyped(t *testing.T) {
	d := onDisk(t, db.Options{})
	d.store.Close()
	d.spoilUnnoticed()
	s, err := db.Open(d.path, db.Options{Behind: true, Clock: atNoon, Wall: atNoon})
	d.must(err)
	defer s.Close()
	d.store = s
	d.app = New(s, Options{Lang: text.Vietnamese})
	d.app.still = true
	verdict := d.app.awaitVerdict()
	d.run(d.app.loadOffice(d.app.begin))
	d.resize(80, 24)
	d.typeUnit("Xã Đang Gõ")
	d.run(verdict)
	d.shows("Ngừng ghi", "bị hỏng", "Nội dung đang gõ vẫn còn")
	d.keys("esc").shows("Xã Đang Gõ", "NGỪNG GHI").keys("ctrl+s").shows("Xã Đang Gõ", "bị hỏng").keys("ctrl+q enter")
	if !d.quit {
		t.Error("the program cannot be left")
	}
}

// What opening mended is said on the first screen until a key is pressed, and
// that key does nothing else.
func TestNotesOfOpeningAreShown(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.store.Close()
	d.reopen(db.Options{})
	d.keys("f5 ctrl+n").types("Xã Sau Cùng").keys("ctrl+s")
	d.store.Close()
	raw, err := os.ReadFile(d.path + ".log")
	d.must(err)
	d.must(os.WriteFile(d.path+".log", append(raw[:len(raw)-20], "xxx\nyyy\nzzz\n"...), 0o600))
	d.reopen(db.Options{})
	d.shows("Khi mở tệp dữ liệu", "Nhật ký thay đổi thiếu 1 thay đổi cuối", "Nhấn phím bất kỳ")
	d.keys("f4").hides("Khi mở tệp dữ liệu").shows("QUÁ HẠN")
	d.keys("f4").shows("Chưa có số liệu")
}

// A snapshot that could not be made is said too.
func TestFailedSnapshotIsShown(t *testing.T) {
	d := newDesk(t, withOffice)
	d.store.Close()
	d.must(os.WriteFile(d.path+"-backups", []byte("x"), 0o600))
	d.reopen(db.Options{Backups: true})
	d.shows("Chưa sao lưu được bản của hôm nay")
	d.keys("enter").hides("Chưa sao lưu được")
}

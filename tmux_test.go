package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"congvan/db"
	"congvan/model"
)

// A terminal drives the real program in a real terminal, under tmux.
type terminal struct {
	t      *testing.T
	socket string
	binary string
	db     string
}

func newTerminal(t *testing.T) *terminal {
	t.Helper()
	if testing.Short() {
		t.Skip("the whole program is not driven in short runs")
	}
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("tmux is not installed: the whole program is not driven in a real terminal")
	}
	dir := t.TempDir()
	term := &terminal{t: t, socket: fmt.Sprintf("congvan-%d", os.Getpid()), binary: build(t), db: filepath.Join(dir, "data", "congvan.db")}
	t.Cleanup(func() { term.tmux("kill-server") })
	return term
}

// build makes the program and returns its path.
func build(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "congvan")
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return binary
}

func (term *terminal) tmux(args ...string) (string, error) {
	out, err := exec.Command("tmux", append([]string{"-L", term.socket, "-f", os.DevNull}, args...)...).CombinedOutput()
	return string(out), err
}

// begin starts the program in a window of 80×24.
func (term *terminal) begin(args ...string) {
	term.t.Helper()
	command := append([]string{"env", "LC_ALL=C.UTF-8", "TERM=xterm-256color", "CONGVAN_NOW=2021-02-04T16:01", term.binary, "--db", term.db, "--lang", "vi"}, args...)
	if out, err := term.tmux(append([]string{"-u", "new-session", "-d", "-s", "w", "-x", "80", "-y", "24"}, command...)...); err != nil {
		term.t.Fatalf("tmux: %v %s", err, out)
	}
}

// keys presses keys by tmux's names; types sends text.
func (term *terminal) keys(names ...string) {
	term.t.Helper()
	for _, n := range names {
		if out, err := term.tmux("send-keys", "-t", "w", n); err != nil {
			term.t.Fatalf("tmux: %v %s", err, out)
		}
		time.Sleep(30 * time.Millisecond)
	}
}

func (term *terminal) types(s string) {
	term.t.Helper()
	if out, err := term.tmux("send-keys", "-t", "w", "-l", s); err != nil {
		term.t.Fatalf("tmux: %v %s", err, out)
	}
}

// paste sends text as a terminal pastes it, in brackets.
func (term *terminal) paste(s string) {
	term.t.Helper()
	file := filepath.Join(term.t.TempDir(), "paste.txt")
	if err := os.WriteFile(file, []byte(s), 0o600); err != nil {
		term.t.Fatal(err)
	}
	for _, args := range [][]string{{"load-buffer", file}, {"paste-buffer", "-p", "-t", "w"}} {
		if out, err := term.tmux(args...); err != nil {
			term.t.Fatalf("tmux: %v %s", err, out)
		}
	}
}

// sees waits until all of the words stand on the screen.
func (term *terminal) sees(words ...string) {
	term.t.Helper()
	var screen string
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		screen, _ = term.tmux("capture-pane", "-p", "-t", "w")
		missing := false
		for _, w := range words {
			missing = missing || !strings.Contains(screen, w)
		}
		if !missing {
			return
		}
	}
	term.t.Fatalf("the screen never showed %q:\n%s", words, screen)
}

// gone waits until the program has ended.
func (term *terminal) gone() {
	term.t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if _, err := term.tmux("has-session", "-t", "w"); err != nil {
			return
		}
	}
	term.t.Fatal("the program did not end")
}

const letter = `PHÒNG VĂN HÓA VÀ THÔNG TIN
Số: 15/VHTT

Nậm Sơn, ngày 01 tháng 02 năm 2021

V/v báo cáo kết quả tuyên truyền hằng tuần

Kính gửi:

- Đài Truyền thanh huyện;
- UBND các xã, thị trấn.

Phòng Văn hóa và Thông tin huyện đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:

1. Đài Truyền thanh huyện, UBND các xã, thị trấn báo cáo số lượng tin, bài về Phòng Văn hóa và Thông tin trước 16 giờ 00 ngày thứ năm hằng tuần trong tháng 02/2021.

2. UBND các xã, thị trấn thường xuyên tuyên truyền, hướng dẫn người dân cài đặt ứng dụng Bluezone.

Đề nghị các cơ quan, đơn vị quan tâm thực hiện./.

Nơi nhận:

- Như trên;
- Lưu: VT.

TRƯỞNG PHÒNG

Hoàng Văn Sơn
`

// The officer's first morning: first start, take in a document, mark, record a
// percentage, quit, come back, find everything, undo.
func TestFirstMorning(t *testing.T) {
	term := newTerminal(t)
	term.begin()
	term.sees("Bắt đầu (1/3)")
	term.keys("C-s")
	term.sees("(2/3)")
	term.types("Phòng Văn hóa và Thông tin huyện Nậm Sơn")
	term.keys("C-s")
	term.sees("(3/3)")
	term.paste("Đài Truyền thanh huyện\n\nUBND các xã, thị trấn:\nXã Pa Lình\nXã Hua Lưa\nThị trấn Nậm Sơn\n")
	term.keys("C-s")
	term.sees("Chưa có văn bản nào", "Ctrl+O")

	term.keys("C-o", "Tab")
	term.paste(letter)
	term.keys("C-s")
	term.sees("15", "VHTT", "2 nhiệm vụ")
	term.keys("C-s")
	term.sees("Còn 1 chỗ chưa xem") // a Thursday on the eve of Tết
	term.keys("Enter")
	term.sees("15/VHTT", "Nhập văn bản 15/VHTT")

	term.keys("Enter")
	term.sees("quá hạn", "1: 16:00 04/02")
	term.keys("Tab", "Space")
	term.sees("≈ trễ 1 phút")

	term.keys("F4", "C-n")
	term.sees("Ghi số liệu")
	term.types("Xã Pa Lình")
	term.keys("Tab", "Tab")
	term.types("450")
	term.keys("Tab")
	term.types("1.000")
	term.keys("C-s")
	term.sees("45,00", "Xã Pa Lình")

	term.keys("C-q")
	term.gone()
	term.begin()
	term.sees("QUÁ HẠN: 3 phần việc")
	term.keys("F4")
	term.sees("45,00")
	term.keys("C-z")
	term.sees("Hoàn tác")
	term.keys("F3", "Enter")
	term.sees("≈ trễ 1 phút")
	term.keys("C-z")
	term.sees("4 quá hạn", "Hoàn tác")
	term.keys("C-q")
	term.gone()
}

// A data file that was cut short leads to the recovery screen, and that back to
// work with every change.
func TestRecoveryInATerminal(t *testing.T) {
	term := newTerminal(t)
	s, err := db.Open(term.db, db.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Xã Pa Lình", "Xã Hua Lưa"} {
		if _, err := s.PutUnit(model.Unit{Name: name}); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Snapshot(""); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.PutUnit(model.Unit{Name: "Xã Sau Cùng"}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.Close(), os.Truncate(term.db, 20_000)); err != nil {
		t.Fatal(err)
	}
	term.begin()
	term.sees("Tệp dữ liệu bị cụt", "Bản sao", "1 thay đổi sau bản sao", "► Cứu dữ liệu vào tệp mới")
	term.keys("Enter")
	term.sees("data/congvan.rescued-2021-02-04-1601.db")
	term.keys("Enter")
	term.sees("Đã cứu được", "Mọi thay đổi được biết đều còn đủ")
	term.keys("Enter")
	term.sees("F6 Nhật ký", "CHỈ XEM")
	term.keys("C-q")
	term.sees("Đã cứu được", "► Xem tệp vừa cứu")
	term.keys("Down", "Enter", "Enter")
	term.sees("Đã đưa dữ liệu vào dùng", "Tệp trước đó được giữ tại")
	term.keys("Enter")
	term.sees("F6 Nhật ký")
	term.keys("F5")
	term.sees("Xã Sau Cùng")
	term.keys("C-q")
	term.gone()
}

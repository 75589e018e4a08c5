package ui

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/demo"
	"congvan/model"
	"congvan/text"
)

// A troubled desk shows the recovery screen over a register in a folder of its
// own, which is also the working folder, so that no path of the machine stands
// on the screen.
type troubled struct {
	*desk
	r *recovery
}

const register = "congvan.db"

func atNoon() model.Instant { return noon }

// spoiled makes a register with a snapshot and two changes after it, closes it,
// spoils it and shows the recovery screen for what opening it says.
func spoiled(t *testing.T, spoil func()) *troubled {
	t.Helper()
	t.Chdir(t.TempDir())
	s := opened(t, db.Options{Create: true})
	if err := demo.Fill(s, noon); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Snapshot(""); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Xã Mới", "Xã Mới Hơn"} {
		if _, err := s.PutUnit(model.Unit{Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	spoil()
	return showTrouble(t, text.Vietnamese, 80, 24)
}

func opened(t *testing.T, o db.Options) *db.Store {
	t.Helper()
	o.Clock, o.Wall = atNoon, atNoon
	s, err := db.Open(register, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func showTrouble(t *testing.T, l text.Lang, w, h int) *troubled {
	t.Helper()
	s, err := db.Open(register, db.Options{Create: true, Clock: atNoon, Wall: atNoon})
	if err == nil {
		s.Close()
		t.Fatal("the register opens as if nothing were wrong")
	}
	d := &troubled{desk: &desk{t: t}}
	d.app, d.r = newRecovery(Trouble{Path: register, Err: err, Lang: l, Now: atNoon})
	d.app.still = true
	d.run(d.app.Init())
	d.resize(w, h)
	return d
}

func unitNames(t *testing.T, s *db.Store) []string {
	t.Helper()
	roster, err := s.Roster()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, u := range roster.Units() {
		names = append(names, u.Name)
	}
	return names
}

// damage writes other bytes over every fifth page of the register.
func damage() {
	raw, _ := os.ReadFile(register)
	for at := 8 * 4096; at < len(raw)-4096; at += 5 * 4096 {
		copy(raw[at:], bytes.Repeat([]byte{0xA5}, 4096))
	}
	_ = os.WriteFile(register, raw, 0o600)
}

func cutShort() { _ = os.Truncate(register, 20_000) }

func lose() { _ = os.Remove(register) }

func empty() { _ = os.Truncate(register, 0) }

func overwritten() { _ = os.WriteFile(register, bytes.Repeat([]byte("công văn\n"), 2000), 0o600) }

// choose goes to a way by its name.
func (d *troubled) choose(name string) *troubled {
	d.t.Helper()
	d.keys("home")
	for range 10 {
		if strings.Contains(d.screen(), "► "+name) {
			d.keys("enter")
			return d
		}
		d.keys("down")
	}
	d.t.Fatalf("there is no way %q:\n%s", name, d.screen())
	return d
}

func TestRecoveryScreens(t *testing.T) {
	d := spoiled(t, damage)
	d.golden("recovery-80")
	d.keys("down down").golden("recovery-use-80")
	d.keys("f1").golden("recovery-help-80")
	d.keys("esc f8").shows("The data file is damaged", "What is safe")
	d.keys("f8 home enter").golden("recovery-rescue-80")
	d.keys("enter").golden("recovery-rescued-80")
	showTrouble(t, text.English, 120, 40).golden("recovery-en-120")
	showTrouble(t, text.English, 80, 24).shows("Ways back", "► Rescue into a new file", "Leave")
}

// Each thing that can befall the file is named for what it is; the ways fit it,
// and nothing is written before one is chosen.
func TestRecoveryNamesWhatHappened(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func()
		says  string
	}{
		{"damaged", damage, "Tệp dữ liệu bị hỏng"},
		{"cut", cutShort, "Tệp dữ liệu bị cụt"},
		{"lost", lose, "Không còn tệp dữ liệu"},
		{"empty", empty, "Tệp dữ liệu rỗng"},
		{"foreign", overwritten, "Tệp này không phải tệp dữ liệu"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := spoiled(t, c.spoil)
			before, _ := os.ReadFile(register)
			d.shows(c.says, "Bản sao 16h01 ngày 04/02/2021", "2 thay đổi sau bản sao, đến 16h01 ngày 04/02/2021")
			d.shows("► Cứu dữ liệu vào tệp mới", "Xem bản sao mới nhất", "Đưa bản sao mới nhất vào dùng").hides("Bắt đầu sổ mới")
			if after, _ := os.ReadFile(register); !bytes.Equal(before, after) {
				t.Error("looking changed the file")
			}
			if d.choose("Cứu dữ liệu vào tệp mới").keys("enter"); d.r.failed != nil {
				t.Fatal(d.r.failed)
			}
			d.shows("Đã cứu được", "Mọi thay đổi được biết đều còn đủ.")
			d.choose("Đưa tệp vừa cứu vào dùng").shows("Xin xác nhận").keys("enter").shows("✓ Đã đưa dữ liệu vào dùng")
			if c.name != "lost" {
				d.shows("Tệp trước đó được giữ tại")
				if kept, _ := filepath.Glob("*before-restore*.db"); len(kept) != 1 {
					t.Errorf("kept are %v", kept)
				} else if raw, _ := os.ReadFile(kept[0]); !bytes.Equal(raw, before) {
					t.Error("the damaged file is not kept as it was")
				}
			}
			d.keys("enter")
			if !d.quit || !d.r.again {
				t.Error("the program does not go on to the data file")
			}
			s := opened(t, db.Options{})
			defer s.Close()
			if !slices.Contains(unitNames(t, s), "Xã Mới Hơn") {
				t.Error("the last change is lost")
			}
		})
	}
}

// The copy is opened to look at, and the screen is there again afterwards.
func TestRecoveryLooksAtTheCopy(t *testing.T) {
	d := spoiled(t, damage)
	d.choose("Xem bản sao mới nhất")
	if !d.quit || d.r.again || d.r.look.asOf != noon {
		t.Fatalf("quit %v, again %v, look %+v", d.quit, d.r.again, d.r.look)
	}
	s, err := db.Open(d.r.look.path, db.Options{ReadOnly: true, Clock: atNoon})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	look := &desk{t: t, store: s}
	look.begin(Options{Lang: text.Vietnamese, AsOf: d.r.look.asOf}, 80, 24)
	look.shows("CHỈ XEM 04/02 16:01").keys("f3 ctrl+n").hides("Bỏ qua")
	look.keys("ctrl+o").hides("Bỏ qua").shows("Đang chỉ xem", "Ctrl+Q").hides("cửa sổ kia")
	look.resize(120, 40)
	look.shows("CHỈ XEM bản sao 04/02 16:01")
}

// Taking the copy into use is asked first; no leaves everything.
func TestRecoveryTakesTheCopyIntoUse(t *testing.T) {
	d := spoiled(t, cutShort)
	before, _ := os.ReadFile(register)
	d.choose("Đưa bản sao mới nhất vào dùng").keys("esc").shows("Tệp dữ liệu bị cụt")
	if after, _ := os.ReadFile(register); !bytes.Equal(before, after) {
		t.Error("no changed the file")
	}
	d.choose("Đưa bản sao mới nhất vào dùng").keys("enter").shows("✓ Đã đưa dữ liệu vào dùng")
	opened(t, db.Options{}).Close()
}

// A copy from elsewhere is verified before it is used.
func TestRecoveryTakesAnotherCopy(t *testing.T) {
	d := spoiled(t, damage)
	before, _ := os.ReadFile(register)
	copied, _ := os.ReadFile(db.Snapshots(register)[0].Path)
	_ = os.WriteFile("usb.db", copied, 0o600)
	_ = os.WriteFile("bad.db", before, 0o600)
	d.choose("Đưa một bản sao khác vào dùng").keys("enter").shows("Xin điền ô này")
	d.types("bad.db").keys("enter enter").shows("× Chưa làm được", "vẫn để nguyên")
	if after, _ := os.ReadFile(register); !bytes.Equal(before, after) {
		t.Error("a damaged copy was used")
	}
	d.choose("Đưa một bản sao khác vào dùng").types("usb.db").keys("enter enter").shows("✓ Đã đưa dữ liệu vào dùng")
	opened(t, db.Options{}).Close()
}

// What keeps a rescue from being done is said, nothing is lost, and another
// place can be named.
func TestRecoveryThatFails(t *testing.T) {
	d := spoiled(t, damage)
	before, _ := os.ReadFile(register)
	d.choose("Cứu dữ liệu vào tệp mới").clears().keys("enter").shows("Xin điền ô này")
	d.types("khong/co/o/day.db").keys("enter").shows("× Chưa làm được", "► Cứu dữ liệu")
	d.choose("Cứu dữ liệu vào tệp mới").clears().types(register).keys("enter").shows("× Chưa làm được")
	if after, _ := os.ReadFile(register); !bytes.Equal(before, after) {
		t.Error("the damaged file was changed")
	}
	d.choose("Cứu dữ liệu vào tệp mới").keys("enter").shows("Đã cứu được").hides("Chưa làm được")
}

// Without a copy the rows that can still be read are rescued, and what is
// doubtful is listed and scrolled.
func TestRecoveryListsDoubts(t *testing.T) {
	d := spoiled(t, func() {
		damage()
		_ = os.RemoveAll(register + "-backups")
		_ = os.Remove(register + ".log")
		_ = os.Remove(register + ".log.old")
	})
	d.shows("không có bản sao nào dùng được", "Nhật ký thay đổi không có gì thêm").hides("Xem bản sao mới nhất")
	d.choose("Cứu dữ liệu vào tệp mới").keys("enter").shows("chỗ chưa chắc đúng")
	first := d.screen()
	if d.keys("pgdown"); d.screen() == first && d.r.rescued.report.Doubts > 12 {
		t.Error("the list of doubts does not scroll")
	}
	d.keys("pgup")
	if d.screen() != first {
		t.Error("the list of doubts does not scroll back")
	}
}

// An empty file with nothing beside it may be begun anew, after a question; a
// file of another kind may not, nor one that was lost.
func TestRecoveryBeginsAnewOnlyInAnEmptyPlace(t *testing.T) {
	t.Chdir(t.TempDir())
	overwritten()
	d := showTrouble(t, text.Vietnamese, 80, 24)
	d.shows("không phải tệp dữ liệu", "► Thử mở lại").hides("Bắt đầu sổ mới", "Đưa một bản sao khác", "Cứu dữ liệu")
	empty()
	d = showTrouble(t, text.Vietnamese, 80, 24)
	d.hides("Cứu dữ liệu")
	d.choose("Bắt đầu sổ mới").shows("Xin xác nhận").keys("esc")
	if info, err := os.Stat(register); err != nil || info.Size() != 0 {
		t.Error("no made a register")
	}
	d.choose("Bắt đầu sổ mới").keys("enter").shows("Đã tạo sổ mới", "được giữ tại")
	s := opened(t, db.Options{})
	defer s.Close()
	if us := unitNames(t, s); len(us) > 0 {
		t.Error("the new register is not empty:", us)
	}
}

// A second window is told who holds the file, may look at the copy and try
// again.
func TestRecoveryOfALockedFile(t *testing.T) {
	t.Chdir(t.TempDir())
	s := opened(t, db.Options{Create: true})
	defer s.Close()
	if err := demo.Fill(s, noon); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Snapshot(""); err != nil {
		t.Fatal(err)
	}
	d := showTrouble(t, text.Vietnamese, 80, 24)
	d.shows("Tệp dữ liệu đang mở ở cửa sổ khác", "Người đang mở:", "từ 16h01 ngày 04/02/2021", "► Thử mở lại", "Xem bản sao mới nhất")
	d.hides("Đưa", "Cứu dữ liệu")
	if d.choose("Xem bản sao mới nhất"); d.r.look.asOf != noon {
		t.Error("the copy is not opened")
	}
	showTrouble(t, text.English, 120, 40).shows("The data file is open in another window", "Open by:")
	d.quit = false
	if d.choose("Thử mở lại"); !d.quit || !d.r.again {
		t.Error("the file is not tried again")
	}
}

// Other reasons are told in the words of the screen, with a look at the file
// where it can be read.
func TestRecoveryOfOtherReasons(t *testing.T) {
	for what, err := range map[string]error{
		"không có quyền":   &os.PathError{Op: "open", Path: register, Err: os.ErrPermission},
		"congvan mới hơn":  &db.NewerError{Path: register, Schema: 99, Known: db.Schema},
		"là thư mục":       &db.NotDatabaseError{Path: register, Why: db.IsFolder},
		"liên kết":         &db.NotDatabaseError{Path: register, Why: db.IsDangling},
		"something untold": errors.New("something untold"),
	} {
		d := &troubled{desk: &desk{t: t}}
		d.app, d.r = newRecovery(Trouble{Path: register, Err: err, Lang: text.Vietnamese, Now: atNoon})
		d.app.still = true
		d.run(d.app.Init())
		d.resize(80, 24)
		d.shows(what, "► Thử mở lại").hides("Cứu dữ liệu", "Bắt đầu sổ mới")
		if readable := what == "không có quyền" || what == "something untold"; readable != strings.Contains(d.screen(), "Mở tệp chỉ để xem") {
			t.Errorf("%s: a look at the file: want %v\n%s", what, readable, d.screen())
		}
		if d.keys("q"); !d.quit || d.r.again {
			t.Errorf("%s: q does not leave", what)
		}
	}
}

// What takes long is said with its seconds, and can be left.
func TestRecoveryTellsProgress(t *testing.T) {
	d := spoiled(t, damage)
	d.r.still = false
	d.r.doing, d.r.ticks = d.r.w.Recovery.Rescuing, 0
	d.hides("Đang cứu dữ liệu")
	for range 16 {
		if d.r.onBeat(d.r.began) == nil {
			t.Fatal("the beat stops")
		}
	}
	d.shows("Đang cứu dữ liệu… 3 giây")
	d.keys("enter").shows("Đang cứu dữ liệu… 3 giây")
	if d.r.doing = ""; d.r.onBeat(d.r.began) != nil {
		t.Error("the beat goes on after the end")
	}
	d.keys("?").shows("Trợ giúp").keys("esc esc")
	if !d.quit {
		t.Error("Esc does not leave")
	}
}

// A path that is longer than its field shows its end, where the cursor stands.
func TestRecoveryShowsTheEndOfALongName(t *testing.T) {
	d := spoiled(t, damage)
	d.r.Path = filepath.Join("thư mục "+strings.Repeat("rất ", 30)+"dài", register)
	d.choose("Cứu dữ liệu vào tệp mới").shows("congvan.rescued-2021-02-04-1601.db")
	if c := d.app.View().Cursor; c == nil || c.X >= 78 {
		t.Errorf("the cursor stands at %v", c)
	}
}

// A click and a wheel do as the keys do.
func TestRecoveryTakesTheMouse(t *testing.T) {
	d := spoiled(t, damage)
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	d.shows("► Xem bản sao mới nhất")
}

// A name that some system would not take is refused before anything is written,
// as on the command line.
func TestRecoveryRefusesBadNames(t *testing.T) {
	d := spoiled(t, damage)
	d.choose("Cứu dữ liệu vào tệp mới").clears().types("a:b?.db").keys("enter").shows("< > :", "a:b?.db")
	if left, _ := filepath.Glob("a:b*"); len(left) > 0 {
		t.Errorf("written: %v", left)
	}
	d.clears().types("con.db").keys("enter").shows("Windows")
}

// A copy that is not there is told in the form, before any question.
func TestRecoveryOfACopyThatIsNotThere(t *testing.T) {
	d := spoiled(t, damage)
	d.choose("Đưa một bản sao khác vào dùng").types("khong-co.db").keys("enter")
	d.shows("khong-co.db: không có tệp").hides("Xin xác nhận")
}

// A sealed copy is no file of another kind: its passphrase is asked, and is not
// shown.
func TestRecoveryOpensASealedCopy(t *testing.T) {
	d := spoiled(t, damage)
	copied, _ := os.ReadFile(db.Snapshots(register)[0].Path)
	_ = os.WriteFile("usb.age", []byte("sealed"), 0o600)
	d.r.Sealed = func(file string) bool { return filepath.Ext(file) == ".age" }
	d.r.Unseal = func(_, word string, use func(plain string) error) error {
		if word != "một câu dài" {
			return &os.PathError{Op: "open", Path: "usb.age", Err: os.ErrPermission}
		}
		defer os.Remove("plain.db")
		_ = os.WriteFile("plain.db", copied, 0o600)
		return use("plain.db")
	}
	name := "Đưa một bản sao khác vào dùng"
	d.choose(name).types("usb.age").keys("enter").shows("Mật khẩu", "Bản sao này có mật khẩu").keys("enter").shows("Xin điền ô này")
	d.types("sai").hides("sai").keys("enter enter").shows("× Chưa làm được", "vẫn để nguyên")
	d.choose(name).types("usb.age").keys("enter").types("một câu dài").hides("câu dài").keys("enter")
	d.shows("Đưa tệp usb.age vào dùng?").keys("enter").shows("✓ Đã đưa dữ liệu vào dùng")
	opened(t, db.Options{}).Close()
}

// Where there is no file left, nothing is said of keeping it.
func TestRecoveryOfALostFileKeepsNothing(t *testing.T) {
	d := spoiled(t, lose)
	d.resize(120, 40)
	d.hides("được giữ lại", "vẫn để nguyên")
	d.choose("Đưa bản sao mới nhất vào dùng").hides("được giữ lại").keys("esc")
	d.choose("Đưa một bản sao khác vào dùng").hides("được giữ lại")
}

// What the way in focus does stands apart from the last way.
func TestRecoverySetsTheWayInFocusApart(t *testing.T) {
	d := spoiled(t, damage)
	rows := strings.Split(d.screen(), "\n")
	for i, row := range rows {
		if strings.TrimSpace(row) == "Thoát" && strings.TrimSpace(rows[i+1]) != "" {
			t.Errorf("below the last way stands %q", rows[i+1])
		}
	}
}

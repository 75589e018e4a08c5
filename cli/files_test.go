package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"congvan/db"
	"congvan/text"
)

func TestBackupAndRestore(t *testing.T) {
	d := withOffice(t)
	file := filepath.Join(t.TempDir(), "ban-sao.db")
	contains(t, d.ok("backup", file), file)
	contains(t, d.fails(failed, "backup", file), "ban-sao.db", "hãy")
	d.ok("mark", "1", "1", "all", "done")
	contains(t, d.ok("restore", file), file, "before-restore")
	if got := d.standings("1")["UBND xã Khe Ví"]; got != "open-no-deadline" {
		t.Errorf("after restoring it is %s", got)
	}
	contains(t, d.fails(failed, "restore", file+"x"), "không có tệp")
	contains(t, d.fails(failed, "restore", write(t, "la.db", "something else altogether, of some length")), "la.db")
	d.ok("check")
}

func TestExportAndLoad(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "1", "1", "all", "done")
	file := filepath.Join(t.TempDir(), "tat-ca.jsonl")
	d.ok("export", file)
	d.fails(failed, "export", file)
	contains(t, d.fails(failed, "load", file), "đã có dữ liệu")

	other := filepath.Join(t.TempDir(), "moi.db")
	d.ok("load", file, "--db", other)
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := d.ok("export", "-", "--db", other); got != string(before) {
		t.Error("what was loaded is not what was exported")
	}
	d.stdin = string(before[:len(before)-20])
	bad := filepath.Join(t.TempDir(), "hong.db")
	d.fails(failed, "load", "-", "--db", bad)
	if _, err := os.Stat(bad); !os.IsNotExist(err) {
		t.Error("a data file was left behind")
	}
	d.fails(failed, "load", file+"x", "--db", bad)
}

func TestCheckFindsDamage(t *testing.T) {
	d := withOffice(t)
	contains(t, d.ok("check"), "1 văn bản")
	d.ok("mark", "1", "1", "all", "done") // the damage shall not be in the last step, which opening reads
	raw, err := os.ReadFile(d.env["CONGVAN_DB"])
	if err != nil {
		t.Fatal(err)
	}
	damaged := bytes.Replace(raw, []byte("mùa lễ hội"), []byte("mùa lễ hỘi"), 1)
	if bytes.Equal(raw, damaged) {
		t.Fatal("the place to damage was not found")
	}
	if err := os.WriteFile(d.env["CONGVAN_DB"], damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	r := d.run("check")
	if r.code != failed || !strings.Contains(r.err, "restore") {
		t.Errorf("exit %d, out %q, err %q", r.code, r.out, r.err)
	}
	if !strings.Contains(r.out, "không còn đúng như lúc lưu") || strings.Contains(r.out, "damaged") {
		t.Errorf("what is damaged is told as %q, %q", r.out, r.err)
	}
}

func TestTheInterfaceOpensOnTheFile(t *testing.T) {
	d := newDesk(t)
	d.ok()
	if d.opened != 1 || d.lang != text.Vietnamese || d.demo || d.readOnly {
		t.Errorf("opened %+v", d)
	}
	if runtime.GOOS == "windows" {
		return
	}
	for path, want := range map[string]os.FileMode{d.env["CONGVAN_DB"]: 0o600, filepath.Dir(d.env["CONGVAN_DB"]): 0o700} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v, want %v", path, info.Mode().Perm(), err, want)
		}
	}
}

func TestTheInterfaceSpeaksTheLanguageLastChosen(t *testing.T) {
	d := newDesk(t)
	d.ok("office", "lang=en")
	d.env["CONGVAN_LANG"], d.env["LANG"] = "", "vi_VN.UTF-8"
	d.ok()
	if d.lang != text.English {
		t.Error("the language last chosen is forgotten")
	}
	d.ok("--lang", "vi")
	if d.lang != text.Vietnamese {
		t.Error("--lang does not win")
	}
}

// held is a desk whose file another window holds, with a copy of the day.
func held(t *testing.T) *desk {
	t.Helper()
	d := withOffice(t) // opened for the second time, it makes the copy
	st, err := db.Open(d.env["CONGVAN_DB"], db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	return d
}

// Without a terminal a sentence names the holder.
func TestASecondWindowIsToldOf(t *testing.T) {
	t.Parallel() // it waits for the lock
	d := held(t)
	if r := d.run(); r.code != failed || d.opened != 0 || !strings.Contains(r.err, "cửa sổ khác") {
		t.Errorf("exit %d, opened %d, %q", r.code, d.opened, r.err)
	}
}

// From the recovery screen a second window looks at the newest copy and comes
// back; it leaves with the sentence.
func TestASecondWindowMayLookAtTheCopy(t *testing.T) {
	t.Parallel()
	d := held(t)
	d.recovery = func(r Trouble) (bool, error) {
		var locked *db.LockedError
		if !errors.As(r.Err, &locked) || r.Path != d.env["CONGVAN_DB"] {
			t.Errorf("the trouble is %v at %s", r.Err, r.Path)
		}
		c := db.Snapshots(r.Path)[0]
		return false, errors.Join(r.Look(c.Path, c.At), r.Err)
	}
	if r := d.run(); r.code != failed || d.opened != 1 || !d.readOnly || d.asOf == 0 || !strings.Contains(r.err, "cửa sổ khác") {
		t.Errorf("exit %d, opened %d, read-only %v, as of %v, %q", r.code, d.opened, d.readOnly, d.asOf, r.err)
	}
}

// A way back that was gone leads to the interface.
func TestRecoveryOpensAgain(t *testing.T) {
	d := withOffice(t)
	d.ok("mark", "1", "1", "all", "done")
	whole := d.ok("export", "-")
	d.damage()
	d.recovery = func(r Trouble) (bool, error) {
		file := filepath.Join(t.TempDir(), "cuu.db")
		_, err := db.Rescue(r.Path, file)
		if err == nil {
			_, err = db.Restore(r.Path, file, r.Now())
		}
		return true, err
	}
	if d.ok(); d.opened != 1 || d.readOnly {
		t.Errorf("opened %d, read-only %v", d.opened, d.readOnly)
	}
	if got := d.ok("export", "-"); got != whole {
		t.Error("what was rescued is not what was there")
	}
	if err := os.Truncate(d.env["CONGVAN_DB"], 9000); err != nil {
		t.Fatal(err)
	}
	d.recovery = func(Trouble) (bool, error) { return false, nil }
	if d.ok(); d.opened != 1 {
		t.Error("the interface opens although the officer left")
	}
}

// Damage found behind the first screen leads from the interface to the recovery
// screen, whatever the interface was doing.
func TestDamageBehindTheFirstScreenLeadsToRecovery(t *testing.T) {
	d := withOffice(t)
	asked := 0
	d.recovery = func(r Trouble) (bool, error) {
		asked++
		var damaged *db.DamagedError
		if !errors.As(r.Err, &damaged) {
			t.Errorf("the trouble is %v", r.Err)
		}
		return false, r.Err
	}
	d.damageUnnoticed()
	d.during = func(s *db.Store) error { return <-s.Verified() }
	if r := d.run(); r.code != failed || d.opened != 1 || asked != 1 {
		t.Errorf("exit %d, opened %d, asked %d times, %q", r.code, d.opened, asked, r.err)
	}
}

// damageUnnoticed damages the data file so that its outside tells nothing.
func (d *desk) damageUnnoticed() {
	d.t.Helper()
	path := d.env["CONGVAN_DB"]
	info, err := os.Stat(path)
	if err != nil {
		d.t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		d.t.Fatal(err)
	}
	at := bytes.LastIndex(raw, []byte("Khe V"))
	if at < 0 {
		d.t.Fatal("the unit is not in the file")
	}
	for i := range raw { // wherever it stands, in pages of use and free ones
		if bytes.HasPrefix(raw[i:], []byte("Khe V")) {
			raw[i] = 'X'
		}
	}
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		d.t.Fatal(err)
	}
	if err := os.Chtimes(path, info.ModTime(), info.ModTime()); err != nil {
		d.t.Fatal(err)
	}
}

func TestDemo(t *testing.T) {
	d := newDesk(t)
	d.ok("demo")
	if d.opened != 1 || !d.demo {
		t.Errorf("opened %d, demo %v", d.opened, d.demo)
	}
	if _, err := os.Stat(d.env["CONGVAN_DB"]); !os.IsNotExist(err) {
		t.Error("demo touched the officer's file")
	}
	file := filepath.Join(t.TempDir(), "lon.db")
	d.ok("demo", "--size", "30", "--out", file)
	if got := len(d.objects("list", "--db", file)); got != 30 {
		t.Errorf("%d directives, want 30", got)
	}
	if got := len(d.objects("list", "--db", file, "--limit", "7")); got != 7 {
		t.Errorf("--limit 7 gives %d", got)
	}
	contains(t, d.fails(failed, "demo", "--size", "30", "--out", file), "lon.db")
}

func TestOffice(t *testing.T) {
	d := newDesk(t)
	d.ok("office", "name=Phòng Thử", "soon_days=5", "strict=true", "before_day=habit")
	o := d.object("office")
	if o["name"] != "Phòng Thử" || o["soon_days"] != 5.0 || o["long_days"] != 30.0 || o["strict"] != true || o["parent"] != nil {
		t.Errorf("the office is %v", o)
	}
	d.ok("office", "name=", "soon_days=")
	if o = d.object("office"); o["name"] != nil || o["soon_days"] != 3.0 {
		t.Errorf("cleared, the office is %v", o)
	}
	contains(t, d.ok("office"), "before_day  habit")
	contains(t, d.fails(misuse, "office", "email=van thu@tamduong"), "“van thu@tamduong” không phải là địa chỉ thư điện tử", "@")
	contains(t, d.fails(misuse, "office", "--lang", "en", "email=no"), "“no” is not an e-mail address")
	d.ok("office", "email=vanthu@tamduong.gov.vn")
	if o = d.object("office"); o["email"] != "vanthu@tamduong.gov.vn" {
		t.Errorf("the e-mail is %v", o["email"])
	}
	d.ok("office", "email=")
}

func TestSearchAndFilters(t *testing.T) {
	d := withOffice(t)
	for words, want := range map[string]int{"an toan mua le hoi": 1, "le hoi an toan": 1, "loa truyền thanh": 1, "loa truyên": 0, "bầu cử": 0, "12/vhtt": 1} {
		if got := len(d.objects("list", "--search", words)); got != want {
			t.Errorf("%q finds %d, want %d", words, got, want)
		}
	}
	for standing, want := range map[string]int{"overdue": 1, "done-late": 0, "on-request": 1} {
		if got := len(d.objects("list", "--standing", standing)); got != want {
			t.Errorf("%s finds %d, want %d", standing, got, want)
		}
	}
	contains(t, d.ok("list"), "12/VHTT", "01/02/2021")
}

func TestDueIsMostUrgentFirst(t *testing.T) {
	d := withOffice(t)
	list := d.objects("due", "--now", "2021-02-12T08:00")
	if len(list) != 8 || list[0]["due"] != "2021-02-04T16:00" || list[0]["days"] != 8.0 || list[7]["due"] != "2021-02-11T16:00" {
		t.Errorf("due is %v", list)
	}
	if got := len(d.objects("due", "--now", "2021-02-12T08:00", "--within", "7")); got != 12 {
		t.Errorf("within 7 days: %d, want 12", got)
	}
	if got := d.objects("due", "--now", "2021-02-12T08:00", "--within", "7", "--unit", "khe ví"); len(got) != 3 || got[2]["days"] != -6.0 {
		t.Errorf("of one unit: %v", got)
	}
	contains(t, d.ok("due"), "quá hạn", "UBND xã Khe Ví")
}

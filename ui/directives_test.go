package ui

import (
	"strings"
	"testing"
	"unicode/utf8"

	"congvan/model"
	"congvan/text"
)

func TestAnEmptyListNamesTheKeyThatFillsIt(t *testing.T) {
	newDesk(t, withOffice).keys("f3").shows("Chưa có văn bản nào", "Ctrl+O", "Ctrl+N")
}

func TestSearchNeedsNoDiacritics(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withDirectives(3))
	d.keys("f3 ctrl+f").types("bau cu").shows("đợt 1", "đợt 3", "Tìm thấy 3 trong 4")
	d.hides("12/VHTT")
	d.keys("esc").shows("12/VHTT", "4 văn bản")
	d.keys("/").types("bầu cử").shows("Tìm thấy 3 trong 4")
	d.clears().types("báu cử").shows("Không tìm thấy")
}

func TestFilters(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withDirectives(3))
	d.keys("f3 ctrl+t").shows("Tình trạng hạn")
	d.keys("down right right ctrl+s").shows("Lọc: văn bản đi", "12/VHTT", "Tìm thấy 1 trong 4")
	d.keys("esc").shows("4 văn bản")
	d.keys("ctrl+t down down down").types("khong co don vi nay").keys("ctrl+s").shows("× ")
	d.clears().types("thi tran son ha").keys("ctrl+s").shows("Tìm thấy 1 trong 4", "Thị trấn Sơn Hà")
}

// The cursor stays on its document when others come and go.
func TestTheCursorStaysOnItsDocument(t *testing.T) {
	d := newDesk(t, withOffice, withDirectives(5))
	d.keys("f3 down down")
	row, _ := d.app.tabs[tabDirectives].(*directives).focused()
	withWeekly(d)
	d.run(d.app.reloadAll())
	if now, _ := d.app.tabs[tabDirectives].(*directives).focused(); now.ID != row.ID {
		t.Errorf("the cursor moved from %s to %s", row.Label(), now.Label())
	}
}

func TestRemovingIsUndone(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f3 ctrl+d").shows("Chưa có văn bản nào")
	d.keys("ctrl+z").shows("12/VHTT")
	d.keys("ctrl+y").shows("Chưa có văn bản nào")
}

func TestSuperseding(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withDirectives(1))
	d.keys("f3 ctrl+l").shows("Văn bản thay thế 12/VHTT").types("1").keys("ctrl+s").shows("không thể tự thay thế chính mình")
	d.clears().types("1/STTTT").keys("tab").clears().types("15/02/2021").keys("ctrl+s")
	dir, err := d.store.Directive(1)
	d.must(err)
	if dir.SupersededBy != 2 || dir.SupersededFrom != model.NewDate(2021, 2, 15) {
		t.Errorf("superseded by %v from %s\n%s", dir.SupersededBy, dir.SupersededFrom, d.screen())
	}
	d.shows("12/VHTT · được thay thế · Công văn").keys("enter").shows("12/VHTT · được thay thế từ ngày 15/02/2021 · Công văn", "→ được thay thế")
}

func TestDocumentsGolden(t *testing.T) {
	for _, c := range []struct {
		name          string
		lang          text.Lang
		width, height int
		keys          string
	}{
		{"directives-80", text.Vietnamese, 80, 24, "f3"},
		{"directives-120", text.Vietnamese, 120, 40, "f3"},
		{"directives-en-120", text.English, 120, 40, "f3"},
		{"today-80", text.Vietnamese, 80, 24, ""},
		{"today-120", text.Vietnamese, 120, 40, ""},
		{"today-en-80", text.English, 80, 24, ""},
		{"today-units-80", text.Vietnamese, 80, 24, "tab"},
		{"directive-80", text.Vietnamese, 80, 24, "f3 down down down enter"},
		{"directive-120", text.Vietnamese, 120, 40, "f3 down down down enter"},
		{"help-80", text.Vietnamese, 80, 24, "f1"},
		{"palette-80", text.Vietnamese, 80, 24, "ctrl+k"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, withDemo)
			d.start(c.lang, c.width, c.height)
			d.keys(c.keys).golden(c.name)
		})
	}
}

func TestAWindowThatIsTooSmallSaysSo(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.resize(79, 24)
	d.shows("80", "24")
	d.resize(80, 24)
	d.shows("12/VHTT")
}

func TestTheLanguageSwitchesAtOnceAndIsRemembered(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.shows("Hôm nay").otherLanguage().shows("Today", "Directives").hides("Hôm nay")
	if lang := d.store.Preference(preferLang); lang != "en" {
		t.Errorf("remembered %q", lang)
	}
}

func TestHostileTextReachesNoTerminal(t *testing.T) {
	d := newDesk(t, withOffice)
	_, err := d.store.AddDirective(model.Directive{
		Number: "1", Symbol: "X\x1b]52;c;ZXZpbA==\x07", Subject: "tốt\rXẤU \x1b[31mđỏ\x1b]8;;http://x\x07liên kết",
		Obligations: []model.Obligation{{ID: "1", Text: "a\x1b[2Jb\x9b31m", Units: []model.UnitID{1}, Kind: model.Ongoing}},
	}, "dòng\x1b]0;tiêu đề")
	d.must(err)
	for _, keys := range []string{"f2", "f3", "enter", "tab", "esc f6"} {
		d.keys(keys)
		raw := d.app.View().Content
		for _, bad := range []string{"\x1b]", "\r", "\x07", "\x1b[2J", "\u009b"} {
			if strings.Contains(raw, bad) {
				t.Errorf("after %s the screen holds %q", keys, bad)
			}
		}
		if !utf8.ValidString(raw) {
			t.Errorf("after %s the screen holds broken UTF-8", keys)
		}
		d.screen()
	}
}

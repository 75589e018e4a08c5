package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/model"
)

func nameRoster() *model.Roster {
	return model.NewRoster([]model.Unit{
		{ID: 1, Name: "Đài Truyền thanh - Truyền hình huyện", Short: "Đài TT-TH", Order: 1},
		{ID: 2, Name: "UBND xã Nậm Pha", Order: 2},
		{ID: 3, Name: "UBND xã Đắk Mông", Aliases: []string{"Mông Cũ"}, Order: 3},
		{ID: 4, Name: "UBND thị trấn Sơn Hà", Order: 4},
		{ID: 5, Name: "UBND xã Sơn Hà", Order: 5},
		{ID: 6, Name: "Phòng Văn hóa, Thể thao và Du lịch", Order: 6},
		{ID: 7, Name: "Tổ 1", Order: 7},
	}, []model.Group{{ID: 1, Name: "UBND các xã, thị trấn", Members: []model.UnitID{2, 3, 4, 5}}})
}

// told puts what was read into words: "2", "2+3", "? name", "× name".
func namesTold(ns []NameRead) (out []string) {
	for _, n := range ns {
		switch {
		case n.unknown():
			out = append(out, "× "+n.Text)
		case n.Err != nil:
			out = append(out, "? "+n.Text)
		default:
			out = append(out, strings.Trim(strings.ReplaceAll(fmt.Sprint(n.Units), " ", "+"), "[]"))
		}
	}
	return out
}

func TestReadNames(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"one a line":             {"UBND xã Nậm Pha\r\nUBND xã Đắk Mông\n\n", []string{"2", "3"}},
		"numbers and bullets":    {"1. UBND xã Nậm Pha;\n02) xã Đắk Mông.\n- Đài TT-TH\n• thị trấn Sơn Hà ✓\na) Tổ 1", []string{"2", "3", "1", "4", "7"}},
		"without marks":          {"ubnd xa nam pha, dak mong", []string{"2", "3"}},
		"separators":             {"Nậm Pha; Đắk Mông, thị trấn Sơn Hà và Đài TT-TH\tTổ 1", []string{"2", "3", "4", "1", "7"}},
		"alias and abbreviation": {"Mông Cũ\nTT Sơn Hà\nUBND x. Nậm Pha", []string{"3", "4", "2"}},
		"a comma in the name":    {"Phòng Văn hóa, Thể thao và Du lịch, Nậm Pha", []string{"6", "2"}},
		"a group":                {"UBND các xã, thị trấn", []string{"2+3+4+5"}},
		"rows of a sheet":        {"STT\tĐơn vị\tSố tin\n1\tXã Nậm Pha\t12\t16:05 04/02\n2\tXã Đắk Mông\t\t", []string{"× Số tin", "2", "3"}},
		"a heading":              {"Các đơn vị đã nộp:\nNậm Pha\nĐắk Mông:", []string{"2", "3"}},
		"twice":                  {"Nậm Pha\nUBND xã Nậm Pha\nXã Lạ\nxa la", []string{"2", "× Xã Lạ"}},
		"ambiguous":              {"Sơn Hà", []string{"? Sơn Hà"}},
		"a number is no unit":    {"1\n2\n3", nil},
		"what follows the name":  {"Xã Nậm Pha: chưa nộp", []string{"× Xã Nậm Pha: chưa nộp"}},
		"NFD":                    {"UBND xa\u0303 Đa\u0306\u0301k Mo\u0302ng", []string{"3"}},
		"nothing known":          {"Xã Lạ, Xã Không", []string{"× Xã Lạ, Xã Không"}},
		"empty":                  {" \n\t\n", nil},
	} {
		if got := namesTold(ReadNames(c.text, nameRoster(), model.At(2021, 2, 4, 16, 0))); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// A name that is nearly right says which units it may be.
func TestAnUnknownNameSaysWhoIsNear(t *testing.T) {
	got := ReadNames("Xã Nậm Phả Lớn", nameRoster(), 0)
	u, ok := got[0].Err.(*model.UnknownUnitError)
	if !ok || !slices.Contains(u.Near, "UBND xã Nậm Pha") {
		t.Errorf("got %+v", got)
	}
}

func BenchmarkReadNames(b *testing.B) {
	var units []model.Unit
	var known, unknown []string
	for i := range 200 {
		units = append(units, model.Unit{ID: model.UnitID(i + 1), Name: fmt.Sprintf("UBND xã Nậm Pha %d", i+1)})
		known = append(known, fmt.Sprintf("xa nam pha %d", i+1))
		unknown = append(unknown, fmt.Sprintf("Xã Nậm Phả Lớn %d", i+1))
	}
	r := model.NewRoster(units, nil)
	for name, text := range map[string]string{"known": strings.Join(known, ", "), "unknown": strings.Join(unknown, "\n")} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if n := len(ReadNames(text, r, 0)); n != 200 {
					b.Fatalf("%d names", n)
				}
			}
		})
	}
}

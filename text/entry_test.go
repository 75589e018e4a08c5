package text

import (
	"strings"
	"testing"

	"congvan/db"
	"congvan/intake"
)

func TestEntries(t *testing.T) {
	mark := map[string]string{
		"directive": "12/VHTT", "directive_id": "1", "obligation": "3", "unit": "Xã Bình Lư", "period": "2021-02-04T16:00", "count": "1",
	}
	with := func(more ...string) map[string]string {
		out := map[string]string{}
		for k, v := range mark {
			out[k] = v
		}
		for i := 0; i < len(more); i += 2 {
			out[more[i]] = more[i+1]
		}
		return out
	}
	for _, c := range []struct {
		action db.Action
		args   map[string]string
		vi, en string
	}{
		{
			db.ActionMark, with("state", "done"),
			"Ghi nhận hoàn thành: Xã Bình Lư, nhiệm vụ 3, kỳ hạn 16h00 ngày 04/02/2021, 12/VHTT",
			"Marked done: Xã Bình Lư, obligation 3, period due 16:00 on 04/02/2021, 12/VHTT",
		},
		{
			db.ActionMark, with("unit", "", "period", "", "count", "14"),
			"Ghi bổ sung: 14 phần việc, nhiệm vụ 3, 12/VHTT", "Added details: 14 assignments, obligation 3, 12/VHTT",
		},
		{
			db.ActionExtend, with("period", "", "to", "2021-02-17T16:00", "by", "Trưởng phòng"),
			"Gia hạn đến 16h00 ngày 17/02/2021: Xã Bình Lư, nhiệm vụ 3, 12/VHTT, Trưởng phòng cho phép",
			"Extended to 16:00 on 17/02/2021: Xã Bình Lư, obligation 3, 12/VHTT, allowed by Trưởng phòng",
		},
		{
			db.ActionNumber,
			map[string]string{"directive": "05/VHTT", "number": "05", "year": "2021", "register": "Kế hoạch"},
			"Cấp số 05 năm 2021 cho 05/VHTT, sổ Kế hoạch", "Gave number 05 of 2021 to 05/VHTT, register Kế hoạch",
		},
		{
			db.ActionEdit,
			map[string]string{"directive": "05/VHTT", "double": "05", "double_year": "2021", "double_of": "1, 2", "vacant": "06", "vacant_year": "2021"},
			"Sửa văn bản 05/VHTT, chú ý: số 05 năm 2021 trùng với văn bản mã số 1, 2, sổ bỏ trống số 06 năm 2021",
			"Changed directive 05/VHTT, mind: number 05 of 2021 is also that of document 1, 2, the register leaves out number 06 of 2021",
		},
		{
			db.ActionRemove,
			map[string]string{"directive": "05/VHTT", "next": "05", "next_year": "2021"},
			"Xóa văn bản 05/VHTT, số tiếp theo của năm 2021 lại là 05", "Removed directive 05/VHTT, the next number of 2021 is 05 again",
		},
		{
			db.ActionPrint,
			map[string]string{"report": "by-unit", "as_of": "2021-02-05T16:00", "from": "2021-02-01"},
			"In biểu tổng hợp tình hình thực hiện nhiệm vụ theo đơn vị, từ ngày 01/02/2021, chốt 16h00 ngày 05/02/2021",
			"Printed what was done, summed up by unit, from 01/02/2021, cut-off 16:00 on 05/02/2021",
		},
		{
			db.ActionIssue,
			map[string]string{"directive": "06/VHTT", "count": "12", "to": "2021-02-09T17:00"},
			"Phát hành công văn đôn đốc 06/VHTT, gửi 12 đơn vị, hạn đôn đốc 17h00 ngày 09/02/2021",
			"Issued the urging letter 06/VHTT to 12 units, asks for it by 17:00 on 09/02/2021",
		},
		{
			db.ActionRemind, with("period", "", "n", "2", "channel", "Zalo"),
			"Đôn đốc lần 2: Xã Bình Lư, nhiệm vụ 3, 12/VHTT, Zalo", "Urged, no. 2: Xã Bình Lư, obligation 3, 12/VHTT, Zalo",
		},
		{
			db.ActionUndo, with("period", "", "state", "exempt", "action", "mark"),
			"Hoàn tác: Ghi nhận được miễn: Xã Bình Lư, nhiệm vụ 3, 12/VHTT", "Undid: Marked exempt: Xã Bình Lư, obligation 3, 12/VHTT",
		},
		{
			db.ActionDecide, with("unit", "", "period", "2021-02-11T16:00", "choice", "move", "to", "2021-02-17T16:00", "basis", "lịch nghỉ Tết"),
			"Quyết định: lùi hạn đến 16h00 ngày 17/02/2021 (trước đó: chưa quyết định), nhiệm vụ 3, kỳ hạn 16h00 ngày 11/02/2021, 12/VHTT, căn cứ: lịch nghỉ Tết",
			"Decided: moved to 16:00 on 17/02/2021 (before: undecided), obligation 3, period due 16:00 on 11/02/2021, 12/VHTT, basis: lịch nghỉ Tết",
		},
		{
			db.ActionUndo, with("unit", "", "period", "2021-02-11T16:00", "was", "merge", "was_to", "2021-02-18T16:00", "action", "decide"),
			"Hoàn tác: Quyết định: chưa quyết định (trước đó: gộp vào kỳ hạn 16h00 ngày 18/02/2021), nhiệm vụ 3, kỳ hạn 16h00 ngày 11/02/2021, 12/VHTT",
			"Undid: Decided: undecided (before: merged into the period due 16:00 on 18/02/2021), obligation 3, period due 16:00 on 11/02/2021, 12/VHTT",
		},
		{
			db.ActionDecide, with("unit", "", "period", "", "choice", "exempt", "count", "5", "basis", "nghỉ Tết"),
			"Quyết định: miễn cả kỳ, nhiệm vụ 3, 5 kỳ, 12/VHTT, căn cứ: nghỉ Tết", "Decided: exempt the whole period, obligation 3, 5 periods, 12/VHTT, basis: nghỉ Tết",
		},
		{
			db.ActionSupersede,
			map[string]string{"directive": "12/VHTT", "by": "", "by_id": "9", "from": "2021-02-15"},
			"Thay thế 12/VHTT bằng 9 từ ngày 15/02/2021", "Superseded 12/VHTT by 9 from 15/02/2021",
		},
		{
			db.ActionImport,
			map[string]string{"directive": "12/VHTT", "count": "3", "decided": "1"},
			"Nhập văn bản 12/VHTT (3 nhiệm vụ), quyết định về 1 kỳ", "Took in directive 12/VHTT (3 obligations), decisions on periods: 1",
		},
		{db.ActionUnit, map[string]string{"unit": "Đài", "new": "1"}, "Thêm đơn vị Đài", "Added unit Đài"},
		{db.ActionUnit, map[string]string{"unit": "Đài"}, "Sửa đơn vị Đài", "Changed unit Đài"},
		{
			db.ActionReading,
			map[string]string{"indicator": "bluezone", "count": "3", "as_of": "2021-06-19"},
			"Ghi số liệu Bluezone: 3 số liệu, đến hết ngày 19/06/2021", "Recorded Bluezone figures: 3 readings, up to 19/06/2021",
		},
		{
			db.ActionReading,
			map[string]string{"indicator": "chu-ky-so", "name": "Chữ ký số cá nhân", "count": "1", "unit": "Xã A"},
			"Ghi số liệu Chữ ký số cá nhân: Xã A", "Recorded Chữ ký số cá nhân figures: Xã A",
		},
		{
			db.ActionReading,
			map[string]string{"indicator": "bluezone", "count": "89", "added": "42"},
			"Ghi số liệu Bluezone: 89 số liệu, thêm 42 đơn vị", "Recorded Bluezone figures: 89 readings, units added: 42",
		},
		{
			db.ActionImport,
			map[string]string{"directive": "1477/VP-KGVX", "count": "3", "readings": "1"},
			"Nhập văn bản 1477/VP-KGVX (3 nhiệm vụ), ghi 1 số liệu Bluezone", "Took in directive 1477/VP-KGVX (3 obligations), Bluezone readings recorded: 1",
		},
		{db.ActionParts, map[string]string{"count": "1", "unit": "Xã A", "whole": "Huyện B"}, "Ghi trực thuộc Huyện B: Xã A", "Made parts of Huyện B: Xã A"},
		{db.ActionParts, map[string]string{"count": "2", "whole": "Huyện B"}, "Ghi trực thuộc Huyện B: 2 đơn vị", "Made parts of Huyện B: 2 units"},
		{db.ActionParts, map[string]string{"count": "1", "unit": "Xã A"}, "Bỏ ghi trực thuộc: Xã A", "No longer parts of another unit: Xã A"},
		{"of tomorrow", nil, "Thao tác “of tomorrow”", "Action “of tomorrow”"},
	} {
		e := db.Entry{Action: c.action, Args: c.args}
		if got := Entry(e, Vietnamese); got != c.vi {
			t.Errorf("%s: %q, want %q", c.action, got, c.vi)
		}
		if got := Entry(e, English); got != c.en {
			t.Errorf("%s: %q, want %q", c.action, got, c.en)
		}
	}
}

// Every action is worded, also one whose arguments an older file left out.
func TestEveryActionIsWorded(t *testing.T) {
	for _, a := range []db.Action{
		db.ActionOffice, db.ActionUnit, db.ActionGroup, db.ActionRoster, db.ActionParts, db.ActionRemoveUnit, db.ActionRemoveGroup, db.ActionImport,
		db.ActionEdit, db.ActionRemove, db.ActionSupersede, db.ActionResolve, db.ActionAlias, db.ActionMark, db.ActionFigures, db.ActionExtend, db.ActionRemind,
		db.ActionRequest, db.ActionDecide, db.ActionReading, db.ActionRemoveReading, db.ActionSeed,
		db.ActionNumber, db.ActionUnnumber, db.ActionBook, db.ActionPrint, db.ActionIssue,
	} {
		for _, l := range []Lang{Vietnamese, English} {
			s := Entry(db.Entry{Action: a}, l)
			if s == "" || strings.Contains(s, "%!") || strings.Contains(s, string(a)+"”") {
				t.Errorf("%s in %s: %q", a, l, s)
			}
		}
	}
}

func TestWarnings(t *testing.T) {
	got := Warning(intake.Warning{Code: intake.BlankNumber}, Vietnamese)
	if got != "số văn bản để trống" {
		t.Errorf("blank number: %q", got)
	}
	got = Warning(intake.Warning{Code: intake.LaterReference, Args: []string{"62/TB-UBND", "2021-02-01"}}, English)
	if got != "the document cited, 62/TB-UBND of 01/02/2021, is newer than this one" {
		t.Errorf("later reference: %q", got)
	}
	for code := range warningsVI {
		for _, l := range []Lang{Vietnamese, English} {
			for _, args := range [][]string{nil, {"3", "2021-02-05", "x", "y"}} {
				if s := Warning(intake.Warning{Code: code, Args: args}, l); s == "" || strings.Contains(s, "%!") {
					t.Errorf("%s in %s: %q", code, l, s)
				}
			}
		}
	}
}

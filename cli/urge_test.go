package cli

import (
	"strings"
	"testing"
)

// Whom to call now: who, at what number, how often, what was promised; the
// ladder of the office tells when.
func TestWhomToCallNow(t *testing.T) {
	d := withOffice(t)
	d.env["CONGVAN_NOW"] = "2021-02-04T16:01"
	calls := d.objects("due", "--urge")
	hasKeys(t, "call", calls[0], "unit directive label subject obligations period standing due days reminders "+urgedKeys)
	if len(calls) != 4 || calls[0]["waits"] != true || calls[0]["standing"] != "overdue" || calls[0]["rung"].(map[string]any)["day"] != 0.0 {
		t.Fatalf("to call: %v", calls)
	}
	contains(t, d.ok("due", "--urge"), "UBND xã Nậm Mẫu", "đến mốc đúng hạn", "12/VHTT")
	d.ok("remind", "1", "2", "Nậm Mẫu", "--period", "2021-02-04", "--channel", "Zalo", "--promised", "2021-02-05")
	calls = d.objects("due", "--urge")
	last := calls[len(calls)-1]
	if last["unit"] != "UBND xã Nậm Mẫu" || last["waits"] != false || last["reminders"] != 1.0 || last["promised"] != "2021-02-05" || last["promise"] != "waiting" ||
		last["next_rung"].(map[string]any)["at"] != "2021-02-05T00:00" {
		t.Errorf("once called: %v", last)
	}
	contains(t, d.ok("due", "--urge"), "hứa nộp 05/02/2021", "đã gọi; mốc sau 05/02/2021\n")
	for _, one := range d.objects("due", "--unit", "nam mau") {
		if one["period"] != firstPeriod {
			continue
		}
		if one["channel"] != "Zalo" || one["urged"] != "2021-02-04T16:01" || one["promised"] != "2021-02-05" || one["waits"] != false {
			t.Errorf("due tells %v", one)
		}
		hasKeys(t, "contact", one["contact"].(map[string]any), "person phone email")
		hasKeys(t, "rung", one["next_rung"].(map[string]any), "day at")
	}
	d.env["CONGVAN_NOW"] = "2021-02-06T08:00"
	if calls = d.objects("due", "--urge", "--unit", "nam mau"); len(calls) != 1 || calls[0]["promise"] != "broken" || calls[0]["waits"] != true {
		t.Errorf("two days later: %v", calls)
	}
	d.ok("office", "ladder=5")
	if calls = d.objects("due", "--urge", "--unit", "nam mau"); calls[0]["waits"] != true || calls[0]["rung"] != nil {
		t.Errorf("by a ladder of one step, on the fifth day, the broken promise still calls: %v", calls)
	}
	contains(t, d.fails(misuse, "due", "--urge", "--within", "3"), "--within", "ladder")
	contains(t, d.fails(misuse, "due", "--urge", "--within", "3", "--lang", "en"), "follows the ladder")
	contains(t, d.fails(failed, "due", "--urge", "--unit", "Xã Lạ"), "Xã Lạ")
	d.env["CONGVAN_NOW"] = "2021-02-01T08:00"
	if got := d.ok("due", "--urge"); !strings.Contains(got, "Không phải đôn đốc") {
		t.Errorf("before everything: %s", got)
	}
}

package cli

import (
	"strings"
	"testing"
)

const tallyKeys = "total done_on_time done_late open_in_time open_overdue no_deadline to_assess exempt on_request superseded"

const urgedKeys = "contact urged channel promised promise rung waits next_rung"

const headKeys = "file kind type number symbol date place issuer parent_issuer subject urgency secrecy recipients copies references obligations readings signer warnings"

func TestReadHasThePromisedKeys(t *testing.T) {
	d := newDesk(t)
	list := d.objects("read", "testdata/weekly.txt")
	if len(list) != 1 {
		t.Fatalf("%d objects for one file", len(list))
	}
	doc := list[0]
	hasKeys(t, "read", doc, headKeys)
	if doc["file"] != "testdata/weekly.txt" || doc["number"] != "12" || doc["date"] != "2021-02-01" || doc["urgency"] != nil {
		t.Errorf("head is %v", doc)
	}
	hasKeys(t, "signer", doc["signer"].(map[string]any), "name title authority")
	o := doc["obligations"].([]any)[1].(map[string]any)
	hasKeys(t, "obligation", o, "id text span who kind report report_to measures deadline")
	hasKeys(t, "deadline", o["deadline"].(map[string]any), "phrase every weekday time from until date due periods")
	if got := o["deadline"].(map[string]any)["periods"].([]any); len(got) != 4 || got[0] != "2021-02-04T16:00" {
		t.Errorf("periods are %v", got)
	}
	if onRequest := doc["obligations"].([]any)[2].(map[string]any); onRequest["deadline"] != nil || onRequest["kind"] != "on-request" {
		t.Errorf("the on-request obligation is %v", onRequest)
	}
}

func TestReadNeedsNoDataFile(t *testing.T) {
	d := newDesk(t)
	d.env["CONGVAN_DB"] = "/nowhere/at/all.db"
	contains(t, d.ok("read", "testdata/weekly.txt"), "12/VHTT", "01/02/2021", "định kỳ")
}

func TestReadTakesStandardInput(t *testing.T) {
	d := newDesk(t)
	d.stdin = "Số: 7/ABC\n\nKính gửi: UBND các xã.\n\n1. UBND các xã báo cáo trước ngày 05/3/2021.\n"
	if got := d.objects("read", "-")[0]["file"]; got != "-" {
		t.Errorf("file is %v", got)
	}
}

func TestReadPrintsTheGoodOnesAndNamesTheBad(t *testing.T) {
	d := newDesk(t)
	r := d.run("read", "testdata/weekly.txt", "testdata/none.txt", "--json")
	if r.code != failed || !strings.Contains(r.out, `"12"`) || strings.Count(r.err, "\n") != 1 {
		t.Fatalf("exit %d, out %q, err %q", r.code, r.out, r.err)
	}
	contains(t, r.err, "none.txt", "không có tệp")
}

func TestShowHasThePromisedKeys(t *testing.T) {
	d := withOffice(t)
	o := d.object("show", "1")
	hasKeys(t, "show", o, headKeys+" id direction superseded_by originals topics tally registered")
	hasKeys(t, "tally", o["tally"].(map[string]any), tallyKeys)
	duty := o["obligations"].([]any)[1].(map[string]any)
	hasKeys(t, "obligation", duty, "id text span who kind report report_to measures deadline units periods tally assignments")
	a := duty["assignments"].([]any)[0].(map[string]any)
	hasKeys(t, "assignment", a, "unit period state standing original_due due received values reminders approx evidence why late_minutes channel note reason by complete_by baselines ratios extensions urgings")
	hasKeys(t, "evidence", a["evidence"].(map[string]any), "shown ref place files reason")
	if a["received"] != nil || a["standing"] != "overdue" || a["state"] != "pending" {
		t.Errorf("the first assignment is %v", a)
	}
	if got := duty["units"].([]any); len(got) != 4 || got[0] != "UBND xã Nậm Mẫu" {
		t.Errorf("units are %v", got)
	}
}

func TestListsHaveThePromisedKeys(t *testing.T) {
	d := withOffice(t)
	hasKeys(t, "list", d.objects("list")[0], "id type number symbol date issuer subject direction tally")
	hasKeys(t, "due", d.objects("due")[0],
		"directive label subject obligation unit period state standing original_due due days reminders "+urgedKeys)
	hasKeys(t, "units", d.objects("units")[0],
		"type id name short aliases kind groups population smartphones person phone email from until successor own successors within")
	hasKeys(t, "log", d.objects("log")[0], "seq at action text undone undoes redoes")
	imported := d.objects("import", "--dry-run", "testdata/weekly.txt")[0]
	hasKeys(t, "import", imported, "file id kind warnings changed")
	if imported["id"] != nil || imported["kind"] != "directive" {
		t.Errorf("a dry run gave %v", imported)
	}
	hasKeys(t, "office", d.object("office"),
		"name parent symbol place signer title authority signers copies email officer lang soon_days long_days strict before_day ladder calendar")
}

func TestEmptyListsAreArrays(t *testing.T) {
	d := newDesk(t)
	d.ok("import", "testdata/units.csv")
	for _, c := range [][]string{{"list"}, {"due"}, {"read", "testdata/weekly.txt"}} {
		if got := d.objects(c...); got == nil {
			t.Errorf("%v gives null", c)
		}
	}
	for _, list := range []string{"rows", "unranked"} {
		if d.object("bluezone", "list")[list] == nil {
			t.Errorf("bluezone list: %s is null", list)
		}
	}
}

func TestJSONKeepsSignsAsTheyAre(t *testing.T) {
	d := newDesk(t)
	d.ok("office", "name=Phòng A & B <C>")
	if out := d.ok("office", "--json"); !strings.Contains(out, `"Phòng A & B <C>"`) {
		t.Errorf("signs were escaped: %s", out)
	}
}

package cli

import "testing"

func TestTheLadderOfTheOffice(t *testing.T) {
	d := newDesk(t)
	d.ok("office", "name=Phòng Thử")
	if got := d.object("office")["ladder"].([]any); len(got) != 5 || got[0] != -2.0 {
		t.Errorf("the usual ladder is %v", got)
	}
	d.ok("office", "ladder=7,-2,1,7")
	if got := d.object("office")["ladder"].([]any); len(got) != 3 || got[0] != -2.0 || got[2] != 7.0 {
		t.Errorf("the ladder is %v", got)
	}
	contains(t, d.fails(misuse, "office", "ladder=-2; hai"), "hai", "-2; 0; 1; 3; 7")
	d.ok("office", "ladder=")
	if got := d.object("office")["ladder"].([]any); len(got) != 5 {
		t.Errorf("cleared, the ladder is %v", got)
	}
}

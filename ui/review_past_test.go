package ui

import (
	"strings"
	"testing"
)

// A deadline before the day of issue is told of where it was typed, until it is
// mended.
func TestATypedDeadlineBeforeTheIssueIsTold(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText).keys("ctrl+n tab").types("Báo cáo gấp").keys("tab tab tab tab").types("01/01/2021").keys("ctrl+s")
	d.keys("home").shows("! Nhiệm vụ 4: hạn 23h59 ngày 01/01/2021 ở trước ngày ban hành")
	d.keys("end up").shows("Báo cáo gấp").keys("enter tab tab tab tab tab").clears().types("20/02/2021").keys("ctrl+s").keys("home").hides("ở trước ngày ban hành")
}

// Days from the day received: the day is offered, until a deadline is typed.
func TestADayReceivedIsOffered(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strings.Replace(rimeText, "trước ngày 20/02/2021", "trong 03 ngày kể từ ngày nhận", 1))
	d.keys("home").shows("nếu nhận ngày 04/02/2021 thì", "hạn là hết ngày 08/02/2021")
}

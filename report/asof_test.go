package report

import (
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
)

// Nothing on a page is of a day after its cut-off: no document, no step of one.
func TestNothingIsLaterThanTheCutOff(t *testing.T) {
	d := newDesk(t)
	early, late := model.NewDate(2021, 2, 2), model.NewDate(2021, 2, 10)
	cutoff := Query{AsOf: model.At(2021, 2, 5, 12, 0)}
	add := func(dir model.Direction, n string, date, received model.Date) model.DirectiveID {
		id, err := d.AddDirective(model.Directive{
			Direction: dir, Type: "Công văn", Number: n, Symbol: "STTTT", Date: date, Subject: "việc " + n,
			Obligations: []model.Obligation{{ID: "1", Text: "báo cáo", Units: d.units[:1], Kind: model.Ongoing}},
		}, "")
		d.must(err)
		if dir == model.In {
			d.must(d.Register(id, model.Registration{Received: received, Forwarded: late, To: "Lò Thị Mẫu"}))
		}
		return id
	}
	known := add(model.In, "11", early, early)
	add(model.In, "12", early, late) // not here yet
	month := add(model.In, "13", model.NewDate(2021, 2, 0), 0)
	add(model.In, "14", late, 0)
	add(model.Out, "15", early, 0)
	next := add(model.Out, "16", late, 0)
	d.must(d.Supersede(known, next, late))
	_, err := d.PutActivity(model.Activity{Topic: "Tết", What: "Treo băng rôn", Day: late})
	d.must(err)
	_, err = d.Number(month, db.Numbering{Date: model.NewDate(2021, 2, 3)})
	d.must(err)

	wantRows(t, d.form("incoming-register", cutoff),
		"02/02/2021|||11/STTTT|02/02/2021|Công văn về việc việc 11|Lò Thị Mẫu|||",
		"03/02/2021|01||13/STTTT|02/2021|Công văn về việc việc 13|Lò Thị Mẫu|||")
	for _, r := range Reports {
		for _, text := range everyText(d.fill(r.Name, cutoff)) {
			for _, later := range []string{"12/STTTT", "14/STTTT", "16/STTTT", "10/02/2021", "Đã được thay thế", "băng rôn:"} {
				if strings.Contains(text, later) {
					t.Errorf("%s tells of %q: %s", r.Name, later, text)
				}
			}
		}
	}
	if got := strings.Join(rowsOf(d.form("incoming-register", Query{})), "\n"); !strings.Contains(got, "10/02/2021|") || !strings.Contains(got, "Đã được thay thế") {
		t.Errorf("today the register holds\n%s", got)
	}
}

// everyText lists the rows and paragraphs of a document.
func everyText(doc *Document) (out []string) {
	forms := doc.Forms
	if l := doc.Letter; l != nil {
		forms = append(forms, l.Annexes...)
		for _, p := range l.Body {
			out = append(out, p.Text)
		}
	}
	for i := range forms {
		out = append(out, rowsOf(&forms[i])...)
	}
	return out
}

// What was delivered by the cut-off counts whenever it was recorded; what the
// officer judged or decided after it had not come yet, and what was judged by then
// stands whatever came of it later.
func TestJudgementsAreOfTheirDay(t *testing.T) {
	clock := model.At(2021, 2, 3, 8, 0)
	d := deskAt(t, func() model.Instant { return clock })
	d.mark("3", period(1), 6, model.MarkChange{State: model.Exempt, Reason: "mất điện", By: "Trưởng phòng"})
	d.mark("3", period(1), 7, model.MarkChange{State: model.Failed})
	d.mark("3", period(1), 8, model.MarkChange{State: model.Partial, Received: clock, CompleteBy: model.NewDate(2021, 2, 10)})
	d.mark("3", period(1), 9, model.MarkChange{State: model.Failed, Received: clock})

	clock = model.At(2021, 2, 5, 8, 10)
	d.mark("3", period(1), 1, model.MarkChange{State: model.Exempt, Reason: "mất điện", By: "Trưởng phòng"})
	d.mark("3", period(1), 2, model.MarkChange{State: model.Failed})
	d.mark("3", period(1), 3, model.MarkChange{State: model.Partial, Received: period(1) - 60, CompleteBy: model.NewDate(2021, 2, 10)})
	d.mark("3", period(1), 4, model.MarkChange{State: model.Done, Received: period(1) - 30})
	d.mark("3", period(1), 6, model.MarkChange{Note: "đã báo Chủ tịch"})
	d.mark("3", period(1), 7, model.MarkChange{State: model.Done, Received: clock})
	d.mark("3", period(1), 8, model.MarkChange{State: model.Done})
	d.mark("3", period(1), 9, model.MarkChange{Note: "nộp giấy trắng"})
	d.must(d.Exempt(d.id, "3", []model.Exemption{{Unit: d.units[5], From: period(1).Date(), Until: period(1).Date(), Reason: "bão", By: "Trưởng phòng", At: clock}}))

	then, today := d.form("periods", Query{AsOf: period(1)}), d.form("periods", Query{})
	for unit, want := range map[int][2]string{
		1: {"–", "M"}, 2: {"–", "–"}, 3: {"15h00, 04/02 Đ", "15h00, 04/02 BS"}, 4: {"15h30, 04/02 Đ", "15h30, 04/02 Đ"}, 5: {"–", "M"},
		6: {"M", "M"}, 7: {"–", "08h10, 05/02 T"}, 8: {"08h00, 03/02 BS", "08h00, 03/02 Đ"}, 9: {"–", "–"},
	} {
		name := d.roster().Name(d.units[unit])
		d.same([]string{d.find(then, name)[2], d.find(today, name)[2]}, want[:])
	}
	if got := printed(then.Total)[6]; got != "55" {
		t.Errorf("%s reports were owed then, want 55: one unit was exempt by then", got)
	}
	holds(t, strings.Join(then.Notes, "\n"), "2 hoàn thành đúng hạn + 0 hoàn thành quá hạn + 51 trong hạn + 2 quá hạn", "được miễn 1 (UBND xã Thử 06)")
}

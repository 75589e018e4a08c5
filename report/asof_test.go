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
		"02/02/2021|||11/STTTT|02/02/2021|Công văn về việc 11|Lò Thị Mẫu|||",
		"03/02/2021|01||13/STTTT|02/2021|Công văn về việc 13|Lò Thị Mẫu|||")
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

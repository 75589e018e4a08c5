package report

import (
	"strings"
	"testing"

	"congvan/model"
)

// lastStep is column by column what the journal tells of the last step.
func (d *desk) lastStep() []string {
	d.Helper()
	f := d.form("journal", Query{})
	return printed(f.Rows[len(f.Rows)-1].Cells)
}

// The reason of a step is told wherever the officer gave it.
func TestTheJournalTellsTheReason(t *testing.T) {
	d := newDesk(t)
	d.mark("3", period(1), 1, model.MarkChange{State: model.Exempt, Reason: "mất điện", By: "Trưởng phòng"})
	d.same(d.lastStep()[3:], []string{"chưa thực hiện", "được miễn, không áp dụng, người quyết định: Trưởng phòng", "mất điện"})

	d.must(d.Extend([]model.AssignmentID{{Directive: d.id, Obligation: "3", Period: period(2), Unit: d.units[1]}},
		model.Extension{To: period(3), By: "Trưởng phòng", Basis: "Tết", At: now}))
	d.same(d.lastStep()[3:], []string{"chưa thực hiện", "chưa thực hiện, gia hạn đến 16h00, 18/02/2021, người cho gia hạn: Trưởng phòng", "Tết"})

	d.mark("3", period(1), 2, model.MarkChange{State: model.Done, Received: period(1), NoEvidence: "nộp miệng"})
	d.same(d.lastStep()[5:], []string{"không có minh chứng: nộp miệng"})
	d.mark("3", period(1), 3, model.MarkChange{
		State: model.Partial, Received: period(1), CompleteBy: model.NewDate(2021, 2, 20), Ref: "05/BC", Note: "thiếu",
	})
	d.same(d.lastStep()[3:], []string{
		"chưa thực hiện", "đạt một phần, yêu cầu bổ sung, nhận 16h00, 04/02/2021, bổ sung trước ngày 20/02/2021, văn bản 05/BC, thiếu", "",
	})
	_, err := d.Undo()
	d.must(err)
	d.same(d.lastStep()[5:], []string{""})
}

// Before and after are told of every change that the officer makes.
func TestTheJournalTellsEveryChange(t *testing.T) {
	d := newDesk(t)
	o, err := d.Office()
	d.must(err)
	o.Signers = []model.Signer{{Name: "Lê Văn Phó", Title: "PHÓ TRƯỞNG PHÒNG", Authority: "KT. TRƯỞNG PHÒNG"}}
	d.must(d.SetOffice(o))
	d.same(d.lastStep()[3:5], []string{none, "người ký khác: Lê Văn Phó, KT. TRƯỞNG PHÒNG, PHÓ TRƯỞNG PHÒNG"})

	d.must(d.Exempt(d.id, "3", []model.Exemption{{Unit: d.units[3], From: period(2).Date(), Until: period(2).Date(), Reason: "bão lũ", By: "Trưởng phòng"}}))
	step := d.lastStep()
	if !strings.HasSuffix(step[4], "nhiệm vụ 3: miễn UBND xã Thử 03 từ ngày 11/02/2021 đến ngày 11/02/2021, người quyết định: Trưởng phòng") ||
		strings.Contains(step[3], "miễn") || step[5] != "bão lũ" {
		t.Errorf("an exemption is told as %q", step[3:])
	}

	n, phones, people := int64(500), int64(1000), int64(3000)
	d.must(d.PutReadings([]model.Reading{{
		Indicator: model.Bluezone, Unit: d.units[1], AsOf: now.Date(), Installs: &n, Smartphones: &phones, Population: &people, Source: "UBND xã",
	}}))
	d.same(d.lastStep()[3:5], []string{none, "UBND xã Thử 01, 500, điện thoại thông minh 1.000, dân số 3.000, nguồn: UBND xã"})

	_, err = d.PutTarget(model.Target{Indicator: model.Bluezone, Base: model.Smartphones, Percent: 60, Day: model.NewDate(2021, 2, 28), Source: "CV 122"})
	d.must(err)
	d.same(d.lastStep()[3:5], []string{none, "chỉ tiêu 60,00% trên điện thoại thông minh, đến hết ngày 28/02/2021, nguồn: CV 122"})
}

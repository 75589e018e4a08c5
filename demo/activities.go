package demo

import "congvan/model"

// campaignElection is the campaign of which also activities are logged.
const campaignElection = "Bầu cử"

// act logs what was done for the election besides what was asked.
func (d *desk) act() {
	today := d.b.now.Date()
	for _, a := range []model.Activity{
		{Day: today.AddDays(-40), What: "in, phát tờ gấp", Quantity: new(float64(4200)), Measure: "tờ"},
		{Day: today.AddDays(-33), What: "treo băng rôn, khẩu hiệu", Quantity: new(float64(31)), Measure: "chiếc"},
		{Day: today.AddDays(-26), What: "kiểm tra đài truyền thanh cấp xã", Quantity: new(float64(8)), Measure: "đài"},
		{Day: today.AddDays(-12), What: "xe loa tuyên truyền lưu động", Quantity: new(float64(60)), Approx: true, Measure: "lượt"},
		{Day: today.AddDays(-5), What: "khen thưởng tập thể, cá nhân", Quantity: new(float64(3)), Measure: "trường hợp"},
	} {
		a.Topic = campaignElection
		d.do(func() error { _, err := d.s.PutActivity(a); return err })
	}
}

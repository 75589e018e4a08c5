package demo

import "congvan/model"

func (d *desk) earlierReadings() {
	var rs []model.Reading
	for week := 1; week < weeks; week++ {
		rs = append(rs, readings(d.r, d.b.now, week)...)
	}
	d.put(append(rs, hearsay(d.r, d.b.now)...))
}

func (d *desk) newestReadings() {
	d.put(readings(d.r, d.b.now, weeks))
	d.put(correction(d.r, d.b.now))
}

// aim keeps the target that clause 3 of the newer letter sets.
func (d *desk) aim() {
	d.do(func() error {
		id := d.id("bluezone-moi")
		dir, err := d.s.Directive(id)
		if err != nil {
			return err
		}
		due := dir.Obligation("3").Periods(d.b.now)
		_, err = d.s.PutTarget(model.Target{
			Indicator: model.Bluezone, Base: model.Smartphones, Percent: 50, Day: due[len(due)-1].Date(),
			Directive: id, Source: dir.Label(), Note: "khoản 3: mỗi xã, thị trấn, theo số điện thoại do xã thống kê",
		})
		return err
	})
}

func (d *desk) replace() {
	d.do(func() error {
		return d.s.Supersede(d.id("bluezone-cu"), d.id("bluezone-moi"), d.letter("bluezone-moi").date)
	})
}

func (d *desk) writeOut() { d.add(freshOutgoing.key) }

func (d *desk) takeIn() { d.add(freshIncoming.key) }

func (d *desk) ask() {
	d.do(func() error {
		return d.s.Request(d.id("karaoke"), "2", model.Request{
			Asked: d.b.now - 200, Due: workday(d.b.now.Date().AddDays(4)).At(16, 0),
			Basis: "Công an huyện đề nghị cung cấp số liệu trước đợt kiểm tra liên ngành",
		})
	})
}

func (d *desk) newContact() {
	d.do(func() error {
		ids, err := d.r.Lookup(dataless, 0)
		if err != nil {
			return err
		}
		u, _ := d.r.Unit(ids[0])
		u.Contact = model.Contact{Person: "Mào Thị Xuyến", Phone: phone(61)}
		_, err = d.s.PutUnit(u)
		return err
	})
}

func (d *desk) takeReports() {
	now := d.b.now
	moved := func(n float64) map[string]float64 { return map[string]float64{"số hộ phải di dời": n} }
	d.mark(d.of("thien-tai", "2", "Mường Lưa"), model.MarkChange{
		State: model.Done, Received: now - 170, Values: moved(3), Channel: "Zalo", Ref: "57/BC-UBND",
	})
	d.mark(d.of("thien-tai", "2", "Xã Khau Mạ", "Xã Hua Lưa"), model.MarkChange{
		State: model.Done, Received: now - 95, Values: moved(0), Channel: "email",
	})
	d.mark(d.of("tu-sach", "1", "Thèn Pả"), model.MarkChange{
		State: model.Doing, Note: "Đã gửi bản mềm, chờ ký đóng dấu",
	})
	d.mark(d.of("tu-sach", "1", "Pa Lình"), model.MarkChange{
		State: model.Partial, Received: now - 60, CompleteBy: workday(now.Date().AddDays(5)),
		Values: map[string]float64{"số nhà văn hóa có tủ sách": 4}, Channel: "email", Note: "Chưa ghi số đầu sách hiện có",
	})
}

func (d *desk) assess() {
	d.mark(d.of("an-toan-tt", "1", "Đài TT-TH", "Bản Sáng", "Mường Lưa", "Thèn Pả"), model.MarkChange{
		State: model.Done, Received: d.letter("an-toan-tt").date.AddDays(4).At(10, 0),
		Note: "Đã phát trên loa, có ảnh chụp gửi kèm",
	})
}

func (d *desk) urge() {
	now := d.b.now
	d.remind(d.of("kiem-ke-loa", "1", "Phiêng Ngần", "Tà Chơ"), model.Reminder{
		At: now - 45, Channel: "điện thoại", Note: "Gặp văn phòng UBND xã, hẹn chiều mai gửi",
		Promised: workday(now.Date().AddDays(1)),
	})
	d.remind(d.of("tuan", "3", "Tà Chơ"), model.Reminder{
		At: now - 40, Channel: "Zalo", Note: "Nhắn cán bộ phụ trách",
	})
}

func (d *desk) decide() {
	now := d.b.now
	as := d.of("ngayhoi", "1", "Tà Chơ")
	d.do(func() error {
		return d.s.Extend(as, model.Extension{
			To: workday(now.Date().AddDays(5)).At(17, 0), By: head, At: now - 30,
			Basis: "Xã có hai nghệ nhân đi viện, xin lùi đăng ký",
		})
	})
	d.mark(d.of("lom-song", "1", "UBND thị trấn "+district), model.MarkChange{
		State: model.Exempt, By: head, Reason: "Thị trấn đã phủ sóng toàn bộ các tổ dân phố",
	})
}

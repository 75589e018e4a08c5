package demo

import (
	"fmt"

	"congvan/model"
)

func (h *hand) onTime() model.Mark { return h.report(model.Done, h.delivery()) }

func (h *hand) done() model.Mark {
	old := h.issued.DaysUntil(h.now.Date())
	return h.report(model.Done, h.at(h.issued.AddDays(old*h.dice.between(30, 95)/100)))
}

func (h *hand) doing() model.Mark {
	m := model.Mark{State: model.Doing, Note: doingNotes[h.dice.roll(uint64(len(doingNotes)))]}
	m.Changed = h.at(h.now.Date().AddDays(-h.dice.between(2, 20)))
	return m
}

var doingNotes = [...]string{
	"Đã triển khai đến các bản, đang thực hiện", "Đã phân công người phụ trách", "Đang chờ kinh phí, sẽ xong trong tháng",
}

// late comes hours or days after the deadline; not at all if that is ahead.
func (h *hand) late() model.Mark {
	at := h.lateAt()
	if at >= h.now {
		return h.urged()
	}
	m := h.report(model.Done, at)
	if at-h.due > 24*60 {
		m.Reminders = h.reminders(1, at)
	}
	return m
}

func (h *hand) lateAt() model.Instant {
	if h.dice.roll(2) == 0 {
		return h.due + model.Instant(h.dice.between(1, 180))
	}
	return max(workday(h.due.Date().AddDays(h.dice.between(1, 4))).At(8+h.dice.between(0, 7), h.dice.between(0, 59)), h.due+1)
}

// urged is overdue, with as many reminders as the time allowed.
func (h *hand) urged() model.Mark {
	m := model.Mark{Reminders: h.reminders(3, h.now)}
	if n := len(m.Reminders); n > 0 {
		m.Changed = m.Reminders[n-1].At
	}
	return m
}

var urgings = []struct {
	after         int // days after the deadline
	channel, note string
	promise       int // days
}{
	{1, "điện thoại", "Cán bộ phụ trách đi cơ sở, hẹn gửi sau", 2},
	{5, "Zalo", "Đã xem tin nhắn, chưa trả lời", 0},
	{14, "công văn", "Đôn đốc bằng văn bản, báo cáo lãnh đạo Phòng", 5},
}

// reminders are the first urgings up to n that fell before the given time.
func (h *hand) reminders(n int, before model.Instant) []model.Reminder {
	var out []model.Reminder
	for i, u := range urgings[:n] {
		at := workday(h.due.Date().AddDays(u.after)).At(8, 20+10*i)
		if at >= before {
			break
		}
		r := model.Reminder{N: i + 1, At: at, Channel: u.channel, Note: u.note}
		if u.promise > 0 {
			r.Promised = workday(at.Date().AddDays(u.promise))
		}
		out = append(out, r)
	}
	return out
}

func (h *hand) failed() model.Mark {
	return model.Mark{
		State: model.Failed, Reason: "Đơn vị không bố trí được người và kinh phí", By: deputy,
		Changed: h.settled(),
	}
}

func (h *hand) exempt() model.Mark {
	return model.Mark{
		State: model.Exempt, By: head, Changed: h.settled(),
		Reason: "Không phát sinh nội dung này trên địa bàn, đơn vị đã có văn bản giải trình",
	}
}

// settled is about when the head of the office decided.
func (h *hand) settled() model.Instant {
	d := h.issued.AddDays(h.dice.between(3, 9))
	if h.due != 0 {
		d = min(d, h.due.Date())
	}
	return h.at(d)
}

// returned came in time and lacks something.
func (h *hand) returned() model.Mark {
	m := h.report(model.Partial, h.delivery())
	if h.c.fates[h.unit.Short] == incompleteOver {
		m.CompleteBy = worked(max(h.due.Date(), h.now.Date().AddDays(-5)))
	} else {
		m.CompleteBy = workday(h.now.Date().AddDays(6))
	}
	m.Note = "Thiếu số liệu của hai bản, đề nghị bổ sung"
	return m
}

func (h *hand) returnedLate() model.Mark {
	m := h.report(model.Partial, min(h.lateAt(), h.now-30))
	m.CompleteBy = workday(h.now.Date().AddDays(4))
	m.Note = "Gửi chậm, chưa có chữ ký của lãnh đạo; trả lại để hoàn thiện"
	return m
}

// missed reports a figure below its relative target.
func (h *hand) missed() model.Mark {
	m := h.report(model.Partial, h.delivery())
	for _, g := range h.c.gauges {
		m.Values[g.name] = float64(int(m.Baselines[g.name].Value * 1.6))
	}
	m.CompleteBy = workday(h.now.Date().AddDays(10))
	m.Note = "Mới đạt khoảng 1,6 lần so với tháng trước"
	return m
}

// extended got more time before its deadline and has not delivered.
func (h *hand) extended() model.Mark {
	at := h.at(h.due.Date().AddDays(-1))
	m := model.Mark{Extensions: []model.Extension{h.extension(at, workday(h.now.Date().AddDays(7)))}}
	m.Changed = at
	return m
}

// extendedLate asked after the deadline, and delivered within the new one.
func (h *hand) extendedLate() model.Mark {
	at := workday(h.due.Date().AddDays(1)).At(9, 10)
	to := workday(h.due.Date().AddDays(6))
	got := to.AddDays(-1).At(14, 25)
	if at >= h.now || got >= h.now {
		return h.urged()
	}
	m := h.report(model.Done, got)
	m.Extensions = []model.Extension{h.extension(at, to)}
	return m
}

func (h *hand) extension(at model.Instant, until model.Date) model.Extension {
	return model.Extension{
		To: until.At(16, 0), By: head, At: at,
		Basis: fmt.Sprintf("Văn bản xin lùi thời hạn của %s", h.unit.Name),
	}
}

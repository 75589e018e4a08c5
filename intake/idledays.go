package intake

import "strings"

// Sections of a plan that ask nothing as a whole – its time, its forms, its
// papers – still tell offices by when to do something: "Các cơ quan, đơn vị lập
// hồ sơ gửi về Sở Nội vụ trước ngày 15/02/2027". Such a sentence names who, what
// and a day to come.

// backSection begins the sections that tell of what was, or only aim.
var backSection = compiled(`tình hình|đặc điểm|căn cứ|kết quả|ưu điểm|hạn chế|nguyên nhân|quan điểm|mục tiêu|đánh giá|nội dung tuyên truyền|khẩu hiệu`)

// idleDays returns what a section in which nothing else is asked gives offices
// to do by a day.
func (r *reader) idleDays(c *clause, who []string) []task {
	if backSection.MatchString(r.heading(c)) {
		return nil
	}
	var ts []task
	for _, k := range c.kids {
		for _, p := range append([]para{k.para}, k.own...) {
			e := extent{p.from, p.to}
			if a, ok := r.setsDay(e); ok {
				ts = append(ts, task{id: k.id, text: e, who: r.resolve(a, who)})
			}
		}
		ts = append(ts, r.idleDays(k, who)...)
	}
	return ts
}

// setsDay reads who is to do something by a day to come in the words e.
func (r *reader) setsDay(e extent) (address, bool) {
	times := r.timesIn(e)
	if len(times) == 0 {
		return address{}, false
	}
	from := e.from
	if times[0].from == e.from { // "Quý I/2027, các đơn vị tổng kết"
		from = r.skipComma(times[0].to, e.to)
	}
	a := r.addressOf(from, e.to, false)
	if !a.named() {
		a = r.behindBasis(from, e.to)
	}
	if !a.named() || a.colon {
		return address{}, false
	}
	for _, f := range times {
		to := f.deadline.Due.Date()
		if f.class >= pointClass && f.class <= monthClass && f.class != windowClass && f.deadline.Due != 0 && to >= r.d.Date.First() &&
			!strings.Contains(r.before(f.extent), "đã ") && r.usable(e, f, true) && !r.isPurpose(e, f) && !r.wasAsked(e, f) {
			return a, true
		}
	}
	return address{}, false
}

func (r *reader) skipComma(at, to int) int {
	for at < to && (isBlank(r.plain[at]) || r.plain[at] == ',') {
		at++
	}
	return at
}

// longestBasis is how far into a clause its basis goes before whom it is for, and
// mostNames how many names are tried in it.
const (
	longestBasis = 300
	mostNames    = 3
)

// restsOn begins a clause with what it rests on.
var restsOn = compiled(`^(?:căn cứ|trên cơ sở)\s`)

// behindBasis finds whom a clause speaks to behind what it rests on: "Căn cứ Kế
// hoạch này, các sở, ban, ngành xây dựng …".
func (r *reader) behindBasis(from, to int) address {
	if !restsOn.MatchString(r.low[from:to]) {
		return address{}
	}
	for i, tried := from, 0; i < min(to, from+longestBasis) && tried < mostNames; i++ {
		if c := r.plain[i]; c == '.' || c == ';' || c == ':' {
			break
		} else if c != ',' {
			continue
		}
		if at := r.skipComma(i, to); at < to && r.isOffice(at) {
			tried++
			if a := r.addressOf(at, to, false); a.named() && !a.colon {
				return a
			}
		}
	}
	return address{}
}

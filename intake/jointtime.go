package intake

import "strings"

// ownLeaders opens what nobody named does in turn for the heads of an office:
// "gửi về Phòng Tin học để tổng hợp, báo cáo Lãnh đạo Sở trước 17h00 ngày 15/01".
var ownLeaders = compiled(`^để\s+tổng\s+hợp,?\s+(?:và\s+)?báo\s+cáo\s+(?:(?:ban\s+)?(?:lãnh\s+đạo|giám\s+đốc))\s+`)

// isJointTime reports whether the one time that stands in what is done in turn
// binds those asked too: the words ahead of it name none, and the report only
// goes to the issuer's own heads. A day for a higher office binds the issuer alone.
func (r *reader) isJointTime(asked, own extent) bool {
	m := ownLeaders.FindStringIndex(r.low[own.from:own.to])
	if m == nil || len(r.timesIn(asked)) > 0 {
		return false
	}
	times := r.timesIn(own)
	return len(times) == 1 && times[0].class == pointClass && r.namesOwn(own.from+m[1], times[0].from)
}

// namesOwn reports whether the words at from name the issuer, in full or by the
// first word alone ("Sở"), or no office at all up to the time at to.
func (r *reader) namesOwn(from, to int) bool {
	if from >= to {
		return from == to
	}
	issuer, rest := lower(r.d.Issuer), r.low[from:to]
	if issuer == "" {
		return false
	}
	if strings.HasPrefix(rest, issuer) && wordEnd(rest, len(issuer)) {
		return true
	}
	short := firstWord(issuer)
	if !strings.HasPrefix(rest, short) || !wordEnd(rest, len(short)) || short == "ubnd" || short == "ủy" {
		return false
	}
	return !startsCapital(strings.TrimLeft(r.plain[from+len(short):to], " \n"))
}

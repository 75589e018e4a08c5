package intake

import "strings"

// The words that tell what the numbers behind them are, one group for each.
// Those of the first group are passed over: they only hold words of the others.
var cueRule = compiled(strings.Join([]string{
	`(trở lên|thực hiện|thể hiện|phát hiện|tăng cường|giao thông|giao dịch|theo (?:đề nghị|yêu cầu))`,
	`(phấn đấu|chỉ tiêu|mục tiêu|tối thiểu|ít nhất|phải|cần (?:đạt|có|cài)|yêu cầu|đề nghị|bảo đảm|đảm bảo|giao|dự kiến|ước|thiếu|chưa|(?:tuần|tháng|kỳ|quý|năm|đợt) trước)`,
	`(đã (?:có|đạt|cài|tải|vận động|hướng dẫn|hỗ trợ|triển khai|thực hiện)|hiện(?: (?:nay|tại|có|đạt))?|đến nay|tới nay|(?:tuần|tháng|kỳ|quý|đợt) này|năm nay)`,
	`(so với(?: cùng)?(?: (?:tuần|tháng|kỳ|quý|năm|đợt))?(?: trước)?|tăng|thêm|giảm|chênh lệch|bổ sung|(?:cài|cài đặt|đăng ký|tải) mới|bình quân|trung bình|mỗi|vượt|(?:trên|trong) tổng(?: số)?|từ(?: mức)?\s*$)`,
	`(lên)`,
	`(đạt|chiếm|là|có|còn|tổng số|tổng cộng|lũy kế|luỹ kế|cộng dồn|ở mức)`,
	`([,;:](?:\s|$)|và|nâng|đưa)`,
	`(\()`,
	`(\))`,
}, "|"))

// The groups of cueRule.
const (
	_ = iota + 1
	aimCue
	nowCue
	changeCue
	upCue
	standsCue
	breakCue
	openCue
	closeCue
)

// otherTail is what makes of the number before it one of something else: of an
// aim, or beside another day.
var otherTail = compiled(`^\s*(?:so với|của|trên|theo)?\s*(?:chỉ tiêu|kế hoạch|mục tiêu|cùng kỳ|(?:tuần|tháng|kỳ|quý|năm|đợt|lúc|ngày|trước)(?:\s|$)|tăng thêm\s*(?:$|[,;.)])|mới(?:\s|$)|nữa(?:\s|$))`)

// A stance is what the numbers at a place of a sentence tell.
type stance struct {
	aim    bool // an aim, a lack, or another day, until a word for today comes
	change bool // by how much something changed, or of what it is a part
	fresh  bool // a clause began since the word of change
}

// take follows the words of one group.
func (s *stance) take(cue int) {
	switch cue {
	case aimCue:
		s.aim = true
	case nowCue:
		*s = stance{}
	case changeCue:
		s.change, s.fresh = true, false
	case upCue:
		s.change = false
	case standsCue:
		s.change = s.change && !s.fresh
	case breakCue:
		s.fresh = true
	}
}

// markStanding tells which amounts of a sentence say how things stand. What is
// in brackets says nothing of what follows them.
func markStanding(low string, as []amount) {
	var s stance
	var around []stance
	at := 0
	for i := range as {
		a := &as[i]
		for _, m := range cueRule.FindAllStringSubmatchIndex(low[at:a.from], -1) {
			switch cue := cueOf(low[at:a.from], m); cue {
			case openCue:
				around = append(around, s)
				s.fresh = true
			case closeCue:
				if n := len(around); n > 0 {
					s, around = around[n-1], around[:n-1]
				}
			default:
				s.take(cue)
			}
		}
		at = a.to
		a.stands = !s.aim && !a.signed && (!s.change || a.kind >= rankAmount) && (a.kind == dayAmount || !tellsOther(low, as, i))
	}
}

// cueOf is the group of a match; 0 where it is a part of longer words.
func cueOf(low string, m []int) int {
	for g := 2; g < len(m)/2; g++ {
		if m[2*g] < 0 {
			continue
		}
		if g < breakCue && (endsLetter(low[:m[0]]) || startsLetter(low[m[1]:])) {
			return 0
		}
		return g
	}
	return 0
}

// tellsOther reports whether the words behind amount i, up to the next one or
// the end of the clause, make it something else.
func tellsOther(low string, as []amount, i int) bool {
	tail := clauseBehind(low, as, i)
	if otherTail.MatchString(tail) {
		return true
	}
	for _, m := range cueRule.FindAllStringSubmatchIndex(tail, -1) {
		if cueOf(tail, m) == aimCue {
			return true
		}
	}
	return false
}

// clauseBehind returns the words behind amount i up to the next one or the end
// of the clause.
func clauseBehind(low string, as []amount, i int) string {
	to := len(low)
	if i+1 < len(as) {
		to = as[i+1].from
	}
	tail := low[min(as[i].to, to):to]
	if end := strings.IndexAny(tail, ",;:()"); end >= 0 {
		tail = tail[:end]
	}
	return tail
}

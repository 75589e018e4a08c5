package intake

import (
	"strings"

	"congvan/model"
)

// A timeClass orders what a text may say about time: where a clause says
// several things, the first class wins.
type timeClass int

const (
	ruleClass    timeClass = iota // every week, month …, with its day
	pointClass                    // by a day or an hour
	countedClass                  // in N days from …
	windowClass                   // from … to …
	monthClass                    // in a month, quarter or year
	requestClass                  // when asked
	looseClass                    // every month, without its day
	vagueClass                    // from time to time
)

// A timeFound is one phrase of time in the text.
type timeFound struct {
	extent
	class    timeClass
	deadline model.Deadline
	also     []model.Deadline // the other days of a list
	before   bool             // "trước ngày D", which has two readings
	doubtful bool             // read, but which year or end is meant is a guess
}

// Parts of the patterns. Texts are in lower case; groups are read by name.
const (
	clockPart  = `(?P<h>l\d|\d{1,2})\s*(?:giờ|g|h|:)\s*(?P<min>\d{2})?\s*(?:phút|p)?\s?['’′]?`
	hourPart   = `(?:\d{1,2}\s*(?:giờ|g|h|:)\s*(?:\d{2})?\s*(?:phút|p)?\s*,?\s*)?` // only looked over
	dayPart    = `(?P<day>` + dayPattern + `|\d{1,2}\s?/\s?\d{1,2}|\d{1,2}\s+tháng\s+\d{1,2})`
	weekPart   = `(?P<wd>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)`
	everyPart  = `(?:h[àằ]ng|mỗi)`
	byPart     = `(?:trước|chậm\s+nhất(?:\s+là)?(?:\s+vào)?|muộn\s+nhất(?:\s+là)?)`
	monthPart  = `tháng\s+(?P<m>\d{1,2})\s*(?:/|năm)\s*(?P<y>\d{4})`
	spanPart   = `(?:\s*,?\s*(?:trong\s+` + monthPart + `|(?:cho\s+)?đến\s+(?:hết\s+)?(?:ngày\s+(?P<to>\d{1,2}/\d{1,2}/\d{4})|tháng\s+(?P<tm>\d{1,2})\s*(?:/|năm)\s*(?P<ty>\d{4}))))?`
	limitPart  = `(?:thời\s+)?hạn(?:\s+(?:cuối|cùng|chót|nộp|gửi|báo\s+cáo|hoàn\s+thành|là|vào|đến|trong|hết))*\s*:?\s*`
	whenField  = `(?:thời\s+(?:gian|hạn)|tiến\s+độ)(?:\s+(?:thực\s+hiện|hoàn\s+thành|dự\s+kiến))*\s*:`
	weekPrefix = `(?:(?:` + weekPart + `)\s*[,(]?\s*)?`
)

// The days of a list: "15/6 và 15/12", "ngày 10, ngày 25", "thứ ba và thứ sáu".
const (
	yearDay      = `(?:\d{1,2}\s?/\s?\d{1,2}|\d{1,2}\s+tháng\s+\d{1,2})`
	plainWeekday = `(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)`
)

// dayList matches two to four days, the first with "ngày" or without.
func dayList(day string) string {
	return `(?:ngày\s+)?(?P<days>` + day + `(?:\s*(?:,|và|,\s*và)\s*(?:trước\s+)?(?:ngày\s+)?` + day + `){1,3})`
}

// A timeRule is one form in which a text names a time.
type timeRule struct {
	name  string
	hint  string // without it in the text the pattern is not tried; the lists of days need "hằng" or "mỗi" too
	class timeClass
	match *pattern
	read  func(r *reader, g groups, f *timeFound) bool
}

var timeRules = []timeRule{
	{
		"days of every year", "năm", ruleClass,
		compiled(`(?P<by>` + byPart + `\s+)?` + dayList(yearDay) + `\s+(?:của\s+)?` + everyPart + `\s+năm|` +
			everyPart + `\s+năm\s*[,(]?\s*(?P<by2>` + byPart + `)\s+` + dayList(yearDay)),
		readYearDays,
	},
	{
		"days of every month", "tháng", ruleClass,
		compiled(`(?P<by>` + byPart + `\s+|vào\s+)?` + dayList(`\d{1,2}`) + `\s+(?:của\s+)?` + everyPart + `\s+tháng` + spanPart),
		readMonthDays,
	},
	{
		"weekdays of every week", "tuần", ruleClass,
		compiled(`(?P<by>` + byPart + `\s+|vào\s+)?(?:` + clockPart + `\s*,?\s*)?(?:các\s+|ngày\s+)*(?P<days>` + plainWeekday + `(?:\s*(?:,|và)\s*(?:ngày\s+)?` + plainWeekday + `){1,4})\s*,?\s*(?:h[àằ]ng|mỗi)\s+tuần` + spanPart),
		readWeekDays,
	},
	{
		"weekday, every week", "tuần", ruleClass,
		compiled(`(?:(?P<by>` + byPart + `)\s+|vào\s+)?(?:ngày\s+)?(?:` + clockPart + `\s*,?\s*)?(?:các\s+|ngày\s+|vào\s+|chiều\s+|sáng\s+)*` + weekPart + `\s*,?\s*(?:h[àằ]ng|mỗi|của)\s+tuần` + spanPart),
		readWeekly,
	},
	{
		"every week, weekday", "tuần", ruleClass,
		compiled(`(?:định\s+kỳ\s+)?` + everyPart + `\s+tuần\s*[,(]?\s*(?:(?P<by>` + byPart + `)\s+|vào\s+)?(?:` + clockPart + `\s*,?\s*)?(?:ngày\s+|vào\s+|chiều\s+|sáng\s+)*` + weekPart + spanPart),
		readWeekly,
	},
	{
		"every day by the hour", "ngày", ruleClass,
		compiled(byPart + `\s+` + clockPart + `\s*,?\s*` + everyPart + `\s+ngày` + spanPart + `|` + everyPart + `\s+ngày\s*[,(]?\s*` + byPart + `\s+` + renamed(clockPart)),
		readDaily,
	},
	{
		"a report at the hour of every day", "ngày", ruleClass,
		compiled(`(?:vào|lúc)\s+` + clockPart + `\s*,?\s*` + everyPart + `\s+ngày` + spanPart),
		readDailyReport,
	},
	{
		"day of every month", "tháng", ruleClass,
		compiled(`(?P<by>` + byPart + `\s+|vào\s+)?(?:` + clockPart + `\s*,?\s*)?ngày\s+(?P<dom>\d{1,2})\s+(?:của\s+)?` + everyPart + `\s+tháng` + spanPart),
		readMonthly,
	},
	{
		"every month, day", "tháng", ruleClass,
		compiled(`(?:định\s+kỳ\s+)?` + everyPart + `\s+tháng\s*[,(]?\s*(?P<by>` + byPart + `\s+|vào\s+)(?:` + clockPart + `\s*,?\s*)?ngày\s+(?P<dom>\d{1,2})(?:\s+(?:của\s+)?tháng)?`),
		readMonthly,
	},
	{
		"day of every quarter", "quý", ruleClass,
		compiled(`(?:` + everyPart + `\s+quý\s*[,(]?\s*)?(?P<by>` + byPart + `\s+|vào\s+)(?:` + clockPart + `\s*,?\s*)?ngày\s+(?P<dom>\d{1,2})\s*,?\s*(?:của\s+)?tháng\s+(?P<mq>cuối|đầu|giữa)\s*(?:của\s+)?(?:` + everyPart + `\s+)?quý`),
		readQuarterly,
	},
	{
		"day of every year", "năm", ruleClass,
		compiled(`(?P<by>` + byPart + `\s+)?(?:` + clockPart + `\s*,?\s*)?(?:ngày\s+)?(?P<dm>\d{1,2}\s?/\s?\d{1,2}|\d{1,2}\s+tháng\s+\d{1,2})\s+` + everyPart + `\s+năm`),
		readYearly,
	},
	{
		"every year, day", "năm", ruleClass,
		compiled(`(?:định\s+kỳ\s+)?` + everyPart + `\s+năm\s*[,(]?\s*(?P<by>` + byPart + `)\s+(?:` + clockPart + `\s*,?\s*)?(?:ngày\s+)?(?P<dm>\d{1,2}\s?/\s?\d{1,2}|\d{1,2}\s+tháng\s+\d{1,2})`),
		readYearly,
	},
	{
		"by the hour of a day", "", pointClass,
		compiled(`(?:(?:` + byPart + `|đúng|đến)\s+|` + limitPart + `)(?:ngày\s+|lúc\s+|trước\s+)?` + clockPart + `\s*,?\s*` + weekPrefix + `(?:ngày\s+)?` + dayPart),
		readPoint,
	},
	{
		"before a day", "trước", pointClass,
		compiled(`trước\s+` + weekPrefix + `ngày\s+` + dayPart + `|trước\s+` + renamed(dayPart)),
		readBefore,
	},
	{
		"by a day", "", pointClass,
		compiled(`(?:(?:chậm\s+nhất|muộn\s+nhất)(?:\s+(?:là|vào|đến|trong|hết|cuối))*\s*:?\s*|` + limitPart + `)` + weekPrefix + `(?:ngày\s+)?` + dayPart),
		readPoint,
	},
	{
		"to the end of a day", "ngày", pointClass,
		compiled(`(?:(?:đến\s+)?hết|trong)\s+(?:ngày\s+` + dayPart + `)`),
		readPoint,
	},
	{
		"up to a day", "đến", pointClass,
		compiled(`đến\s+ngày\s+` + dayPart),
		readUpTo,
	},
	{
		"so many days from", "trong", countedClass,
		compiled(`trong\s+(?:vòng\s+|thời\s+hạn\s+|thời\s+gian\s+)?(?:không\s+quá\s+)?` + countPart),
		readCounted,
	},
	{
		"at the latest so many days from", "từ", countedClass,
		compiled(`(?:(?:chậm|muộn)\s+nhất|không\s+quá)\s+(?:là\s+|trong\s+|sau\s+)*` + countPart),
		readCounted,
	},
	{
		"from day to day", "từ", windowClass,
		compiled(`từ\s+` + hourPart + `(?:ngày\s+)?(?P<from>\d{1,2}(?:\s?[/.]\s?\d{1,2}(?:\s?[/.]\s?\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?)\s*(?:đến|tới|-|–)\s*(?:hết\s+)?` + hourPart + `(?:ngày\s+)?` + dayPart),
		readWindow,
	},
	{
		"in a month", "tháng", monthClass,
		compiled(`(?:trong|hết|cuối|` + whenField + `)\s+` + monthPart),
		readMonth,
	},
	{
		"in a month of this year", "tháng", monthClass,
		compiled(`(?:trong|hết|cuối)\s+tháng\s+(?P<bm>\d{1,2})`),
		readBareMonth,
	},
	{
		"in a quarter", "quý", monthClass,
		compiled(`(?:trong|hết|cuối|` + whenField + `)\s+quý\s+(?P<q>[ivx]+|\d)\s*(?:/|năm)\s*(?P<y>\d{4})`),
		readMonth,
	},
	{
		"a quarter at the head of a paragraph", "quý", monthClass,
		compiled(`quý\s+(?P<q>[ivx]+|[1-4])\s*(?:/|năm)\s*(?P<y>\d{4})\s*,`),
		readLeading,
	},
	{
		"a month at the head of a paragraph", "tháng", monthClass,
		compiled(monthPart + `\s*,`),
		readLeading,
	},
	{
		"before a month or quarter", "trước", monthClass,
		compiled(`trước\s+(?:` + monthPart + `|quý\s+(?P<q>[ivx]+|\d)\s*(?:/|năm)\s*(?P<qy>\d{4}))`),
		readBeforeMonth,
	},
	{
		"in a quarter of this year", "quý", monthClass,
		compiled(`(?:trong|hết|cuối)\s+quý\s+(?P<q>[ivx]+|[1-4])`),
		readBareQuarter,
	},
	{
		"done in a year", "năm", monthClass,
		compiled(`trong\s+năm\s+(?P<y>\d{4})`),
		readInYear,
	},
	{
		"by the end of a year", "năm", monthClass,
		compiled(`(?:hết|cuối)\s+năm\s+(?P<y>\d{4})`),
		readMonth,
	},
	{
		"when asked", "yêu", requestClass,
		compiled(`khi\s+(?:có|được)\s+yêu\s*cầu`),
		nil,
	},
	{
		"every week, month, quarter or year", "", looseClass,
		compiled(`(?:định\s+kỳ\s+)?` + everyPart + `\s+(?P<every>tuần|tháng|quý)|định\s+kỳ\s+` + everyPart + `\s+năm`),
		readLoose,
	},
	{
		"from time to time", "định", vagueClass,
		compiled(`định\s+kỳ\s+(?:0?6|sáu)\s+tháng(?:\s*,\s*(?:0?9\s+tháng\s*,?\s*)?(?:và\s+)?(?:h[àằ]ng\s+)?năm)?|định\s+kỳ\s+(?:và|hoặc)\s+đột\s+xuất|định\s+kỳ\s+báo\s+cáo`),
		nil,
	},
}

const countPart = `(?P<n>\d{1,3})\s*(?:\([^)]{0,20}\)\s*)?ngày(?P<working>\s+làm\s+việc)?\s*[,(]?\s*(?:(?:kể|tính)\s+)?(?:từ|sau)\s+(?:ngày|khi)\s+(?P<since>ký|ban\s+hành|nhận(?:\s+được)?)(?:\s+(?P<what>\pL+(?:\s+\pL+)?))?`

// renamed lets a part stand twice in one pattern: groups of the same name are
// told apart when read.
func renamed(part string) string {
	return strings.NewReplacer("<h>", "<h2>", "<min>", "<min2>", "<day>", "<day2>").Replace(part)
}

// dayLists is how many rules at the head of the table read lists of days.
const dayLists = 3

// groups are the named parts of one match.
type groups map[string]string

// longestRead is how much of one clause is looked through for times.
const longestRead = 20000

// timesIn returns the phrases of time in e, by place; of those that overlap the
// longest.
func (r *reader) timesIn(e extent) []timeFound {
	low := r.low[e.from:min(e.to, e.from+longestRead)]
	recurs := strings.Contains(low, "hằng") || strings.Contains(low, "hàng") || strings.Contains(low, "mỗi")
	var found []timeFound
	for i, rule := range timeRules {
		if rule.hint != "" && !strings.Contains(low, rule.hint) || i < dayLists && !recurs {
			continue
		}
		for _, m := range rule.match.FindAllStringSubmatchIndex(low, 20) {
			f := timeFound{extent: extent{e.from + m[0], e.from + m[1]}, class: rule.class}
			f.deadline.Phrase = r.value(f.from, f.to)
			if !wordStart(r.low, f.from) || rule.read != nil && !rule.read(r, named(rule.match, low, m), &f) {
				continue
			}
			if strings.Contains(f.deadline.Phrase, "(") && !strings.Contains(f.deadline.Phrase, ")") && f.to < e.to && r.plain[f.to] == ')' {
				f.to++
				f.deadline.Phrase += ")"
			}
			found = addLonger(found, f)
		}
	}
	r.boundRules(e, found)
	return found
}

// named gathers the groups of a match; of doubled names the one that matched.
func named(rule *pattern, low string, m []int) groups {
	g := groups{}
	for i, name := range rule.SubexpNames() {
		if name == "" || m[2*i] < 0 {
			continue
		}
		g[strings.TrimRight(name, "2")] = low[m[2*i]:m[2*i+1]]
	}
	return g
}

// addLonger adds f, in place of any shorter phrase that it overlaps, unless a
// longer one is there.
func addLonger(found []timeFound, f timeFound) []timeFound {
	kept := found[:0:0]
	for _, o := range found {
		if f.meets(o.extent) {
			if o.to-o.from >= f.to-f.from {
				return found
			}
			continue
		}
		kept = append(kept, o)
	}
	return append(kept, f)
}

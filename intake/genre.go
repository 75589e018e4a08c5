package intake

import (
	"strings"

	"congvan/model"
)

// letterType is the type of a document with a "V/v" and no heading.
const letterType = "Công văn"

// typeOf returns the type that a line of capitals names: "KẾ HOẠCH".
func typeOf(s string) string {
	if !isShouted(s) {
		return ""
	}
	word := strings.Trim(lower(s), " .:*")
	for _, t := range model.Types {
		if lower(t.Name) == word {
			return t.Name
		}
	}
	return ""
}

// typeOfSymbol returns the type whose abbreviation stands in a symbol:
// "KH-STTTT", "KH/TTTKT", "2020/NĐ-CP".
func typeOfSymbol(symbol string) string {
	parts := strings.FieldsFunc(symbol, func(c rune) bool { return c == '-' || c == '/' })
	if len(parts) > 1 && strings.Trim(parts[0], "0123456789") == "" {
		parts = parts[1:]
	}
	if len(parts) == 0 {
		return ""
	}
	for _, t := range model.Types {
		if t.Abbreviation != "" && t.Abbreviation == parts[0] {
			return t.Name
		}
	}
	return ""
}

// readType decides the type: the heading, else the symbol, else a letter where
// there is a greeting or a "V/v".
func (r *reader) readType() {
	switch {
	case r.titled >= 0:
		l := r.lines[r.titled]
		r.d.Type = typeOf(r.line(r.titled))
		r.found(TypeField, l.from, l.to)
	case typeOfSymbol(r.d.Symbol) != "":
		r.d.Type = typeOfSymbol(r.d.Symbol)
	case r.d.Symbol != "" && (r.d.Subject != "" || r.greeting >= 0), r.greeting >= 0 && r.d.Subject != "":
		r.d.Type = letterType
	}
}

// chromeRule finds what web pages put around an article, each at the head of a line.
var chromeRule = compiled(`(?m)^(?:` + strings.Join([]string{
	`tác giả\s*:`, `nguồn tin\s*:`, // who wrote it
	`chia sẻ`, `in bài viết`, `tổng số điểm`, // what the reader may do with it
	`tin liên quan`, `tin tức mới`, // what else there is to read
	`lượt xem`, `thống kê truy cập`, // how many have read it
}, "|") + `)`)

// kind tells an official document by the parts of its head, and an article by
// what stands around it or by its telling of things done.
func (r *reader) kind() DraftKind {
	official := 0
	for _, there := range []bool{
		r.d.Symbol != "", r.greeting >= 0, r.d.Subject != "", r.d.Date != 0, r.titled >= 0, r.notes >= 0,
	} {
		if there {
			official++
		}
	}
	chrome := len(chromeRule.FindAllStringIndex(r.low, 4))
	switch {
	case official >= 3, official == 2 && chrome == 0:
		return DirectiveKind
	case chrome > 0:
		return ReferenceKind
	case official > 0 && r.d.Symbol != "" || r.greeting >= 0:
		return DirectiveKind
	case r.tellsOfThePast():
		return ReferenceKind
	}
	return UnknownKind
}

var pastRule = compiled(`\sđã\s`)

// tellsOfThePast reports whether a text says again and again what was done.
func (r *reader) tellsOfThePast() bool {
	words := strings.Count(r.low, " ")
	past := len(pastRule.FindAllStringIndex(r.low, 1000))
	return past >= 3 && past*150 > words
}

package model

import "strings"

// Abbreviations that offices use in the names of units, folded.
var abbreviations = map[string]string{
	"ubnd":  "uy ban nhan dan",
	"hdnd":  "hoi dong nhan dan",
	"vhtt":  "van hoa va thong tin",
	"tttt":  "thong tin va truyen thong",
	"ttth":  "truyen thanh truyen hinh",
	"ptth":  "phat thanh truyen hinh",
	"tt":    "thi tran",
	"tp":    "thanh pho",
	"tx":    "thi xa",
	"p":     "phuong",
	"cnttt": "cong nghe thong tin va truyen thong",
}

// Words that carry no meaning when names are compared.
var fillers = map[string]bool{"cac": true, "va": true}

// expandAbbreviations writes the abbreviations of a folded name out and drops
// the words that clerks use freely ("các", "và").
func expandAbbreviations(key string) string {
	words := strings.Fields(key)
	out := make([]string, 0, len(words))
	for _, w := range words {
		if long, ok := abbreviations[w]; ok {
			w = long
		}
		for part := range strings.FieldsSeq(w) {
			if !fillers[part] {
				out = append(out, part)
			}
		}
	}
	return strings.Join(out, " ")
}

package pdf

import (
	"strconv"
	"strings"

	"congvan/viet"
)

// plainNames are the names of glyphs that are no letter of the alphabet.
var plainNames = func() map[string]string {
	m := map[string]string{}
	const names = `space  ,exclam !,quotedbl ",numbersign #,dollar $,percent %,ampersand &,quotesingle ',parenleft (,parenright ),asterisk *,plus +,` +
		`hyphen -,period .,slash /,zero 0,one 1,two 2,three 3,four 4,five 5,six 6,seven 7,eight 8,nine 9,colon :,semicolon ;,less <,equal =,` +
		`greater >,question ?,at @,bracketleft [,backslash \,bracketright ],asciicircum ^,underscore _,grave ` + "`" + `,braceleft {,bar |,braceright },` +
		`asciitilde ~,quoteleft ‘,quoteright ’,quotedblleft “,quotedblright ”,endash –,emdash —,bullet •,ellipsis …,dagger †,perthousand ‰,` +
		`section §,degree °,copyright ©,registered ®,mu µ,periodcentered ·,plusminus ±,multiply ×,divide ÷,guillemotleft «,guillemotright »,` +
		`nbspace  ,nonbreakingspace  ,softhyphen -,sfthyphen -,minus −,fi fi,fl fl,ff ff,dong ₫,germandbls ß,ae æ,AE Æ,oslash ø,Oslash Ø,` +
		`dcroat đ,Dcroat Đ,dmacron đ,Dslash Đ,eth ð,Eth Ð,dotlessi ı,exclamdown ¡,questiondown ¿,cent ¢,sterling £,yen ¥,currency ¤,` +
		`brokenbar ¦,dieresis ¨,ordfeminine ª,logicalnot ¬,macron ¯,twosuperior ²,threesuperior ³,acute ´,paragraph ¶,cedilla ¸,onesuperior ¹,` +
		`ordmasculine º,onequarter ¼,onehalf ½,threequarters ¾,thorn þ,Thorn Þ,florin ƒ,circumflex ˆ,tilde ˜,trademark ™,quotesinglbase ‚,` +
		`quotedblbase „,guilsinglleft ‹,guilsinglright ›,fraction /,OE Œ,oe œ,lessequal ≤,greaterequal ≥,checkbox ☐,comma COMMA`
	for _, pair := range strings.Split(names, ",") {
		name, c, _ := strings.Cut(pair, " ")
		m[name] = c
	}
	m["comma"] = ","
	return m
}()

// marks are the ends of the names of letters with a mark.
var marks = []struct{ name, mark string }{
	{"circumflex", "\u0302"},
	{"breve", "\u0306"},
	{"horn", "\u031B"},
	{"acute", "\u0301"},
	{"grave", "\u0300"},
	{"hookabove", "\u0309"},
	{"hook", "\u0309"},
	{"tilde", "\u0303"},
	{"dotbelow", "\u0323"},
	{"dieresis", "\u0308"},
	{"ring", "\u030A"},
	{"cedilla", "\u0327"},
	{"caron", "\u030C"},
}

// glyphName gives the letters that a glyph is named for; "" for a name that
// means nothing.
func glyphName(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if c, ok := plainNames[name]; ok {
		return c
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 {
		return runeOf(hex[:4])
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if s := runeOf(hex); s != "" {
			return s
		}
	}
	if name == "" || !(name[0] >= 'a' && name[0] <= 'z' || name[0] >= 'A' && name[0] <= 'Z') {
		return ""
	}
	out, rest := name[:1], name[1:]
	for rest != "" {
		found := false
		for _, m := range marks {
			if after, ok := strings.CutPrefix(rest, m.name); ok {
				out, rest, found = out+m.mark, after, true
				break
			}
		}
		if !found {
			return ""
		}
	}
	return viet.Compose(out)
}

func runeOf(hex string) string {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || n == 0 || n > 0x10FFFF {
		return ""
	}
	return string(rune(n))
}

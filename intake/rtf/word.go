package rtf

import (
	"strings"

	"golang.org/x/text/encoding/charmap"

	"congvan/intake/paper"
)

// skipped are the groups that hold no text of the document.
var skipped = map[string]bool{
	"colortbl": true, "stylesheet": true, "info": true, "pict": true, "object": true, "objdata": true, "header": true, "headerl": true, "headerr": true, "headerf": true,
	"footer": true, "footerl": true, "footerr": true, "footerf": true, "fldinst": true, "shprslt": true, "filetbl": true, "listtable": true, "listoverridetable": true,
	"rsidtbl": true, "generator": true, "xmlnstbl": true, "themedata": true, "colorschememapping": true, "latentstyles": true, "datastore": true, "annotation": true,
	"atnid": true, "atnauthor": true, "bkmkstart": true, "bkmkend": true, "sn": true, "sv": true, "nonshppict": true, "revtbl": true, "ftnsep": true, "ftnsepc": true,
	"aftnsep": true, "aftnsepc": true, "pnseclvl": true, "xe": true, "tc": true, "private": true, "userprops": true, "docvar": true, "mmathPr": true, "ftncn": true, "aftncn": true,
}

// signs are the words that stand for one character.
var signs = map[string]string{
	"tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"~": "\u00A0", "_": "-", "{": "{", "}": "}", "\\": "\\", "emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": "\t", "nestrow": "\n",
}

// sets are the code pages of fonts by their number.
var sets = map[int]*charmap.Charmap{
	0: charmap.Windows1252, 77: charmap.Macintosh, 161: charmap.Windows1253, 162: charmap.Windows1254, 163: charmap.Windows1258, 177: charmap.Windows1255,
	178: charmap.Windows1256, 186: charmap.Windows1257, 204: charmap.Windows1251, 222: charmap.Windows874, 238: charmap.Windows1250,
}

var pages = map[int]*charmap.Charmap{
	437: charmap.CodePage437, 850: charmap.CodePage850, 874: charmap.Windows874, 1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252,
	1253: charmap.Windows1253, 1254: charmap.Windows1254, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh,
}

// word obeys a control word.
func (r *reader) word(t token) {
	if t.word != "'" && r.substs > 0 && signs[t.word] != "" {
		r.substs--
		return
	}
	if r.now.fresh || r.now.starred {
		if r.destination(t) {
			return
		}
	}
	if s, ok := signs[t.word]; ok {
		r.add(s)
		return
	}
	if r.look(t) || r.layout(t) {
		return
	}
	switch t.word {
	case "u":
		r.unicode(t.param)
	case "uc":
		r.now.uc = min(max(t.param, 0), 100)
	case "ansicpg":
		if p := pages[t.param]; p != nil {
			r.page = p
		}
	case "mac":
		r.page = charmap.Macintosh
	case "footnote":
		r.beginNote()
	}
}

// destination looks at the first word of a group, which says what the group is.
func (r *reader) destination(t token) bool {
	switch {
	case t.word == "*":
		r.now.starred, r.now.fresh = true, false
		return true
	case t.word == "fonttbl":
		r.now.fonts = true
	case t.word == "shpinst":
		r.now.shape = true
	case t.word == "shptxt" || t.word == "dptxbxtext":
		r.now.shape = false
		r.paragraph()
	case t.word == "upr":
		r.now.twofold = true
	case t.word == "ud", t.word == "do":
	case skipped[t.word]:
		r.now.skip = true
	case r.now.starred && t.word != "footnote" && t.word != "listtext" && t.word != "pntext":
		r.now.skip = true
	default:
		r.now.starred = false
		return false
	}
	r.now.starred = false
	return true
}

// look obeys words about the setting of letters.
func (r *reader) look(t token) bool {
	on := !t.given || t.param != 0
	switch t.word {
	case "f":
		r.now.font = t.param
		if r.now.fonts && r.fonts[t.param] == nil && len(r.fonts) < 5000 {
			r.fonts[t.param] = &font{}
		}
	case "fcharset":
		if f := r.fonts[r.now.font]; f != nil && r.now.fonts {
			f.page = sets[t.param]
		}
	case "v":
		r.count(paper.Hidden, on && !r.now.hidden)
		r.now.hidden = on
	case "deleted":
		r.count(paper.Changes, on && !r.now.deleted)
		r.now.deleted = on
	case "revised":
		r.count(paper.Changes, on)
	case "caps":
		r.now.caps = on
	case "plain":
		r.now.hidden, r.now.deleted, r.now.caps = false, false, false
	default:
		return false
	}
	return true
}

func (r *reader) count(code paper.Code, yes bool) {
	if yes && !r.now.skip {
		r.counts[code]++
	}
}

// layout obeys words about paragraphs and tables.
func (r *reader) layout(t token) bool {
	if r.now.skip || r.now.shape || r.now.fonts {
		return false
	}
	switch t.word {
	case "par", "sect", "page", "\n", "\r":
		r.paragraph()
	case "pard":
		r.sheet.inTable = false
	case "intbl":
		r.sheet.inTable = true
	case "trowd":
		r.sheet.edges = false
	case "cell":
		r.sheet.cell(r.text.String())
		r.text.Reset()
	case "row":
		r.sheet.row()
	default:
		return r.border(t.word)
	}
	return true
}

// border notices lines that are drawn between cells.
func (r *reader) border(word string) bool {
	switch {
	case strings.HasPrefix(word, "clbrdr"), strings.HasPrefix(word, "trbrdr"):
		r.sheet.edges = true
	case word == "brdrnone", word == "brdrnil", word == "brdrt", word == "brdrb", word == "brdrl", word == "brdrr":
		r.sheet.edges = false
	case word == "brdrs", word == "brdrdb", word == "brdrth", word == "brdrdot", word == "brdrdash", word == "brdrhair":
		r.sheet.table.Ruled = r.sheet.table.Ruled || r.sheet.edges
	default:
		return false
	}
	return true
}

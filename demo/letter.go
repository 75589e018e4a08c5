package demo

import "congvan/model"

// A letter is one made-up document before it has a date and a number.
type letter struct {
	key     string // by which others cite it; may be empty
	from    *sender
	typ     string // empty is Công văn
	written day
	subject string
	to      []string // Kính gửi
	bases   []base   // the opening paragraphs
	lead    string   // the sentence before the clauses
	clauses []clause
	closing string // the sentence after them; empty is the usual one
	copies  []string
	vice    bool // the deputy signs
	urgency string
	note    string
	dir     model.Direction // empty follows the sender

	campaign   string // which it belongs to; filled by letters
	replacedBy string // key of the letter that took its place
}

// A clause is one numbered paragraph.
type clause struct {
	at       string   // path as printed: "1", "1a", "2b1"
	text     string   // "{due}" stands for the words of the term
	who      []string // addressees as written; nil asks nothing of anybody
	by       term
	report   bool
	gauges   []gauge
	own      string // what the office itself has to do on the answers
	asked    []request
	review   int   // days after the letter: the office's own date
	fates    fates // of single units
	everyone fate  // of all others; empty is decided by habit
}

// A gauge is a measure and the range in which made-up figures lie.
type gauge struct {
	name, unit string
	low, high  int
	times      float64 // the target as a multiple of a baseline; 0 is none
}

// A request wakes a clause; days count from the letter.
type request struct {
	asked, due int
	basis      string
}

// A base is a document that the letter rests on: another letter by its key,
// or one outside the file.
type base struct {
	verb, key                  string
	typ, symbol, issuer, about string
	back                       int // days before the letter
}

func follows(key string) base { return base{verb: "Thực hiện", key: key} }

func restsOn(key string) base { return base{verb: "Căn cứ", key: key} }

// outside cites a document that the office does not keep.
func outside(typ, symbol, issuer, about string, back int) base {
	return base{verb: "Căn cứ", typ: typ, symbol: symbol, issuer: issuer, about: about, back: back}
}

func (l *letter) kind() string {
	if l.typ == "" {
		return "Công văn"
	}
	return l.typ
}

func (l *letter) direction() model.Direction {
	switch {
	case l.dir != "":
		return l.dir
	case l.from == own:
		return model.Out
	}
	return model.In
}

// measures turns the gauges into what an obligation asks for.
func (c *clause) measures() []model.Measure {
	var out []model.Measure
	for _, g := range c.gauges {
		m := model.Measure{Name: g.name, Unit: g.unit}
		if g.times > 0 {
			m.Op, m.Target, m.Relative = ">=", &g.times, true
		}
		out = append(out, m)
	}
	return out
}

// to is a list of addressees.
func to(names ...string) []string { return names }

// letters lists every letter that Fill files at once.
func letters() []letter {
	var out []letter
	for _, group := range []struct {
		campaign string // none where the letters are everyday ones
		letters  []letter
	}{
		{"Bluezone", bluezoneLetters},
		{"Phòng, chống dịch", healthLetters},
		{campaignElection, electionLetters},
		{"", newsLetters},
		{"Tết", tetLetters},
		{"", safetyLetters},
		{"Chuyển đổi số", digitalLetters},
		{"Tết", festivalLetters},
		{"", familyLetters},
		{"", sportLetters},
		{"", heritageLetters},
		{"", tourismLetters},
		{"", orderLetters},
	} {
		for _, l := range group.letters {
			l.campaign = group.campaign
			out = append(out, l)
		}
	}
	return out
}

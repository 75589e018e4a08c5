package cli

import (
	"strconv"
	"strings"

	"congvan/model"
	"congvan/text"
)

// A setting is one named value of the office.
type setting struct {
	name string
	get  func() string
	set  func(string) error
}

// settings lists the office's values under the names of the command line.
func settings(o *model.Office) []setting {
	clock := o.Clock(0)
	return []setting{
		wordSetting("name", &o.Name),
		wordSetting("parent", &o.Parent),
		wordSetting("symbol", &o.Symbol),
		wordSetting("place", &o.Place),
		wordSetting("signer", &o.Signer),
		wordSetting("title", &o.Title),
		wordSetting("authority", &o.Authority),
		signersSetting("signers", &o.Signers),
		copiesSetting("copies", o),
		emailSetting("email", &o.Email),
		wordSetting("officer", &o.Officer),
		choiceSetting("lang", &o.Lang, string(text.Vietnamese), string(text.English)),
		daysSetting("soon_days", &o.SoonDays, clock.SoonDays),
		daysSetting("long_days", &o.LongDays, clock.LongDays),
		flagSetting("strict", &o.Strict),
		choiceSetting("before_day", &o.BeforeDay, model.BeforeLiteral, model.BeforeHabit),
		ladderSetting("ladder", o),
		calendarSetting("calendar", &o.Calendar, text.Lang(o.Lang)),
	}
}

// signersSetting is "Họ tên, chức vụ, thẩm quyền" of each, between semicolons.
func signersSetting(name string, to *[]model.Signer) setting {
	get := func() string {
		var out []string
		for _, s := range *to {
			out = append(out, strings.TrimRight(strings.Join([]string{s.Name, s.Title, s.Authority}, ", "), ", "))
		}
		return strings.Join(out, "; ")
	}
	return setting{name, get, func(value string) error {
		var all []model.Signer
		for _, one := range parts(value) {
			p := strings.SplitN(one+",,", ",", 3)
			s := model.Signer{Name: strings.TrimSpace(p[0]), Title: strings.TrimSpace(p[1]), Authority: strings.Trim(p[2], ", ")}
			if s.Name == "" || s.Title == "" {
				return &model.FormatError{Text: one, Want: "Nguyễn Văn A, Phó Trưởng phòng, KT. TRƯỞNG PHÒNG"}
			}
			all = append(all, s)
		}
		*to = all
		return nil
	}}
}

// copiesSetting is Nơi nhận between semicolons, the usual one while none is set.
func copiesSetting(name string, o *model.Office) setting {
	return setting{name, func() string { return strings.Join(o.CopiesOf(), "; ") }, func(s string) error {
		o.Copies = parts(s)
		return nil
	}}
}

// parts are the words between semicolons.
func parts(s string) (out []string) {
	for p := range strings.SplitSeq(s, ";") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// ladderSetting is days from the deadline, the usual ones while none is set.
func ladderSetting(name string, o *model.Office) setting {
	return setting{name, func() string { return o.Urging().String() }, func(s string) error {
		l, err := model.ParseLadder(s)
		if err == nil {
			o.Ladder = l
		}
		return err
	}}
}

// calendarSetting is lines such as "nghỉ 12/02/2021", between semicolons.
func calendarSetting(name string, to *model.Calendar, lang text.Lang) setting {
	return setting{name, func() string { return strings.ReplaceAll(text.CalendarLines(*to, lang), "\n", "; ") }, func(s string) error {
		c, err := text.ParseCalendar(strings.ReplaceAll(s, ";", "\n"))
		if err == nil {
			*to = c
		}
		return err
	}}
}

func wordSetting(name string, to *string) setting {
	return setting{name, func() string { return *to }, func(s string) error { *to = s; return nil }}
}

func emailSetting(name string, to *string) setting {
	return setting{name, func() string { return *to }, func(s string) error {
		err := model.CheckEmail(s)
		if err == nil {
			*to = s
		}
		return err
	}}
}

func choiceSetting(name string, to *string, choices ...string) setting {
	parse := oneOf(append(choices, "")...)
	return setting{name, func() string { return *to }, func(s string) error {
		v, err := parse(s)
		if err == nil {
			*to = v
		}
		return err
	}}
}

// daysSetting shows the usual number while none is set.
func daysSetting(name string, to *int, usual int) setting {
	return setting{name, func() string { return strconv.Itoa(max(*to, usual)) }, func(s string) (err error) {
		if s == "" {
			*to = 0
			return nil
		}
		n, err := parseNatural(1)(s)
		if err == nil {
			*to = n
		}
		return err
	}}
}

func flagSetting(name string, to *bool) setting {
	return setting{name, func() string { return strconv.FormatBool(*to) }, func(s string) error {
		v, err := strconv.ParseBool(s)
		if s == "" {
			v, err = false, nil
		}
		if err != nil {
			return &model.FormatError{Text: s, Want: "true|false"}
		}
		*to = v
		return nil
	}}
}

// officeJSON is office --json.
type officeJSON struct {
	Name      *string `json:"name"`
	Parent    *string `json:"parent"`
	Symbol    *string `json:"symbol"`
	Place     *string `json:"place"`
	Signer    *string `json:"signer"`
	Title     *string `json:"title"`
	Authority *string `json:"authority"`
	Email     *string `json:"email"`
	Officer   *string `json:"officer"`
	Lang      *string `json:"lang"`
	SoonDays  int     `json:"soon_days"`
	LongDays  int     `json:"long_days"`
	Strict    bool    `json:"strict"`
	BeforeDay *string `json:"before_day"`

	Signers []signerJSON `json:"signers"` // who signs besides the usual one
	Copies  []string     `json:"copies"`  // Nơi nhận of letters

	Ladder model.Ladder `json:"ladder"`

	Calendar calendarJSON `json:"calendar"`
}

// calendarJSON is the days off and the days worked besides the law's.
type calendarJSON struct {
	Off     []model.Date `json:"off"`
	Working []model.Date `json:"working"`
}

func officeAsJSON(o model.Office) officeJSON {
	c := o.Clock(0)
	signers := []signerJSON{}
	for _, x := range o.Signers {
		signers = append(signers, signerJSON{orNull(x.Name), orNull(x.Title), orNull(x.Authority)})
	}
	return officeJSON{
		orNull(o.Name), orNull(o.Parent), orNull(o.Symbol), orNull(o.Place), orNull(o.Signer), orNull(o.Title), orNull(o.Authority),
		orNull(o.Email), orNull(o.Officer), orNull(o.Lang), c.SoonDays, c.LongDays, o.Strict, orNull(o.BeforeDay),
		signers, o.CopiesOf(),
		o.Urging(),
		calendarJSON{orEmpty(o.Calendar.Off), orEmpty(o.Calendar.Working)},
	}
}

package cli

import (
	"io"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"congvan/text"
)

func TestWrongUsage(t *testing.T) {
	d := withOffice(t)
	for _, c := range []struct {
		line string
		says []string
	}{
		{"frob", []string{"frob", "congvan help"}},
		{"bluezone", []string{"bluezone record", "bluezone list"}},
		{"bluezone frob", []string{"bluezone record"}},
		{"help frob", []string{"frob"}},
		{"list --bogus", []string{"--bogus", "congvan help list"}},
		{"list -x", []string{"-x"}},
		{"--bogus list", []string{"--bogus"}},
		{"list extra", []string{"extra", "congvan list"}},
		{"list --limit", []string{"--limit"}},
		{"list --limit many", []string{"--limit", "many", "0"}},
		{"bluezone record nam-mau --as-of 2021-02-01 --rank 0", []string{"--rank", "1"}},
		{"due --within -1", []string{"--within", "0"}},
		{"list --standing late", []string{"late", "overdue"}},
		{"mark 1 1", []string{"congvan mark ID OBLIGATION UNIT STATE"}},
		{"mark 1 1 all finished", []string{"finished", "pending"}},
		{"mark 1 1 all done --received yesterday", []string{"--received", "yesterday", "2006-01-02T15:04"}},
		{"mark 1 1 all partial --complete-by 2021-02", []string{"--complete-by", "2021-02"}},
		{"extend 1 2 all --to 2021-03-01 --by A", []string{"--basis"}},
		{"request 1 3 --asked 2021-02-05 --basis x", []string{"--due"}},
		{"remind 1 2 all", []string{"--channel"}},
		{"bluezone record nam-mau --installs 5", []string{"--as-of"}},
		{"bluezone record nam-mau --as-of 2021-02-01", []string{"--installs", "--percent"}},
		{"bluezone record nam-mau --as-of 2021-02-01 --installs 161,090", []string{"161,090", "161.090"}},
		{"bluezone record nam-mau --as-of 2021-02-01 --installs 12,5", []string{"12,5"}},
		{"bluezone record nam-mau --as-of 2021-02-01 --percent 5 --base people", []string{"people"}},
		{"bluezone list --by people", []string{"people", "smartphones|population"}},
		{"office colour=red", []string{"colour", "before_day"}},
		{"office name", []string{"name"}},
		{"office lang=fr", []string{"fr", "vi|en"}},
		{"office soon_days=-1", []string{"soon_days"}},
		{"supersede 1 2", []string{"--from"}},
		{"demo --size 5", []string{"--out"}},
		{"demo --out x.db", []string{"--size"}},
		{"list --lang fr", []string{"--lang", "fr", "vi|en"}},
		{"list --now today", []string{"--now", "today"}},
		{"import --as letter x.txt", []string{"letter"}},
		{"import --direction up x.txt", []string{"up"}},
	} {
		line := d.fails(misuse, strings.Fields(c.line)...)
		contains(t, line, c.says...)
		english := d.fails(misuse, append([]string{"--lang", "en"}, strings.Fields(c.line)...)...)
		if line == english && !strings.Contains(c.line, "--lang") {
			t.Errorf("%s says the same in both languages: %s", c.line, line)
		}
	}
}

func TestEveryCommandAndOptionIsExplained(t *testing.T) {
	for _, l := range []text.Lang{text.Vietnamese, text.English} {
		s := &session{w: text.Of(l)}
		for _, c := range commands() {
			if s.w.Commands.Does[c.name] == "" {
				t.Errorf("%s: %s is not explained", l, c.name)
			}
			fs := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
			fs.SetOutput(io.Discard)
			s.globals(fs)
			c.make(fs)
			fs.VisitAll(func(f *pflag.Flag) {
				if s.optionWords(c.name, f.Name) == "" {
					t.Errorf("%s: --%s of %s is not explained", l, f.Name, c.name)
				}
			})
			for _, name := range c.required {
				if fs.Lookup(name) == nil {
					t.Errorf("%s needs --%s and has none", c.name, name)
				}
			}
		}
	}
}

func TestHelp(t *testing.T) {
	d := newDesk(t)
	for _, args := range [][]string{{"help"}, {"--help"}, {"-h"}} {
		out := d.ok(args...)
		for _, c := range commands() {
			contains(t, out, c.name)
		}
	}
	for _, args := range [][]string{{"help", "mark"}, {"mark", "--help"}, {"mark", "-h"}} {
		contains(t, d.ok(args...), "congvan mark ID OBLIGATION UNIT STATE", "--complete-by DAY", "ai quyết định")
	}
	contains(t, d.ok("bluezone", "list", "--help", "--lang", "en"), "denominator")
}

func TestCommonOptionsStandAnywhere(t *testing.T) {
	d := withOffice(t)
	file := d.env["CONGVAN_DB"]
	d.env["CONGVAN_DB"], d.env["CONGVAN_NOW"] = "", ""
	before := d.ok("--db", file, "--now", "2021-02-04T15:00", "--lang", "en", "due", "--json")
	after := d.ok("due", "--json", "--db", file, "--now=2021-02-04T15:00", "--lang=en")
	between := d.ok("--db="+file, "due", "--now", "2021-02-04T15:00", "--json", "--lang", "en")
	if before != after || before != between || !strings.Contains(before, "due-soon") {
		t.Errorf("they differ:\n%s\n%s\n%s", before, after, between)
	}
}

func TestTheLanguageIsTheSystemsElseVietnamese(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want text.Lang
	}{
		{map[string]string{}, text.Vietnamese},
		{map[string]string{"LANG": "en_US.UTF-8"}, text.English},
		{map[string]string{"LANG": "en_GB.UTF-8", "LC_ALL": "vi_VN"}, text.Vietnamese},
		{map[string]string{"LANG": "fr_FR.UTF-8"}, text.Vietnamese},
		{map[string]string{"LANG": "C"}, text.Vietnamese},
		{map[string]string{"LANG": "vi_VN", "CONGVAN_LANG": "en"}, text.English},
	} {
		s := newSession(nil, Env{Getenv: func(n string) string { return c.env[n] }})
		if s.lang != c.want {
			t.Errorf("%v gives %s, want %s", c.env, s.lang, c.want)
		}
	}
	s := newSession([]string{"list", "--lang", "en"}, Env{Getenv: func(string) string { return "vi" }})
	if s.lang != text.English {
		t.Error("--lang does not win")
	}
}

func TestThePlaceOfTheDataFile(t *testing.T) {
	env := map[string]string{"XDG_DATA_HOME": "/data", "LOCALAPPDATA": `C:\data`, "HOME": "/home/a"}
	get := func(n string) string { return env[n] }
	if got := defaultPath(get); !strings.HasSuffix(got, "congvan.db") || !strings.Contains(got, "data") {
		t.Errorf("the data file is %s", got)
	}
	env["XDG_DATA_HOME"], env["LOCALAPPDATA"] = "relative", "" // not absolute: not valid
	if got := defaultPath(get); !strings.HasPrefix(got, "/home/a") {
		t.Errorf("without the variable the data file is %s", got)
	}
}

func TestVersion(t *testing.T) {
	contains(t, newDesk(t).ok("version"), Version, "1")
}

// A panic ends as one line and exit code 1.
func TestAPanicIsALine(t *testing.T) {
	d := newDesk(t)
	var errs strings.Builder
	code := Main(nil, Env{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &errs, Getenv: func(n string) string { return d.env[n] }})
	if code != failed || !strings.HasPrefix(errs.String(), "congvan: ") || strings.Count(errs.String(), "\n") != 1 {
		t.Errorf("exit %d, %q", code, errs.String())
	}
}

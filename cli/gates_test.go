package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"congvan/internal/hostile"
	"congvan/viet"
)

// payloads are texts that terminals obey or are led astray by.
var payloads = hostile.Texts

// foreign returns what may not be printed: any control byte but the end of a
// line, bytes that are not UTF-8, and what a text may not hold.
func foreign(s string) string {
	var out []string
	if !utf8.ValidString(s) {
		out = append(out, "not UTF-8")
	}
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' || c == 0x7F {
			out = append(out, string(rune(c)))
		}
	}
	if clean, removed := viet.Clean(s); removed.Total() > 0 || clean != s {
		out = append(out, "what a text may not hold")
	}
	return strings.Join(out, " ")
}

// clean runs a command and looks at every byte that it prints.
func (d *desk) clean(what string, args ...string) {
	d.t.Helper()
	r := d.run(args...)
	for _, printed := range []string{r.out, r.err} {
		if bad := foreign(printed); bad != "" {
			d.t.Errorf("%s: congvan %q prints %q: %q", what, args, bad, printed)
		}
	}
	if r.err != "" && strings.Contains(strings.TrimSuffix(r.err, "\n"), "\ncongvan") && r.code == misuse {
		d.t.Errorf("%s: congvan %q: not one line: %q", what, args, r.err)
	}
}

// fileName is a payload as far as a system takes it in a name.
func fileName(p string) string {
	return strings.NewReplacer("/", "", "\x00", "", "\n", "").Replace(p) + "x"
}

// Whatever comes in by a file, a name, an argument or the environment, no
// command prints a control character.
func TestNoCommandPrintsControlCharacters(t *testing.T) {
	if len(payloads) < 41 {
		t.Fatalf("only %d payloads", len(payloads))
	}
	for names := range slices.Chunk(slices.Sorted(maps.Keys(payloads)), 6) {
		t.Run(names[0], func(t *testing.T) {
			t.Parallel()
			d := withOffice(t)
			for _, what := range names {
				tryPayload(d, what, payloads[what])
			}
			showAll(d)
		})
	}
}

// tryPayload has one payload come in wherever anything can.
func tryPayload(d *desk, what, p string) {
	d.t.Helper()
	dir := d.t.TempDir()
	d.stdin = "Số: 1/" + p + "\n\nKính gửi: " + p
	letter := filepath.Join(dir, fileName(p)+".txt")
	writeOrSkip(letter, "Số: 12/VH"+p+"TT\n\nPHÒNG "+p+"\n\nKính gửi: UBND xã "+p+".\n\n1. UBND xã "+p+" báo cáo "+p+" trước ngày 05/02/2021.\n")
	sheet := filepath.Join(dir, fileName(p)+".csv")
	writeOrSkip(sheet, strings.Join(unitHeads, ",")+"\nXã "+strings.NewReplacer("\n", "", "\"", "").Replace(p)+",,,"+p+",,x"+p+",,,,\n")
	for _, args := range [][]string{
		{"read", letter},
		{"read", "--json", letter},
		{"read", "-"},
		{"import", letter},
		{"import", sheet},
		{"import", "--json", letter},
		{"import", "--dry-run", letter, sheet, letter + p},
		{"load", letter},
		{"restore", letter},
		{"read", letter + "not there" + p},
		{p},
		{"--" + p},
		{"-" + p},
		{"help", p},
		{"list", p},
		{"list", "--limit", p},
		{"list", "--search", p},
		{"list", "--standing", p},
		{"show", p},
		{"due", "--unit", p},
		{"due", "--within", p},
		{"template", p, "-o", "x"},
		{"template", "units", "-o", filepath.Join(dir, p)},
		{"mark", p, "1", "all", "done"},
		{"mark", "1", p, "all", "done"},
		{"mark", "1", "1", p, "done"},
		{"mark", "1", "1", "all", p},
		{"mark", "1", "1", "all", "doing", "--note", "x" + p, "--ref", p, "--channel", p},
		{"mark", "1", "1", "all", "doing", "--value", p + "=" + p},
		{"extend", "1", "1", "all", "--to", "2021-12-01", "--by", "x" + p, "--basis", "x" + p},
		{"request", "1", p, "--asked", p, "--due", p, "--basis", p},
		{"remind", "1", "1", "all", "--channel", "x" + p, "--note", p},
		{"decide", "1", p, p, "--period", p},
		{"decide", "1", "2", "move", "--period", "2021-02-11", "--basis", "x" + p},
		{"mark", "1", "1", "all", "doing", "--baseline", p + "=" + p, "--baseline-period", p, "--baseline-source", p},
		{"exempt", "1", "2", p, "--none"},
		{"topic", "set", "1", "x" + p, p},
		{"topic", "show", p},
		{"activity", "add", "x" + p, "x" + p, "--measure", p, "--note", p, "--source", p},
		{"activity", "add", "x", "y", "--quantity", p, "--unit", p},
		{"activity", "list", p},
		{"activity", "set", "1", "--what", p, "--note", p},
		{"unit", "set", "Nậm Mẫu", "--name", "x" + p, "--alias", p, "--person", p, "--phone", p},
		{"unit", "set", p, "--successor", p},
		{"activity", "remove", p},
		{"due", "--urge", "--unit", p},
		{"bluezone", "record", p, "--as-of", "2021-02-01", "--installs", p},
		{"bluezone", p},
		{"office", "name=x" + p, "parent=" + p},
		{"office", p + "=x"},
		{"office", "soon_days=" + p},
		{"supersede", p, p, "--from", p},
		{"backup", filepath.Join(dir, p, p)},
		{"backup", dir + "/b" + p},
		{"export", filepath.Join(dir, p, p)},
		{"rescue", "-o", filepath.Join(dir, p, p)},
		{"demo", "--size", "1", "--out", filepath.Join(dir, p, p)},
		{"list", "--db", dir + "/" + p},
		{"list", "--lang", p},
		{"list", "--now", p},
	} {
		d.clean(what, args...)
	}
	for _, name := range []string{"CONGVAN_DB", "CONGVAN_LANG", "CONGVAN_NOW", "LANG", "XDG_DATA_HOME"} {
		old := d.env[name]
		d.env[name] = p
		d.clean(what+" in "+name, "list")
		d.env[name] = old
	}
}

var unitHeads = []string{"Tên đơn vị", "Tên ngắn", "Bí danh", "Loại", "Nhóm", "Dân số", "Số điện thoại thông minh", "Người phụ trách", "Điện thoại", "Email"}

// writeOrSkip leaves out what this system does not take as a name.
func writeOrSkip(name, text string) { _ = os.WriteFile(name, []byte(text), 0o600) }

// showAll prints whatever the data file holds.
func showAll(d *desk) {
	d.t.Helper()
	for _, args := range [][]string{
		{"list"},
		{"units"},
		{"due"},
		{"log"},
		{"bluezone", "list"},
		{"office"},
		{"topic", "list"},
		{"activity", "list"},
		{"due", "--urge"},
	} {
		d.clean("all", args...)
		d.clean("all", append(args, "--json")...)
	}
	for _, row := range d.objects("list") {
		id := fmt.Sprint(row["id"])
		d.clean("all", "show", id)
		d.clean("all", "show", id, "--json")
	}
	for _, args := range [][]string{{"export", "-"}, {"check"}, {"version"}, {"help"}} {
		d.clean("all", args...)
	}
}

// An export that somebody tampered with is cleaned line by line, and says so; an
// honest one comes in byte for byte.
func TestLoadCleans(t *testing.T) {
	d := withOffice(t)
	honest := d.ok("export", "-")
	for i, what := range slices.Sorted(maps.Keys(payloads)) {
		if testing.Short() && i%8 > 0 {
			continue
		}
		t.Run(what, func(t *testing.T) {
			t.Parallel() // most of it waits for the disk
			p := payloads[what]
			quoted, err := json.Marshal(strings.ToValidUTF8(p, "\uFFFD"))
			if err != nil {
				t.Fatal(err)
			}
			inner := string(quoted[1 : len(quoted)-1])
			for _, form := range []string{inner, strings.ToValidUTF8(strings.NewReplacer("\"", "", "\\", "", "\n", "").Replace(p), "")} {
				o := newDesk(t)
				o.stdin = strings.ReplaceAll(honest, "Khe Ví", "Khe "+form+"Ví")
				if r := o.run("load", "-"); r.code != done {
					// Raw control characters are no JSON.
					o.clean(what, "load", "-")
					continue
				}
				showAll(o)
				if out := o.ok("export", "-"); strings.Contains(out, `\u00`) {
					t.Errorf("%s is kept: %s", what, out)
				}
			}
		})
	}
	tampered := newDesk(t)
	tampered.stdin = strings.Replace(honest, "Khe Ví", `Khe \u001b[31mVí`, 1)
	if r := tampered.run("load", "-"); r.code != done || !strings.Contains(r.err, "ký tự") {
		t.Errorf("exit %d, nothing is said of what was taken out: %q", r.code, r.err)
	}
	same := newDesk(t)
	same.stdin = honest
	if r := same.run("load", "-"); r.code != done || strings.Contains(r.err, "ký tự") || same.ok("export", "-") != honest {
		t.Errorf("an honest export is changed: %q", r.err)
	}
}

// The gate holds whatever the pieces in which it is written to.
func TestTheGateHolds(t *testing.T) {
	for what, p := range payloads {
		for _, asJSON := range []bool{false, true} {
			var out bytes.Buffer
			g := &gate{to: &out, json: asJSON}
			text := "a" + p + "Tiếng Việt\n"
			if asJSON {
				b, _ := json.Marshal(text)
				text = string(b)
			}
			for i := range len(text) {
				if n, err := g.Write([]byte(text[i : i+1])); n != 1 || err != nil {
					t.Fatal(n, err)
				}
			}
			if bad := foreign(out.String()); bad != "" && !strings.Contains(what, "marks") && what != "decomposed" {
				t.Errorf("%s, JSON %v: %s in %q", what, asJSON, bad, out.String())
			}
			if !strings.Contains(out.String(), "Tiếng Việt") {
				t.Errorf("%s takes more than itself: %q", what, out.String())
			}
		}
	}
}

// JSON that went through the gate says the same as before.
func TestTheGateKeepsJSON(t *testing.T) {
	for what, p := range payloads {
		want := strings.ToValidUTF8("Số "+p+" “x”", "\uFFFD")
		var b, out bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(want); err != nil {
			t.Fatal(err)
		}
		if _, err := (&gate{to: &out, json: true}).Write(b.Bytes()); err != nil {
			t.Fatal(err)
		}
		var got string
		if err := json.Unmarshal(out.Bytes(), &got); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", what, got, err, want)
		}
		if bad := foreign(out.String()); bad != "" {
			t.Errorf("%s: %s in %q", what, bad, out.String())
		}
	}
}

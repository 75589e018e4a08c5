package db

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rescued rescues a register and gives the records of what came out.
func rescued(t *testing.T, path string) (RescueReport, string) {
	t.Helper()
	before, _ := os.ReadFile(path)
	out := filepath.Join(t.TempDir(), "cứu.db")
	r, err := Rescue(path, out)
	if err != nil {
		t.Fatal(err)
	}
	after, _ := os.ReadFile(path)
	if !bytes.Equal(before, after) {
		t.Error("the damaged file was changed")
	}
	mustBeSound(t, out)
	d := &desk{T: t, now: noon}
	d.open(out)
	d.sound()
	records, _ := d.exported()
	d.units("đơn vị mới")
	d.sound()
	d.must(d.Close())
	return r, records
}

// TestRescueFromSnapshotAndLogIsComplete damages the file in every way.
func TestRescueFromSnapshotAndLogIsComplete(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	d.add(weekly(us...), "một")
	d.snapshot("")
	d.add(weekly(us...), "hai")
	d.units("D")
	d.now += 60
	d.snapshot("")
	d.add(weekly(us...), "ba")
	want, _ := d.exported()
	d.must(d.Close())
	whole := d.readFile(d.Path())
	r := rand.New(rand.NewPCG(1, 9))
	for i, kind := range slices.Concat(damages, damages) {
		d.writeFile(d.Path(), kind.do(bytes.Clone(whole), r))
		report, got := rescued(t, d.Path())
		if got != want || !report.Complete || report.Doubts > 0 {
			t.Errorf("%d %s: %+v", i, kind.name, report)
		}
	}
	d.must(os.Remove(d.Path()))
	if report, got := rescued(t, d.Path()); got != want || !report.Complete {
		t.Errorf("the file is gone: %+v", report)
	}
	for _, c := range Snapshots(d.Path()) { // the log alone begins later
		d.must(os.Remove(c.Path))
	}
	d.writeFile(d.Path(), whole)
	if report, got := rescued(t, d.Path()); got != want || !report.Complete {
		t.Errorf("from the journal of the file: %+v", report)
	}
}

// TestSalvageWithoutSnapshotAndLog damages one page at a time of a file that
// is all there is, and whose journal does not tell how its rows came in.
func TestSalvageWithoutSnapshotAndLog(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C", "D", "E")
	d.must(d.AddDirectives(bulk(450, us)))
	want, _ := d.exported()
	d.must(d.Close())
	_ = os.Remove(logPath(d.Path()))
	_ = os.Remove(formerLog(d.Path()))
	_ = os.Remove(cleanPath(d.Path()))
	whole := d.readFile(d.Path())
	v := newVerifier(bytes.NewReader(whole), int64(len(whole)))
	v.run()
	lines := map[string]bool{}
	for l := range strings.Lines(want) {
		lines[l] = true
	}
	var shares []float64
	r := rand.New(rand.NewPCG(2, 9))
	for range 7 {
		b := bytes.Clone(whole)
		page := b[(2+r.IntN(int(v.pages.meta.pages)-2))*4096:][:4096]
		for i := range page {
			page[i] = byte(r.Uint32())
		}
		d.writeFile(d.Path(), b)
		_, got := rescued(t, d.Path())
		found := 0
		for l := range strings.Lines(got) {
			switch {
			case lines[l]:
				found++
			case !strings.Contains(l, `"? `):
				t.Fatalf("a row that never was: %s", l)
			}
		}
		shares = append(shares, float64(found)/float64(len(lines)))
	}
	slices.Sort(shares)
	t.Logf("least %.4f, median %.4f", shares[0], shares[len(shares)/2])
	if shares[len(shares)/2] < 0.99 || shares[0] < 0.9 {
		t.Errorf("of single damaged pages, %.4f of the rows in the median, %.4f at least", shares[len(shares)/2], shares[0])
	}
}

func TestNothingToRescue(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	var hopeless *HopelessError
	for name, content := range map[string][]byte{"empty": nil, "zeros": make([]byte, 1<<16), "text": []byte("Kính gửi")} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Rescue(path, path+".out"); !errors.As(err, &hopeless) {
			t.Errorf("%s: got %v", name, err)
		}
		if _, err := os.Lstat(path + ".out"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: something was written", name)
		}
	}
	if err := os.WriteFile(path+".out", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var exists *ExistsError
	if _, err := Rescue(path, path+".out"); !errors.As(err, &exists) {
		t.Errorf("over a file: got %v", err)
	}
}

func TestRescueListsWhatIsLost(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	d.must(d.AddDirectives(bulk(3, us)))
	d.must(d.Close())
	for _, p := range []string{logPath(d.Path()), formerLog(d.Path())} {
		_ = os.Remove(p)
	}
	b := d.readFile(d.Path())
	for at := 0; at >= 0; { // the name of unit 2, wherever it lies
		at = bytes.Index(b, []byte(`{"id":2,"name":"B"}`))
		if at >= 0 {
			b[at+16] = '#'
		}
	}
	d.writeFile(d.Path(), b)
	r, got := rescued(t, d.Path())
	if r.Complete || !slices.Contains(r.Doubtful, Doubt{bucketUnits, "2", LostRow}) || !strings.Contains(got, `"? 2"`) {
		t.Errorf("%+v\n%s", r, got)
	}
	same(t, "directives", r.Records[bucketDirectives], 3)
	same(t, "doubts", r.Doubts, len(r.Doubtful))
}

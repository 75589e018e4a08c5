//go:build linux

package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"congvan/db"
	"congvan/internal/fault"
)

// A finding is what opening a register gave.
type finding struct {
	Crashed, Hung bool   // the process died, or never answered
	Died          string // what it said
	Err           string
	Damaged       bool // refused as damaged
	Notes         []string
	Seq           uint64
	Problems      []string          // of Check
	Records       map[string]string // empty where it was not opened
	Half          string            // where journal and records disagree
	Rescue        *rescued
}

// Rescued is what a rescue gave.
type rescued struct {
	Err      string
	Complete bool
	Doubts   int
	Listed   map[string]bool // "kind key" of the doubtful rows
	Missing  bool            // rows are gone that cannot be named
	Seq      uint64
	Records  map[string]string

	PerhapsOlder bool // the last step may be missing
}

// unlisted names a row that is not the truth and that the rescue vouches for.
func (r *rescued) unlisted(truth map[string]string) string {
	if r.Doubts > len(r.Listed) {
		return "" // only the first are named
	}
	for k, v := range r.Records {
		if truth[k] != v && !r.Listed[k] {
			return k
		}
	}
	return ""
}

// needless is how much of what was got back is listed although it is right.
func (r *rescued) needless(truth map[string]string) float64 {
	n := 0
	for k := range r.Listed {
		if v, there := r.Records[k]; there && truth[k] == v {
			n++
		}
	}
	return float64(n) / float64(max(1, len(r.Records)))
}

// A question is what a prober is asked.
type question struct {
	Path   string
	Rescue bool   // and a rescue if it does not open
	Write  bool   // and a change
	Seed   uint64 // says how to open, see opening
}

// probeAll answers the questions on standard input, one a line.
func probeAll() int {
	in := bufio.NewScanner(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			return 2
		}
		if err := out.Encode(answer(q)); err != nil {
			return 1
		}
	}
	return 0
}

func answer(q question) (f finding) {
	o := opening(q.Seed)
	o.Create = false
	s, err := db.Open(q.Path, o)
	if err != nil {
		f.Err = err.Error()
		var d *db.DamagedError
		var n *db.NotDatabaseError
		f.Damaged = errors.As(err, &d) || errors.As(err, &n)
		if q.Rescue {
			f.Rescue = rescue(q.Path)
		}
		return f
	}
	defer s.Close()
	for _, n := range s.Recovered() {
		f.Notes = append(f.Notes, string(n.Kind))
	}
	p, err := look(s)
	if err != nil {
		f.Err = "after opening: " + err.Error()
	}
	f.Seq, f.Records, f.Half = p.Seq, p.Records, p.replayed()
	rep, err := s.Check()
	if err != nil {
		f.Problems = append(f.Problems, err.Error())
	}
	for _, p := range rep.Problems {
		f.Problems = append(f.Problems, p.String())
	}
	if q.Write {
		if _, err := s.AddDirective(newHand(s, 1).document(), "thử"); err != nil {
			f.Problems = append(f.Problems, "no change can be made: "+err.Error())
		}
	}
	return f
}

func rescue(path string) *rescued {
	out := path + ".rescued.db"
	defer os.Remove(out)
	rep, err := db.Rescue(path, out)
	if err != nil {
		return &rescued{Err: err.Error()}
	}
	r := &rescued{Complete: rep.Complete, Doubts: rep.Doubts, Listed: map[string]bool{}}
	for _, d := range rep.Doubtful {
		r.Listed[cmp.Or(kinds[d.Bucket], d.Bucket)+" "+d.Key] = true
		r.PerhapsOlder = r.PerhapsOlder || d.Why == db.LastStep
	}
	for _, n := range rep.Missing {
		r.Missing = r.Missing || n > 0
	}
	s, err := db.Open(out, db.Options{ReadOnly: true})
	if err != nil {
		r.Err = "what was rescued does not open: " + err.Error()
		return r
	}
	defer s.Close()
	p, err := look(s)
	if err != nil {
		r.Err = "what was rescued cannot be read: " + err.Error()
	}
	r.Seq, r.Records = p.Seq, p.Records
	return r
}

// patience is how long a prober may think over one file.
const patience = 15 * time.Second

// A prober asks a child, so that a crash or a hang is only an answer. Idle ones
// are used again.
type prober struct{ p *fault.Process }

var idle struct {
	sync.Mutex
	probers []*prober
}

// ask opens a register in another process.
func ask(q question) finding {
	p := takeProber()
	if p == nil {
		return finding{Err: "no prober could be started"}
	}
	b, _ := json.Marshal(q)
	_ = p.p.Say(string(b))
	line, ok := p.p.Line(patience)
	var f finding
	if !ok || json.Unmarshal([]byte(line), &f) != nil {
		_, f.Hung = p.p.Wait(100 * time.Millisecond)
		f.Crashed = !f.Hung
		f.Died = firstLines(p.p.Stderr(), 3)
		return f
	}
	idle.Lock()
	defer idle.Unlock()
	idle.probers = append(idle.probers, p)
	return f
}

func takeProber() *prober {
	idle.Lock()
	if n := len(idle.probers); n > 0 {
		p := idle.probers[n-1]
		idle.probers = idle.probers[:n-1]
		idle.Unlock()
		return p
	}
	idle.Unlock()
	p, err := fault.Self(nil, childMark, "probe")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return nil
	}
	return &prober{p}
}

func firstLines(s string, n int) string {
	lines := strings.SplitN(s, "\n", n+1)
	return strings.Join(lines[:min(n, len(lines))], " | ")
}

// share is how much of the truth is in what was got back, and how many rows of
// it are wrong.
func share(truth, got map[string]string) (part float64, wrong int) {
	same := 0
	for k, v := range truth {
		if got[k] == v {
			same++
		}
	}
	for k, v := range got {
		if truth[k] != v {
			wrong++
		}
	}
	if len(truth) == 0 {
		return 1, wrong
	}
	return float64(same) / float64(len(truth)), wrong
}

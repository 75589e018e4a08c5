package main

import (
	"errors"
	"math"
	"os"
	"os/exec"
	"time"
)

// How long a program is waited for; how long a frame takes at 60 a second (two
// frames at 120); how long a program must draw nothing to count as done.
const (
	patience = 60 * time.Second
	frame    = time.Second / 60
	silence  = 26 * time.Millisecond
)

var errSilent = errors.New("the program did not show what was waited for")

// A terminal runs one program in a pseudo-terminal that answers no question,
// and remembers when what came.
type terminal struct {
	cmd     *exec.Cmd
	pty     *os.File
	began   time.Time
	came    chan chunk // closed when the program has gone
	screen  *screen
	ready   time.Time
	settled time.Time
	drawn   time.Time // when something was last drawn
	bytes   int
}

// A chunk is what one read brought.
type chunk struct {
	at   time.Time
	data []byte
}

// begin starts a program and waits until its screen is complete.
func begin(complete func(*screen) bool, name string, args ...string) (*terminal, error) {
	t := &terminal{cmd: exec.Command(name, args...), came: make(chan chunk, 1<<14), screen: newScreen()}
	t.cmd.Env = environment()
	t.began = time.Now()
	if err := t.start(); err != nil {
		return nil, err
	}
	go t.listen()
	var err error
	if t.ready, err = t.until(complete); err != nil {
		t.kill()
		return nil, err
	}
	t.settled = t.ready
	if last := t.quiet(200 * time.Millisecond); !last.IsZero() {
		t.settled = last
	}
	return t, nil
}

func (t *terminal) listen() {
	defer close(t.came)
	buf := make([]byte, 64<<10)
	for {
		n, err := t.pty.Read(buf)
		if err != nil {
			return
		}
		t.came <- chunk{time.Now(), append([]byte(nil), buf[:n]...)}
	}
}

// next feeds the screen with one chunk.
func (t *terminal) next(wait time.Duration) (c chunk, drew, ok bool) {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case c, ok = <-t.came:
		if ok {
			drew = t.screen.feed(c.data)
			t.bytes += len(c.data)
		}
		if drew {
			t.drawn = c.at
		}
		return c, drew, ok
	case <-timer.C:
		return c, false, false
	}
}

// until returns when the screen first satisfied f.
func (t *terminal) until(f func(*screen) bool) (time.Time, error) {
	for end := time.Now().Add(patience); time.Now().Before(end); {
		c, _, ok := t.next(time.Until(end))
		if !ok {
			break
		}
		if f(t.screen) {
			return c.at, nil
		}
	}
	return time.Time{}, errSilent
}

// drain takes in what has come already: it belongs to no key to come.
func (t *terminal) drain() {
	for len(t.came) > 0 {
		t.next(0)
	}
}

// shows waits until the screen satisfies f, which it may do already.
func (t *terminal) shows(f func(*screen) bool) error {
	if f(t.screen) {
		return nil
	}
	_, err := t.until(f)
	return err
}

// quiet waits until nothing has come for d, and returns when the last came.
func (t *terminal) quiet(d time.Duration) (last time.Time) {
	for {
		c, drew, ok := t.next(d)
		if !ok {
			return last
		}
		if drew {
			last = c.at
		}
	}
}

// An answer is how long after a key the screen first changed, and last.
type answer struct{ first, last time.Duration }

// press sends keys and waits for the screen to change and come to rest.
func (t *terminal) press(keys string) (a answer, err error) {
	return t.pressUntil(keys, func(*screen) bool { return true })
}

// pressUntil counts as the first change the one that satisfies f.
func (t *terminal) pressUntil(keys string, f func(*screen) bool) (a answer, err error) {
	t.drain()
	sent := time.Now()
	if err := t.send(keys); err != nil {
		return a, err
	}
	for a.first == 0 {
		c, drew, ok := t.next(patience)
		if !ok {
			return a, errSilent
		}
		if drew && f(t.screen) {
			a.first = c.at.Sub(sent)
		}
		if drew {
			a.last = c.at.Sub(sent)
		}
	}
	if last := t.quiet(silence); !last.IsZero() {
		a.last = last.Sub(sent)
	}
	return a, nil
}

// await waits for a moment of the program's frame, such that the moments of
// many turns cover the frame evenly: how long a key waits depends on it most.
func (t *terminal) await(turn int) {
	const golden = 0.6180339887498949
	_, part := math.Modf(float64(turn) * golden)
	since := time.Since(t.drawn)
	next := since.Truncate(frame) + frame + time.Duration(part*float64(frame))
	time.Sleep(next - since)
}

func (t *terminal) send(keys string) error {
	_, err := t.pty.WriteString(keys)
	return err
}

// leave quits the program and returns how long it took to go.
func (t *terminal) leave() (time.Duration, error) {
	sent := time.Now()
	if err := t.send("\x11"); err != nil {
		return 0, err
	}
	for end := time.Now().Add(patience); ; {
		if _, _, ok := t.next(time.Until(end)); !ok {
			break
		}
	}
	err := t.cmd.Wait()
	took := time.Since(sent)
	_ = t.pty.Close()
	return took, err
}

// kill ends a program that is of no use any more.
func (t *terminal) kill() {
	_ = t.cmd.Process.Kill()
	_ = t.pty.Close()
	_ = t.cmd.Wait()
}

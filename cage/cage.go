// Package cage runs work on untrusted bytes in a child process of this very
// program, under limits of time, memory and output: a goroutine cannot be
// killed, a process can. Start with [Run], which the parent calls, and
// [Confine], with which the child begins.
package cage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Limits bound one child.
type Limits struct {
	Wall   time.Duration // from start to end
	Memory int64         // bytes on top of what the program takes when it starts
	Output int64         // bytes of answer
}

// Why says how a child failed.
type Why string

// The ways.
const (
	Hung       Why = "hung"        // it was killed after its time
	Hungry     Why = "hungry"      // it wanted more memory than it may have
	Flooded    Why = "flooded"     // it answered more than it may
	Died       Why = "died"        // it ended by itself without an answer
	NotStarted Why = "not-started" // the system did not start it
)

// An Error says that a child did not answer.
type Error struct {
	Why    Why
	Detail string // what it said last, for whoever helps; may be empty
}

func (e *Error) Error() string {
	if e.Detail == "" {
		return "reading apart: " + string(e.Why)
	}
	return fmt.Sprintf("reading apart: %s: %s", e.Why, e.Detail)
}

// Run starts this program again with args, hands it input on its standard input
// and returns what it prints. The child is gone when Run returns.
func Run(args []string, input []byte, l Limits) ([]byte, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, &Error{NotStarted, err.Error()}
	}
	ctx, cancel := context.WithTimeout(context.Background(), l.Wall)
	defer cancel()
	out, errs := &capped{limit: l.Output, over: cancel}, &capped{limit: lastWords, over: func() {}}
	c := exec.CommandContext(ctx, self, args...)
	c.Env = environment()
	c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(input), out, errs
	c.WaitDelay = time.Second
	if err := c.Start(); err != nil {
		return nil, &Error{NotStarted, err.Error()}
	}
	err = c.Wait()
	switch {
	case out.full:
		return nil, &Error{Why: Flooded}
	case ctx.Err() != nil:
		return nil, &Error{Why: Hung}
	case err != nil:
		return nil, ended(err, string(errs.taken))
	}
	return out.taken, nil
}

// lastWords is how much of a child's complaints is kept, in bytes.
const lastWords = 4 << 10

// Exit codes with which a child says which limit it met.
const (
	exitHung   = 91
	exitHungry = 92
)

// ended tells from the exit code and the last words how a child ended.
func ended(err error, said string) *Error {
	var exit *exec.ExitError
	first, _, _ := strings.Cut(said, "\n")
	switch {
	case !errors.As(err, &exit):
		return &Error{Died, err.Error()}
	case exit.ExitCode() == exitHung:
		return &Error{Why: Hung}
	case exit.ExitCode() == exitHungry, outOfMemory(said):
		return &Error{Why: Hungry}
	}
	return &Error{Died, strings.TrimSpace(exit.String() + " " + first)}
}

// outOfMemory knows the last words of a Go program that the system gave no more
// memory.
func outOfMemory(said string) bool {
	for _, words := range []string{"out of memory", "cannot allocate", "failed to reserve", "resource temporarily unavailable", "address space", "failed to allocate", "new OS thread"} {
		if strings.Contains(said, words) {
			return true
		}
	}
	return false
}

// environment is what a child is told of its surroundings: what the system
// needs to start a program, and nothing of the officer's.
func environment() []string {
	env := []string{"GOTRACEBACK=none"}
	for _, name := range []string{"SYSTEMROOT", "WINDIR"} {
		if v, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+v)
		}
	}
	return env
}

// A capped buffer takes up to limit bytes; beyond it says so once and takes no
// more. It embeds no buffer, whose ReadFrom would go round the limit.
type capped struct {
	taken []byte
	limit int64
	over  func()
	full  bool
}

// Write never fails, so that a child is not killed by its own complaints.
func (c *capped) Write(p []byte) (int, error) {
	room := c.limit - int64(len(c.taken))
	c.taken = append(c.taken, p[:min(int64(len(p)), room)]...)
	if int64(len(p)) > room && !c.full {
		c.full = true
		c.over()
	}
	return len(p), nil
}

// Confine puts the limits on the process itself. A child calls it before it
// looks at its input; what it cannot limit the parent still kills.
func Confine(l Limits) error {
	time.AfterFunc(l.Wall+time.Second, func() { os.Exit(exitHung) }) // should the parent be gone
	return confine(l)
}

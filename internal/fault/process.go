//go:build linux

package fault

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"
)

// A Process is a child that tells line by line what it has done.
type Process struct {
	cmd   *exec.Cmd
	stdin io.WriteCloser
	lines chan string
	said  strings.Builder // of standard error
	mu    sync.Mutex
	ended chan struct{}
}

// Start runs a program with the given arguments and further environment.
func Start(env []string, name string, args ...string) (*Process, error) {
	p := &Process{cmd: exec.Command(name, args...), lines: make(chan string, 100_000), ended: make(chan struct{})}
	p.cmd.Env = append(os.Environ(), env...)
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	p.cmd.Stderr = lockedWriter{p}
	in, err := p.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.stdin = in
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go p.read(out)
	return p, nil
}

// Self runs this very program.
func Self(env []string, args ...string) (*Process, error) {
	exe, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return Start(env, exe, args...)
}

type lockedWriter struct{ p *Process }

func (w lockedWriter) Write(b []byte) (int, error) {
	w.p.mu.Lock()
	defer w.p.mu.Unlock()
	if w.p.said.Len() < 1<<14 {
		w.p.said.Write(b)
	}
	return len(b), nil
}

func (p *Process) read(out io.Reader) {
	b := bufio.NewScanner(out)
	b.Buffer(make([]byte, 1<<16), 64<<20)
	for b.Scan() {
		p.lines <- b.Text()
	}
	close(p.lines)
	_ = p.cmd.Wait()
	close(p.ended)
}

// PID is the number of the process.
func (p *Process) PID() int { return p.cmd.Process.Pid }

// Say sends a line to the child.
func (p *Process) Say(line string) error {
	_, err := fmt.Fprintln(p.stdin, line)
	return err
}

// Hush closes the child's input.
func (p *Process) Hush() { _ = p.stdin.Close() }

// Line waits for the next line; ok is false at the end or after the wait.
func (p *Process) Line(wait time.Duration) (line string, ok bool) {
	select {
	case line, ok = <-p.lines:
		return line, ok
	case <-time.After(wait):
		return "", false
	}
}

// Kill ends the child and all that it started at once, as "kill -9" does.
func (p *Process) Kill() { _ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL) }

// Wait waits for the end and kills the child after so long; hung tells that.
func (p *Process) Wait(limit time.Duration) (code int, hung bool) {
	select {
	case <-p.ended:
	case <-time.After(limit):
		hung = true
		p.Kill()
		<-p.ended
	}
	return p.cmd.ProcessState.ExitCode(), hung
}

// Rest returns the lines that were not yet read; it waits for the end.
func (p *Process) Rest() (lines []string) {
	for l := range p.lines {
		lines = append(lines, l)
	}
	<-p.ended
	return lines
}

// Stderr is what the child wrote to standard error so far.
func (p *Process) Stderr() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.said.String()
}

//go:build linux

package main

import (
	"os"
	"os/exec"
)

// dependencies is row 30: modules are what they were, their licences are known,
// and the program builds for the machines of offices.
func dependencies(b *bout) error {
	b.never("failed")
	for _, step := range []struct {
		env  []string
		args []string
	}{
		{nil, []string{"mod", "verify"}},
		{nil, []string{"run", "./internal/licences", "-check"}},
		{[]string{"GOOS=windows", "GOARCH=amd64"}, []string{"build", "-trimpath", "-o", os.DevNull, "."}},
		{[]string{"GOOS=windows", "GOARCH=386"}, []string{"build", "-trimpath", "-o", os.DevNull, "."}},
		{[]string{"GOOS=linux", "GOARCH=amd64"}, []string{"build", "-trimpath", "-o", os.DevNull, "."}},
	} {
		c := exec.Command("go", step.args...)
		c.Dir = home()
		c.Env = append(append(os.Environ(), "CGO_ENABLED=0"), step.env...)
		if out, err := c.CombinedOutput(); err != nil {
			b.miss("failed", "%v go %v: %v: %s", step.env, step.args, err, lastLines(string(out), 4))
		}
		b.tried++
	}
	b.vulnerabilities()
	return nil
}

// vulnerabilities asks the database of known holes, where it can be reached.
func (b *bout) vulnerabilities() {
	path, err := exec.LookPath("govulncheck")
	if err != nil {
		b.notes = append(b.notes, "vulnerability check skipped: govulncheck is not there")
		return
	}
	c := exec.Command(path, "./...")
	c.Dir = home()
	out, err := c.CombinedOutput()
	exit, ok := err.(*exec.ExitError)
	switch {
	case err == nil:
		b.tried++
	case ok && exit.ExitCode() == 3: // holes that the program reaches
		b.miss("failed", "govulncheck: %s", lastLines(string(out), 20))
	default:
		b.notes = append(b.notes, "vulnerability check skipped: its database cannot be had here: "+lastLines(string(out), 1))
	}
}

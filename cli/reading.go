package cli

import (
	"errors"
	"time"

	"congvan/cage"
	"congvan/intake"
)

// readingCommand is the hidden command with which the program reads an
// untrusted file in a child of its own: __read JOB NAME, the bytes on standard
// input, the answer on standard output.
const readingCommand = "__read"

// readingLimits bound the reading of one file; tests shorten them.
var readingLimits = cage.Limits{Wall: 20 * time.Second, Memory: 192 << 20, Output: 32 << 20}

// soon is how long the reading of any document takes but that of a PDF.
const soon = 5 * time.Second

// limitsOf bounds one job.
func limitsOf(job string) cage.Limits {
	l := readingLimits
	if job == intake.DocumentJob {
		l.Wall = min(l.Wall, soon)
	}
	return l
}

// CageReading has untrusted files read in a child of the running program from
// now on. The program must hand its arguments to Main.
func CageReading() {
	intake.ReadOutside(func(job, name string, raw []byte) ([]byte, error) {
		out, err := cage.Run([]string{readingCommand, job, name}, raw, limitsOf(job))
		var e *cage.Error
		if errors.As(err, &e) {
			return nil, &intake.StoppedError{Name: name, Why: string(e.Why)}
		}
		return out, err
	})
}

// serveReading is the child.
func serveReading(args []string, env Env) int {
	if len(args) != 2 || cage.Confine(limitsOf(args[0])) != nil {
		return failed
	}
	if intake.Serve(args[0], args[1], env.Stdin, env.Stdout) != nil {
		return failed
	}
	return done
}

package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"congvan/db"
)

// crashed writes a report of a panic beside the data file and returns the one
// line that names it.
func (s *session) crashed(value any, stack []byte) error {
	w := &s.w.Commands.Said
	report := crashReport(value, stack)
	for _, dir := range []string{filepath.Dir(cmp.Or(s.path, s.opt.db, defaultPath(s.env.Getenv))), os.TempDir()} {
		if file, err := writeCrash(dir, report); err == nil {
			return refuse(w.Crashed, file)
		}
	}
	return refuse(w.CrashedUntold, crashWords(value))
}

// crashStack is where the panic came from: the interface brings the stack of
// its own along.
func crashStack(value any) []byte {
	if at, ok := value.(interface{ Stack() []byte }); ok {
		return at.Stack()
	}
	return debug.Stack()
}

func crashReport(value any, stack []byte) string {
	return fmt.Sprintf("congvan %s (%s), data version %d\n%s/%s, %s\n\n%s\n\n%s",
		Version, build(), db.Schema, runtime.GOOS, runtime.GOARCH, time.Now().UTC().Format(time.RFC3339), crashWords(value), stack)
}

// crashWords tells what a panic was about. Only the run time's own errors are
// quoted: anything else might hold what stands in a document.
func crashWords(value any) string {
	var own runtime.Error
	if err, ok := value.(error); ok && errors.As(err, &own) {
		return own.Error()
	}
	return fmt.Sprintf("panic of type %T", value)
}

func writeCrash(dir, report string) (file string, err error) {
	file = filepath.Join(dir, "congvan-crash-"+time.Now().Format("20060102-150405.000")+".txt")
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(report)
	return file, errors.Join(err, f.Close())
}

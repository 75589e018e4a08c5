package text

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// systemError words what the machine refuses; empty for what it did not.
func systemError(err error, w SystemErrors) string {
	form, path := "", pathOf(err, w.TheFile)
	switch {
	case path == "/dev/tty" || path == "CONIN$":
		return w.NoTerminal
	case full(err):
		form = w.DiskFull
	case errors.Is(err, syscall.EROFS):
		form = w.ReadOnly
	case errors.Is(err, syscall.EISDIR):
		form = w.Directory
	case errors.Is(err, syscall.ENOTDIR):
		form = w.NotFolder
	case busy(err):
		form = w.Busy
	case errors.Is(err, syscall.ENAMETOOLONG):
		form = w.LongName
	case errors.Is(err, syscall.EIO):
		form = w.BadDisk
	case errors.Is(err, fs.ErrPermission):
		form = w.Permission
	case errors.Is(err, fs.ErrNotExist):
		form = w.NotExist
	case errors.Is(err, fs.ErrExist):
		form = w.Exist
	default:
		return ""
	}
	return fmt.Sprintf(form, path)
}

// pathOf is the file that an error of the system is about.
func pathOf(err error, otherwise string) string {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at) && at.Path != "":
		return at.Path
	case errors.As(err, &link):
		return link.New
	}
	return otherwise
}

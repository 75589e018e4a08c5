package cli

import (
	"os"
	"path/filepath"
	"runtime"

	"congvan/db"
)

// tighten takes the rights of others on the data file and its company away and
// says so. The folder is tightened where it is the program's own; any other the
// officer shares as they like.
func (s *session) tighten() {
	if runtime.GOOS == "windows" { // the user's own folder protects there
		return
	}
	for _, ending := range []string{"", ".log", ".log.old"} {
		s.restrict(s.path+ending, 0o600)
	}
	s.restrict(s.path+"-backups", os.ModeDir|0o700)
	s.restrict(db.OriginalsOf(s.path).Dir(), os.ModeDir|0o700)
	if s.path == defaultPath(s.env.Getenv) {
		s.restrict(filepath.Dir(s.path), os.ModeDir|0o700)
	}
}

// restrict leaves the owner alone with a file or folder of the kind wanted. What
// is of another kind, belongs to others or lies on a disk without rights stays
// as it is.
func (s *session) restrict(path string, want os.FileMode) {
	info, err := os.Lstat(path)
	if err != nil || info.Mode().Type() != want.Type() || info.Mode().Perm()&^want.Perm() == 0 || os.Chmod(path, want.Perm()) != nil {
		return
	}
	if info, err = os.Lstat(path); err == nil && info.Mode().Perm()&^want.Perm() == 0 {
		s.warn(s.w.Upkeep.Tightened, path)
	}
}

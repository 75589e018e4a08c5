package db

import (
	"cmp"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"congvan/model"
)

// How many snapshots stay: the last ones, one of each of so many days and months.
const (
	keptLast   = 10
	keptDays   = 30
	keptMonths = 24
)

// A Snapshot is a verified copy in the backups folder.
type Snapshot struct {
	Path string
	At   model.Instant // when it was made
}

// copiesFolder is where the snapshots of a register lie.
func copiesFolder(path string) string { return path + "-backups" }

const stampLayout = "2006-01-02-1504"

// stem is the name of a file without folder and ending.
func stem(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

// snapshotName is NAME-STAMP.db, or NAME-STAMP-REASON.db.
func snapshotName(path, reason string, at model.Instant) string {
	if reason != "" {
		reason = "-" + reason
	}
	return filepath.Join(copiesFolder(path), stem(path)+"-"+at.Time().Format(stampLayout)+reason+".db")
}

// unusedSnapshot is a snapshotName that is free: with a number where several are
// made in a minute.
func unusedSnapshot(path, reason string, at model.Instant) (string, error) {
	return unusedName(strings.TrimSuffix(snapshotName(path, reason, at), ".db"), ".db")
}

// Snapshots lists the snapshots of the register at path, newest first; of those
// of a minute and a reason, the one with the highest number is.
func Snapshots(path string) []Snapshot {
	entries, _ := os.ReadDir(copiesFolder(path))
	var out []Snapshot
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), stem(path)+"-")
		rest, db := strings.CutSuffix(rest, ".db")
		if !ours || !db || len(rest) < len(stampLayout) {
			continue
		}
		t, err := time.ParseInLocation(stampLayout, rest[:len(stampLayout)], model.Zone)
		if err != nil || len(rest) > len(stampLayout) && rest[len(stampLayout)] != '-' {
			continue
		}
		out = append(out, Snapshot{filepath.Join(copiesFolder(path), e.Name()), model.InstantOf(t)})
	}
	slices.SortFunc(out, func(a, b Snapshot) int {
		return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(len(b.Path), len(a.Path)), cmp.Compare(b.Path, a.Path))
	})
	return out
}

// newestVerified is the best snapshot that is sound now; empty for none.
func newestVerified(path string) string {
	for _, c := range rankedByLogs(path) {
		if _, err := judge(c.Path); err == nil {
			return c.Path
		}
	}
	return ""
}

// daily makes the snapshot of the day unless there is one or nothing changed
// since the last.
func (s *Store) daily() {
	if !s.opt.Backups || s.ReadOnly() || s.Seq() == 0 {
		return
	}
	all := Snapshots(s.path)
	today := s.opt.wall().Date()
	for _, c := range all {
		if c.At.Date() == today {
			return
		}
	}
	if len(all) > 0 && s.unchangedSince(all[0].Path) {
		return
	}
	_, err := s.Snapshot("")
	s.backupFailed(err)
}

// unchangedSince reports whether the log began at that snapshot and has no
// line since.
func (s *Store) unchangedSince(snapshot string) bool {
	s.writing.Lock()
	defer s.writing.Unlock()
	head := s.journal.head
	return head.Snapshot == filepath.Base(snapshot) && head.Seq == s.Seq()
}

// Snapshot makes a verified copy in the backups folder before something that
// the reason names ("import", "restore" …: small letters; it becomes a part of
// the name), begins a new change log and lets old snapshots go. It returns the
// path of the copy.
func (s *Store) Snapshot(reason string) (string, error) {
	if s.ReadOnly() {
		return "", ErrReadOnly
	}
	made, err := unusedSnapshot(s.path, reason, s.opt.wall())
	if err != nil {
		return "", err
	}
	v, err := s.copyAside(made)
	if err != nil {
		return "", err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	err = s.logFrom(made, v.Seq)
	s.logWritten(err)
	if err != nil {
		return made, err
	}
	return made, s.letGo(made)
}

// logFrom begins a log at a snapshot, with what has changed since it was made.
func (s *Store) logFrom(snapshot string, seq uint64) error {
	if s.opt.NoSync {
		return nil
	}
	since, whole, err := s.entriesAfter(seq)
	switch {
	case err != nil:
		return err
	case !whole:
		return s.beginLog("", s.Seq(), nil)
	}
	return s.beginLog(filepath.Base(snapshot), seq, since)
}

// copyAside copies the register into the backups folder, over an older file of
// that name: an attempt to migrate begins anew.
func (s *Store) copyAside(to string) (Verdict, error) {
	dir := filepath.Dir(to)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return Verdict{}, err
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return Verdict{}, err
	}
	return s.copyTo(to, true)
}

// layRestored puts a copy that is being restored among the snapshots if it is
// none of them: the next change log begins there.
func layRestored(path, from string, now model.Instant) error {
	if from, err := resolve(from); err != nil || filepath.Dir(from) == copiesFolder(path) {
		return err
	}
	if err := os.MkdirAll(copiesFolder(path), 0o700); err != nil {
		return err
	}
	to, err := unusedSnapshot(path, "restored", now)
	if err != nil {
		return err
	}
	return WriteFile(to, false, func(w io.Writer) error { return copyAfter(from, 0, w) })
}

// letGo removes the snapshots that the rule does not keep. The one just made
// stays even if the clock was set back, and so do those where the logs begin.
func (s *Store) letGo(made string) error {
	needed := map[string]bool{filepath.Base(made): true, s.journal.head.Snapshot: true}
	if old, err := readLog(formerLog(s.path), func(logEntry) error { return errStopped }); err == nil || old.ok {
		needed[old.head.Snapshot] = true
	}
	all := Snapshots(s.path)
	keep := kept(all)
	for _, c := range all {
		if keep[c.Path] || needed[filepath.Base(c.Path)] {
			continue
		}
		if err := os.Remove(c.Path); err != nil {
			return err
		}
	}
	return nil
}

// kept chooses the snapshots that stay, from all of them, newest first: the
// last ones, and the newest of each of the last days and months that there are
// any of. No clock has a say in it: one that was wrong once would cost them all.
func kept(all []Snapshot) map[string]bool {
	keep := map[string]bool{}
	days, months := map[model.Date]bool{}, map[model.Date]bool{}
	for i, c := range all {
		day := c.At.Date()
		month := model.NewDate(day.Year(), day.Month(), 0)
		if i < keptLast || !days[day] && len(days) < keptDays || !months[month] && len(months) < keptMonths {
			keep[c.Path] = true
		}
		days[day], months[month] = true, true
	}
	return keep
}

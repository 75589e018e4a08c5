package db

import (
	"encoding/json"
	"os"
	"os/user"

	"congvan/model"
)

// A Holder is who has the register open for writing, as the lock note beside it
// tells. The note only informs; bbolt's lock on the file is what keeps others
// out.
type Holder struct {
	User string        `json:"user"`
	Host string        `json:"host"`
	Time model.Instant `json:"time"` // since when
	PID  int           `json:"pid"`
}

func notePath(path string) string { return path + ".lock" }

// writeNote tells who holds the file; without it a LockedError just knows less.
func writeNote(path string, now model.Instant) bool {
	h := Holder{User: userName(), Time: now, PID: os.Getpid()}
	h.Host, _ = os.Hostname()
	b, err := encode(h)
	if err != nil {
		return false
	}
	_ = os.Remove(notePath(path)) // left by a crash, perhaps with other rights
	return os.WriteFile(notePath(path), append(b, '\n'), 0o600) == nil
}

func readNote(path string) (h Holder) {
	b, err := os.ReadFile(notePath(path))
	if err != nil || json.Unmarshal(b, &h) != nil {
		return Holder{}
	}
	return h
}

func removeNote(path string) { _ = os.Remove(notePath(path)) }

func userName() string {
	u, err := user.Current()
	switch {
	case err != nil:
		return ""
	case u.Name != "":
		return u.Name
	}
	return u.Username
}

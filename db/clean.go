package db

import (
	"encoding/json"
	"os"
)

// A cleanNote says how the file was left by a window that closed it in order.
// While it agrees with what lies there, nothing has touched the file since.
type cleanNote struct {
	Size  int64     `json:"size"`
	MTime int64     `json:"mtime"` // ns
	Metas [2]uint64 `json:"metas"` // transactions of the two heads
	Log   logEnd    `json:"log"`
}

func cleanPath(path string) string { return path + ".clean" }

// stateOf reads what a note would say of the file now.
func stateOf(path string) (n cleanNote, ok bool) {
	f, err := os.Open(path)
	if err != nil {
		return n, false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return n, false
	}
	first, ok0 := readMeta(f, 0)
	second, ok1 := readMeta(f, first.pageSize)
	return cleanNote{Size: info.Size(), MTime: info.ModTime().UnixNano(), Metas: [2]uint64{first.txid, second.txid}}, ok0 && ok1
}

// noteClean leaves a note. Without one, the next start verifies first.
func noteClean(path string, log logEnd) {
	n, ok := stateOf(path)
	if !ok {
		return
	}
	n.Log = log
	if b, err := encode(n); err == nil {
		_ = os.Remove(cleanPath(path))
		_ = os.WriteFile(cleanPath(path), append(b, '\n'), 0o600)
	}
}

// readClean returns the note if it agrees with file and log.
func readClean(path string) (n cleanNote, ok bool) {
	b, err := os.ReadFile(cleanPath(path))
	if err != nil || json.Unmarshal(b, &n) != nil {
		return n, false
	}
	now, ok := stateOf(path)
	now.Log = n.Log
	if !ok || now != n || n.Log.Size == 0 {
		return n, false
	}
	info, err := os.Stat(logPath(path))
	return n, err == nil && info.Size() == n.Log.Size
}

package db

import "congvan/model"

// Remains is what lies safe beside a register that cannot be opened.
type Remains struct {
	Snapshot   Snapshot      // the best one that is sound; zero for none
	Directives int           // in it
	Marks      int           // in it
	Changes    int           // that the change logs tell of beyond the snapshot
	LogAt      model.Instant // when the newest of them was made; 0 for none
}

// LookForRemains looks at the snapshots and the change logs of the register at
// path. It only reads, and needs no register.
func LookForRemains(path string) Remains {
	if real, err := resolve(path); err == nil {
		path = real
	}
	var r Remains
	var seq uint64
	for _, c := range rankedByLogs(path) {
		if v, err := judge(c.Path); err == nil {
			r.Snapshot, seq = c, v.Seq
			r.Directives, r.Marks = v.Records[bucketDirectives], v.Records[bucketMarks]
			break
		}
	}
	for _, log := range []string{formerLog(path), logPath(path)} {
		_, _ = readLog(log, func(e logEntry) error {
			if e.Seq > seq {
				seq, r.LogAt = e.Seq, e.At
				r.Changes++
			}
			return nil
		})
	}
	return r
}

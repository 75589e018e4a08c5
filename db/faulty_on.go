//go:build faulty

package db

import (
	"os"
	"slices"
	"strings"
)

// Each switch takes one protection away, to show that the tests notice. They
// are named in CONGVAN_FAULTY, with commas between.
var (
	faultySkipSync     = faulty("skip-sync")     // no fsync before a rename
	faultyAcknowledge  = faulty("acknowledge")   // a change is said to be saved before its commit
	faultyNoDigest     = faulty("no-digest")     // digests are not compared
	faultyTwoSteps     = faulty("two-steps")     // the journal is written in a transaction of its own
	faultyIgnoreCommit = faulty("ignore-commit") // the error of a commit is not looked at
	faultyIgnoreLog    = faulty("ignore-log")    // the errors of the change log are not looked at
	faultyCopyFile     = faulty("copy-file")     // copies are written straight to their name, without a sync
)

func faulty(name string) bool {
	return slices.Contains(strings.Split(os.Getenv("CONGVAN_FAULTY"), ","), name)
}

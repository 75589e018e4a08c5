//go:build !faulty

package db

// The switches of faulty_on.go are off: the compiler leaves them out.
const (
	faultySkipSync     = false
	faultyAcknowledge  = false
	faultyNoDigest     = false
	faultyTwoSteps     = false
	faultyIgnoreCommit = false
	faultyIgnoreLog    = false
	faultyCopyFile     = false
)

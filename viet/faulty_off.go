//go:build !faulty

package viet

// The switches of faulty_on.go are off: the compiler leaves them out.
const (
	faultySkipNFC     = false
	faultyKeepEscapes = false
)

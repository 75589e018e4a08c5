//go:build linux && !faulty

package main

// testTags has the tests of a row, and what they build, built as this program is.
const testTags = ""

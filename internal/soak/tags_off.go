//go:build linux && !faulty

package main

// testTags builds the tests of a row as this program was built.
const testTags = "-tags="

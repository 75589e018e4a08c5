package model

import (
	"fmt"
	"strconv"
	"strings"
)

// An UnknownUnitError says that a name belongs to no unit and no group.
type UnknownUnitError struct {
	Name string
	Near []string // names that look alike
}

func (e *UnknownUnitError) Error() string {
	return fmt.Sprintf("no unit or group is called %q", e.Name)
}

// An AmbiguousError says that a name belongs to several.
type AmbiguousError struct {
	Name       string
	Candidates []string
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%q may be any of: %s", e.Name, strings.Join(e.Candidates, "; "))
}

func parseID(s string) (uint64, bool) {
	n, err := strconv.ParseUint(s, 10, 64)
	return n, err == nil
}

// ParseDirectiveID reads a directive's number as printed.
func ParseDirectiveID(s string) (DirectiveID, error) {
	n, ok := parseID(s)
	if !ok || n == 0 {
		return 0, &FormatError{Text: s, Want: "12"}
	}
	return DirectiveID(n), nil
}

// String prints the id in decimal.
func (id DirectiveID) String() string { return strconv.FormatUint(uint64(id), 10) }

// String prints the id in decimal.
func (id UnitID) String() string { return strconv.FormatUint(uint64(id), 10) }

// Package cli is the command line: the commands, JSON and exit codes that are
// promised to scripts. Results go to standard output, messages to standard
// error as one line each.
//
// Start with [Main], which finds the command in the table of commands.go and
// runs it in a session. Each command stands in a file of its own; what several
// share is in session.go (options, data file), pick.go (ID, OBLIGATION, UNIT,
// PERIOD), flags.go (values of options), print.go (tables, messages) and the
// json_*.go files (the promised shapes).
package cli

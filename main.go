// Command congvan keeps track of directives and of what was done about them,
// in a terminal and in one file. Package cli reads the command line, package ui
// is what one sees without a command.
package main

import (
	"os"

	"golang.org/x/term"

	"congvan/cli"
	"congvan/db"
	"congvan/ui"
)

func main() {
	cli.CageReading()
	env := cli.Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv,
		Interface: func(s *db.Store, how cli.Shown) error { return ui.Run(s, ui.Options(how)) },
	}
	if term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(int(os.Stdout.Fd())) {
		env.Recovery = func(t cli.Trouble) (bool, error) { return ui.Recover(ui.Trouble(t)) }
	}
	os.Exit(cli.Main(os.Args[1:], env))
}

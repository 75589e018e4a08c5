// Command congvan keeps track of directives and of what was done about them,
// in a terminal and in one file. Package cli reads the command line, package ui
// is what one sees without a command.
package main

import (
	"os"

	"congvan/cli"
	"congvan/db"
	"congvan/text"
	"congvan/ui"
)

func main() {
	cli.CageReading()
	os.Exit(cli.Main(os.Args[1:], cli.Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv,
		Interface: func(s *db.Store, lang text.Lang, demo bool) error {
			return ui.Run(s, ui.Options{Lang: lang, Demo: demo})
		},
	}))
}

package cli

import (
	"runtime/debug"

	"github.com/spf13/pflag"

	"congvan/db"
)

// Version is the program's number.
const Version = "0.1.0"

func versionCommand(*pflag.FlagSet) action {
	return func(s *session, _ []string) error {
		return s.print(s.w.Commands.Said.Version, Version, build(), db.Schema)
	}
}

// build is the revision that the program was built from, as far as known, and
// the Go that built it.
func build() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "?"
	}
	out := info.GoVersion
	for _, set := range info.Settings {
		switch {
		case set.Key == "vcs.revision":
			out = set.Value[:min(12, len(set.Value))] + ", " + out
		case set.Key == "vcs.modified" && set.Value == "true":
			out += ", +"
		}
	}
	return out
}

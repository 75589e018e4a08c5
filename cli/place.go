package cli

import (
	"os"
	"path"
	"runtime"
	"strings"
)

// defaultPath is the one data file in the user's own data folder.
func defaultPath(getenv func(string) string) string {
	return dataFile(runtime.GOOS, getenv, func() string {
		home, _ := os.UserHomeDir()
		return home
	})
}

// dataFile is the data file of a system: %LOCALAPPDATA%\congvan on Windows,
// ~/Library/Application Support/congvan on macOS, $XDG_DATA_HOME/congvan or
// ~/.local/share/congvan elsewhere. A folder that is not absolute is none.
func dataFile(goos string, getenv func(string) string, userHome func() string) string {
	name, below, join := "XDG_DATA_HOME", []string{".local", "share"}, path.Join
	switch goos {
	case "windows":
		name, below, join = "LOCALAPPDATA", []string{"AppData", "Local"}, joinWindows
	case "darwin":
		name, below = "", []string{"Library", "Application Support"}
	}
	dir := ""
	if name != "" {
		dir = getenv(name)
	}
	if !rooted(goos, dir) {
		home := getenv("HOME")
		if home == "" {
			home = userHome()
		}
		dir = join(append([]string{home}, below...)...)
	}
	return join(dir, "congvan", "congvan.db")
}

func joinWindows(parts ...string) string {
	for i, p := range parts {
		parts[i] = strings.TrimRight(p, `\/`)
	}
	return strings.Join(parts, `\`)
}

func rooted(goos, dir string) bool {
	if goos != "windows" {
		return strings.HasPrefix(dir, "/")
	}
	return strings.HasPrefix(dir, `\\`) || len(dir) > 2 && dir[1] == ':' && strings.ContainsRune(`\/`, rune(dir[2]))
}

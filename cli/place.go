package cli

import (
	"os"
	"path/filepath"
	"runtime"
)

// defaultPath is the one data file in the user's own data folder:
// %LOCALAPPDATA%\congvan on Windows, $XDG_DATA_HOME/congvan or
// ~/.local/share/congvan elsewhere.
func defaultPath(getenv func(string) string) string {
	return filepath.Join(dataHome(getenv), "congvan", "congvan.db")
}

func dataHome(getenv func(string) string) string {
	name, below := "XDG_DATA_HOME", filepath.Join(".local", "share")
	if runtime.GOOS == "windows" {
		name, below = "LOCALAPPDATA", filepath.Join("AppData", "Local")
	}
	if dir := getenv(name); filepath.IsAbs(dir) {
		return dir
	}
	home := getenv("HOME")
	if home == "" {
		home, _ = os.UserHomeDir()
	}
	return filepath.Join(home, below)
}

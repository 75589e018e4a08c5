package ui

import (
	"os"
	"path/filepath"
	"strings"
)

// papersFolder is where papers are put: the user's folder for documents, else
// beside the data file.
func papersFolder(getenv func(string) string, beside string) string {
	home := getenv("HOME")
	if profile := getenv("USERPROFILE"); profile != "" {
		home = profile
	}
	if home == "" {
		return beside
	}
	config := getenv("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	for _, dir := range []string{
		namedDocuments(filepath.Join(config, "user-dirs.dirs"), home),
		filepath.Join(home, "OneDrive", "Documents"),
		filepath.Join(home, "Documents"),
	} {
		if info, err := os.Stat(dir); err == nil && info.IsDir() && dir != home {
			return dir
		}
	}
	return beside
}

// namedDocuments reads XDG_DOCUMENTS_DIR="$HOME/Tài liệu" from the file in which
// Linux desktops keep it; "" for none.
func namedDocuments(file, home string) string {
	raw, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(raw)) {
		if dir, ok := strings.CutPrefix(strings.TrimSpace(line), "XDG_DOCUMENTS_DIR="); ok {
			dir = strings.Trim(dir, `"`)
			return filepath.Clean(strings.Replace(dir, "$HOME", home, 1))
		}
	}
	return ""
}

package model

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"congvan/viet"
)

// An Original is a file that a directive was read from, or that shows what a
// unit did. Its bytes are kept beside the register (db.Originals).
type Original struct {
	Name string `json:"name"` // as the officer had it, with one of OriginalEndings
	Hash string `json:"hash"` // SHA-256 of its bytes, hexadecimal
	Size int64  `json:"size"`
}

// OriginalEndings are how the names of originals may end: the kinds of
// documents that are read, and pictures and sheets, which are only kept, looked at
// and printed. None of them is a program.
var OriginalEndings = []string{"pdf", "docx", "doc", "rtf", "odt", "html", "txt", "jpg", "png", "xlsx", "csv"}

// Ending returns how the name ends.
func (o Original) Ending() string { return strings.TrimPrefix(path.Ext(o.Name), ".") }

// Sound reports whether name and hash are such as are given by OriginalName and
// by hashing: nothing else becomes part of a path.
func (o Original) Sound() bool {
	if len(o.Hash) != 64 || strings.Trim(o.Hash, "0123456789abcdef") != "" {
		return false
	}
	return slices.Contains(OriginalEndings, o.Ending()) && OriginalName(o.Name, o.Ending()) == o.Name && o.Size >= 0
}

// foreignEndings are endings that a name may lose when it turns out to be of
// another kind; what else stands after a stop belongs to the name ("12.VHTT").
var foreignEndings = []string{
	"htm", "text", "xml", "mht", "mhtml", "dot", "dotx", "docm", "dotm", "wps", "xls", "xlsx", "ppt", "pptx", "zip", "jpg", "jpeg", "png", "tif", "tiff",
}

// longestOriginal is how many letters the name of an original has at most,
// without its ending.
const longestOriginal = 100

// OriginalName is the name under which a file is shown and opened: the last
// part of its path, without what some system would not take, and with the
// ending that is true of what it holds.
func OriginalName(file, ending string) string {
	name := viet.CleanLine(file[strings.LastIndexAny(file, `/\`)+1:])
	if ext := path.Ext(name); ext != "" {
		old := strings.ToLower(ext[1:])
		if old == ending || slices.Contains(OriginalEndings, old) || slices.Contains(foreignEndings, old) {
			name = strings.TrimSuffix(name, ext)
		}
	}
	name = strings.Map(func(c rune) rune {
		if strings.ContainsRune("<>:\"/\\|?*", c) || c < ' ' {
			return '_'
		}
		return c
	}, name)
	if utf8.RuneCountInString(name) > longestOriginal {
		name = string([]rune(name)[:longestOriginal])
	}
	name = strings.Trim(name, " .-")
	if _, err := viet.FileName(name + "." + ending); name == "" || err != nil {
		name = "van-ban"
	}
	return name + "." + ending
}

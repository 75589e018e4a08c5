package intake

import (
	"bytes"
	"os"
	"path/filepath"
)

// OpenEvidence brings in a file that shows what a unit did. It is kept and
// looked at, never read: only its first bytes and the names of its parts are
// looked at, for the ending that is true of it. Errors: NotEvidenceError,
// TooLargeError, EmptyError, DirectoryError; the system's errors come wrapped.
func OpenEvidence(path string) (raw []byte, ending string, err error) {
	name := filepath.Base(path)
	if info, err := os.Stat(path); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return nil, "", &NotEvidenceError{Name: name} // a pipe would be waited for
	}
	f, err := openFile(path, maxPacked)
	if err != nil {
		return nil, "", err
	}
	defer f.Close()
	if raw, err = readAll(name, f, maxPacked); err != nil {
		return nil, "", err
	}
	if ending = evidenceEnding(raw); ending == "" {
		return nil, "", &NotEvidenceError{Name: name}
	}
	return raw, ending, nil
}

// evidenceEnding tells by its content how the name of a file should end; "" for
// a kind that is not kept.
func evidenceEnding(raw []byte) string {
	switch kind := sniff(raw); kind {
	case "pdf", "html", "rtf":
		return kind
	case "ole":
		if bytes.Contains(raw, wordStream) {
			return "doc"
		}
	case "image":
		return imageEnding(raw)
	case "zip":
		return packedEnding(raw)
	case "":
		if sniffZeros(raw[:min(len(raw), headSize)]) != "binary" {
			return "txt"
		}
	}
	return ""
}

// wordStream is the name of the part of an old Office file that makes it one of
// Word.
var wordStream = []byte("W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00")

func imageEnding(raw []byte) string {
	switch {
	case bytes.HasPrefix(raw, []byte("\xFF\xD8\xFF")):
		return "jpg"
	case bytes.HasPrefix(raw, []byte("\x89PNG\r\n")):
		return "png"
	}
	return ""
}

// packedEnding goes by the names of the parts, which are not packed. Programs
// in a document of Office are not kept.
func packedEnding(raw []byte) string {
	has := func(part string) bool { return bytes.Contains(raw, []byte(part)) }
	switch {
	case has("vbaProject.bin"):
		return ""
	case has("word/document"):
		return "docx"
	case has("xl/workbook"):
		return "xlsx"
	case has("mimetypeapplication/vnd.oasis.opendocument.text"):
		return "odt"
	}
	return ""
}

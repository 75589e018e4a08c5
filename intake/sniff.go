package intake

import (
	"bytes"
	"strings"
)

var magics = []struct{ start, kind string }{
	{"%PDF-", "pdf"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "doc"},
	{"{\\rtf", "rtf"},
	{"\x89PNG\r\n", "image"},
	{"\xFF\xD8\xFF", "image"},
	{"GIF8", "image"},
	{"II*\x00", "image"},
	{"MM\x00*", "image"},
	{"Rar!\x1A\x07", "rar"},
	{"7z\xBC\xAF\x27\x1C", "7z"},
	{"\x1F\x8B", "gzip"},
}

// sniff tells by its content what a file is that is no plain text; "" for
// what may be text.
func sniff(raw []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(raw, []byte(m.start)) {
			return m.kind
		}
	}
	if bytes.HasPrefix(raw, []byte("PK\x03\x04")) {
		return sniffZip(raw)
	}
	head := raw[:min(len(raw), 4096)]
	switch start := strings.ToLower(string(bytes.TrimSpace(head[:min(len(head), 64)]))); {
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return "html"
	}
	return sniffZeros(head)
}

func sniffZip(raw []byte) string {
	for dir, kind := range map[string]string{"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"} {
		if bytes.Contains(raw, []byte(dir)) {
			return kind
		}
	}
	return "zip"
}

// sniffZeros looks for zero bytes, which no text has: in every other place they
// are UTF-16 without a mark.
func sniffZeros(head []byte) string {
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	few, many := min(zeros[0], zeros[1]), max(zeros[0], zeros[1])
	switch {
	case many == 0:
		return ""
	case many > len(head)/5 && few <= many/20:
		return "utf-16"
	}
	return "binary"
}

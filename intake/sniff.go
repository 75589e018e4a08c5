package intake

import (
	"bytes"
	"regexp"
)

var magics = []struct{ start, kind string }{
	{"%PDF-", "pdf"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ole"},
	{"{\\rtf", "rtf"},
	{"PK\x03\x04", "zip"},
	{"PK\x05\x06", "zip"}, // without a part
	{"\x89PNG\r\n", "image"},
	{"\xFF\xD8\xFF", "image"},
	{"GIF8", "image"},
	{"BM", "image"},
	{"II*\x00", "image"},
	{"MM\x00*", "image"},
	{"Rar!\x1A\x07", "rar"},
	{"7z\xBC\xAF\x27\x1C", "7z"},
	{"\x1F\x8B", "gzip"},
	{"MIME-Version:", "mht"},
}

// sniff tells by its content what a file is that is no plain text; "" for
// what may be text. The first few thousand bytes are enough.
func sniff(raw []byte) string {
	head := raw[:min(len(raw), headSize)]
	start := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	for _, m := range magics {
		if !bytes.HasPrefix(head, []byte(m.start)) && (m.kind != "rtf" || !bytes.HasPrefix(start, []byte(m.start))) {
			continue
		}
		if m.start != "BM" || isBitmap(head) {
			return m.kind
		}
	}
	switch {
	case isMarkup2003(start):
		return "wordml"
	case isHTML(start), isHTML(widened(head)):
		return "html"
	case latePDF(head):
		return "pdf"
	}
	return ""
}

// isBitmap tells a picture from a text that begins with its two letters.
func isBitmap(head []byte) bool {
	return len(head) > 14 && bytes.Equal(head[6:10], make([]byte, 4))
}

// latePDF finds the head of a PDF behind what a mail program put before it.
func latePDF(head []byte) bool {
	at := bytes.Index(head[:min(len(head), 1024)], []byte("%PDF-1."))
	return at > 0 && bytes.Contains(head[at:], []byte(" obj"))
}

// isMarkup2003 knows the one file of markup that Word 2003 writes.
func isMarkup2003(start []byte) bool {
	return bytes.HasPrefix(start, []byte("<?xml")) && bytes.Contains(start, []byte("progid=\"Word.Document\""))
}

// widened reads the letters of UTF-16 that are ASCII.
func widened(head []byte) []byte {
	if !bytes.HasPrefix(head, []byte("\xFF\xFE")) && !bytes.HasPrefix(head, []byte("\xFE\xFF")) {
		return nil
	}
	return bytes.TrimLeft(bytes.ReplaceAll(head[2:], []byte{0}, nil), " \t\r\n")
}

var htmlStart = regexp.MustCompile(`(?is)^(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype html|(?:html|head|body|meta|title|table|div|p|center|font|span|style|script|link|h[1-6])(?:[\s>]))`)

func isHTML(start []byte) bool {
	return bytes.HasPrefix(start, []byte("<")) && htmlStart.Match(start)
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

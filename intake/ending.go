package intake

import "bytes"

// endingOf tells by its content how the name of a document that was read should
// end. Of what is packed, the names of the parts tell: they are not.
func endingOf(raw []byte) string {
	switch kind := sniff(raw); kind {
	case "pdf", "html", "rtf":
		return kind
	case "ole":
		return "doc"
	case "zip":
		if bytes.Contains(raw, []byte("word/")) {
			return "docx"
		}
		return "odt"
	}
	return "txt"
}

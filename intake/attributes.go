package intake

import "strings"

// Portals have a page for each document that only lists what it is: its number,
// its type, who signed it and since when it is in force. Such a page is no
// document, and the number it gives is no reference.
var attributeRule = compiled(`(?:^|[\s|])(Số hiệu|Số/Ký hiệu|Số ký hiệu|Loại văn bản|Ngày ban hành|Ngày có hiệu lực|Ngày hết hiệu lực|Ngày hiệu lực|Ngày cập nhật|Ngày ký|Cơ quan ban hành|Nơi ban hành|Đơn vị ban hành|Người ký|Chức danh|Lĩnh vực|Ngành|Tình trạng|Trích yếu|Số công báo|Ngày công báo|Phạm vi|Ngày đăng|Tệp đính kèm|File đính kèm)`)

const (
	fewestAttributes = 5    // of different names
	longestListing   = 8000 // bytes of such a page
	longestLabelled  = 120  // of a sentence that is none of a document's body
)

// listsAttributes reports whether the text is such a page: attributes, and
// neither head nor sentences of a document.
func (r *reader) listsAttributes() bool {
	if r.greeting >= 0 || r.notes >= 0 || r.titled >= 0 || r.d.Signer.Name != "" || len(r.plain) > longestListing ||
		!strings.Contains(r.plain, "Loại văn bản") && !strings.Contains(r.plain, "Người ký") || freeMotto.MatchString(r.low) {
		return false
	}
	names := map[string]bool{}
	for i := range r.lines {
		text := r.line(i)
		found := attributeRule.FindAllString(text, 8)
		for _, m := range found {
			names[strings.Trim(m, " |\n\t")] = true
		}
		if len(found) == 0 && len(text) > longestLabelled && strings.IndexByte(".;:", text[len(text)-1]) >= 0 || len(found) == 0 && r.opensClause(i) {
			return false
		}
	}
	return len(names) >= fewestAttributes
}

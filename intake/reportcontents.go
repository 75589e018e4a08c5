package intake

// reportContents heads the list of what a report is to tell, which asks for
// nothing but that report: "1. Nội dung báo cáo", "I. Đề cương báo cáo".
var reportContents = compiled(`^(?:(?:về )?nội dung (?:của )?(?:các )?báo cáo|đề cương báo cáo)(?:\s+(?:gồm|bao gồm|tập trung)[^.;:]{0,60})?\s*[:.]?\s*$`)

// listsContents reports whether a clause is such a list.
func (r *reader) listsContents(c *clause) bool {
	return !c.leaf() && reportContents.MatchString(r.heading(c))
}

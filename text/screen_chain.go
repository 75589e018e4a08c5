package text

// Chain is the words of a duty that waits for the results of a clause.
type Chain struct {
	Open, Title, Pick, ClausesOf, Query, NoneFound string
	Stop, StopOwn, NoClause, Take                  string
	Now                                            string // clause, its text

	Here, Elsewhere string // clause; clause, directive
	Period          string // its deadline
	Waits           string // which clause, how many are in, of how many
	Lacks           string // who
	Ready           string // which clause, how many are in, of how many
	NoneOwed        string // which clause
	Gone            string
	Clause          string // clause, its text
}

var chainVI = Chain{
	Open: "Chờ kết quả của nhiệm vụ …", Title: "Nhiệm vụ %s chờ kết quả nào?", Pick: "Chọn", ClausesOf: "Nhiệm vụ nào của %s?",
	Query: "Gõ số, ký hiệu hoặc trích yếu để tìm văn bản", NoneFound: "Không tìm thấy văn bản nào.",
	Stop: "Không chờ nhiệm vụ nào nữa", StopOwn: "Trở lại: chờ nhiệm vụ %s của văn bản này",
	Now: "● Đang chờ %s. %s", NoClause: "Văn bản này không giao nhiệm vụ nào.", Take: "Chờ nhiệm vụ này",
	Here: "nhiệm vụ %s", Period: "kỳ %s", Elsewhere: "%[2]s: %[1]s", Waits: "chờ %s: %d/%d đã nộp", Lacks: "còn thiếu: %s",
	Ready: "%s: %d/%d đã nộp – đủ, có thể tổng hợp", NoneOwed: "chờ %s: chưa có kỳ nào phải nộp", Gone: "nhiệm vụ được chờ không còn trong tệp: Ctrl+] để chọn lại",
	Clause: "nhiệm vụ %s. %s",
}

var chainEN = Chain{
	Open: "Wait for the results of …", Title: "What does obligation %s wait for?", Pick: "Choose", ClausesOf: "Which obligation of %s?",
	Query: "Type number, symbol or subject to find a document", NoneFound: "No document was found.",
	Stop: "Wait for no obligation any more", StopOwn: "As it was: wait for obligation %s of this document",
	Now: "● Waits now for %s. %s", NoClause: "This document asks for nothing.", Take: "Wait for this one",
	Here: "obligation %s", Period: "period %s", Elsewhere: "%[2]s: %[1]s", Waits: "waits for %s: %d/%d are in", Lacks: "lacking: %s",
	Ready: "%s: %d/%d are in – complete, ready to be summed up", NoneOwed: "waits for %s: no period is owed yet", Gone: "the obligation waited for is no longer in the file: Ctrl+] chooses again",
	Clause: "obligation %s. %s",
}

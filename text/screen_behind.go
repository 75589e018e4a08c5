package text

// Behind is the words of the page that lists what is behind a number.
type Behind struct {
	Open, Title, NextCell, PrevCell, All, NoDue string // Title: whose numbers
}

var behindVI = Behind{
	Open: "Xem các phần việc", Title: "Các phần việc: %s", NextCell: "Ô tiếp theo", PrevCell: "Ô trước", All: "tổng số", NoDue: "không thời hạn",
}

var behindEN = Behind{
	Open: "Show the assignments", Title: "Assignments: %s", NextCell: "Next cell", PrevCell: "Previous cell", All: "total", NoDue: "no deadline",
}

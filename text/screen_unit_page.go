package text

// UnitPage is the words of one unit's record.
type UnitPage struct {
	Title string
}

var unitPageVI = UnitPage{Title: "Hồ sơ đơn vị"}

var unitPageEN = UnitPage{Title: "Unit's record"}

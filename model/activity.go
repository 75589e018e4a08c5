package model

import "strconv"

// An ActivityID is a running number in the file, printed in decimal.
type ActivityID uint64

// An Activity is something done for a campaign beside what was asked: leaflets
// printed, banners hung, stations inspected, people commended.
type Activity struct {
	ID        ActivityID  `json:"id"`
	Topic     string      `json:"topic"` // the campaign, as directives name it
	Day       Date        `json:"day"`   // a day, a month or a year
	What      string      `json:"what"`  // "tờ gấp", "băng rôn", "kiểm tra đài cấp huyện"
	Quantity  *float64    `json:"quantity,omitzero"`
	Approx    bool        `json:"approx,omitzero"`  // "gần 500"
	Measure   string      `json:"measure,omitzero"` // "tờ", "lượt"; empty counts pieces
	Unit      UnitID      `json:"unit,omitzero"`    // who did it; 0 is this office
	Directive DirectiveID `json:"directive,omitzero"`
	Source    string      `json:"source,omitzero"` // symbol of the report that says so
	Note      string      `json:"note,omitzero"`
}

// String prints the id in decimal.
func (id ActivityID) String() string { return strconv.FormatUint(uint64(id), 10) }

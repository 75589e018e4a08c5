package intake

// FromFile adds what is to be said of the file that the draft was read from. Of
// a file that was cut short that goes first, and what was not found in its text
// may have stood in the part that is missing: it is not said to be blank.
func (d *Draft) FromFile(ws []Warning) {
	var ahead, behind []Warning
	for _, w := range ws {
		if w.Code == CutShort {
			ahead = append(ahead, w)
		} else {
			behind = append(behind, w)
		}
	}
	own := d.Warnings
	if len(ahead) > 0 {
		own = nil
		for _, w := range d.Warnings {
			if code := lostWith[w.Code]; code != "" {
				w.Code = code
			}
			own = append(own, w)
		}
	}
	d.Warnings = append(append(ahead, own...), behind...)
}

// lostWith is what a warning becomes where a part of the file is missing.
var lostWith = map[WarningCode]WarningCode{
	BlankNumber: LostNumber, BlankDay: LostDate, NoDate: LostDate, NoIssuer: LostIssuer, NoObligation: LostObligations,
}

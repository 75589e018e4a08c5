package intake

// warnHead says what of the head the officer should look at.
func (r *reader) warnHead() {
	if r.d.Number == "" && !r.unread {
		r.warn(BlankNumber)
	}
	switch d := r.d.Date; {
	case d == 0:
		r.warn(NoDate)
	case !d.Full():
		r.warn(BlankDay, d.String())
	}
	if d := r.d.Date; r.o.Now != 0 && d.Start() > r.o.Now {
		r.warn(FutureDate, d.String())
	}
	if r.d.Issuer == "" {
		r.warn(NoIssuer)
	}
	if len(r.d.Obligations) == 0 && !r.silent {
		r.warn(NoObligation)
	}
	for _, c := range r.d.References {
		if r.d.Date != 0 && c.Date > r.d.Date.Last() {
			r.warn(LaterReference, c.Symbol, c.Date.String())
		}
	}
}

package intake

import "congvan/model"

// refused is the draft of a document marked MẬT or higher: number and day are
// kept for the register, the text and all that it says are not (Luật Bảo vệ bí
// mật nhà nước: it must not lie on this machine).
func (r *reader) refused() Draft {
	d := Draft{Kind: DirectiveKind, Spans: map[string][2]int{}}
	d.Directive = model.Directive{
		Direction: model.In, Number: r.d.Number, Symbol: r.d.Symbol, Date: r.d.Date, Secrecy: r.d.Secrecy,
	}
	d.Warnings = []Warning{{Code: SecretText, Args: []string{r.d.Secrecy}}}
	return d
}

package model

import "strconv"

// A PrintedID is a running number in the file, printed in decimal.
type PrintedID uint64

// String prints the id in decimal.
func (id PrintedID) String() string { return strconv.FormatUint(uint64(id), 10) }

// Printed is a page that was printed and kept: what was asked for, and the very
// bytes, as an original beside the register.
type Printed struct {
	ID        PrintedID   `json:"id"`
	At        Instant     `json:"at"`     // when it was printed
	Report    string      `json:"report"` // its name
	Directive DirectiveID `json:"directive,omitzero"`
	Unit      UnitID      `json:"unit,omitzero"`
	Units     []UnitID    `json:"units,omitzero"` // some of them, beside Unit
	Group     GroupID     `json:"group,omitzero"`
	Standings []Standing  `json:"standings,omitzero"`
	Topic     string      `json:"topic,omitzero"`
	From      Date        `json:"from,omitzero"`
	Until     Date        `json:"until,omitzero"`
	AsOf      Instant     `json:"as_of"` // the cut-off
	Signer    string      `json:"signer,omitzero"`
	Deadline  Instant     `json:"deadline,omitzero"`  // by which a letter asks for what is owed
	Indicator string      `json:"indicator,omitzero"` // that is ranked; "" is Bluezone
	By        Base        `json:"by,omitzero"`        // its denominator; "": each of them
	Known     Instant     `json:"known,omitzero"`     // its figures as they were known then; 0: as of the printing
	Semicolon bool        `json:"semicolon,omitzero"`
	Letter    DirectiveID `json:"letter,omitzero"` // the outgoing document that it was issued as
	Number    string      `json:"number,omitzero"` // of that document, as it stands on the page
	Digest    string      `json:"digest"`          // of its cells: tells whether today's figures are the same
	Page      []byte      `json:"page,omitzero"`   // what a letter that was issued is made of, for printing it with its number later
	Originals []Original  `json:"originals"`       // one: the file
}

// File is what was printed; the zero Original for none.
func (p *Printed) File() Original {
	if len(p.Originals) != 1 {
		return Original{}
	}
	return p.Originals[0]
}

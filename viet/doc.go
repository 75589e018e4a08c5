// Package viet is what the program knows about Vietnamese text.
//
// Start with [Clean], the gate every foreign text passes, and [Fold], the form
// in which text is searched. [Key] tells whether two names are the same,
// [Query] finds and highlights, [Compare] puts names in dictionary order.
// [ParseNumber] and [FormatCount] read and write 161.090 and 26,59; [ParseDay]
// and [DayInWords] do it for dates. The package imports no other of ours.
package viet

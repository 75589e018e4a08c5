// Package report prints: registers, forms and letters in the state's own
// layout, from what the register holds (DOMAIN.md sections 8, 9 and 12). What is
// printed is always Vietnamese.
//
// Start with [Fill], which fills a report by its name, and [Write], which writes
// it in the format of a file's ending. A [Form] is one printed table with what
// stands above and below it, a [Letter] a page of prose; each form stands in a
// file of its own and is a pure function of a [Page] and of what is counted.
// The writers (docx*.go, xlsx*.go, csv.go, plain.go) know no form.
package report

// Package model holds the nouns and rules of the office: directives with their
// obligations, units, marks, and the standing that follows from them and the
// clock. It is pure: no files, no clock of its own, no terminal.
//
// Start with Directive and Obligation (what is asked), Assignment (of whom and
// by when), Mark (what the officer recorded), and Facts.Standing (what follows).
package model

// Package demo makes up a believable office: its units, a year of directives
// with their texts and marks, and twelve weeks of readings. The interface's
// trial mode, golden screens and pictures show it. Every name, number and
// sentence is invented; the same moment always gives the same data.
//
// Start with Fill, which puts everything into a store. Each directive is a
// letter: what it says and asks stands in the files letters_*.go, counted in
// days before the moment, and compose.go lays it out. fate.go decides what
// became of each assignment. Many makes large files to measure with.
package demo

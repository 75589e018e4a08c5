// Package db keeps the office's register in one bbolt file.
//
// Start with [Open] and [Store]. Every exported method of Store is one
// transaction. A change runs in Store.change (change.go): what it does to records,
// the index that follows from them and the entry of the journal commit together
// or not at all.
//
// Nothing is mapped before it was read plainly and found sound (verify.go), after
// a clean close behind the first screen (behind.go, clean.go). Digests (digest.go)
// show what checksums cannot: records that are missing or of another day. The
// change log (changelog.go) is a second witness outside the file; reconcile.go
// makes the two agree at every start, rescue.go builds a sound file from what is
// left when one of them is not.
//
// # The file
//
// Keys are big-endian where they hold numbers, so that they sort as numbers.
// Every value but those of the derived buckets lies in the envelope of
// envelope.go: version (1), CRC-32C over bucket | key | payload (4), payload.
//
//	bucket      key                                             payload
//	meta        "schema"                                        version of this layout, decimal
//	            "register"                                      identity of the register, decimal, from schema 3 on
//	            "digests"                                       Digest of every other bucket, JSON, from schema 3 on
//	            "seq:units", "seq:groups", "seq:directives", "seq:activities", "seq:targets", "seq:printed"  last id given out, decimal
//	office      "office"                                        model.Office
//	units       id (8)                                          model.Unit
//	groups      id (8)                                          model.Group
//	directives  id (8)                                          model.Directive, with its obligations
//	texts       id of the directive (8)                         its full text, a JSON string
//	marks       directive (8) obligation 00 period (8) unit (8) model.Mark; none where nobody touched it
//	readings    indicator 00 unit (8) day (4, yyyymmdd)         model.Reading
//	activities  id (8)                                          model.Activity, from schema 5 on
//	indicators  id, text                                        model.Indicator, from schema 6 on
//	targets     id (8)                                          model.Target, from schema 6 on
//	printed     id (8)                                          model.Printed, from schema 6 on
//	journal     number (8), from 1 without gaps                 Entry
//
//	derived     key                                             value
//	index       day (4) id (8)                                  the row of a directive, see row.go
//	fulltext    id of the directive (8)                         its text as searched: viet.AppendSearchable
//	agenda      group (1) moment (8) directive (8)              what is open of it, see agenda_index.go
//	agenda sums group (1) moment (8)                            how many lines and assignments
//	links       kind (1) what 00 directive (8)                  who bears a number, cites one, was read from a file, belongs to a campaign, waits for others, which numbers of a register are given, what the registers hold: see links.go
//	cuts        indicator 00 day (4)                            all readings of the day, see cuts.go
//
// Payloads are JSON as package model tags it: a person can read and mend them,
// and an entry of the journal holds them as they are. The derived buckets are
// recomputed from the records of every directive and every day that a change touches; Check
// compares them. In the index, a document that has no day sorts after the days
// of its month, one without any date after all.
//
// # Beside the file
//
//	FILE.lock                     who has it open for writing (lock.go)
//	FILE.log, FILE.log.old        the change log, and the one before (changelog.go)
//	FILE.log.torn-STAMP, FILE.log.aside-STAMP  what could not be read of a log, or was not of this register
//	FILE.clean                    how the file was left when it was closed (clean.go)
//	FILE-backups/NAME-STAMP.db, NAME-STAMP-REASON.db  the snapshots (snapshot.go; foundation.go tells which is the best)
//	congvan-files/ab/ab….pdf      the files that directives were read from, that show what was done and that were printed, by their content; all registers of the folder and
//	                              their snapshots share it, and each copy elsewhere has such a folder beside it (originals.go)
//	NAME.before-restore-STAMP.db  what Restore put aside (restore.go); so too before-compact, before-rebuild
//	FILE.way                      where a backup is being written (unfinished.go)
//	FILE.tmp-*                    being written, in congvan-files too; left only by a crash, swept at the next start
package db

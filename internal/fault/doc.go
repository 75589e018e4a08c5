// Package fault does to files and processes what power cuts, dying disks and
// careless colleagues do, so that tests can look at what is left.
//
// Start with [Process] (a child that is killed), [Kinds] (damage to a file),
// [Moment] (writes that reach the disk only in part) and [Mount] (a file system
// of its own that can be shut down or filled up).
package fault

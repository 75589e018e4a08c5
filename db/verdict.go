package db

import "strconv"

// A Verdict is what Verify found.
type Verdict struct {
	Sound    bool              // the file can be trusted: there are no Damages
	Schema   int               // version of the layout; 0 where it could not be read
	Register uint64            // identity of the register; 0 in files of schemas 1 and 2
	Seq      uint64            // number of the newest journal entry
	Size     int64             // of the file, bytes
	Heads    int               // how many of its two heads can be read; with one, the last step may be missing
	Records  map[string]int    // how many each bucket holds, by name of the bucket
	Digests  map[string]Digest // as recomputed, by name of the bucket
	Damages  []Damage          // the first maxDamages
	Unfit    Unfit             // where it is not even the frame of a register: why; else empty
}

// maxDamages bounds what is kept of a file that is nothing but damage.
const maxDamages = 200

// A Damage is one thing wrong with a file.
type Damage struct {
	Page        uint64 // where it lies; 0 where that says nothing
	Bucket, Key string // of which record, where that is known; Key as the journal prints it
	What        Flaw
}

// A Flaw says what is wrong.
type Flaw string

// The flaws.
const (
	BadHead    Flaw = "head"       // neither head of the file can be read
	BadPage    Flaw = "page"       // a page is not what it should be
	BadElement Flaw = "element"    // an entry of a page points out of it
	BadOrder   Flaw = "order"      // keys are not in order
	BadFree    Flaw = "free list"  // the list of free pages cannot be true
	UsedTwice  Flaw = "used twice" // a page is used by two, or is used and free
	Unused     Flaw = "unused"     // pages are neither used nor free
	BadBucket  Flaw = "bucket"     // a bucket is missing, or one lies among records
	BadRecord  Flaw = "record"     // a record is not what was written
	BadDigest  Flaw = "digest"     // records are missing, stale or too many
	BadRead    Flaw = "read"       // the disk does not give a part of the file
	FellBack   Flaw = "fell back"  // it is of an older day than the change log beside it, and not all that came after is known
)

func (p Damage) String() string {
	s := string(p.What)
	if p.Page != 0 {
		s += " at page " + utoa(p.Page)
	}
	if p.Bucket != "" {
		s += " in " + p.Bucket
	}
	if p.Key != "" {
		s += " " + p.Key
	}
	return s
}

func utoa(n uint64) string { return strconv.FormatUint(n, 10) }

package text

import (
	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

var errorsEN = Errors{
	Unknown:   "that did not work (%s); try again, and if it fails again pass this line on to whoever helps you",
	Rules:     ruleErrorsEN,
	File:      fileErrorsEN,
	Document:  documentErrorsEN,
	Store:     storeErrorsEN,
	Sheet:     sheetErrorsEN,
	System:    systemErrorsEN,
	Input:     inputErrorsEN,
	Recovery:  recoveryErrorsEN,
	Original:  originalErrorsEN,
	Blank:     "no number is given; write one, for example 161.090",
	BadDate:   "“%s” is no day of the calendar; write it as 05/3/2021",
	BadFormat: "“%s” is not of the right form; write it as %s",
	NotOneOf:  "“%s” is not taken; write one of %s",
	BadEmail:  "“%s” is not an e-mail address; write it as office@example.gov.vn, with an @ and without blanks, or leave it blank",
	Number: map[viet.NumberReason]string{
		viet.NotANumber: "“%s” is not a number; write figures, for example 161.090 or 26,59",
		viet.BadGroups:  "“%s” has a dot in the wrong place; dots group thousands (161.090), a comma starts the fraction (26,59)",
		viet.Ambiguous:  "“%s” can be read two ways; write 161.090 for thousands, or fewer digits after the comma",
		viet.NotWhole:   "“%s” is not a whole number; write one, for example 161.090",
		viet.Negative:   "“%s” is below zero; write 0 or more",
		viet.TooLarge:   "“%s” is too large; check the number of digits",
	},
}

var ruleErrorsEN = RuleErrors{
	NoUnit:     "no unit or group is called “%s”; choose one of the list of units ({‹congvan› units|F5})",
	NoUnitNear: "no unit or group is called “%s”; did you mean: %s?",
	Ambiguous:  "“%s” may be any of: %s; write the full name{ or the unit's id (‹congvan› units)|}",
	Future:     "the received time %s is after now (%s); give the time when the unit delivered, not one to come",
	Baseline:   "there is no baseline for “%s”, so it cannot be marked done yet; enter the baseline, or mark it partial",
	Short:      "“%s” came to %s times, less than the %s times wanted; mark it partial",
	Closed:     "the period %s was closed at %s; open it again, with a reason, before you change it{ (‹congvan› reopen-period)| (F12)}",
	ClosedIn:   "%s, obligation %s: %s",
	NoPeriod:   "obligation %s has no period %s; near it are %s",
	NoPeriods:  "obligation %s waits for a request and has no period yet; log the request first",
	Exempting: map[model.Why]string{
		model.NoBasis: "an exemption needs its reason and who decided", model.NotOwing: "the obligation was not given to that unit",
		model.NotAfter: "the last day of an exemption must not be before the first",
	},
	Figure:    "“%s” is %s: figures below zero are not taken; write 0 or more",
	Reading:   "%s is %s: write %d or more",
	OverBase:  "%s installs are more than the number of %s (%s); please check",
	OverAll:   "a share of %s is more than 100%%; please check",
	FutureDay: "the cut-off day %s is after today; please check",
}

var fileErrorsEN = FileErrors{
	TooLarge:  "%s is too large (up to %d MB are read); check that it is one document, or split it",
	Empty:     "%s holds no text to read; check the file, and if it is a picture, ask for the Word file or a PDF with text",
	Directory: "%s is a folder, not a file; name a file in it",
	NotKept:   "%s: of no kind that is kept as evidence; pictures (jpg, png), pdf, Word, Excel (xlsx), rtf, odt, web pages and plain text are",
	Encoding:  "%s: the letters from line %d on are in no encoding that is known; open the file, save it with the encoding UTF-8 and take that",
}

var storeErrorsEN = StoreErrors{
	Missing: "there is no data file %s yet; {start the program (‹congvan›) or import documents or units (‹congvan› import) to make it|start the program again to make it}",
	Lost:    "the data file %[1]s is gone; {rescue what there is: ‹congvan› rescue -o NEW-FILE, or put the newest copy back: ‹congvan› restore %[2]s|leave and start the program again to rescue what there is, or to put the newest copy back: %[2]s}",
	Unfit: map[db.Unfit]string{
		db.IsFolder:    "%s is a folder, not a data file; name a file",
		db.IsEmpty:     "the data file %s is empty (0 bytes); put a copy back{ (‹congvan› restore)|}",
		db.IsDangling:  "%s is a link to a file that is gone; name the file itself",
		db.IsSpecial:   "%s is not an ordinary file; name a data file",
		db.IsForeign:   "%s is a file of another kind, not congvan's data; choose another file{ (--db)|}",
		db.IsTruncated: "the end of the data file %s is missing; put a copy back{ (‹congvan› restore)|}",
		db.IsDamaged:   "the data file %s is damaged; put a copy back{ (‹congvan› restore)|}",
		db.IsOther:     "%s is the data of another program; choose another file{ (--db)|}",
	},
	Locked:   "the data file %s is open in another window; close that one and try again",
	LockedBy: "the data file %s is open in another window (%s, on %s, since %s); close that one and try again",
	Newer:    "the data file %s was written by a newer congvan (data version %d, this one knows up to %d); use the newer program",
	Older:    "the data file %s is of an older version; start the program once to bring it up to date",
	NotFound: map[string]string{
		"directive":  "there is no directive %s; {see the ids with ‹congvan› list|look at the list of directives (F3)}",
		"unit":       "there is no unit %s; see them in the list of units ({‹congvan› units|F5})",
		"group":      "there is no group %s; see them in the list of units ({‹congvan› units|F5})",
		"obligation": "the directive has no obligation %s; {see them with ‹congvan› show|open the directive again}",
		"addressee":  "the obligation does not name “%s”; {see whom it names with ‹congvan› show|open the directive again}",
		"exemption":  "the unit is not exempt from obligation %s",
		"closing":    "the period %s is not closed",
		"activity":   "there is no activity %s{; see the ids with ‹congvan› activity list|}",
		"reading":    "there is no reading %s; see them ({‹congvan› bluezone list|F4})",
	},
	Exists: "%s exists and is not written over; choose another name",
	InUse: map[string]string{
		"directive": "it cannot be removed, since the directives %s use it; give the unit a last day instead",
		"activity":  "it cannot be removed, since activities of it are logged (%s); give the unit a last day instead",
		"reading":   "it cannot be removed, since there are readings of it (%s); give the unit a last day instead",
		"unit":      "it cannot be removed, since the units %s name it as their successor; change those first",
	},
	NoAssignment: "the directive does not ask obligation %s, period %s, of this unit; {see periods and units with ‹congvan› show|open the directive again}",
	Invalid: map[db.Fault]string{
		db.NoName:       "the name is missing; write it",
		db.NoID:         "an obligation has no id; give it that of its clause",
		db.Twice:        "it is there twice; each id and each deadline must be there once",
		db.BadID:        "the id has a strange character; write it with letters and digits",
		db.BadState:     "there is no such state; {write pending, doing, partial, done, failed or exempt|choose one of the list}",
		db.NoReason:     "a reason is needed",
		db.SelfAwaited:  "an obligation cannot wait for its own results; choose another one",
		db.SecretFile:   "a secret directive: no file is kept as evidence; record the report's symbol and where the paper lies",
		db.NotLater:     "the new deadline is not after the present one; give a later one",
		db.NotOnRequest: "this obligation is not one on request, so no request can be logged for it",
		db.NoDue:        "the deadline is missing; give the day by which to report",
		db.DueTooEarly:  "it is due before it was asked for; look at the two days again",
		db.NoDay:        "the day is missing; give it",
		db.SelfReplaced: "nothing can replace itself; choose another directive or unit",
		db.Unreadable:   "the record has a value that cannot be stored; check the figures entered",
	},
	NotEmpty: "the data file %s holds data already; load only into a new file{ (--db with another name)|}",
	Load:     "line %d of the file to load is wrong (%s); nothing is loaded, export again from the original",
	Faults: map[db.LoadFault]string{
		db.NoExport: "it is not what congvan exported", db.LongLine: "it is too long", db.BadLine: "it is not of the right form",
		db.StrangeKind: "a record of unknown kind", db.BadKey: "the key of the record is wrong", db.DoubledKey: "the record is there twice",
		db.FalseLine: "it is at odds with other lines",
	},
	Problems: map[db.ProblemKind]string{
		db.DamagedPages: "the file is damaged in %s", db.DamagedRecord: "%s: damaged", db.FalseRecord: "%s: at odds with other records",
		db.FalseIndex: "%s: at odds with the index", db.FalseIDs: "%s: the count of ids is wrong",
	},
	Records: map[string]string{
		"units": "unit %s", "groups": "group %s", "directives": "directive %s", "texts": "text of directive %s",
		"marks": "mark %s", "readings": "figures %s", "activities": "activity %s", "journal": "step %s of the journal", "office": "the office's settings (%s)",
		"pages": "its pages%s", "meta": "the head of the file (%s)", "": "record %s",
	},
	MarkRecord:    "mark of directive %s, obligation %s, period %s, unit %s",
	ReadingRecord: "figures of unit %s, %s",
	Corrupt:       "the data is damaged: %s; {run ‹congvan› check, then put a copy back (‹congvan› restore)|leave and put the newest copy back}",
	Replaced:      "the data file %s was replaced or taken away while it was open; {leave, start again|open the file again} and look into the journal",
	Conflict:      "step %d cannot be undone or redone, since %s has changed after it; look into the journal ({‹congvan› log|F6})",
	Unsure:        "it is not certain that this was saved (%s); start the program again and look into the journal before you go on",
	ReadOnly:      "the file is open for reading only; {close the other window and open it again to write|leave (Ctrl+Q) to go back}",
	NothingToUndo: "there is no step left to undo",
	NothingToRedo: "there is no step to redo",
}

var systemErrorsEN = SystemErrors{
	TheFile:    "the file",
	NoTerminal: "there is no terminal to show the interface in; open it in a terminal window, or use the commands{ (congvan help)|}",
	DiskFull:   "%s: the disk is full, nothing is saved; remove what is not needed and try again",
	ReadOnly:   "%s: the drive can only be read; choose another place",
	Permission: "%s: reading or writing is not permitted; check the rights of file and folder, or choose another place",
	NotExist:   "%s: there is no such file or folder; check the name and the path",
	Exist:      "%s: it exists and is not written over; choose another name",
	Directory:  "%s: this is a folder, not a file; name a file",
	NotFolder:  "%s: a part of the path is not a folder; check the path",
	Busy:       "%s: another program is using it; close that program and try again",
	LongName:   "%s: the name is too long; choose a shorter one",
	BadDisk:    "%s: the disk fails; copy the data to another drive and check this one",
}

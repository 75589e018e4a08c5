package text

// Commands is the words of the command line.
type Commands struct {
	Help    Help
	Does    map[string]string // what a command does, by its name
	Reports map[string]string // what a report is, by its name
	Options map[string]string // what an option means, by its name; "mark by" is of mark alone
	Usage   Usage
	Kinds   map[string]string // of a document read
	Heads   Heads
	Said    Said
	Refused Refused
}

// Help is the frame of a help page.
type Help struct {
	Program   string
	Usage     string
	Command   string // the word in "congvan [COMMAND …]"
	Commands  string
	Interface string
	Reports   string
	Options   string
	Common    string
	More      string
}

// Usage is what is wrong with a command line.
type Usage struct {
	See            string // the command that explains
	UnknownCommand string // the word
	SubCommand     string // the commands that there are
	UnknownOption  string // the option
	NoValue        string // the option
	BadValue       string // the option without dashes, why
	BadNamed       string // the name before "=", why
	TooFew         string // the command's line
	TooMany        string // the first too many, the command's line
	Missing        string // the option, the command's line
	NotOneOf       string // what was given, the choices
	NotNameValue   string // what was given
	NotWhole       string // what was given, least
	NoFigure       string
	OnlyWith       string // the option, the command that takes it
	HalfBaseline   string
	UrgeWithin     string
	NoBaseline     string // the option that goes with it
	OnlyResults    string // the command that takes the options
	NothingGiven   string // the options
	SinceLater     string // the day compared with, the day looked at
}

// Heads is the headings of tables.
type Heads struct {
	ID, Kind, Type, Label, Date, Direction, Place, Issuer, Subject, Urgency, Secrecy string
	Recipients, Copies, References, Signer, SupersededBy, Figure                     string

	Total, DoneOnTime, DoneLate, OpenInTime, OpenOverdue, NoDeadline, ToAssess string
	Exempt, OnRequest, Superseded                                              string

	Clause, DutyKind, Deadline, Who, Text, Period, Unit, Standing, State, Received, Due, Values, Days, Reminders string

	Short, UnitKind, Groups, Population, Smartphones, Person, Phone string

	Rank, AsOf, Installs, Change, Previous, Note string

	Step, At, What string

	Report, Directive, File, Today, Registered, Arrival, Forwarded, Copied, Kept string

	Topic, Documents, Activities, Activity, Quantity, Source, Promised string
}

// Said is what a command says when it is done, or along the way.
type Said struct {
	Periods        string // how many, first, last
	Took           string // file, id, direction and label, obligations
	WouldTake      string // file, direction and label, obligations
	TookUnits      string // file, added, changed
	WouldTakeUnits string // file, units, groups

	TookRegister      string // file, new, rows
	WouldTakeRegister string // file, rows
	OldRows           string // rows that were there already
	TookResults       string // file, units, units asked
	WouldTakeResults  string // file, units, units asked
	TookReadings      string // file, new, changed, same, units made
	SameReadings      string // file, readings
	WouldTakeReadings string // file, readings, units to make
	Doubted           string // row, unit, cut-off, doubt
	DoubtedUnit       string // unit, cut-off, doubt
	DoubtedBase       string // row, unit, cut-off
	MoreDoubts        string // how many
	InPart            string // unit, why
	LateByNow         string // how many units, which
	FallsShort        string // measure, times, times wanted
	NothingToCompare  string // measure
	Kept              string // unit, what looks wrong
	SomeTaken         string // how many files, of how many
	UnknownKind       string
	Twin              string // id
	Unresolved        string // as written
	Nothing           string
	NothingDue        string
	NoUnits           string
	NoSteps           string
	NoTopics          string
	NoActivities      string
	OwnUnit           string
	Unchanged         string
	NoReason          string
	NoCompletion      string
	NoBase            string // unit
	Ranking           string // base, day
	Tied              string
	Sum               string // percent, installs, base, units counted, units
	TakenBack         string
	BackedUp          string // file
	Restored          string // file
	KeptBeside        string // file
	Sound             string // records, directives, marks, readings, steps
	Wrote             string // file
	Loaded            string // file
	KeptPage          string // id of the page, twice the same
	NothingPrinted    string
	SameToday         string
	DiffersToday      string
	ByLetter          string // the channel of an urging by letter
	MadeUp            string // how many, file
	NoCopy            string // why
	NoOffice          string // why
	Version           string // number, build, schema
	None              string
	Waits             string // directive, clause
	ExemptFor         string // unit, first day, last day, reason, who decided
	Closed            string // period, when, note
	Crashed           string // the report's file
	CrashedUntold     string // what broke, in English
}

// Refused is what a command does not do, and the way out.
type Refused struct {
	ReportThere      string // path
	IssuedUnwritten  string // why
	KeptUnwritten    string // why
	NoDirective      string // as given
	SameLabel        string // as given, candidates
	NoObligations    string // id, label
	NoObligation     string // label, as given, ids
	Dormant          string // obligation, directive, obligation
	NotAsked         string // obligation, unit, who is
	Unresolved       string // obligation, addressees
	Nobody           string // obligation
	NoPeriods        string // obligation
	NoPeriod         string // obligation, as given, periods
	ManyPeriods      string // obligation, open periods
	NoOpenPeriod     string // obligation, periods
	WhichPeriod      string // obligation, periods
	NoneClosed       string // obligation
	NoneDecided      string // obligation
	NoneToDecide     string // obligation, periods
	WhichTo          string // obligation, periods
	NoneToClose      string // obligation
	NoMeasure        string // obligation, as given, measures
	NoMeasures       string // obligation
	NoTopic          string // as given, those that there are
	NoGroup          string // as given, those that there are
	NoGroups         string // as given
	PageOfGroup      string // name
	NoRelative       string // obligation
	NotRelative      string // obligation, measure, those that are
	WhichResults     string
	WhichFigures     string // label, obligations
	NoFigures        string // label
	NotTheForm       string // WhichResults, what is wrong with the sheet
	NoDeadline       string // obligation
	NotLater         string // new, present, unit
	NotOnRequest     string // obligation, its kind, those on request
	DueBeforeAsked   string // due, asked
	RequestedAlready string // obligation, due
	IsGroup          string // name
	NoBreak          string // indicator, day, days that there are
	SameName         string // unit, id
	Unsound          string // file, problems
}

package db

import (
	"bytes"
	"encoding/json"
	"maps"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// An Action names what a step of the journal did.
type Action string

// The actions, with the Args that tell more about them.
const (
	ActionOffice        Action = "office"         // settings of the office
	ActionUnit          Action = "unit"           // unit, unit_id, new ("1" for a new one)
	ActionGroup         Action = "group"          // group, group_id, new
	ActionRoster        Action = "roster"         // units and groups of a sheet: added, changed
	ActionParts         Action = "parts"          // unit, count, whole; without whole they are parts of none
	ActionRemoveUnit    Action = "remove-unit"    // unit, unit_id
	ActionRemoveGroup   Action = "remove-group"   // group, group_id
	ActionImport        Action = "import"         // a directive taken in: directive, directive_id, count (of obligations), decided (periods), readings (found in it), double and double_year and double_of (whose number it bears too)
	ActionRegister      Action = "register"       // rows of a register of past directives: count
	ActionEdit          Action = "edit"           // directive, directive_id, decided (periods), double as in import, vacant and vacant_year (a number left out), next and next_year (that is free again)
	ActionRemove        Action = "remove"         // directive, directive_id, count (of marks), vacant and next as in edit
	ActionSupersede     Action = "supersede"      // directive, directive_id, by, by_id, from
	ActionResolve       Action = "resolve"        // directive, directive_id, written, unit (names, by "; ")
	ActionAlias         Action = "alias"          // written, unit (name of the unit or group), unit_id or group_id
	ActionMark          Action = "mark"           // directive, directive_id, obligation, unit, period, count, state
	ActionFigures       Action = "figures"        // of several assignments, each its own: as mark without state
	ActionExtend        Action = "extend"         // as mark without state; to, by
	ActionRemind        Action = "remind"         // as mark without state; channel, n
	ActionRequest       Action = "request"        // directive, directive_id, obligation, due
	ActionDecide        Action = "decide"         // directive, directive_id, obligation, count, period, choice, to, was, was_to, basis
	ActionExempt        Action = "exempt"         // directive, directive_id, obligation, unit, from, until, reason, by, count
	ActionSpare         Action = "spare"          // as exempt without reason: an exemption taken back
	ActionClose         Action = "close"          // directive, directive_id, obligation, period, note
	ActionReopen        Action = "reopen"         // as close; reason in the place of note
	ActionFollow        Action = "follow"         // directive, directive_id, obligation, after (label and clause); none where it waits no more
	ActionTopics        Action = "topics"         // directive, directive_id, topics (by "; ")
	ActionActivity      Action = "activity"       // topic, what, activity_id, new
	ActionDropActivity  Action = "drop-activity"  // topic, what, activity_id
	ActionReading       Action = "reading"        // indicator, count, unit, as_of, added (units made along)
	ActionRemoveReading Action = "remove-reading" // indicator, unit, as_of
	ActionIndicator     Action = "indicator"      // name (several by "; "), new
	ActionDropIndicator Action = "drop-indicator" // name, indicator
	ActionTarget        Action = "target"         // indicator, percent, base, until, unit, target_id, new
	ActionDropTarget    Action = "drop-target"    // as target
	ActionNumber        Action = "number"         // directive, directive_id, number, register, year; ahead, long_ago or behind (its day, where that is odd), behind_number, behind_day
	ActionUnnumber      Action = "unnumber"       // as number: it is given back
	ActionBook          Action = "book"           // directive, directive_id: what the registers hold of it
	ActionPrint         Action = "print"          // report, printed_id, file, hash, from, until, as_of, directive
	ActionIssue         Action = "issue"          // directive, directive_id, count (of units urged), number, until
	ActionSeed          Action = "seed"           // made-up data: count; it cannot be taken back
	ActionUndo          Action = "undo"           // those of the step taken back, and its action
	ActionRedo          Action = "redo"           // those of the step repeated, and its action
)

// An Entry is one step of the journal. Args hold small facts to word it with;
// those that differ between the records of the step are left out. Its changes,
// applied backwards, take it back.
//
// The steps that can be taken back, and those that can be repeated, form two
// linked stacks: UndoTop and RedoTop are their tops after this entry, Prev and
// NextRedo what lies below this one. So a step back costs the same however
// long the journal is, and goes on where it was after a restart.
type Entry struct {
	Seq      uint64            `json:"seq"`
	At       model.Instant     `json:"at"`
	Action   Action            `json:"action"`
	Args     map[string]string `json:"args,omitzero"`
	Changes  []Change          `json:"changes,omitzero"`
	Undoes   uint64            `json:"undoes,omitzero"` // of an undo: the entry whose changes it takes back
	Redoes   uint64            `json:"redoes,omitzero"` // of a redo: the entry first taken back
	Prev     uint64            `json:"prev,omitzero"`
	NextRedo uint64            `json:"next_redo,omitzero"`
	UndoTop  uint64            `json:"undo_top,omitzero"`
	RedoTop  uint64            `json:"redo_top,omitzero"`
}

// A Change is one record before and after a step.
type Change struct {
	Bucket string          `json:"bucket"`
	Key    string          `json:"key"`              // as printed: "7", "7/3/2021-02-05T16:00/12"
	Before json.RawMessage `json:"before,omitempty"` // nil: there was none
	After  json.RawMessage `json:"after,omitempty"`  // nil: it was removed
}

// Journal returns up to limit entries, newest first, that came before the given
// sequence number; 0 is all of them, from the newest on.
func (s *Store) Journal(limit int, before uint64) ([]Entry, error) {
	var out []Entry
	err := s.read(func(view view) error {
		c := view.bucket(bucketJournal).Cursor()
		for k, v := seekBefore(c, before); k != nil && (limit <= 0 || len(out) < limit); k, v = c.Prev() {
			e, err := parseEntry(k, v)
			if err != nil {
				return err
			}
			out = append(out, e)
		}
		return nil
	})
	return out, err
}

func seekBefore(c *bolt.Cursor, before uint64) (key, value []byte) {
	if before == 0 {
		return c.Last()
	}
	if k, _ := c.Seek(idKey(before)); k == nil {
		return c.Last()
	}
	return c.Prev()
}

func parseEntry(key, value []byte) (e Entry, err error) {
	payload, err := unseal(bucketJournal, key, value)
	if err != nil {
		return e, err
	}
	return e, decode(bucketJournal, key, payload, &e)
}

// last returns the newest entry, the zero Entry for an empty journal.
func (v view) last() (Entry, error) {
	k, value := v.bucket(bucketJournal).Cursor().Last()
	if k == nil {
		return Entry{}, nil
	}
	return parseEntry(k, value)
}

func (v view) entryAt(seq uint64) (Entry, error) {
	key := idKey(seq)
	value := v.bucket(bucketJournal).Get(key)
	if value == nil {
		return Entry{}, &CorruptError{Bucket: bucketJournal, Key: keyText(bucketJournal, key)}
	}
	return parseEntry(key, value)
}

// lastHead is last without the changes, which may be very many.
func (v view) lastHead() (e Entry, err error) {
	k, value := v.bucket(bucketJournal).Cursor().Last()
	if k == nil {
		return e, nil
	}
	return parseHeadOf(k, value)
}

// parseHeadOf is parseEntry without the changes.
func parseHeadOf(k, value []byte) (e Entry, err error) {
	payload, err := unseal(bucketJournal, k, value)
	if err != nil {
		return e, err
	}
	const changes = `,"changes":` // in a text, the quotes would be escaped
	if from := bytes.Index(payload, []byte(changes+"[")); from >= 0 {
		q := quickReader{s: asString(payload), at: from + len(changes)}
		if q.skipNested() {
			payload = append(bytes.Clone(payload[:from]), payload[q.at:]...)
		}
	}
	return e, decode(bucketJournal, k, payload, &e)
}

// entry is an ordinary step: it goes on top of the steps that can be taken
// back, and those taken back before can no longer be repeated.
func (t *txn) entry(action Action) (Entry, error) {
	last, err := t.lastHead()
	if err != nil {
		return Entry{}, err
	}
	seq := last.Seq + 1
	return Entry{Seq: seq, Action: action, Changes: t.journaled(), Prev: last.UndoTop, UndoTop: seq}, nil
}

// journaled turns the pending changes into the form of the journal.
func (t *txn) journaled() []Change {
	out := make([]Change, len(t.changes))
	for i, c := range t.changes {
		out[i] = Change{c.bucket, keyText(c.bucket, c.key), c.before, c.after}
	}
	return out
}

// append writes an entry at the end of the journal.
func (t *txn) append(e Entry) error {
	e.At = t.now
	if e.Args = maps.Clone(t.args); len(e.Args) == 0 {
		e.Args = nil
	}
	payload, err := encodeEntry(e)
	if err != nil {
		return err
	}
	return t.enter(e.Seq, payload)
}

// encodeEntry is encode for an entry, whose changes hold payloads that stand in
// it as they are.
func encodeEntry(e Entry) ([]byte, error) {
	changes := e.Changes
	e.Changes = nil
	whole, err := encode(e)
	if err != nil || len(changes) == 0 {
		return whole, err
	}
	head, err := encode(Entry{Seq: e.Seq, At: e.At, Action: e.Action, Args: e.Args})
	if err != nil {
		return nil, err
	}
	at := len(head) - 1 // where what comes before the changes ends
	out := append(make([]byte, 0, len(whole)+sizeOf(changes)), whole[:at]...)
	for i, c := range changes {
		if out, err = appendChange(append(out, before(i)...), c); err != nil {
			return nil, err
		}
	}
	return append(append(out, ']'), whole[at:]...), nil
}

// before is what stands before the i-th change.
func before(i int) string {
	if i == 0 {
		return `,"changes":[`
	}
	return ","
}

// sizeOf is about how many bytes changes take.
func sizeOf(changes []Change) (n int) {
	for _, c := range changes {
		n += len(c.Bucket) + len(c.Key) + len(c.Before) + len(c.After) + 60
	}
	return n
}

func appendChange(b []byte, c Change) ([]byte, error) {
	key, err := encode(c.Key)
	if err != nil {
		return b, err
	}
	b = append(append(append(b, `{"bucket":"`...), c.Bucket...), `","key":`...)
	b = append(b, key...)
	if len(c.Before) > 0 {
		b = append(append(b, `,"before":`...), c.Before...)
	}
	if len(c.After) > 0 {
		b = append(append(b, `,"after":`...), c.After...)
	}
	return append(b, '}'), nil
}

// enter puts the payload of an entry at the end of the journal.
func (t *txn) enter(seq uint64, payload []byte) error {
	key := idKey(seq)
	t.seq, t.entries = seq, append(t.entries, payload)
	if faultyTwoSteps {
		return nil
	}
	t.bucket(bucketJournal).FillPercent = 0.95 // keys only ever grow
	return t.store(bucketJournal, key, seal(bucketJournal, key, payload))
}

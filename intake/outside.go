package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"

	"congvan/viet"
)

// outside has another process read the bytes of an untrusted file; nil reads
// them in this one.
var outside func(job, name string, raw []byte) ([]byte, error)

// ReadOutside has run read whatever is not short plain text: run hands the job
// and the bytes to a process that calls [Serve], and returns its answer. It is
// called once, before anything is read.
func ReadOutside(run func(job, name string, raw []byte) ([]byte, error)) { outside = run }

// The jobs that Serve does.
const (
	documentJob = "document"
	tableJob    = "table"
)

// An answer is what a job gives: one of the three.
type answer struct {
	Document *Document `json:"document,omitempty"`
	Table    *table    `json:"table,omitempty"`
	Refused  *refusal  `json:"refused,omitempty"`
}

// A refusal is an error on its way between two processes.
type refusal struct {
	Kind   string          `json:"kind"` // name of its type; empty for any other error
	Detail json.RawMessage `json:"detail"`
}

// Serve does one job on the bytes of r and writes the answer to w.
func Serve(job, name string, r io.Reader, w io.Writer) error {
	raw, err := readAll(name, r, maxPacked)
	var a answer
	if err == nil {
		a, err = work(job, name, raw)
	}
	if err != nil {
		a = answer{Refused: refusalOf(err)}
	}
	return json.NewEncoder(w).Encode(a)
}

func work(job, name string, raw []byte) (a answer, err error) {
	switch job {
	case documentJob:
		var d Document
		d, err = readDocument(name, raw)
		a.Document = &d
	case tableJob:
		a.Table, err = readTable(name, raw)
	default:
		err = fmt.Errorf("unknown job %q", job)
	}
	return a, err
}

// ask has a job done outside, and judges the answer anew: who gave it may have
// been taken over by what it read.
func ask(job, name string, raw []byte) (answer, error) {
	said, err := outside(job, name, raw)
	if err != nil {
		return answer{}, err
	}
	var a answer
	d := json.NewDecoder(bytes.NewReader(said))
	if err := d.Decode(&a); err != nil {
		return answer{}, &StoppedError{Name: name, Why: "died"}
	}
	if a.Refused != nil {
		return answer{}, a.Refused.error(name)
	}
	return a, nil
}

// shortText is the longest text that is read in this process.
const shortText = 1 << 20

// harmless reports whether raw is short plain text.
func harmless(raw []byte) bool {
	return len(raw) < shortText && (sniff(raw) == "" || bytes.HasPrefix(raw, []byte("\xFF\xFE")) || bytes.HasPrefix(raw, []byte("\xFE\xFF")))
}

func documentOf(name string, raw []byte) (Document, error) {
	if outside == nil || harmless(raw) {
		return readDocument(name, raw)
	}
	a, err := ask(documentJob, name, raw)
	if err != nil {
		return Document{}, err
	}
	if a.Document == nil || len(a.Document.Text) > maxDocument {
		return Document{}, &StoppedError{Name: name, Why: "died"}
	}
	d := Document{Name: name, Removed: a.Document.Removed}
	d.Text, _ = viet.Clean(a.Document.Text)
	return d, nil
}

func tableOf(name string, raw []byte) (*table, error) {
	if outside == nil || harmless(raw) {
		return readTable(name, raw)
	}
	a, err := ask(tableJob, name, raw)
	if err != nil {
		return nil, err
	}
	if a.Table == nil || len(a.Table.Headings) == 0 {
		return nil, &StoppedError{Name: name, Why: "died"}
	}
	a.Table.File = name
	a.Table.clean()
	return a.Table, nil
}

// carried are the errors that keep their type between two processes.
var carried = []error{
	&NotTextError{}, &TooLargeError{}, &EmptyError{}, &DirectoryError{}, &EncodingError{}, &CellError{}, &HeadingError{},
	&UnsafeError{}, &SheetLimitError{}, &StoppedError{},
}

func typeName(err error) string { return reflect.TypeOf(err).Elem().Name() }

func refusalOf(err error) *refusal {
	for e := err; e != nil; e = errors.Unwrap(e) {
		for _, c := range carried {
			if reflect.TypeOf(e) != reflect.TypeOf(c) {
				continue
			}
			if detail, err := json.Marshal(e); err == nil {
				return &refusal{Kind: typeName(e), Detail: detail}
			}
		}
	}
	detail, _ := json.Marshal(err.Error())
	return &refusal{Detail: detail}
}

// error is the refusal as it was before it was sent.
func (r *refusal) error(name string) error {
	for _, c := range carried {
		if typeName(c) != r.Kind {
			continue
		}
		e := reflect.New(reflect.TypeOf(c).Elem()).Interface()
		if json.Unmarshal(r.Detail, e) == nil {
			return e.(error)
		}
	}
	var words string
	_ = json.Unmarshal(r.Detail, &words)
	return fmt.Errorf("read %s: %s", name, viet.CleanLine(words))
}

package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"

	"congvan/intake/paper"
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
	DocumentJob = "document"
	PDFJob      = "pdf" // a document that may take its time
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
	case DocumentJob, PDFJob:
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
	return len(raw) < shortText && sniff(raw) == ""
}

func documentOf(name string, raw []byte) (Document, error) {
	if outside == nil || harmless(raw) {
		return readDocument(name, raw)
	}
	job := DocumentJob
	if sniff(raw) == "pdf" {
		job = PDFJob
	}
	a, err := ask(job, name, raw)
	if err != nil {
		return Document{}, err
	}
	if a.Document == nil || len(a.Document.Text) > paper.TextLimit {
		return Document{}, &StoppedError{Name: name, Why: "died"}
	}
	d := Document{Name: name, Removed: a.Document.Removed}
	d.Text, _ = viet.Clean(a.Document.Text)
	d.Warnings = checkedWarnings(a.Document.Warnings)
	return d, nil
}

// longArg is how long an argument of a warning may be, in letters.
const longArg = 200

// checkedWarnings keeps the warnings that a file may cause, each once.
func checkedWarnings(ws []Warning) []Warning {
	var out []Warning
	for _, code := range fileWarnings {
		i := slices.IndexFunc(ws, func(w Warning) bool { return w.Code == code })
		if i < 0 {
			continue
		}
		w := Warning{Code: code}
		for _, a := range ws[i].Args[:min(len(ws[i].Args), 2)] {
			letters := []rune(viet.CleanLine(a))
			w.Args = append(w.Args, string(letters[:min(len(letters), longArg)]))
		}
		out = append(out, w)
	}
	return out
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
	&UnsafeError{}, &SheetLimitError{}, &StoppedError{}, &UnreadableError{},
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

package ui

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"congvan/db"
)

// A recordDiff is one record of a step: which fields differ, in the order in
// which they are kept.
type recordDiff struct {
	bucket, key      string
	names            map[string]string // fields of the record that tell which one it is
	created, removed bool
	fields           []fieldDiff
}

// A fieldDiff is a field before and after; nil is a field that is not there.
type fieldDiff struct {
	path          string // parts joined by "/"; an element of a list by its name, else counted from 1
	before, after any    // string, json.Number, bool, or []any of these
}

// diffRecord compares the two states of a record.
func diffRecord(c db.Change) recordDiff {
	d := recordDiff{bucket: c.Bucket, key: c.Key, created: c.Before == nil, removed: c.After == nil, names: map[string]string{}}
	before, after := flatten(c.Before), flatten(c.After)
	for _, f := range append(before.list, after.list...) {
		if s, ok := f.value.(string); ok {
			d.names[f.path] = s
		}
	}
	seen := map[string]bool{}
	for _, f := range append(after.list, before.list...) {
		b, a := before.at[f.path], after.at[f.path]
		if seen[f.path] || unread(f.path) || same(a, b) {
			continue
		}
		seen[f.path] = true
		d.fields = append(d.fields, fieldDiff{f.path, b, a})
	}
	return d
}

// unread reports whether a field tells the officer nothing: the number of the
// record itself, places in a text, and the content of a page, packed.
func unread(path string) bool {
	return path == "id" || path == "page" || path == "span" || strings.HasSuffix(path, "/span")
}

func same(a, b any) bool {
	x, err := json.Marshal(a)
	y, err2 := json.Marshal(b)
	return err == nil && err2 == nil && bytes.Equal(x, y)
}

// A flat is the leaves of a JSON value, in order and by path.
type flat struct {
	list []leaf
	at   map[string]any
}

type leaf struct {
	path  string
	value any
}

// flatten walks a JSON value. Lists of plain values stay whole; what cannot be
// read is shown as it is.
func flatten(raw json.RawMessage) flat {
	f := flat{at: map[string]any{}}
	if len(raw) == 0 {
		return f
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	if f.walk(dec, "") != nil {
		return flat{list: []leaf{{"", string(raw)}}, at: map[string]any{"": string(raw)}}
	}
	return f
}

func (f *flat) add(path string, v any) {
	if v == nil {
		return
	}
	f.list = append(f.list, leaf{path, v})
	f.at[path] = v
}

func (f *flat) walk(dec *json.Decoder, path string) error {
	t, err := dec.Token()
	if err != nil {
		return err
	}
	switch t {
	case json.Delim('{'):
		return f.object(dec, path)
	case json.Delim('['):
		return f.array(dec, path)
	}
	f.add(path, t)
	return nil
}

func (f *flat) object(dec *json.Decoder, path string) error {
	for dec.More() {
		k, err := dec.Token()
		if err != nil {
			return err
		}
		name, _ := k.(string)
		if err := f.walk(dec, under(path, name)); err != nil {
			return err
		}
	}
	_, err := dec.Token()
	return err
}

func (f *flat) array(dec *json.Decoder, path string) error {
	var plain []any
	for n := 1; dec.More(); n++ {
		one := flat{at: map[string]any{}}
		if err := one.walk(dec, ""); err != nil {
			return err
		}
		if v, ok := one.at[""]; ok {
			plain = append(plain, v)
			continue
		}
		at := under(path, one.element(n))
		if _, taken := f.at[at]; taken {
			at = under(path, strconv.Itoa(n))
		}
		f.at[at] = true // no leaf: it only keeps the name
		for _, l := range one.list {
			f.add(under(at, l.path), l.value)
		}
	}
	if plain != nil {
		f.add(path, plain)
	}
	_, err := dec.Token()
	return err
}

// element names an element of a list by what tells it from the others, wherever
// it stands: an obligation by its clause, a decision by its period.
func (f *flat) element(n int) string {
	for _, by := range []string{"id", "period"} {
		if s, ok := f.at[by].(string); ok && s != "" && !strings.Contains(s, "/") {
			return elementSign + s
		}
	}
	return strconv.Itoa(n)
}

// elementSign stands before the name of an element in a path.
const elementSign = "#"

func under(path, name string) string {
	if path == "" {
		return name
	}
	return path + "/" + name
}

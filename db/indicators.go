package db

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// PutIndicators keeps indicators as one step, each in the place of the one of
// its id; one without an id gets that of its name. It returns their ids. Errors:
// InvalidError.
func (s *Store) PutIndicators(is ...model.Indicator) (ids []string, err error) {
	err = s.change(ActionIndicator, nil, func(t *txn) error {
		var names []string
		fresh := true
		for _, i := range is {
			i.ID = cmp.Or(i.ID, model.IndicatorID(i.Name))
			ids = append(ids, i.ID)
			fresh = fresh && t.bucket(bucketIndicators).Get([]byte(i.ID)) == nil
			if err := t.checkIndicator(i); err != nil {
				return err
			}
			if err := t.put(bucketIndicators, []byte(i.ID), i); err != nil {
				return err
			}
			names = append(names, i.Name)
		}
		t.args["name"] = strings.Join(names, "; ")
		if fresh {
			t.args["new"] = "1"
		}
		return t.checkSuccessors()
	})
	return ids, err
}

// nameIndicator tells the journal what the indicator of a step is called, where
// one is kept.
func (t *txn) nameIndicator() error {
	id := []byte(t.args["indicator"])
	if len(id) == 0 || t.bucket(bucketIndicators).Get(id) == nil {
		return nil
	}
	var i model.Indicator
	err := t.load(bucketIndicators, id, &i)
	t.args["name"] = i.Name
	return err
}

func (t *txn) checkIndicator(i model.Indicator) error {
	bad := func(why Fault) error { return &InvalidError{What: "indicator", ID: cmp.Or(i.ID, i.Name), Why: why} }
	switch {
	case strings.TrimSpace(i.Name) == "" || i.ID == "":
		return bad(NoName)
	case !soundName(i.ID):
		return bad(BadID)
	case i.From != 0 && i.Until != 0 && i.Until.Last() < i.From.First():
		return bad(EndsBefore)
	}
	seen := map[model.Base]bool{}
	for _, d := range i.Bases {
		if d.Base == "" || !soundName(string(d.Base)) || seen[d.Base] {
			return bad(BadBase)
		}
		seen[d.Base] = true
	}
	if slices.ContainsFunc(i.Breaks, func(b model.Break) bool { return b.Day == 0 }) {
		return bad(NoDay)
	}
	all, err := t.indicators()
	if err != nil {
		return err
	}
	for _, other := range all {
		if other.ID != i.ID && viet.Key(other.Name) == viet.Key(i.Name) {
			return bad(Twice)
		}
	}
	return nil
}

// soundName reports whether a name can be part of a key.
func soundName(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(c rune) bool { return c < ' ' })
}

// checkSuccessors refuses indicators that would in the end succeed themselves,
// or a successor that is not there.
func (t *txn) checkSuccessors() error {
	all, err := t.indicators()
	if err != nil {
		return err
	}
	next := map[string]string{}
	for _, i := range all {
		next[i.ID] = i.Successor
	}
	for _, i := range all {
		n := 0
		for at := i.Successor; at != ""; at = next[at] {
			if _, known := next[at]; !known {
				return &NotFoundError{What: "indicator", ID: at}
			}
			if n++; at == i.ID || n > len(all) {
				return &InvalidError{What: "indicator", ID: i.ID, Why: SelfReplaced}
			}
		}
	}
	return nil
}

// RemoveIndicator takes an indicator away. Errors: NotFoundError; InUseError if
// there are readings or targets of it, or if it succeeds another one.
func (s *Store) RemoveIndicator(id string) error {
	return s.change(ActionDropIndicator, map[string]string{"indicator": id}, func(t *txn) error {
		var i model.Indicator
		if t.bucket(bucketIndicators).Get([]byte(id)) == nil {
			return &NotFoundError{What: "indicator", ID: id}
		}
		if err := t.load(bucketIndicators, []byte(id), &i); err != nil {
			return err
		}
		t.args["name"] = i.Name
		if err := t.indicatorUnused(id); err != nil {
			return err
		}
		return t.remove(bucketIndicators, []byte(id))
	})
}

func (t *txn) indicatorUnused(id string) error {
	inUse := func(by string, who ...string) error {
		return &InUseError{What: "indicator", ID: id, By: by, Who: who[:min(10, len(who))]}
	}
	var days []string
	for _, c := range t.cuts(id) {
		days = append(days, c.day.String())
	}
	if len(days) > 0 {
		return inUse("indicator readings", days...)
	}
	targets, err := t.targets(id)
	if err != nil {
		return err
	}
	if len(targets) > 0 {
		return inUse("target", targets[0].ID.String())
	}
	all, err := t.indicators()
	for _, i := range all {
		if i.Successor == id {
			return inUse("indicator", i.Name)
		}
	}
	return err
}

// Indicators lists the indicators that are kept, Bluezone, and those that only
// readings name: Bluezone first, then by their first day and name.
func (s *Store) Indicators() (out []model.Indicator, err error) {
	err = s.read(func(v view) error {
		out, err = v.indicators()
		return err
	})
	return out, err
}

func (v view) indicators() (out []model.Indicator, err error) {
	err = v.each(bucketIndicators, nil, func(k, payload []byte) error {
		out = append(out, model.Indicator{})
		return decode(bucketIndicators, k, payload, &out[len(out)-1])
	})
	return v.withRead(out), err
}

// indicatorExists wants an indicator that Indicators would list.
func (v view) indicatorExists(id string) error {
	if id == model.Bluezone || v.bucket(bucketIndicators).Get([]byte(id)) != nil || len(v.cuts(id)) > 0 {
		return nil
	}
	return &NotFoundError{What: "indicator", ID: id}
}

// withRead adds to those that are kept Bluezone and those that only readings
// name, and puts them in order.
func (v view) withRead(out []model.Indicator) []model.Indicator {
	for _, id := range append([]string{model.Bluezone}, v.indicatorsRead()...) {
		if !slices.ContainsFunc(out, func(i model.Indicator) bool { return i.ID == id }) {
			out = append(out, model.IndicatorOf(nil, id))
		}
	}
	slices.SortStableFunc(out, func(a, b model.Indicator) int {
		if a.ID == model.Bluezone || b.ID == model.Bluezone {
			return cmp.Compare(b2i(b.ID == model.Bluezone), b2i(a.ID == model.Bluezone))
		}
		return cmp.Or(cmp.Compare(a.From, b.From), viet.Compare(a.Name, b.Name))
	})
	return out
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// indicatorsRead lists the indicators of which there are readings.
func (v view) indicatorsRead() (out []string) {
	c := v.bucket(bucketCuts).Cursor()
	for k, _ := c.First(); k != nil; {
		id, _, ok := bytes.Cut(k, []byte{0})
		if !ok {
			break
		}
		out = append(out, string(id))
		k, _ = c.Seek(append(bytes.Clone(id), 1)) // id lies in the mapped file
	}
	return out
}

package db

import (
	"runtime"
	"slices"
	"sync"

	"congvan/model"
	"congvan/viet"
)

// Search returns the positions of the rows that a query finds in number,
// symbol, subject, issuer and recipients, ascending. The empty query finds all.
// Every processor searches a part.
func (r *Rows) Search(q viet.Query) []int32 {
	return r.SearchWhile(q, nil, func() bool { return true })
}

// SearchWhile is Search among the rows at some positions, nil for all; it never
// returns nil. It gives up, with nothing of use, once it is not wanted any more.
// Every few rows it lets others have the processor: whoever draws the screen
// must not wait for it.
func (r *Rows) SearchWhile(q viet.Query, among []int32, wanted func() bool) []int32 {
	n := len(r.vals)
	if among != nil {
		n = len(among)
	}
	parts := min(runtime.GOMAXPROCS(0), n/worthSharing+1)
	found := make([][]int32, parts)
	var wg sync.WaitGroup
	for p := range parts {
		from, to := n*p/parts, n*(p+1)/parts
		wg.Go(func() {
			for ; from < to && wanted(); from += fewRows {
				found[p] = r.search(found[p], q, among, from, min(to, from+fewRows))
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	all := make([]int32, 0, 16)
	for _, part := range found {
		all = append(all, part...)
	}
	return all
}

// worthSharing is how many rows are worth a goroutine; fewRows how many are
// searched at a stretch, some 50 µs.
const worthSharing, fewRows = 5000, 128

func (r *Rows) search(out []int32, q viet.Query, among []int32, from, to int) []int32 {
	marks := q.NeedsMarks()
	for i := from; i < to; i++ {
		pos := int32(i)
		if among != nil {
			pos = among[i]
		}
		val := r.vals[pos]
		d := decoder{s: val}
		folded := val[d.folded():]
		if q.MatchFolded(asBytes(folded)) && (!marks || q.Match(folded, composed(val))) {
			out = append(out, pos)
		}
	}
	return out
}

// composed is the text of a row that its folded form was made from.
func composed(val string) string {
	var row Row
	d := decoder{s: val}
	return searchedText(&row, d.words(&row))
}

// forgetEvery is how many texts are read until their pages are given back, which
// keeps a search from filling the memory.
const forgetEvery = 4096

// SearchText returns the directives in whose full text a query is found, in the
// order of their ids. It reads what is kept of every text for that, on several
// processors; run it where nobody waits for a key.
func (s *Store) SearchText(q viet.Query) ([]model.DirectiveID, error) {
	var last uint64
	err := s.read(func(v view) error {
		if k, _ := v.bucket(bucketFolded).Cursor().Last(); k != nil {
			last = keyID(k)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	n := uint64(min(maxReaders, runtime.GOMAXPROCS(0)))
	found := make([][]model.DirectiveID, n)
	parts := make([]func(view) error, n)
	for i := range n {
		parts[i] = func(v view) (err error) {
			found[i], err = v.searchText(q, 1+last*i/n, last*(i+1)/n)
			return err
		}
	}
	err = s.together(parts...)
	return slices.Concat(found...), err
}

// maxReaders is how many processors a search keeps busy at the most.
const maxReaders = 4

// searchText searches the texts of the ids from first to last.
func (v view) searchText(q viet.Query, first, last uint64) (ids []model.DirectiveID, err error) {
	defer v.forget()
	c, n := v.bucket(bucketFolded).Cursor(), 0
	for k, searchable := c.Seek(idKey(first)); k != nil && keyID(k) <= last; k, searchable = c.Next() {
		if n++; n%forgetEvery == 0 {
			v.forget()
		}
		if q.MatchSearchable(searchable) {
			ids = append(ids, model.DirectiveID(keyID(k)))
		}
	}
	return ids, nil
}

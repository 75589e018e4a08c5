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
	parts := min(runtime.GOMAXPROCS(0), len(r.vals)/worthSharing+1)
	found := make([][]int32, parts)
	var wg sync.WaitGroup
	for p := range parts {
		from, to := len(r.vals)*p/parts, len(r.vals)*(p+1)/parts
		wg.Go(func() { found[p] = r.search(q, from, to) })
	}
	wg.Wait()
	return slices.Concat(found...)
}

// worthSharing is how many rows are worth a goroutine.
const worthSharing = 5000

func (r *Rows) search(q viet.Query, from, to int) (out []int32) {
	marks := q.NeedsMarks()
	for i := from; i < to; i++ {
		val := r.vals[i]
		d := decoder{s: val}
		folded := val[d.folded():]
		if q.MatchFolded(asBytes(folded)) && (!marks || q.Match(folded, composed(val))) {
			out = append(out, int32(i))
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

// SearchText returns the directives in whose full text a query is found, by id.
// It reads what is kept of every text for that; run it where nobody waits for a
// key.
func (s *Store) SearchText(q viet.Query) (ids []model.DirectiveID, err error) {
	err = s.read(func(v view) error {
		defer v.forget()
		n := 0
		return v.bucket(bucketFolded).ForEach(func(k, searchable []byte) error {
			if n++; n%forgetEvery == 0 {
				v.forget()
			}
			if q.MatchSearchable(searchable) {
				ids = append(ids, model.DirectiveID(keyID(k)))
			}
			return nil
		})
	})
	return ids, err
}

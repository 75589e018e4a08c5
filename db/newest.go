package db

import "congvan/model"

// Newest lists the newest directives, at most n, and reports whether these are
// all.
func (s *Store) Newest(n int) (ids []model.DirectiveID, all bool, err error) {
	err = s.read(func(v view) error {
		c := v.bucket(bucketIndex).Cursor()
		k, _ := c.Last()
		for ; k != nil && len(ids) < n; k, _ = c.Prev() {
			ids = append(ids, parseRowKey(k).id)
		}
		all = k == nil
		return nil
	})
	return ids, all, err
}

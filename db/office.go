package db

import "congvan/model"

// Office returns the settings of the office; the zero Office before any are
// made.
func (s *Store) Office() (o model.Office, err error) {
	err = s.read(func(v view) error { return v.load(bucketOffice, officeKey, &o) })
	return o, err
}

// SetOffice changes the settings.
func (s *Store) SetOffice(o model.Office) error {
	return s.change(ActionOffice, map[string]string{"office": o.Name}, func(t *txn) error {
		return t.put(bucketOffice, officeKey, o)
	})
}

// load reads a record into to, which stays as it is where there is none.
func (v view) load(bucket string, key []byte, to any) error {
	payload, err := v.get(bucket, key)
	if err != nil || payload == nil {
		return err
	}
	return decode(bucket, key, payload, to)
}

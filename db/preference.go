package db

// metaPreference and a name: how the officer likes the screen. Preferences are
// no part of the register: they are not in the journal, nor exported.
const metaPreference = "pref:"

// Preference returns what was preferred under a name; "" for nothing.
func (s *Store) Preference(name string) (value string) {
	_ = s.read(func(v view) error {
		payload, err := v.get(bucketMeta, []byte(metaPreference+name))
		value = string(payload)
		return err
	})
	return value
}

// Prefer remembers a preference across restarts. It is no step of the journal.
func (s *Store) Prefer(name, value string) error {
	if s.Preference(name) == value {
		return nil
	}
	return s.update(nil, func(t *txn) error {
		key := []byte(metaPreference + name)
		return t.bucket(bucketMeta).Put(key, seal(bucketMeta, key, []byte(value)))
	})
}

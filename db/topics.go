package db

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A Topic is a campaign that directives share.
type Topic struct {
	Name       string // as its newest directive writes it
	Directives int
	Activities int
}

// Topics lists the campaigns of directives and activities, by name.
func (s *Store) Topics() (out []Topic, err error) {
	at := map[string]int{}
	of := func(name string) *Topic {
		key := viet.Key(name)
		i, known := at[key]
		if !known {
			i = len(out)
			at[key] = i
			out = append(out, Topic{Name: name})
		}
		return &out[i]
	}
	err = s.read(func(v view) error {
		c := v.bucket(bucketLinks).Cursor()
		for k, value := c.Seek([]byte{linkTopic}); len(k) > 0 && k[0] == linkTopic; k, value = c.Next() {
			t := of(string(value))
			t.Name = string(value)
			t.Directives++
		}
		return v.each(bucketActivities, nil, func(k, payload []byte) error {
			var a model.Activity
			err := decode(bucketActivities, k, payload, &a)
			if err == nil {
				of(a.Topic).Activities++
			}
			return err
		})
	})
	slices.SortFunc(out, func(a, b Topic) int { return cmp.Or(viet.Compare(a.Name, b.Name), cmp.Compare(a.Name, b.Name)) })
	return out, err
}

// OnTopic lists the directives of a campaign, newest first, with their tallies
// as of the last reckoning.
func (s *Store) OnTopic(topic string) (ids []model.DirectiveID, err error) {
	err = s.read(func(v view) error {
		prefix := linkPrefix(linkTopic, viet.Key(topic))
		c := v.bucket(bucketLinks).Cursor()
		for k, _ := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, _ = c.Next() {
			if len(k) == len(prefix)+8 {
				ids = append(ids, model.DirectiveID(keyID(k[len(prefix):])))
			}
		}
		return nil
	})
	slices.Reverse(ids)
	return ids, err
}

// SetTopics names the campaigns of a directive, each once. Errors:
// NotFoundError.
func (s *Store) SetTopics(id model.DirectiveID, topics []string) error {
	return s.change(ActionTopics, nil, func(t *txn) error {
		d, err := t.directive(id)
		if err != nil {
			return err
		}
		t.about(&d)
		d.Topics = nil
		for _, topic := range topics {
			topic = viet.CleanLine(topic)
			known := slices.ContainsFunc(d.Topics, func(x string) bool { return viet.Key(x) == viet.Key(topic) })
			if viet.Key(topic) != "" && !known {
				d.Topics = append(d.Topics, topic)
			}
		}
		t.args["topics"] = strings.Join(d.Topics, "; ")
		return t.putDirective(d)
	})
}

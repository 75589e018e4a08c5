package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"
)

// A marker writes as many bytes as marks take, into the buckets that marks
// touch: the marks, the rows of their directives, one entry of the journal;
// and then the entry once more into a log beside the file.
type marker struct {
	bolt  *bolt.DB
	log   *os.File
	n     int
	rows  [][]byte // keys of the index: day (4), directive (8)
	entry []byte
}

// marks answers each line of input with what one write took. The entry is the
// journal's last for 0, the one before for 1.
func marks(path, log, many, entry string) error {
	n, err := strconv.Atoi(many)
	if err != nil {
		return err
	}
	back, err := strconv.Atoi(entry)
	if err != nil {
		return err
	}
	m := &marker{n: n}
	if m.bolt, err = bolt.Open(path, 0o600, &bolt.Options{FreelistType: bolt.FreelistMapType}); err != nil {
		return err
	}
	defer m.bolt.Close()
	if m.log, err = os.OpenFile(log, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600); err != nil {
		return err
	}
	defer m.log.Close()
	if err := m.learn(back); err != nil {
		return err
	}
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		began := time.Now()
		if err := m.write(); err != nil {
			return err
		}
		fmt.Println(time.Since(began).Nanoseconds())
	}
	return nil
}

// learn reads what the writes are made of.
func (m *marker) learn(back int) error {
	return m.bolt.View(func(tx *bolt.Tx) error {
		c := tx.Bucket([]byte("journal")).Cursor()
		_, v := c.Last()
		for range back {
			_, v = c.Prev()
		}
		m.entry = append(m.entry, v...)
		return tx.Bucket([]byte("index")).ForEach(func(k, _ []byte) error {
			m.rows = append(m.rows, append([]byte(nil), k...))
			return nil
		})
	})
}

func (m *marker) write() error {
	err := m.bolt.Update(func(tx *bolt.Tx) error {
		for left := m.n; left > 0; {
			put, err := m.directive(tx, left)
			if err != nil {
				return err
			}
			left -= put
		}
		journal := tx.Bucket([]byte("journal"))
		last, _ := journal.Cursor().Last()
		return journal.Put(binary.BigEndian.AppendUint64(nil, binary.BigEndian.Uint64(last)+1), m.entry)
	})
	if err != nil {
		return err
	}
	if _, err := m.log.Write(m.entry); err != nil {
		return err
	}
	return m.log.Sync()
}

// directive writes up to twenty marks of some directive and its row.
func (m *marker) directive(tx *bolt.Tx, left int) (int, error) {
	row := m.rows[rand.IntN(len(m.rows))]
	index, marks := tx.Bucket([]byte("index")), tx.Bucket([]byte("marks"))
	if len(row) != 12 || index == nil || marks == nil {
		return 0, errors.New("the file is laid out in another way than this program knows")
	}
	if err := index.Put(row, append([]byte(nil), index.Get(row)...)); err != nil {
		return 0, err
	}
	_, sample := marks.Cursor().First()
	value := append([]byte(nil), sample...)
	n := min(20, left)
	for unit := range n {
		key := append(append([]byte(nil), row[4:]...), "1\x00"...)
		key = binary.BigEndian.AppendUint64(key, 1)
		key = binary.BigEndian.AppendUint64(key, uint64(unit+1))
		if err := marks.Put(key, value); err != nil {
			return 0, err
		}
	}
	return n, nil
}

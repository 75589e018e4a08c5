// Command store is the floor that the register is measured against: bbolt
// moving the same bytes, and nothing else. It knows no envelope and no record.
package main

import (
	"bufio"
	"fmt"
	"hash/crc32"
	"io"
	"os"

	bolt "go.etcd.io/bbolt"
)

const usage = `usage:
  store marks FILE LOG N ENTRY     on each line of input, write N marks durably and print the nanoseconds
  store copy FROM TO               put every value of one file into a new one
  store export FROM TO             write every value into a text file
  store check FILE                 check the pages and read every value
  store snapshot FROM TO           copy the file as it stands`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "store:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 5 && args[0] == "marks":
		return marks(args[1], args[2], args[3], args[4])
	case len(args) == 3 && args[0] == "copy":
		return reading(args[1], func(tx *bolt.Tx) error { return copyAll(tx, args[2]) })
	case len(args) == 3 && args[0] == "export":
		return reading(args[1], func(tx *bolt.Tx) error { return writing(args[2], func(w io.Writer) error { return export(tx, w) }) })
	case len(args) == 2 && args[0] == "check":
		return reading(args[1], check)
	case len(args) == 3 && args[0] == "snapshot":
		return reading(args[1], func(tx *bolt.Tx) error {
			return writing(args[2], func(w io.Writer) error { _, err := tx.WriteTo(w); return err })
		})
	}
	return fmt.Errorf("%s", usage)
}

func reading(path string, f func(tx *bolt.Tx) error) error {
	b, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer b.Close()
	return b.View(f)
}

// writing makes a file, lets f fill it and waits for the disk.
func writing(path string, f func(w io.Writer) error) error {
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	defer out.Close()
	w := bufio.NewWriter(out)
	if err := f(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return out.Sync()
}

// each calls f for every value of every bucket.
func each(tx *bolt.Tx, f func(bucket, k, v []byte) error) error {
	return tx.ForEach(func(name []byte, b *bolt.Bucket) error {
		return b.ForEach(func(k, v []byte) error { return f(name, k, v) })
	})
}

// copyAll puts everything into a new file, in one durable transaction.
func copyAll(from *bolt.Tx, path string) error {
	b, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		return err
	}
	defer b.Close()
	return b.Update(func(to *bolt.Tx) error {
		return each(from, func(name, k, v []byte) error {
			bucket, err := to.CreateBucketIfNotExists(name)
			if err != nil {
				return err
			}
			return bucket.Put(k, v)
		})
	})
}

func export(tx *bolt.Tx, w io.Writer) error {
	return each(tx, func(_, _, v []byte) error {
		_, err := w.Write(append(v[:len(v):len(v)], '\n'))
		return err
	})
}

func check(tx *bolt.Tx) error {
	for err := range tx.Check() {
		return err
	}
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	return each(tx, func(_, k, v []byte) error {
		_, _ = sum.Write(k)
		_, err := sum.Write(v)
		return err
	})
}

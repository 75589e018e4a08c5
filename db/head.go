package db

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"io/fs"
	"os"
)

// Before bbolt maps a file into memory, inspect reads its head plainly: bbolt
// takes an empty file for a new one, and dies on one whose end is missing.

// The layout of a page that describes a bbolt file: a page header of 16 bytes,
// then the fields below, little-endian on every machine we run on. Source:
// go.etcd.io/bbolt v1.5.0, internal/common/meta.go.
const (
	pageHead    = 16
	metaMagic   = 0xED0CDAED
	metaVersion = 2
	metaSize    = 64 // with its checksum, FNV-64a over the 56 bytes before it
)

// inspect returns a NotDatabaseError or MissingError unless the file at path
// has a sound head and is as long as that says.
func inspect(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Lstat(path); err == nil {
			return &NotDatabaseError{Path: path, Why: IsDangling}
		}
		return &MissingError{Path: path}
	case err != nil:
		return err
	case info.IsDir():
		return &NotDatabaseError{Path: path, Why: IsFolder}
	case !info.Mode().IsRegular():
		return &NotDatabaseError{Path: path, Why: IsSpecial}
	case info.Size() == 0:
		return &NotDatabaseError{Path: path, Why: IsEmpty}
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if why := readHead(f, info.Size()); why != "" {
		return &NotDatabaseError{Path: path, Why: why}
	}
	return nil
}

// readHead judges the two metas. They lie at 0 and at one page, whose size is
// told by either; of two sound ones the newer counts.
func readHead(f io.ReaderAt, size int64) Unfit {
	var newest meta
	bolt := false
	for _, at := range []int64{0, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15, 1 << 16} {
		m, ok := readMeta(f, at)
		bolt = bolt || m.magic
		if ok && (at == 0 || at == m.pageSize) && m.txid >= newest.txid {
			newest = m
		}
	}
	switch {
	case newest.pageSize != 0 && newest.pages > uint64(size)/uint64(newest.pageSize):
		return IsTruncated
	case newest.pageSize != 0:
		return ""
	case bolt:
		return IsDamaged
	}
	return IsForeign
}

// A meta is what a meta page says.
type meta struct {
	magic    bool // it is a meta page of some version, sound or not
	sealed   bool // its checksum holds
	pageSize int64
	root     uint64 // uppermost page of the bucket of buckets
	freelist uint64 // page of the list of free ones
	pages    uint64 // how many pages the file has
	txid     uint64
}

func readMeta(f io.ReaderAt, at int64) (m meta, ok bool) {
	var b [metaSize]byte
	if _, err := f.ReadAt(b[:], at+pageHead); err != nil {
		return m, false
	}
	le := binary.LittleEndian
	m.magic = le.Uint32(b[0:]) == metaMagic
	m.pageSize = int64(le.Uint32(b[8:]))
	m.root, m.freelist = le.Uint64(b[16:]), le.Uint64(b[32:])
	m.pages = le.Uint64(b[40:])
	m.txid = le.Uint64(b[48:])
	sum := fnv.New64a()
	_, _ = sum.Write(b[:56])
	m.sealed = m.magic && le.Uint32(b[4:]) == metaVersion && sum.Sum64() == le.Uint64(b[56:])
	return m, m.sealed && m.pageSize >= 1<<9 && m.pageSize <= 1<<16
}

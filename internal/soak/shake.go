//go:build linux

package main

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"congvan/db"
	"congvan/internal/fault"
)

func text(n uint64) string { return strconv.FormatUint(n, 10) }

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func cut(line string) (word, rest string, ok bool) { return strings.Cut(line, " ") }

// shake BASE PATH SEED N edits a sound register N times in its structure, seals
// its metas again so that nothing but the verifier can notice, and opens what
// that accepts.
func shake(args []string) int {
	base, err := os.ReadFile(args[0])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	seed, _ := strconv.ParseUint(args[2], 10, 64)
	n := number(args[3])
	r := rand.New(rand.NewPCG(seed, 7))
	path := args[1]
	mkdir(filepath.Dir(path))
	accepted := 0
	image := make([]byte, len(base))
	for i := range n {
		copy(image, base)
		edit(r, image)
		if i%50 == 0 {
			fmt.Println("at", i)
		}
		if err := os.WriteFile(path, image, 0o600); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 2
		}
		v, err := db.Verify(path)
		if err != nil {
			fmt.Println("violation: verifying failed:", err)
		}
		if err != nil || !v.Sound {
			continue
		}
		accepted++
		fmt.Println("at", i)
		f := answer(question{Path: path, Write: true, Seed: uint64(i)})
		if f.Err != "" && !f.Damaged || len(f.Problems) > 0 || f.Half != "" {
			fmt.Println("violation: accepted, but:", f.Err, f.Problems, f.Half)
			_ = os.WriteFile(filepath.Join(filepath.Dir(filepath.Dir(path)), fmt.Sprintf("violation-%d.db", i)), image, 0o600)
		}
		clean(filepath.Dir(path))
	}
	fmt.Println("accepted", accepted)
	return 0
}

// clean takes away what opening a register left beside it.
func clean(dir string) {
	es, _ := os.ReadDir(dir)
	for _, e := range es {
		_ = os.RemoveAll(filepath.Join(dir, e.Name()))
	}
}

// edit changes up to four fields where structure lies: heads of pages, elements
// and free list; values are near those that were there, or near limits.
func edit(r *rand.Rand, b []byte) {
	for range 1 + r.IntN(4) {
		page := r.IntN(len(b) / fault.Page)
		at := page*fault.Page + 2*r.IntN(100)
		if page > 1 && r.IntN(2) == 0 {
			at = page*fault.Page + []int{8, 10, 12, 0, 16, 20, 24, 28, 32}[r.IntN(9)]
		}
		switch r.IntN(4) {
		case 0:
			b[at] ^= 1 << r.IntN(8)
		case 1:
			binary.LittleEndian.PutUint16(b[at:], uint16(r.IntN(40)))
		case 2:
			binary.LittleEndian.PutUint32(b[at:], binary.LittleEndian.Uint32(b[at:])+uint32(r.IntN(9)-4))
		case 3:
			binary.LittleEndian.PutUint32(b[at:], []uint32{0, 1, 1<<31 - 1, 1 << 31, 1<<32 - 1, uint32(len(b) / fault.Page)}[r.IntN(6)])
		}
	}
	for page := range 2 {
		sealMeta(b[page*fault.Page:])
	}
}

// sealMeta gives a meta page the checksum of what it says.
func sealMeta(page []byte) {
	meta := page[16:]
	h := fnv.New64a()
	_, _ = h.Write(meta[:56])
	binary.LittleEndian.PutUint64(meta[56:], h.Sum64())
}

package fault

import "math/rand/v2"

// The sizes in which disks and the database write.
const (
	Page   = 4096
	Sector = 512
)

// A Kind is a kind of damage. Do changes a file's bytes and returns them; it
// may change b in place.
type Kind struct {
	Name   string
	Single bool // it hits one page at most
	Do     func(r *rand.Rand, b []byte) []byte
}

// Kinds are the kinds of damage that are tried.
var Kinds = []Kind{
	{"bit", true, func(r *rand.Rand, b []byte) []byte { return flip(r, b, r.IntN(len(b))) }},
	{"bit in a page's head", true, func(r *rand.Rand, b []byte) []byte {
		return flip(r, b, page(r, b)*Page+r.IntN(256))
	}},
	{"bit in a meta page", true, func(r *rand.Rand, b []byte) []byte {
		return flip(r, b, r.IntN(2)*Page+r.IntN(96))
	}},
	{"64 bytes", false, func(r *rand.Rand, b []byte) []byte {
		for range 64 {
			b[r.IntN(len(b))] = byte(r.Uint32())
		}
		return b
	}},
	{"sector of zeros", true, func(r *rand.Rand, b []byte) []byte {
		at := r.IntN(len(b)/Sector) * Sector
		clear(b[at : at+Sector])
		return b
	}},
	{"page of zeros or noise", true, func(r *rand.Rand, b []byte) []byte {
		p := at(b, page(r, b))
		clear(p)
		if r.IntN(2) == 0 {
			Noise(r, p)
		}
		return b
	}},
	{"page of another place", true, func(r *rand.Rand, b []byte) []byte {
		copy(at(b, page(r, b)), at(b, page(r, b)))
		return b
	}},
	{"cut off", false, func(r *rand.Rand, b []byte) []byte { return b[:r.IntN(len(b))] }},
}

// Noise fills b with random bytes.
func Noise(r *rand.Rand, b []byte) {
	for i := range b {
		b[i] = byte(r.Uint32())
	}
}

func flip(r *rand.Rand, b []byte, at int) []byte {
	b[at%len(b)] ^= 1 << r.IntN(8)
	return b
}

// page draws a page, not one of the two metas.
func page(r *rand.Rand, b []byte) int {
	n := len(b) / Page
	if n <= 2 {
		return 0
	}
	return 2 + r.IntN(n-2)
}

func at(b []byte, page int) []byte { return b[page*Page : min(len(b), (page+1)*Page)] }

package db

import (
	"bytes"
	"encoding/binary"
	"path/filepath"
	"testing"
)

// TestHeadsAreTolerable turns every bit of magic, version and page size in either
// head and in both alike, seals it again, and gives the file lengths that fit and
// that do not: of some page sizes bbolt finds the file too small.
func TestHeadsAreTolerable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	accepted, refused := 0, 0
	judge := func(b []byte) {
		if tolerable(t, path, b) {
			accepted++
		} else {
			refused++
		}
	}
	for _, whole := range fuzzBases(t)[:1] {
		m, _ := readMeta(bytes.NewReader(whole), 0)
		used := int(m.pages * 4096)
		lengths := []int{used - 1, used - 4096, used, used + 1, used + 513, 1 << 18, 1<<18 + 1}
		for _, n := range append(lengths, 0, 80, 4096, 4096+80, 8192) {
			judge(sized(whole, n))
		}
		for _, heads := range [][]int{{0}, {4096}, {0, 4096}} {
			for bit := range 8 * 12 {
				b := bytes.Clone(whole)
				for _, head := range heads {
					b[head+pageHead+bit/8] ^= 1 << (bit % 8)
				}
				b = edits(b, nil)
				judge(b)
				if at := bit / 8; at >= 8 && at < 12 {
					for _, n := range lengths {
						judge(sized(b, n))
					}
				}
			}
		}
		for _, size := range []uint32{0, 1, 512, 1024, 2048, 8192, 1 << 16, 1 << 17, 1 << 18, 1 << 31, 5000} {
			for _, head := range []int{0, 4096} {
				b := bytes.Clone(whole)
				binary.LittleEndian.PutUint32(b[head+pageHead+8:], size)
				b = edits(b, nil)
				judge(b)
				b[4096-head+pageHead] ^= 1 // and the other cannot be read
				judge(b)
			}
		}
	}
	if accepted < 50 || refused < 500 {
		t.Errorf("%d accepted, %d refused", accepted, refused)
	}
}

// sized is b cut or filled with zeros to n bytes.
func sized(b []byte, n int) []byte {
	return append(bytes.Clone(b[:min(n, len(b))]), make([]byte, max(0, n-len(b)))...)
}

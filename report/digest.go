package report

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"strings"
)

// Digest tells whether two documents hold the same figures: it is over the cells
// of their tables and those whom a letter is to, not over the words around them,
// which name the moment of printing.
func (d *Document) Digest() string {
	h := sha256.New()
	for i := range d.Forms {
		d.Forms[i].digest(h)
	}
	if l := d.Letter; l != nil {
		digestTexts(h, l.To...)
		for i := range l.Annexes {
			l.Annexes[i].digest(h)
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

func (f *Form) digest(h hash.Hash) {
	digestTexts(h, f.Title)
	for _, c := range f.Columns {
		digestTexts(h, c.Group, c.Head)
	}
	for r := range f.rows() {
		digestTexts(h, r.Section)
		digestCells(h, r.Cells)
	}
	digestCells(h, f.Total)
}

func digestCells(h hash.Hash, cs []Cell) {
	out := make([]string, len(cs))
	for i, c := range cs {
		out[i] = c.String()
	}
	digestTexts(h, out...)
}

// digestTexts closes with a sign that is in no cell.
func digestTexts(h hash.Hash, texts ...string) {
	_, _ = h.Write([]byte(strings.Join(texts, "\x1f") + "\x1e"))
}

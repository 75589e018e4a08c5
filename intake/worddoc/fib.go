package worddoc

import (
	"encoding/binary"
	"sort"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"congvan/intake/paper"
)

// A file is a document with its tables found.
type file struct {
	main, table []byte
	pieces      []piece
	length      int // of the main text, in characters
	noteLength  int
	boxes       [][2]int // the texts of boxes, by characters
	chars       []run    // how letters are set, by place in the file
	paras       []run    // how paragraphs are set
	fonts       []string
}

// A piece is a stretch of text that lies together in the file.
type piece struct {
	from, to int // in characters of the document
	at       int // in the stream
	narrow   bool
}

// Places in the head of a document, and the pairs of place and length that
// follow it.
const (
	wordMagic   = 0xA5EC
	flagsAt     = 0x0A
	lengthsAt   = 0x4C // ccpText
	pairsAt     = 0x9A
	charsPair   = 12 // PlcfBteChpx
	parasPair   = 13 // PlcfBtePapx
	fontsPair   = 15 // SttbfFfn
	clxPair     = 33
	boxesPair   = 56 // PlcftxbxTxt
	encryptFlag = 0x0100
	tableFlag   = 0x0200
	firstWord97 = 0x00C1
)

func u16(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.LittleEndian.Uint16(b[at:]))
}

func u32(b []byte, at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b[at:]))
}

func newFile(parts map[string][]byte) (*file, error) {
	f := &file{main: parts["WordDocument"]}
	flags := u16(f.main, flagsAt)
	switch {
	case len(f.main) < 0x200:
		return nil, paper.Refuse(paper.Broken)
	case u16(f.main, 0) != wordMagic || u16(f.main, 2) < firstWord97:
		return nil, paper.Refuse(paper.OldWord)
	case flags&encryptFlag != 0:
		return nil, paper.Refuse(paper.Password)
	}
	name := "0Table"
	if flags&tableFlag != 0 {
		name = "1Table"
	}
	if f.table = parts[name]; f.table == nil {
		return nil, paper.Refuse(paper.Broken)
	}
	f.length, f.noteLength = u32(f.main, lengthsAt), u32(f.main, lengthsAt+4)
	if !f.findPieces(f.pair(clxPair)) {
		return nil, paper.Refuse(paper.Broken)
	}
	f.findBoxes(f.pair(boxesPair))
	f.fonts = fontNames(f.pair(fontsPair))
	f.chars = f.runs(f.pair(charsPair), readChars)
	f.paras = f.runs(f.pair(parasPair), readParas)
	return f, nil
}

// pair returns the part of the table that a pair of place and length names.
func (f *file) pair(i int) []byte {
	at, size := u32(f.main, pairsAt+8*i), u32(f.main, pairsAt+8*i+4)
	if at > len(f.table) || size > len(f.table)-at {
		return nil
	}
	return f.table[at : at+size]
}

// findPieces reads the table of pieces, which follows the settings of stretches.
func (f *file) findPieces(clx []byte) bool {
	for len(clx) > 5 && clx[0] == 1 {
		skip := 3 + u16(clx, 1)
		if skip >= len(clx) {
			return false
		}
		clx = clx[skip:]
	}
	if len(clx) < 5 || clx[0] != 2 {
		return false
	}
	size := u32(clx, 1)
	clx = clx[5:]
	if size > len(clx) || size < 16 {
		return false
	}
	n := (size - 4) / 12
	for i := range n {
		place := u32(clx, 4*(n+1)+8*i+2)
		p := piece{from: u32(clx, 4*i), to: u32(clx, 4*i+4), at: place &^ 0x40000000, narrow: place&0x40000000 != 0}
		if p.narrow {
			p.at /= 2
		}
		if p.to < p.from || len(f.pieces) > 0 && p.from < f.pieces[len(f.pieces)-1].to {
			return false
		}
		f.pieces = append(f.pieces, p)
	}
	return len(f.pieces) > 0
}

// findBoxes reads where the texts of boxes lie, behind all others; the last
// place is that of no box.
func (f *file) findBoxes(plc []byte) {
	const entry = 22
	start := f.length
	for i := 1; i < 6; i++ { // notes, headers, macros, remarks, endnotes
		start += u32(f.main, lengthsAt+4*i)
	}
	for i := range min((len(plc)-4)/(4+entry)-1, 2000) {
		from, to := start+u32(plc, 4*i), start+u32(plc, 4*i+4)
		if from < to && to-from < streamLimit {
			f.boxes = append(f.boxes, [2]int{from, to})
		}
	}
}

// each goes over the characters from..to with their places in the stream.
func (f *file) each(from, to int, take func(c rune, at int)) {
	var high rune
	for _, p := range f.pieces {
		for cp := max(from, p.from); cp < min(to, p.to); cp++ {
			if p.narrow {
				at := p.at + cp - p.from
				if at >= len(f.main) {
					break
				}
				take(narrow(f.main[at]), at)
				continue
			}
			at := p.at + 2*(cp-p.from)
			if at+2 > len(f.main) {
				break
			}
			c := rune(u16(f.main, at))
			switch {
			case utf16.IsSurrogate(c) && high == 0:
				high = c
				continue
			case high != 0:
				c, high = utf16.DecodeRune(high, c), 0
			}
			take(c, at)
		}
	}
}

func narrow(b byte) rune {
	if c := charmap.Windows1252.DecodeByte(b); c != '\uFFFD' {
		return c
	}
	return rune(b)
}

// fontNames reads the table of fonts.
func fontNames(b []byte) []string {
	if len(b) < 4 {
		return nil
	}
	n := u16(b, 0)
	var out []string
	for at := 4; len(out) < min(n, 2000) && at < len(b); {
		size := int(b[at]) + 1
		end := min(len(b), at+size)
		var units []uint16
		for i := at + 40; i+1 < end && u16(b, i) != 0; i += 2 {
			units = append(units, uint16(u16(b, i)))
		}
		out = append(out, string(utf16.Decode(units)))
		at += size
	}
	return out
}

// find returns what is said of a place in the stream.
func find(runs []run, at int) *run {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].to > at })
	if i == len(runs) || runs[i].from > at {
		return nil
	}
	return &runs[i]
}

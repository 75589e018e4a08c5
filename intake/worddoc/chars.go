package worddoc

import "sort"

// A run says how a stretch of the stream is set.
type run struct {
	from, to        int
	hidden, deleted bool
	caps            bool
	font            int // -1 for that of the style
	listed          bool
	inTable, rowEnd bool
}

const pageSize = 512

// runs reads the pages that a table names: in each, places and what is said of
// the stretches between them.
func (f *file) runs(plc []byte, read func(page []byte, i, n int) run) []run {
	if len(plc) < 12 {
		return nil
	}
	n := (len(plc) - 4) / 8
	var out []run
	for i := range n {
		at := (u32(plc, 4*(n+1)+4*i) & 0x3FFFFF) * pageSize
		if at+pageSize > len(f.main) || len(out) > 1<<20 {
			continue
		}
		page := f.main[at : at+pageSize]
		count := int(page[pageSize-1])
		for k := range count {
			if 4*(k+2) > pageSize {
				break
			}
			r := read(page, k, count)
			r.from, r.to = u32(page, 4*k), u32(page, 4*k+4)
			if r.to > r.from {
				out = append(out, r)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].from < out[j].from })
	for i := 1; i < len(out); i++ {
		out[i-1].to = min(out[i-1].to, out[i].from) // no two may say of one place
	}
	return out
}

// readChars reads how a stretch of letters is set.
func readChars(page []byte, i, n int) run {
	r := run{font: -1}
	at := 4*(n+1) + i
	if at >= pageSize || page[at] == 0 {
		return r
	}
	at = 2 * int(page[at])
	if at >= pageSize {
		return r
	}
	size := int(page[at])
	settings(page[at+1:min(pageSize, at+1+size)], func(code int, value []byte) {
		on := value[0] == 1
		switch code {
		case 0x0800: // sprmCFRMarkDel
			r.deleted = on
		case 0x083C: // sprmCFVanish
			r.hidden = on
		case 0x083B: // sprmCFCaps
			r.caps = on
		case 0x4A4F, 0x4A51: // sprmCRgFtc0 and 2
			if code == 0x4A51 || r.font < 0 {
				r.font = u16(value, 0)
			}
		}
	})
	return r
}

// readParas reads how a paragraph is set.
func readParas(page []byte, i, n int) run {
	r := run{font: -1}
	at := 4*(n+1) + 13*i
	if at >= pageSize || page[at] == 0 {
		return r
	}
	at = 2 * int(page[at])
	if at+2 >= pageSize {
		return r
	}
	size := 2*int(page[at]) - 1
	if page[at] == 0 {
		at++
		size = 2 * int(page[at])
	}
	from := at + 3 // past the length and the style
	if from >= pageSize || size < 2 {
		return r
	}
	settings(page[from:min(pageSize, at+1+size)], func(code int, value []byte) {
		switch code {
		case 0x460B: // sprmPIlfo
			r.listed = u16(value, 0) != 0
		case 0x2416: // sprmPFInTable
			r.inTable = value[0] == 1
		case 0x2417: // sprmPFTtp
			r.rowEnd = value[0] == 1
		}
	})
	return r
}

// settings goes over codes and their values, whose length the code tells.
func settings(b []byte, take func(code int, value []byte)) {
	for len(b) >= 3 {
		code := u16(b, 0)
		size := 1
		skip := 2
		switch code >> 13 {
		case 2, 4, 5:
			size = 2
		case 3:
			size = 4
		case 7:
			size = 3
		case 6:
			size = int(b[2])
			skip = 3
			if code == 0xD608 { // the widths of a table, whose length takes two bytes
				size, skip = u16(b, 2)-1, 4
			}
		}
		if size < 0 || skip+size > len(b) {
			return
		}
		if size > 0 {
			take(code, b[skip:skip+size])
		}
		b = b[skip+size:]
	}
}

package charset

// Mend reads anew the lines that are Vietnamese in an old encoding but were
// taken for Western text, as happens to texts in old fonts. Lines that are
// Vietnamese already stay, and so does what only might be. It returns the
// encodings found; none leaves the lines as they are.
func Mend(lines []string) ([]string, []Encoding) {
	found := map[Encoding]int{}
	of := make([]Encoding, len(lines))
	weak := false
	for i, line := range lines {
		if isASCII(line) || !isWestern(line) {
			continue
		}
		if of[i] = legacyOf(line); of[i] != "" {
			found[of[i]]++
		} else {
			weak = true
		}
	}
	used := order(found)
	if len(used) == 0 {
		return lines, nil
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		e := of[i]
		if e == "" && weak && !isASCII(line) && isWestern(line) && goesWith(line, used[0]) {
			e = used[0]
		}
		out[i] = shout(e, e.Decode(line))
	}
	return out, used
}

// MendLine is Mend for a single paragraph.
func MendLine(line string) (string, Encoding) {
	if isASCII(line) || !isWestern(line) {
		return line, ""
	}
	e := legacyOf(line)
	return shout(e, e.Decode(line)), e
}

// legacyOf returns the encoding that a line is in beyond doubt; "" for none.
func legacyOf(line string) Encoding {
	plain := weigh(line)
	if plain.bad == 0 {
		return ""
	}
	var best Encoding
	var most tally
	for _, e := range legacy {
		if t := weigh(e.Decode(line)); t.good >= 2 && t.score() > most.score() {
			best, most = e, t
		}
	}
	if most.score() < doubtful || most.score()-plain.score() < 0.5 {
		return ""
	}
	return best
}

// goesWith reports whether a line that is too short to tell reads well in the
// encoding of the text around it.
func goesWith(line string, e Encoding) bool {
	t := weigh(e.Decode(line))
	return t.bad == 0 && t.good > 0 || t.score() > weigh(line).score()
}

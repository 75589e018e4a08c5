package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"congvan/db"
	"congvan/viet"
)

// longestLoad is the longest line that is loaded, in bytes.
const longestLoad = 64 << 20

// cleanLines reads JSON Lines and cleans every text in them, as whatever enters
// is cleaned. What is no JSON goes through as it is: loading refuses it.
type cleanLines struct {
	in      *bufio.Scanner
	line    int
	ready   []byte
	removed int // characters
}

func newCleanLines(r io.Reader) *cleanLines {
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 64<<10), longestLoad)
	return &cleanLines{in: in}
}

// Read gives the cleaned lines.
func (c *cleanLines) Read(p []byte) (int, error) {
	for len(c.ready) == 0 {
		if !c.in.Scan() {
			return 0, c.end()
		}
		c.line++
		line, n := cleanJSON(c.in.Bytes())
		c.ready, c.removed = append(line, '\n'), c.removed+n
	}
	n := copy(p, c.ready)
	c.ready = c.ready[n:]
	return n, nil
}

func (c *cleanLines) end() error {
	err := c.in.Err()
	switch {
	case err == nil:
		return io.EOF
	case errors.Is(err, bufio.ErrTooLong):
		return &db.LoadError{Line: c.line + 1, Why: fmt.Sprintf("longer than %d bytes", longestLoad)}
	}
	return err
}

// cleanJSON cleans the texts in a line of JSON and counts what it took out.
func cleanJSON(line []byte) ([]byte, int) {
	if s, r := viet.Clean(string(line)); r.Total() == 0 && s == string(line) && !bytes.Contains(line, []byte(`\u`)) {
		return bytes.Clone(line), 0
	}
	var out []byte
	removed := 0
	for i := 0; i < len(line); {
		end := textEnd(line, i)
		literal := line[i:end]
		i = end
		var s string
		if literal[0] != '"' || json.Unmarshal(literal, &s) != nil {
			out = append(out, literal...)
			continue
		}
		clean, r := viet.Clean(s)
		if clean != s {
			literal, _ = json.Marshal(clean)
			removed += r.Total()
		}
		out = append(out, literal...)
	}
	return out, removed
}

// textEnd returns where the text that begins at i ends, or the next one begins.
func textEnd(line []byte, i int) int {
	if line[i] != '"' {
		if next := bytes.IndexByte(line[i:], '"'); next >= 0 {
			return i + next
		}
		return len(line)
	}
	for k := i + 1; k < len(line); k++ {
		switch line[k] {
		case '\\':
			k++
		case '"':
			return k + 1
		}
	}
	return len(line)
}

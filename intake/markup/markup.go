// Package markup reads a part of XML into a small tree of elements by their
// local names, within limits of depth and number.
package markup

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf16"

	"congvan/intake/paper"
)

// How large a tree may be.
const (
	depthLimit = 256
	nodeLimit  = 600_000
)

// A Node is an element, or a stretch of text if it has no name.
type Node struct {
	Name  string
	Text  string
	attrs []attr
	first *Node
	last  *Node
	next  *Node
}

type attr struct{ name, value string }

// Parse reads a part. The root returned is the outermost element.
func Parse(raw []byte) (*Node, error) {
	p := parser{names: map[string]string{}}
	d := xml.NewDecoder(bytes.NewReader(narrow(raw)))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	root := &Node{}
	p.open = []*Node{root}
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, paper.Refuse(paper.Broken)
		}
		if err := p.token(t); err != nil {
			return nil, err
		}
	}
	for n := range root.Kids {
		if n.Name != "" {
			return n, nil
		}
	}
	return nil, paper.Refuse(paper.Broken)
}

// narrow turns UTF-16 into UTF-8.
func narrow(raw []byte) []byte {
	var big bool
	switch {
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		big = true
	default:
		return bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 2; i+1 < len(raw); i += 2 {
		lo, hi := raw[i], raw[i+1]
		if big {
			lo, hi = hi, lo
		}
		units = append(units, uint16(lo)|uint16(hi)<<8)
	}
	return []byte(string(utf16.Decode(units)))
}

type parser struct {
	open  []*Node
	names map[string]string
	count int
	slab  []Node
}

func (p *parser) token(t xml.Token) error {
	top := p.open[len(p.open)-1]
	switch t := t.(type) {
	case xml.Directive: // <!DOCTYPE: no office program writes one
		return paper.Refuse(paper.Deep)
	case xml.StartElement:
		n := p.add(top)
		n.Name = p.intern(t.Name.Local)
		for _, a := range t.Attr {
			n.attrs = append(n.attrs, attr{p.intern(a.Name.Local), p.intern(a.Value)})
		}
		p.open = append(p.open, n)
	case xml.EndElement:
		if len(p.open) == 1 || top.Name != t.Name.Local {
			return paper.Refuse(paper.Broken)
		}
		p.open = p.open[:len(p.open)-1]
	case xml.CharData:
		if len(p.open) > 1 {
			p.add(top).Text = string(t)
		}
	}
	switch {
	case len(p.open) > depthLimit:
		return paper.Refuse(paper.Deep)
	case p.count > nodeLimit:
		return paper.Refuse(paper.TooLong)
	}
	return nil
}

func (p *parser) add(to *Node) *Node {
	if len(p.slab) == 0 {
		p.slab = make([]Node, 256)
	}
	n := &p.slab[0]
	p.slab = p.slab[1:]
	p.count++
	if to.last == nil {
		to.first = n
	} else {
		to.last.next = n
	}
	to.last = n
	return n
}

// intern keeps one copy of each short name and value.
func (p *parser) intern(s string) string {
	if len(s) > 64 {
		return strings.Clone(s)
	}
	if known, ok := p.names[s]; ok {
		return known
	}
	if len(p.names) < 1<<16 {
		p.names[s] = s
	}
	return s
}

// Kids goes over the children. A nil node has none.
func (n *Node) Kids(yield func(*Node) bool) {
	if n == nil {
		return
	}
	for k := n.first; k != nil; k = k.next {
		if !yield(k) {
			return
		}
	}
}

// Kid returns the first child of a name; nil for none.
func (n *Node) Kid(name string) *Node {
	for k := range n.Kids {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// Find descends by the names of children.
func (n *Node) Find(names ...string) *Node {
	for _, name := range names {
		n = n.Kid(name)
	}
	return n
}

// Attr returns an attribute by its local name; "" for none.
func (n *Node) Attr(name string) string {
	v, _ := n.Lookup(name)
	return v
}

// Lookup returns an attribute and whether it is there.
func (n *Node) Lookup(name string) (string, bool) {
	if n == nil {
		return "", false
	}
	for _, a := range n.attrs {
		if a.name == name {
			return a.value, true
		}
	}
	return "", false
}

// Words joins all text below a node.
func (n *Node) Words() string {
	var b strings.Builder
	var walk func(*Node)
	walk = func(n *Node) {
		b.WriteString(n.Text)
		for k := range n.Kids {
			walk(k)
		}
	}
	if n != nil {
		walk(n)
	}
	return b.String()
}

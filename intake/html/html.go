// Package html reads web pages as a clerk would copy them: the document
// without the menus, counters and scripts of the portal around it.
//
// Start with [Read]. chrome.go knows what belongs to the portal; block.go sets
// lines.
package html

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	netcharset "golang.org/x/net/html/charset"

	"congvan/intake/charset"
	"congvan/intake/paper"
)

// How large a page may be.
const (
	tagLimit   = 300_000
	depthLimit = 400
)

// Read reads the bytes of a page.
func Read(raw []byte) (paper.Paper, error) {
	text, err := decode(raw)
	if err != nil {
		return paper.Paper{}, err
	}
	if err := weigh(text); err != nil {
		return paper.Paper{}, err
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return paper.Paper{}, paper.Refusef(paper.Deep, err)
	}
	r := &reader{counts: paper.Counts{}}
	body := find(root, "body")
	if body == nil {
		body = root
	}
	r.measure(body)
	lines, used := charset.Mend(r.block(document(r, body)))
	used = charset.Together(r.used, used...)
	var out paper.Lines
	out.Add(withoutChrome(paper.Columns(lines))...)
	result, err := out.Text()
	return paper.Paper{Text: result, Notes: r.counts.Notes(charset.Names(used))}, err
}

// decode turns the bytes into UTF-8: as they say, unless they are UTF-8 anyway.
func decode(raw []byte) (string, error) {
	if utf16 := bytes.HasPrefix(raw, []byte("\xFF\xFE")) || bytes.HasPrefix(raw, []byte("\xFE\xFF")); utf16 || !utf8.Valid(raw) {
		e, _, _ := netcharset.DetermineEncoding(raw[:min(len(raw), 1024)], "")
		plain, err := e.NewDecoder().Bytes(raw)
		if err != nil {
			return "", paper.Refuse(paper.Broken)
		}
		raw = plain
	}
	return strings.TrimPrefix(string(raw), "\uFEFF"), nil
}

// weigh counts the tags of a page before a tree of them is made.
func weigh(text string) error {
	z := html.NewTokenizer(strings.NewReader(text))
	for tags := 0; ; {
		switch z.Next() {
		case html.ErrorToken:
			if errors.Is(z.Err(), io.EOF) {
				return nil
			}
			return paper.Refusef(paper.Broken, z.Err())
		case html.StartTagToken, html.SelfClosingTagToken:
			if tags++; tags > tagLimit {
				return paper.Refuse(paper.TooLong)
			}
		}
	}
}

// A reader goes over one page.
type reader struct {
	counts paper.Counts
	used   []charset.Encoding
	sizes  map[*html.Node]int // how much text stands below an element, without links
	depth  int
}

func find(n *html.Node, tag string) *html.Node {
	if n.Type == html.ElementNode && n.Data == tag {
		return n
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if f := find(k, tag); f != nil {
			return f
		}
	}
	return nil
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

package intake

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestReadTexts(t *testing.T) {
	const text = "Kính gửi: UBND xã.\nĐài Truyền thanh"
	for name, raw := range map[string]string{
		"UTF-8":                text,
		"UTF-8 with a mark":    "\uFEFF" + text,
		"CRLF":                 strings.ReplaceAll(text, "\n", "\r\n"),
		"UTF-16 little-endian": utf16Bytes(text, false),
		"UTF-16 big-endian":    utf16Bytes(text, true),
	} {
		d, err := Read("thu.txt", strings.NewReader(raw))
		if err != nil || d.Text != text {
			t.Errorf("%s: %q, %v; want %q", name, d.Text, err, text)
		}
	}
}

func utf16Bytes(s string, big bool) string {
	var b strings.Builder
	for _, u := range append([]uint16{0xFEFF}, utf16.Encode([]rune(s))...) {
		lo, hi := byte(u), byte(u>>8)
		if big {
			lo, hi = hi, lo
		}
		b.WriteByte(lo)
		b.WriteByte(hi)
	}
	return b.String()
}

func TestReadTakesControlCharactersOut(t *testing.T) {
	d, err := Read("thu.txt", strings.NewReader("Số: \x1b[31m12\x1b[0m/VHTT\x07"))
	if err != nil || d.Text != "Số: 12/VHTT" || d.Removed.Total() != 3 {
		t.Errorf("%q, removed %d, %v", d.Text, d.Removed.Total(), err)
	}
}

func TestReadNamesTheInvalidLine(t *testing.T) {
	_, err := Read("f.txt", strings.NewReader("một\nhai\n\xE1\xBAba"))
	var e *EncodingError
	if !errors.As(err, &e) || e.Line != 3 || e.Offset != 10 {
		t.Errorf("%#v", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	var folder *DirectoryError
	if _, err := Open(dir); !errors.As(err, &folder) {
		t.Errorf("a folder: %v", err)
	}
	var empty *EmptyError
	for _, text := range []string{"", " \n\t\r\n", "\uFEFF"} {
		if _, err := Open(write("empty.txt", text)); !errors.As(err, &empty) || empty.Name != "empty.txt" {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := Open(filepath.Join(dir, "no such")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}

// A huge file is refused by its size, and a huge stream is not read to its end.
func TestHugeIsRefusedUnread(t *testing.T) {
	p := filepath.Join(t.TempDir(), "big.txt")
	f, err := os.Create(p)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(100 << 20); err != nil {
		t.Fatal(err)
	}
	f.Close()
	var large *TooLargeError
	if _, err := Open(p); !errors.As(err, &large) || large.Size != 100<<20 || large.Limit != 10<<20 {
		t.Errorf("a large file: %#v", err)
	}
	stream := &endless{}
	if _, err := Read("stdin", stream); !errors.As(err, &large) || large.Size != -1 {
		t.Errorf("an endless stream: %#v", err)
	}
	if stream.read > 12<<20 {
		t.Errorf("%d bytes were read", stream.read)
	}
}

type endless struct{ read int }

func (e *endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'a'
	}
	e.read += len(b)
	return len(b), nil
}

var _ io.Reader = (*endless)(nil)

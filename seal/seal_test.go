package seal

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"
)

const word = "một câu dễ nhớ"

func TestMain(m *testing.M) {
	workFactor = 8 // so that a thousand guesses take no time
	os.Exit(m.Run())
}

func sealed(t *testing.T, plain []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Close(&b, word, func(w io.Writer) error { _, err := w.Write(plain); return err }); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(raw []byte, passphrase string) ([]byte, error) {
	r, err := Open(bytes.NewReader(raw), passphrase)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

func TestWhatWasClosedOpens(t *testing.T) {
	for _, n := range []int{0, 1, 64 << 10, 64<<10 + 1, 300_000} {
		plain := bytes.Repeat([]byte("sổ"), n)
		raw := sealed(t, plain)
		if got, err := open(raw, word); err != nil || !bytes.Equal(got, plain) {
			t.Errorf("%d bytes: %d, %v", len(plain), len(got), err)
		}
		if !Sealed(raw) || Sealed(plain) || bytes.Contains(raw, []byte("sổsổ")) {
			t.Errorf("%d bytes: not sealed", len(plain))
		}
	}
}

// The cost of a real file: some tenths of a second, and known from its head.
func TestTheUsualCost(t *testing.T) {
	workFactor = usualFactor
	defer func() { workFactor = 8 }()
	raw := sealed(t, []byte("x"))
	if !bytes.Contains(raw[:120], []byte(" 16\n")) {
		t.Errorf("the head is %q", raw[:120])
	}
	start := time.Now()
	if _, err := open(raw, word); err != nil {
		t.Error(err)
	}
	if took := time.Since(start); took > 15*time.Second {
		t.Errorf("opening took %v", took)
	}
}

func TestAWrongPassphrase(t *testing.T) {
	raw := sealed(t, []byte("sổ"))
	for _, w := range []string{"", "x", word + " ", strings.ToUpper(word)} {
		var e *Error
		if _, err := open(raw, w); !errors.As(err, &e) || e.Why != Wrong {
			t.Errorf("%q: %v", w, err)
		}
	}
}

// Neither a cut nor a flip anywhere goes unnoticed.
func TestDamageIsRefused(t *testing.T) {
	raw := sealed(t, bytes.Repeat([]byte("công văn "), 20_000))
	r := rand.New(rand.NewPCG(1, 2))
	refused := func(what string, at int, damaged []byte) {
		t.Helper()
		var e *Error
		if got, err := open(damaged, word); !errors.As(err, &e) {
			t.Errorf("%s at %d of %d: %d bytes, %v", what, at, len(raw), len(got), err)
		}
	}
	for i := range 100 {
		at := r.IntN(len(raw))
		if i < 40 {
			at = r.IntN(200) // the head
		}
		refused("a cut", at, raw[:at])
		flipped := bytes.Clone(raw)
		flipped[at] ^= 1 << r.IntN(8)
		refused("a flip", at, flipped)
	}
	for _, at := range []int{0, 1, len(raw) - 1} {
		refused("a cut", at, raw[:at])
	}
	refused("more", len(raw), append(bytes.Clone(raw), 'x'))
}

// A file may ask for more work than any machine has; it is refused unread.
func TestAHostileCostIsRefused(t *testing.T) {
	raw := string(sealed(t, []byte("sổ")))
	for _, factor := range []string{"19", "20", "30", "63", "99999999999999999999"} {
		start := time.Now()
		var e *Error
		_, err := open([]byte(strings.Replace(raw, " 8\n", " "+factor+"\n", 1)), word)
		if !errors.As(err, &e) || len(factor) < 3 && e.Why != Costly {
			t.Errorf("factor %s: %v", factor, err)
		}
		if took := time.Since(start); took > time.Second {
			t.Errorf("factor %s took %v", factor, took)
		}
	}
}

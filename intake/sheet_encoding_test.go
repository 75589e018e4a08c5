package intake

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// in1258 writes a text as Windows did before Unicode: a letter, then its tone.
func in1258(t *testing.T, text string) string {
	t.Helper()
	var b strings.Builder
	for _, c := range text {
		if code, ok := charmap.Windows1258.EncodeRune(c); ok {
			b.WriteByte(code)
			continue
		}
		letter, tone := "", rune(0)
		for _, part := range norm.NFD.String(string(c)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", part) {
				tone = part
				continue
			}
			letter += string(part)
		}
		for _, part := range norm.NFC.String(letter) + string(tone) {
			code, ok := charmap.Windows1258.EncodeRune(part)
			if !ok {
				t.Fatalf("%q has no code", c)
			}
			b.WriteByte(code)
		}
	}
	return b.String()
}

func TestUnitsInAnOldEncoding(t *testing.T) {
	text := unitsHead + "UBND xã Mường Tèn,Mường Tèn,,xã,,5120,2345,Lò Thị Mẫu,,\nUBND thị trấn Đồng Đặng,,,thị trấn,,,,,,\n"
	want, err := OpenUnits(sheetFile(t, "u.csv", text))
	if err != nil {
		t.Fatal(err)
	}
	got, err := OpenUnits(sheetFile(t, "u.csv", in1258(t, text)))
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
	var encoding *EncodingError
	if _, err := OpenUnits(sheetFile(t, "u.csv", unitsHead+"\xff\xfe\x81\x8d\n")); !errors.As(err, &encoding) {
		t.Errorf("bytes of no encoding: %v", err)
	}
}

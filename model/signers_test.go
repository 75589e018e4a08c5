package model

import (
	"errors"
	"strings"
	"testing"
)

func TestWhoSignsByName(t *testing.T) {
	o := Office{Signer: "Đỗ Trọng Thi", Title: "Trưởng phòng", Signers: []Signer{{Name: "Vàng Thị Lan"}, {Name: "Lò Thị Lan"}}}
	for name, want := range map[string]string{
		"": "Đỗ Trọng Thi", "do trong thi": "Đỗ Trọng Thi", "Thi": "Đỗ Trọng Thi", "Lò Thị Lan": "Lò Thị Lan", "vàng thị lan": "Vàng Thị Lan",
		"Lan": "", "Thị L": "", "ai": "",
	} {
		got, err := o.SignerNamed(name)
		var unknown *UnknownSignerError
		if got.Name != want || (want == "") != errors.As(err, &unknown) {
			t.Errorf("%q: %q, %v", name, got.Name, err)
		}
	}
	if s, err := (Office{}).SignerNamed(""); s != (Signer{}) || err != nil {
		t.Errorf("an office without a signer: %v, %v", s, err)
	}
}

func TestCopiesOfALetter(t *testing.T) {
	for _, c := range []struct {
		o    Office
		want string
	}{
		{Office{}, "Như trên; Lưu: VT"},
		{Office{Parent: "UBND huyện Tam Đường"}, "Như trên; Chủ tịch, các PCT UBND huyện Tam Đường (b/c); Lưu: VT"},
		{Office{Parent: "Sở Văn hóa"}, "Như trên; Sở Văn hóa (b/c); Lưu: VT"},
		{Office{Parent: "UBND xã", Copies: []string{"Lưu: VT, VHXH"}}, "Lưu: VT, VHXH"},
	} {
		if got := strings.Join(c.o.CopiesOf(), "; "); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

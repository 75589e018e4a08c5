package model

import "testing"

func TestCheckEmail(t *testing.T) {
	for s, sound := range map[string]bool{
		"": true, "vanthu@tamduong.gov.vn": true, "vanthu@localhost": true, "a@b.vn; c@d.vn": true, "a@b.vn, c@d.vn": true, "a@b.vn\nc@d.vn": true,
		"không có": false, "vanthu": false, "van thu@tamduong.gov.vn": false, "vanthu @tamduong.gov.vn": false, "@tamduong.gov.vn": false, "vanthu@": false,
		"a@b@c": false, "a@b.vn; c": false,
	} {
		if err := CheckEmail(s); (err == nil) != sound {
			t.Errorf("%q: %v", s, err)
		}
	}
}

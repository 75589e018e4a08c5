package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// Of a document marked MẬT only number and day are kept, and it is said why.
func TestASecretTextIsRefused(t *testing.T) {
	d := newDesk(t)
	file := filepath.Join(t.TempDir(), "mat.txt")
	text := "CÔNG AN HUYỆN THỬ\nSố: 05/BC-CAH\nMẬT\nAn Bình, ngày 20 tháng 12 năm 2022\nV/v chuyện kín\nKính gửi: UBND các xã.\n1. Báo cáo trước ngày 25/12/2022.\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	r := d.run("import", file)
	if r.code != done {
		t.Fatalf("exit %d: %s", r.code, r.err)
	}
	contains(t, r.err, "Mật", "không lưu nội dung")
	o := d.object("show", "1")
	if o["number"] != "05" || o["date"] != "2022-12-20" || o["secrecy"] != "Mật" || o["subject"] != nil || o["issuer"] != nil || len(o["obligations"].([]any)) != 0 {
		t.Errorf("kept %v", o)
	}
	raw, err := os.ReadFile(d.env["CONGVAN_DB"])
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(raw, []byte("chuyện kín")) {
		t.Error("the text lies in the data file")
	}
}

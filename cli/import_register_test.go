package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/internal/testfile"
)

func registerSheet(t *testing.T, rows ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "so.csv")
	if err := os.WriteFile(file, []byte(strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestARegisterIsTakenWholeAndOnce(t *testing.T) {
	d := newDesk(t)
	d.ok("office", "name=Phòng Văn hóa và Thông tin huyện Thử")
	file := registerSheet(t, "ky_hieu,ngay,noi_dung,noi_ban_hanh",
		"12/VHTT,05/3/2021,lễ hội,Phòng Văn hóa và Thông tin huyện Thử", "40/KH-UBND,2021-03-09,trồng cây,UBND huyện Thử")
	args := []string{"import", "--as", "register", "--map", "ky_hieu=symbol", "--map", "ngay=date", "--map", "noi_dung=subject", "--map", "noi_ban_hanh=issuer", file}
	d.ok(append([]string{"import", "--dry-run"}, args[1:]...)...)
	if got := len(d.objects("list")); got != 0 {
		t.Fatalf("a dry run left %d directives", got)
	}
	contains(t, d.ok(args...), "thêm 2 trong 2")
	if in, out := d.objects("list", "--direction", "in"), d.objects("list", "--direction", "out"); len(in) != 1 || len(out) != 1 || in[0]["type"] != "Kế hoạch" {
		t.Errorf("came in %v, went out %v", in, out)
	}
	r := d.run(args...)
	contains(t, r.err, "2 dòng đã có sẵn")
	contains(t, d.ok("undo"), "sổ đăng ký")
	if got := len(d.objects("list")); got != 0 {
		t.Errorf("undone, there are %d directives", got)
	}
}

func TestARegisterWithOneBadRowLeavesNothing(t *testing.T) {
	d := newDesk(t)
	d.ok("office", "name=Phòng Thử")
	file := registerSheet(t, "Số; ngày", "x")
	contains(t, d.fails(failed, "import", "--as", "register", file), "“Số”, “ngày”", "--map", "congvan template register")
	file = registerSheet(t, "ky_hieu,ngay,noi_dung", "12/VHTT,05/3/2021,a", "13/VHTT,5 tháng tư,b")
	args := []string{"import", "--as", "register", "--map", "ky_hieu=symbol", "--map", "ngay=date", "--map", "noi_dung=subject", file}
	contains(t, d.fails(failed, args...), "dòng 3", "cột “ngay”", "5 tháng tư")
	contains(t, d.fails(failed, append(args[:len(args)-1:len(args)-1], registerSheet(t, "ky_hieu,ngay,noi_dung", "12/VHTT,hôm nay,a", "13/VHTT,5 tháng tư,b"))...), "2 ô chưa đúng", "dòng 2 (“hôm nay”)", "dòng 3 (“5 tháng tư”)")
	contains(t, d.fails(failed, append(args[:len(args)-1:len(args)-1], registerSheet(t, "ky_hieu,ngay,noi_dung"))...), "chưa có dòng nào bên dưới")
	contains(t, d.fails(failed, "import", "--as", "register", write(t, "thu.docx", string(testfile.Zip(wordParts("20/02/2021"))))), "tệp Word (.docx)", "bỏ --as")
	d.fails(failed, "import", "--as", "register", "--map", "ky_hieu=symbol", file)
	d.fails(misuse, "import", "--as", "register", "--map", "ky_hieu", file)
	if got := len(d.objects("list")); got != 0 {
		t.Errorf("%d directives were left", got)
	}
	template := filepath.Join(t.TempDir(), "so.xlsx")
	d.ok("template", "register", "-o", template)
}

// The real register of 4,051 rows.
func TestTheWholeRegisterComesInSoon(t *testing.T) {
	file := filepath.Join("..", "..", "shared", "register.csv")
	if _, err := os.Stat(file); err != nil {
		t.Skip("the register is not here")
	}
	d := newDesk(t)
	start := time.Now()
	contains(t, d.ok("import", "--as", "register", "--map", "so_ky_hieu=symbol", "--map", "ngay_ban_hanh=date", "--map", "trich_yeu=subject", file), "thêm 4051 trong 4051")
	if took := time.Since(start); took > 15*time.Second {
		t.Errorf("it took %v", took)
	}
	if got := len(d.objects("list")); got != 4051 {
		t.Errorf("%d directives", got)
	}
}

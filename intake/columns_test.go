package intake

import "testing"

// The columns of a form are the figures that it asks for.
func TestColumnsOfAForm(t *testing.T) {
	for _, c := range []struct{ name, clause, want string }{
		{"with a colon", "Báo cáo nhanh về Phòng; mẫu gồm các cột: số lượng phát sóng, thời lượng, ước số lượng người nghe.", "số lượng phát sóng|thời lượng|ước số lượng người nghe"},
		{"the last with a word", "Báo cáo nhanh về Phòng, mẫu gồm các cột: số lượng phát sóng, thời lượng và ước số lượng người nghe.", "số lượng phát sóng|thời lượng|ước số lượng người nghe"},
		{"how many they are", "Báo cáo nhanh về Phòng; mẫu có bốn cột là số lượng phát sóng, số lượng tin, bài, độ dài tin, bài, ước số lượng người nghe.", "số lượng phát sóng|số lượng tin, bài|độ dài tin, bài|ước số lượng người nghe"},
		{"in brackets", "Báo cáo nhanh về Phòng (biểu mẫu gồm 02 cột: số lượng phát sóng; thời lượng).", "số lượng phát sóng|thời lượng"},
		{"no figures", "Báo cáo nhanh về Phòng; mẫu gồm các cột: họ tên, địa chỉ.", ""},
		{"other columns", "Báo cáo nhanh về việc dựng các cột: số lượng theo thiết kế.", ""},
	} {
		if got := measureNames(only(t, c.clause, Options{}).Measures); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

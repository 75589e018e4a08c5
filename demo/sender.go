package demo

import "congvan/model"

// A sender is an authority that issues letters.
type sender struct {
	name, parent string // as a register writes them
	heading      string // the two lines above the number
	place        string
	letters      string // symbol of a công văn
	code         string // after the type, in the symbol of other documents
	chief, vice  model.Signer
	copies       []string // Nơi nhận besides the addressees
	perYear      int      // công văn a year; it sets the pace of the numbers
	named        int      // other documents a year
}

var (
	own = &sender{
		name: Office().Name, parent: Office().Parent,
		heading: "UBND HUYỆN NẬM SƠN\nPHÒNG VĂN HÓA VÀ THÔNG TIN",
		place:   district, letters: "VHTT", code: "VHTT",
		chief:   model.Signer{Name: head, Title: "TRƯỞNG PHÒNG"},
		vice:    model.Signer{Name: deputy, Title: "PHÓ TRƯỞNG PHÒNG", Authority: "KT. TRƯỞNG PHÒNG"},
		copies:  to("Chủ tịch, các PCT UBND huyện (b/c)", "Lãnh đạo phòng"),
		perYear: 310, named: 28,
	}
	people = &sender{
		name:    "UBND huyện " + district,
		heading: "ỦY BAN NHÂN DÂN\nHUYỆN NẬM SƠN",
		place:   district, letters: "UBND-VX", code: "UBND",
		chief:   model.Signer{Name: "Nguyễn Quang Lâm", Title: "CHỦ TỊCH", Authority: "TM. ỦY BAN NHÂN DÂN"},
		vice:    model.Signer{Name: "Mùa Thị Dếnh", Title: "PHÓ CHỦ TỊCH", Authority: "KT. CHỦ TỊCH"},
		copies:  to("Thường trực Huyện ủy (b/c)", "Lãnh đạo VP HĐND - UBND huyện"),
		perYear: 1900, named: 260,
	}
	infocom = &sender{
		name: "Sở Thông tin và Truyền thông", parent: "UBND tỉnh " + province,
		heading: "UBND TỈNH LĨNH VÂN\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG",
		place:   province, letters: "STTTT-TTBCVT", code: "STTTT",
		chief:   model.Signer{Name: "Hà Trọng Nghĩa", Title: "GIÁM ĐỐC"},
		vice:    model.Signer{Name: "Đinh Thị Vân Giang", Title: "PHÓ GIÁM ĐỐC", Authority: "KT. GIÁM ĐỐC"},
		copies:  to("UBND tỉnh (b/c)", "Lãnh đạo Sở"),
		perYear: 1450, named: 90,
	}
	heritage = &sender{
		name: "Sở Văn hóa, Thể thao và Du lịch", parent: "UBND tỉnh " + province,
		heading: "UBND TỈNH LĨNH VÂN\nSỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
		place:   province, letters: "SVHTTDL-NVVH", code: "SVHTTDL",
		chief:   model.Signer{Name: "Cầm Bích Thảo", Title: "GIÁM ĐỐC"},
		vice:    model.Signer{Name: "Phùng Thế Vinh", Title: "PHÓ GIÁM ĐỐC", Authority: "KT. GIÁM ĐỐC"},
		copies:  to("UBND tỉnh (b/c)", "Lãnh đạo Sở"),
		perYear: 1600, named: 110,
	}
	governor = &sender{
		name:    "UBND tỉnh " + province,
		heading: "ỦY BAN NHÂN DÂN\nTỈNH LĨNH VÂN",
		place:   province, letters: "UBND-KGVX", code: "UBND",
		chief:   model.Signer{Name: "Trịnh Đăng Khoa", Title: "CHỦ TỊCH", Authority: "TM. ỦY BAN NHÂN DÂN"},
		vice:    model.Signer{Name: "Lương Thị Bảo Châu", Title: "PHÓ CHỦ TỊCH", Authority: "KT. CHỦ TỊCH"},
		copies:  to("Thường trực Tỉnh ủy (b/c)", "Lãnh đạo, chuyên viên VP UBND tỉnh"),
		perYear: 4700, named: 380,
	}
)

// symbol is what follows the number of a document of the type.
func (s *sender) symbol(typ string) string {
	for _, t := range model.Types {
		if t.Name == typ && t.Abbreviation != "" {
			return t.Abbreviation + "-" + s.code
		}
	}
	return s.letters
}

// number is about the one that a document of that day would get.
func (s *sender) number(typ string, day model.Date) int {
	year := s.named
	if s.symbol(typ) == s.letters {
		year = s.perYear
	}
	passed := model.NewDate(day.Year(), 1, 1).DaysUntil(day)
	return 1 + passed*year/365
}

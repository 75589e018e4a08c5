package demo

import (
	"fmt"

	"congvan/db"
	"congvan/model"
)

// The addressees as the letters write them.
const (
	communes = "UBND các xã, thị trấn"
	agencies = "Các cơ quan, ban, ngành, đoàn thể huyện"
	station  = "Đài Truyền thanh - Truyền hình huyện"
	culture  = "Trung tâm Văn hóa, Thể thao huyện"
	schools  = "Phòng Giáo dục và Đào tạo"
	health   = "Trung tâm Y tế huyện"
	police   = "Công an huyện"
	youth    = "Huyện đoàn"
	women    = "Hội Liên hiệp Phụ nữ huyện"
	ours     = "Phòng Văn hóa và Thông tin"
)

// localities are the communes in official order: name, contact, people,
// devices, and how many of a hundred reports come in time.
var localities = []struct {
	kind, name, contact string
	people, phones      int64
	punctual            uint64
}{
	{"Thị trấn", district, "Đỗ Hoàng Yến", 7842, 5310, 97},
	{"Xã", "Bản Sáng", "Lò Văn Pâng", 4216, 2085, 94},
	{"Xã", "Đin Thàng", "Giàng A Sình", 3178, 1242, 90},
	{"Xã", "Hua Lưa", "Tẩn Thị Mẩy", 2964, 1130, 96},
	{"Xã", "Khau Mạ", "Nguyễn Văn Toản", 5120, 2864, 95},
	{"Xã", "Mường Lưa", "Hoàng Thị Ín", 6033, 3417, 98},
	{"Xã", "Nà Lúm", "Vàng Văn Dơn", 3540, 1475, 84},
	{"Xã", "Nậm Vạt", "Phàn Láo Tả", 2381, 806, 88},
	{"Xã", "Pa Lình", "Lù Thị Thiên", 2750, 1018, 93},
	{"Xã", "Phiêng Ngần", "Sùng A Vảng", 3892, 1633, 82},
	{"Xã", "Sín Tả", "Mào Văn Chính", 2107, 694, 91},
	{"Xã", "Tà Chơ", "Chẻo A Lủng", 2645, 955, 86},
	{"Xã", "Thèn Pả", "Trần Quốc Bảo", 4478, 2290, 96},
}

// bodies are the agencies of the district in official order: name, short
// name, alias, kind, contact, and the letters their reports carry.
var bodies = []struct{ name, short, alias, kind, contact, symbol string }{
	{station, "Đài TT-TH", "Đài huyện", "đài", "Bùi Đức Thịnh", "BC-TTTH"},
	{culture, "TTVH-TT", "Trung tâm Văn hóa", "đơn vị sự nghiệp", "Quàng Thị Loan", "BC-TTVHTT"},
	{schools, "Phòng GD&ĐT", "Phòng Giáo dục", "cơ quan", "Lê Hữu Phước", "BC-PGDĐT"},
	{health, "TTYT", "Trung tâm Y tế", "đơn vị sự nghiệp", "Phạm Thị Diệu", "BC-TTYT"},
	{police, "Công an", "CA huyện", "cơ quan", "Đặng Tuấn Kiệt", "BC-CAH"},
	{youth, "Huyện đoàn", "Đoàn Thanh niên huyện", "đoàn thể", "Lường Văn Hặc", "BC-ĐTN"},
	{women, "Hội LHPN", "Hội Phụ nữ huyện", "đoàn thể", "Tòng Thị Pản", "BC-HPN"},
}

// Units returns the units of the made-up district, the office itself first,
// and its two groups.
func Units() ([]model.Unit, []db.GroupDraft) {
	units := []model.Unit{{
		Name: Office().Name, Short: "Phòng VHTT", Kind: "cơ quan", Own: true, Order: 1,
		Aliases: []string{ours, ours + " huyện", ours + " các huyện, thành phố"},
		Contact: model.Contact{Person: officer, Phone: phone(0), Email: email},
	}}
	units = append(append(units, communeUnits()...), agencyUnits()...)
	groups := []db.GroupDraft{
		{Name: communes, Aliases: []string{"UBND 13 xã, thị trấn", "Các xã, thị trấn"}},
		{Name: agencies, Aliases: []string{"Các cơ quan, ban, ngành, đoàn thể"}},
	}
	for _, u := range units {
		switch {
		case u.Own:
		case u.Population != nil:
			groups[0].Members = append(groups[0].Members, u.Name)
		default:
			groups[1].Members = append(groups[1].Members, u.Name)
		}
	}
	for i := range units {
		units[i].Order = i + 1
	}
	return units, groups
}

func communeUnits() []model.Unit {
	var out []model.Unit
	for i, l := range localities {
		kind := map[string]string{"Xã": "xã", "Thị trấn": "thị trấn"}[l.kind]
		out = append(out, model.Unit{
			Name: "UBND " + kind + " " + l.name, Short: l.name, Kind: kind,
			Aliases:    []string{l.kind + " " + l.name, "UBND " + l.name},
			Population: &localities[i].people, Smartphones: &localities[i].phones,
			Contact: model.Contact{Person: l.contact, Phone: phone(10 + i)},
		})
	}
	return out
}

func agencyUnits() []model.Unit {
	var out []model.Unit
	for i, b := range bodies {
		out = append(out, model.Unit{
			Name: b.name, Short: b.short, Aliases: []string{b.alias}, Kind: b.kind,
			Contact: model.Contact{Person: b.contact, Phone: phone(40 + i)},
		})
	}
	return out
}

// phone makes up a number of a series that nobody answers.
func phone(n int) string { return fmt.Sprintf("0213 555 0%03d", 100+n) }

// punctual tells how many of a hundred reports of a unit come in time.
func punctual(u model.Unit) uint64 {
	for _, l := range localities {
		if l.name == u.Short {
			return l.punctual
		}
	}
	return 95
}

// reportSymbol is what stands after the number of a unit's reports.
func reportSymbol(u model.Unit) string {
	for _, b := range bodies {
		if b.short == u.Short {
			return b.symbol
		}
	}
	if u.Own {
		return "BC-VHTT"
	}
	return "BC-UBND"
}

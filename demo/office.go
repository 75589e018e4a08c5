package demo

import "congvan/model"

// The invented places and people.
const (
	district = "Nậm Sơn"
	province = "Lĩnh Vân"
	email    = "vhtt.namson@example.vn"
	head     = "Lò Minh Khuê"
	deputy   = "Vũ Thị Hạnh Nguyên"
	officer  = "Nguyễn Thu Sương"
)

// Office returns the settings of the made-up office.
func Office() model.Office {
	return model.Office{
		Name:   "Phòng Văn hóa và Thông tin huyện " + district,
		Parent: "UBND huyện " + district,
		Symbol: "VHTT", Place: district,
		Signer: head, Title: "TRƯỞNG PHÒNG",
		Email: email, Officer: officer, Lang: "vi",
		BeforeDay: model.BeforeLiteral,
	}
}

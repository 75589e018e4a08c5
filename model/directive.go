package model

// A DirectiveID is a running number in the file, printed in decimal.
type DirectiveID uint64

// Direction says how a document stands to this office.
type Direction string

// The directions of a document.
const (
	In        Direction = "in"        // văn bản đến
	Out       Direction = "out"       // văn bản đi
	Reference Direction = "reference" // tham khảo: it asks nothing
)

// A Directive is one document: its head as NĐ 30/2020 lays it out, the
// obligations of its clauses, and how it stands to other documents. The full
// text is kept beside it (db.Store.Text), so that lists never read it.
type Directive struct {
	ID           DirectiveID `json:"id"`
	Direction    Direction   `json:"direction"`
	Kind         string      `json:"kind,omitzero"`   // what the reader of documents took it for: "directive", "reference", "unknown"; empty where entered by hand
	Type         string      `json:"type,omitzero"`   // one of Types
	Number       string      `json:"number,omitzero"` // "122"; empty while not yet given
	Symbol       string      `json:"symbol,omitzero"` // "STTTT-BCVTCNTT", without the number
	Date         Date        `json:"date,omitzero"`
	Place        string      `json:"place,omitzero"`
	Issuer       string      `json:"issuer,omitzero"`
	ParentIssuer string      `json:"parent_issuer,omitzero"`
	Subject      string      `json:"subject,omitzero"` // without "V/v"
	Urgency      string      `json:"urgency,omitzero"`
	Secrecy      string      `json:"secrecy,omitzero"`
	Recipients   []string    `json:"recipients,omitzero"` // Kính gửi, as written
	Copies       []string    `json:"copies,omitzero"`     // Nơi nhận, as written
	References   []Citation  `json:"references,omitzero"`
	Signer       Signer      `json:"signer,omitzero"`

	Originals   []Original   `json:"originals,omitzero"` // the files that it was read from
	Obligations []Obligation `json:"obligations,omitzero"`
	Note        string       `json:"note,omitzero"`
	Topics      []string     `json:"topics,omitzero"` // the campaigns that it belongs to: "bầu cử", "Bluezone"
	Registered  Registration `json:"registered,omitzero"`

	SupersededBy   DirectiveID `json:"superseded_by,omitzero"`
	SupersededFrom Date        `json:"superseded_from,omitzero"` // takes periods due after the start of this day out
}

// Withheld is what the register keeps of a directive marked secret: what finds
// it there, nothing of what it says. Originals stay named until they are let go.
func (d Directive) Withheld() Directive {
	return Directive{
		ID: d.ID, Kind: d.Kind, Direction: d.Direction, Number: d.Number, Symbol: d.Symbol, Date: d.Date, Issuer: d.Issuer,
		Secrecy: d.Secrecy, Originals: d.Originals, Registered: d.Registered, SupersededBy: d.SupersededBy, SupersededFrom: d.SupersededFrom,
	}
}

// A Signer is who signed, under which title and by what authority ("KT. GIÁM ĐỐC").
type Signer struct {
	Name      string `json:"name,omitzero"`
	Title     string `json:"title,omitzero"`
	Authority string `json:"authority,omitzero"`
}

// Types lists the 29 kinds of administrative documents with their
// abbreviations (NĐ 30/2020, Phụ lục III); two of them have none.
var Types = []struct{ Name, Abbreviation string }{
	{"Nghị quyết", "NQ"},
	{"Quyết định", "QĐ"},
	{"Chỉ thị", "CT"},
	{"Quy chế", "QC"},
	{"Quy định", "QyĐ"},
	{"Thông cáo", "TC"},
	{"Thông báo", "TB"},
	{"Hướng dẫn", "HD"},
	{"Chương trình", "CTr"},
	{"Kế hoạch", "KH"},
	{"Phương án", "PA"},
	{"Đề án", "ĐA"},
	{"Dự án", "DA"},
	{"Báo cáo", "BC"},
	{"Biên bản", "BB"},
	{"Tờ trình", "TTr"},
	{"Hợp đồng", "HĐ"},
	{"Công văn", ""},
	{"Công điện", "CĐ"},
	{"Bản ghi nhớ", "BGN"},
	{"Bản thỏa thuận", "BTT"},
	{"Giấy ủy quyền", "GUQ"},
	{"Giấy mời", "GM"},
	{"Giấy giới thiệu", "GGT"},
	{"Giấy nghỉ phép", "GNP"},
	{"Phiếu gửi", "PG"},
	{"Phiếu chuyển", "PC"},
	{"Phiếu báo", "PB"},
	{"Thư công", ""},
}

// Label returns "12/VHTT" as registers print it, "…/VHTT" while the number is
// not yet given, and the type where there is neither.
func (d *Directive) Label() string { return Label(d.Number, d.Symbol, d.Type) }

// Label is Directive.Label for the parts of a directive.
func Label(number, symbol, typ string) string {
	switch {
	case symbol == "" && number == "":
		return typ
	case symbol == "":
		return number
	case number == "":
		return "…/" + symbol
	}
	return number + "/" + symbol
}

// Obligation returns the obligation with the given id, nil for none.
func (d *Directive) Obligation(id string) *Obligation {
	for i := range d.Obligations {
		if d.Obligations[i].ID == id {
			return &d.Obligations[i]
		}
	}
	return nil
}

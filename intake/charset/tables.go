package charset

// The upper halves of two tables of one byte a letter, as strings; a question
// mark is no letter. TCVN3 has its letters from 0xA0 on, VISCII from 0x80 on
// and six more among the control characters.
const (
	tcvn3Letters = "" +
		"?ĂÂÊÔƠƯĐăâêôơưđẰ" +
		"?????àảãáạẲằẳẵắẴ" +
		"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
		"éẹềểễếệìỉỄẾỒĩíịò" +
		"Ổỏõóọồổỗốộờởỡớợù" +
		"ỖủũúụừửữứựỳỷỹýỵỐ"
	visciiLetters = "" +
		"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" +
		"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" +
		"Õắằặấầẩậẽẹếềểễệố" +
		"ồổỗỠƠộờởịỰỨỪỬơớƯ" +
		"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" +
		"ĐứÒÓÔạỷừửÙÚỹỵÝỡư" +
		"àáâãảăữẫèéêẻìíĩỉ" +
		"đựòóôõỏọụùúũủýợỮ"
)

var visciiLow = map[byte]rune{0x02: 'Ẳ', 0x05: 'Ẵ', 0x06: 'Ẫ', 0x14: 'Ỷ', 0x19: 'Ỹ', 0x1E: 'Ỵ'}

// vniMarks are the characters that VNI writes behind a vowel, with what they
// add to it: the mark of the letter and the tone.
var vniMarks = map[rune]string{
	'ù': "\u0301", 'ø': "\u0300", 'û': "\u0309", 'õ': "\u0303", 'ï': "\u0323",
	'â': "\u0302", 'á': "\u0302\u0301", 'à': "\u0302\u0300", 'å': "\u0302\u0309", 'ã': "\u0302\u0303", 'ä': "\u0302\u0323",
	'ê': "\u0306", 'é': "\u0306\u0301", 'è': "\u0306\u0300", 'ú': "\u0306\u0309", 'ü': "\u0306\u0303", 'ë': "\u0306\u0323",
}

// vniLetters are the letters that VNI writes with one character.
var vniLetters = map[rune]rune{
	'ñ': 'đ', 'ô': 'ơ', 'ö': 'ư', 'í': 'í', 'ì': 'ì', 'æ': 'ỉ', 'ó': 'ĩ', 'ò': 'ị', 'î': 'ỵ',
	'Ñ': 'Đ', 'Ô': 'Ơ', 'Ö': 'Ư', 'Í': 'Í', 'Ì': 'Ì', 'Æ': 'Ỉ', 'Ó': 'Ĩ', 'Ò': 'Ị', 'Î': 'Ỵ',
}

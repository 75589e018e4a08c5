package html

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// silent are the elements that show no text of a document.
var silent = map[string]bool{
	"script": true, "style": true, "noscript": true, "template": true, "head": true, "title": true, "iframe": true, "object": true, "svg": true, "canvas": true,
	"select": true, "button": true, "input": true, "textarea": true, "datalist": true, "audio": true, "video": true, "map": true, "nav": true, "dialog": true,
	"embed": true, "math": true, "frameset": true,
}

// around are the elements and roles that portals set around a document.
var around = map[string]bool{"aside": true, "footer": true, "header": true, "form": true}

var roles = map[string]bool{"navigation": true, "banner": true, "contentinfo": true, "search": true, "menu": true, "menubar": true, "complementary": true, "dialog": true, "toolbar": true}

// portal knows the names that portals give to what stands around a document.
var portal = regexp.MustCompile(`(?i)(^|[\s_-])(menu|nav|navbar|navigation|breadcrumbs?|sidebar|side-?bar|footer|header|banner|comments?|share|social|related|tags?|counter|` +
	`visitors?|statistics?|online|pagination|pager|paging|login|search|advert\w*|ads?|cookies?|popup|modal|toolbar|rating|print|hotline|weather|weblinks?|lien-?ket|` +
	`thong-?ke|truy-?cap|luot-?xem|tin-?lien-?quan|tin-?khac|binh-?luan|chia-?se|dang-?nhap|tim-?kiem|danh-?muc|top-?bar|bottom|copyright)($|[\s_-])`)

// papers are words that only documents have; what bears them is kept.
var papers = regexp.MustCompile(`(?i)(cộng h(òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|kính gửi|nơi nhận)`)

// measure sums up the text below each element, links left out.
func (r *reader) measure(body *html.Node) {
	r.sizes = map[*html.Node]int{}
	var walk func(n *html.Node, linked bool) int
	walk = func(n *html.Node, linked bool) int {
		if n.Type == html.TextNode && !linked {
			return len(strings.TrimSpace(n.Data))
		}
		if n.Type == html.ElementNode && (silent[n.Data] || n.Data == "a") {
			linked = linked || n.Data == "a"
			if silent[n.Data] {
				return 0
			}
		}
		sum := 0
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			sum += walk(k, linked)
		}
		if n.Type == html.ElementNode {
			r.sizes[n] = sum
		}
		return sum
	}
	walk(body, false)
}

// document finds the element that holds the document: below body, as long as
// one child bears nearly all that reads like text.
func document(r *reader, body *html.Node) *html.Node {
	const (
		most = 0.85
		long = 1500 // bytes of a page on which a portal can be told from a document
	)
	if r.sizes[body] < long {
		return body
	}
	for n := body; ; {
		var next *html.Node
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			if k.Type == html.ElementNode && float64(r.sizes[k]) > most*float64(r.sizes[body]) && isFrame(k) {
				next = k
			}
		}
		if next == nil || r.left(n, next) {
			return n
		}
		n = next
	}
}

// isFrame knows the elements that hold others one below the other.
func isFrame(n *html.Node) bool {
	switch n.Data {
	case "div", "main", "article", "section", "center", "form", "table", "tbody", "tr", "td", "body":
		return true
	}
	return false
}

// left reports whether words of a document stand in n outside its child.
func (r *reader) left(n, child *html.Node) bool {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k != child && papers.MatchString(words(k)) {
			return true
		}
	}
	return false
}

func words(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
		if n.Type == html.ElementNode && silent[n.Data] {
			return
		}
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			walk(k)
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// isChrome reports whether an element belongs to the portal.
func (r *reader) isChrome(n *html.Node) bool {
	named := around[n.Data] || roles[attr(n, "role")] || portal.MatchString(attr(n, "class")) || portal.MatchString(attr(n, "id")) || attr(n, "aria-hidden") == "true"
	if !named && !r.isLinks(n) {
		return false
	}
	return n.Data != "body" && n.Data != "article" && n.Data != "main" && r.sizes[n] < 2000 && !papers.MatchString(words(n))
}

// isLinks knows lists that are nothing but links.
func (r *reader) isLinks(n *html.Node) bool {
	if n.Data != "ul" && n.Data != "ol" && n.Data != "dl" {
		return false
	}
	links := 0
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type == html.ElementNode && find(k, "a") != nil {
			links++
		}
	}
	return links >= 2 && r.sizes[n] < links*3
}

// isHidden reports whether an element is not shown.
func isHidden(n *html.Node) bool {
	if has(n, "hidden") {
		return true
	}
	style := strings.ToLower(strings.ReplaceAll(attr(n, "style"), " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") || strings.Contains(style, "mso-hide:all")
}

// odds are the short lines that portals put above and below a document.
var odds = regexp.MustCompile(`(?i)^(` +
	`(số )?(lượt|lần) (xem|truy cập|đọc|tải)( bài)?( viết)?\s*:?\s*[\d.,]*|(tổng |số )?(lượt )?truy cập( hôm nay| trong (tuần|tháng|năm))?\s*:?\s*[\d.,]*|` +
	`(đang|số người) (online|trực tuyến|truy cập)\s*:?\s*[\d.,]*|hôm nay\s*:?\s*[\d.,]+|hôm qua\s*:?\s*[\d.,]+|(tuần|tháng|năm) (này|trước)\s*:?\s*[\d.,]+|tất cả\s*:?\s*[\d.,]+|` +
	`in (bài viết|trang( này)?|ấn)|gửi (email|bình luận|cho bạn bè)|chia sẻ( bài viết)?( lên \S+)?\s*:?|facebook|zalo|twitter|tweet|like|print|email|` +
	`quay lại|trở về|về (đầu trang|trang chủ)|lên đầu trang|trang chủ|đăng nhập|đăng ký|tìm kiếm|liên hệ|sơ đồ (cổng|trang|site)|giới thiệu|cỡ chữ.*|a[-+]( a[-+]?)*|` +
	`bình luận( \(\d+\))?|ý kiến( bạn đọc)?( \(\d+\))?|tin (liên quan|khác|mới|tức)|các tin (khác|liên quan|đã đưa).*|tải (về|xuống|file|tệp)( \S+)?|xem thêm|đọc bài viết|nghe bài viết|` +
	`(©|copyright|bản quyền).*|ghi rõ nguồn.*|từ khóa\s*:?.*)$`)

// withoutChrome drops the short lines of the portal that stand before and after
// the document.
func withoutChrome(lines []string) []string {
	from, to := 0, len(lines)
	odd := func(i int) bool {
		line := strings.Join(strings.Fields(lines[i]), " ")
		return line == "" || odds.MatchString(line)
	}
	for from < to && odd(from) {
		from++
	}
	for to > from && odd(to-1) {
		to--
	}
	return lines[from:to]
}

package paper

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ketacover/model/letter"
)

// pages are the papers of two cases as pages of a browser: each kind of letter, the
// report, short and in full.
func pages(t *testing.T) map[string]string {
	t.Helper()
	p, out := pen(t), map[string]string{}
	all := letterCases(t, p.Library.Questions)
	for _, name := range slices.Sorted(maps.Keys(all))[3:5] {
		c := all[name]
		for i := range p.Library.Letters.All() {
			kind := &p.Library.Letters.All()[i]
			if kind.Packing != nil {
				continue // of all papers in one, which is no page
			}
			d := p.Library.Letters.Write(kind, c, letter.LetterOrder{Ticked: everyConsent(p.Library.Letters), Today: p.Today,
				LeftOut: p.Words.Letters.LeftOut})
			out[name+" "+kind.Kind] = string(encoded(t, Letter(p, &d), HTML))
		}
		out[name+" report"] = string(encoded(t, Report(p, c), HTML))
		out[name+" report in full"] = string(encoded(t, ReportInFull(p, c), HTML))
	}
	return out
}

// Every page of a browser can be walked by those who do not see it: it has a language, a
// title, one place where its content is, headings in order, tables that say what they
// are of, and links that lead somewhere and say where.
func TestEveryPageCanBeWalkedByEar(t *testing.T) {
	tables := 0
	for name, page := range pages(t) {
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		w := walked{ids: map[string]bool{}, links: map[string]string{}}
		for n := range root.Descendants() {
			if n.Type == html.ElementNode {
				w.element(n)
			}
		}
		w.ended()
		for _, problem := range w.problems {
			t.Errorf("%s: %s", name, problem)
		}
		tables += w.count["table"]
	}
	if tables == 0 {
		t.Error("no page has a table: the test shows nothing of those")
	}
}

// walked is what was met on a page.
type walked struct {
	count    map[string]int
	ids      map[string]bool
	links    map[string]string // where each text leads
	level    int               // of the heading above
	problems []string
}

func (w *walked) wrong(text string) { w.problems = append(w.problems, text) }

// attribute is one of an element, empty for none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// sayingOf is all text in an element.
func sayingOf(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return inOneLine(out.String())
}

func (w *walked) element(n *html.Node) {
	if w.count == nil {
		w.count = map[string]int{}
	}
	if n.Data != "title" || n.Parent.Data == "head" { // and not of a picture
		w.count[n.Data]++
	}
	if id := attribute(n, "id"); id != "" {
		if w.ids[id] {
			w.wrong("the id " + id + " comes twice")
		}
		w.ids[id] = true
	}
	if n.Parent != nil && n.Parent.Data == "body" && n.Data != "main" {
		w.wrong("<" + n.Data + "> stands outside of the main part")
	}
	switch n.Data {
	case "html":
		if attribute(n, "lang") == "" {
			w.wrong("the page has no language")
		}
	case "title", "caption", "figcaption", "a", "h1", "h2", "h3", "li":
		if sayingOf(n) == "" {
			w.wrong("<" + n.Data + "> says nothing")
		}
	case "ol", "ul":
		for child := range n.ChildNodes() {
			if child.Type == html.ElementNode && child.Data != "li" {
				w.wrong("a list holds <" + child.Data + ">")
			}
		}
	case "table":
		w.table(n)
	case "nav":
		if attribute(n, "aria-label") == "" {
			w.wrong("a list of links has no name")
		}
	case "svg":
		if attribute(n, "role") != "img" || attribute(n, "aria-labelledby") == "" {
			w.wrong("a picture has no name")
		}
	case "meta":
		text := attribute(n, "content")
		if strings.Contains(text, "user-scalable") || strings.Contains(text, "maximum-scale") {
			w.wrong("the page cannot be made larger")
		}
	}
	w.heading(n)
	w.link(n)
}

func (w *walked) heading(n *html.Node) {
	if len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
		return
	}
	level := int(n.Data[1] - '0')
	if level > w.level+1 {
		w.wrong("after a heading of level " + strconv.Itoa(w.level) + " comes " + n.Data + ", " + sayingOf(n))
	}
	w.level = level
}

func (w *walked) link(n *html.Node) {
	if n.Data != "a" {
		return
	}
	text, to := sayingOf(n), attribute(n, "href")
	if before, met := w.links[text]; met && before != to {
		w.wrong("two links say " + text + " and lead to " + before + " and " + to)
	}
	w.links[text] = to
	if slices.Contains([]string{"here", "click here", "more", "link"}, strings.ToLower(text)) || to == "" {
		w.wrong("a link says " + text + " and leads to " + strconv.Quote(to))
	}
}

// table holds that a table says what it is of, and each cell what it is about.
func (w *walked) table(n *html.Node) {
	first := n.FirstChild
	for first != nil && first.Type != html.ElementNode {
		first = first.NextSibling
	}
	if first == nil || first.Data != "caption" {
		w.wrong("a table does not say what it is of")
	}
	for d := range n.Descendants() {
		scope := attribute(d, "scope")
		switch {
		case d.Data == "th" && scope != "col" && scope != "row":
			w.wrong("a head of a table has no scope")
		case d.Data == "th" && sayingOf(d) == "":
			w.wrong("a head of a table says nothing, in " + sayingOf(n)[:min(60, len(sayingOf(n)))])
		case d.Data == "tr":
			if cell := d.FirstChild; cell != nil && cell.Data == "td" {
				w.wrong("a row has no head")
			}
		}
	}
}

func (w *walked) ended() {
	for name, n := range map[string]int{"main": 1, "h1": 1, "title": 1} {
		if w.count[name] != n {
			w.wrong(strconv.Itoa(w.count[name]) + " elements <" + name + ">")
		}
	}
	for text, to := range w.links {
		if id, local := strings.CutPrefix(to, "#"); local && !w.ids[id] {
			w.wrong("the link " + text + " leads nowhere")
		}
	}
}

// The style sheet says how a page is printed: rows stay whole, and the head of a table
// is said again on each page.
func TestAPageIsMadeToBePrinted(t *testing.T) {
	for _, want := range []string{"@media print", "@page", "break-inside: avoid", "display: table-header-group"} {
		if !strings.Contains(sheetCSS, want) {
			t.Errorf("the style sheet lacks %s", want)
		}
	}
}

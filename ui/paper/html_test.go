package paper

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ketacover/ui/words"
)

// allowed are the elements that a page may be made of.
var allowed = strings.Fields("html head meta title style body main h1 h2 h3 p br strong span ul ol li table thead " +
	"tbody tr th td caption figure figcaption svg title desc rect")

func checkHTML(t testing.TB, text string) {
	t.Helper()
	s := everywhere("w" + text + "w")
	page := encoded(t, s, HTML)
	want, _ := read(t, encoded(t, everywhere("word"), HTML))
	elements, said := read(t, page)
	for _, e := range elements {
		if !slices.Contains(allowed, e) {
			t.Errorf("%q in HTML becomes %v", text, elements)
		}
	}
	if !slices.Equal(onlyOnce(elements), onlyOnce(want)) {
		t.Errorf("%q in HTML becomes %v, want %v", text, elements, want)
	}
	said = strings.ReplaceAll(said, "Take care:", "")
	if got := letters(said); !slices.Equal(got, says(s, words.Drawn)) {
		t.Errorf("%q in HTML reads %q", text, said)
	}
}

func TestAPageHoldsEveryTextAsTextOnly(t *testing.T) {
	for _, text := range hostile {
		checkHTML(t, text)
	}
}

// harmless are the attributes that load and run nothing: those of a page, and
// those that draw.
var harmless = strings.Fields("lang charset http-equiv content name class dir scope role id aria-label " +
	"aria-labelledby aria-describedby viewbox width height " +
	"d x y x1 x2 y1 y2 cx cy r points fill stroke stroke-width stroke-dasharray text-anchor font-weight font-size " +
	"font-family transform")

func TestAPageLoadsAndRunsNothing(t *testing.T) {
	page := string(encoded(t, ExplainInFull(pen(t), cases(t, pen(t).Library.Questions)[0]), HTML))
	if !strings.Contains(page, `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">`) {
		t.Error("no policy")
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "href" && leadsOnly(a.Val) {
				continue
			}
			if !slices.Contains(harmless, strings.ToLower(a.Key)) || strings.Contains(a.Val, "url(") {
				t.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
	if strings.Contains(sheetCSS, "url(") || strings.Contains(sheetCSS, "@import") {
		t.Error("the style sheet loads something")
	}
}

// leadsOnly tells of an address that is followed only when it is asked for.
func leadsOnly(to string) bool {
	return slices.ContainsFunc([]string{"https://", "http://", "tel:", "#"},
		func(kind string) bool { return strings.HasPrefix(to, kind) })
}

// A report lists its parts, and its marks, addresses and numbers lead somewhere.
// Every place that is led to is there once.
func TestTheLinksOfAReportLeadSomewhere(t *testing.T) {
	p := pen(t)
	for i, c := range cases(t, p.Library.Questions)[:6] {
		for _, s := range []*Sheet{Report(p, c), ReportInFull(p, c)} {
			root, err := html.Parse(strings.NewReader(string(encoded(t, s, HTML))))
			if err != nil {
				t.Fatal(err)
			}
			ids, kinds := map[string]int{}, map[string]int{}
			for n := range root.Descendants() {
				for _, a := range n.Attr {
					if a.Key == "id" {
						ids[a.Val]++
					}
				}
			}
			for n := range root.Descendants() {
				if n.Data != "a" {
					continue
				}
				to := n.Attr[0].Val
				kind, _, _ := strings.Cut(to, ":")
				if place, here := strings.CutPrefix(to, "#"); here {
					kind, _, _ = strings.Cut(to, "-")
					if ids[place] != 1 {
						t.Errorf("case %d: %q is there %d times", i, place, ids[place])
					}
				}
				kinds[kind]++
				if !leadsOnly(to) || strings.ContainsAny(to, " )") && kind == "tel" {
					t.Errorf("case %d: a link to %q", i, to)
				}
				if to == "tel:988" {
					kinds[to]++
				}
			}
			for _, kind := range []string{"#part", "#source", "https", "tel:988"} {
				if kinds[kind] == 0 {
					t.Errorf("case %d: nothing leads to %s in %v", i, kind, kinds)
				}
			}
		}
	}
}

func TestAScreenReaderFindsItsWay(t *testing.T) {
	p := pen(t)
	for _, s := range []*Sheet{ReportInFull(p, cases(t, p.Library.Questions)[1]), everywhere("word"),
		Payer(p, &p.Library.Payers.List[0]), Study(p, &p.Library.Reference.Studies[0]), Article(p)} {
		root, err := html.Parse(strings.NewReader(string(encoded(t, s, HTML))))
		if err != nil {
			t.Fatal(err)
		}
		level := 0
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			switch n.Data {
			case "html":
				if !slices.Contains(n.Attr, html.Attribute{Key: "lang", Val: "en-US"}) {
					t.Error("no language")
				}
			case "h1", "h2", "h3":
				if l := int(n.Data[1] - '0'); l > level+1 {
					t.Errorf("%s: a heading of level %d stands under one of level %d", s.Title, l, level)
				} else {
					level = l
				}
			case "li":
				if n.Parent.Data != "ul" && n.Parent.Data != "ol" {
					t.Errorf("an entry stands in <%s>", n.Parent.Data)
				}
			case "th":
				if len(n.Attr) == 0 || n.Attr[0].Key != "scope" {
					t.Errorf("a header without scope: %v", n.Attr)
				}
			case "svg":
				readAloud(t, root, n)
			}
		}
	}
}

// readAloud fails for a picture that is not read aloud as what it is called and
// what it says.
func readAloud(t *testing.T, root, svg *html.Node) {
	t.Helper()
	attr := map[string]string{}
	for _, a := range svg.Attr {
		attr[a.Key] = a.Val
	}
	if attr["role"] != "img" {
		t.Errorf("the role of a picture is %q", attr["role"])
	}
	for key, element := range map[string]string{"aria-labelledby": "title", "aria-describedby": "desc"} {
		var found []*html.Node
		for n := range root.Descendants() {
			if slices.Contains(n.Attr, html.Attribute{Key: "id", Val: attr[key]}) {
				found = append(found, n)
			}
		}
		if len(found) != 1 || found[0].Data != element || found[0].Parent != svg || found[0].FirstChild == nil {
			t.Errorf("%s=%q leads to %d elements", key, attr[key], len(found))
		}
	}
}

func TestEveryPictureOfMoneyIsToldInEveryFormat(t *testing.T) {
	p := pen(t)
	c := spending(t, p.Library.Questions, quote+`, `+terms+`, "plan": "employer"`)
	for _, s := range []*Sheet{ReportInFull(p, c), Money(p, c)} {
		var pictures []*Block
		for i := range s.Blocks {
			if s.Blocks[i].Kind == Figure {
				pictures = append(pictures, &s.Blocks[i])
			}
		}
		if len(pictures) != 2 {
			t.Fatalf("%d pictures", len(pictures))
		}
		page := string(encoded(t, s, HTML))
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Data == "svg" {
				readAloud(t, root, n)
			}
		}
		_, inHTML := read(t, []byte(page))
		_, inMarkdown := read(t, asHTML(t, encoded(t, s, Markdown)))
		r, _ := document(t, s)
		for name, text := range map[string]string{"html": inHTML, "md": inMarkdown, "txt": s.Plain(), "pdf": extracted(r)} {
			text = strings.Join(strings.Fields(text), "")
			on := words.Typed
			if name == "html" || name == "pdf" {
				on = words.Drawn
			}
			for _, b := range pictures {
				about := b.Picture.About()
				for _, want := range []string{about.Title, about.Says, about.Use[on]} {
					if want == "" || !strings.Contains(text, strings.Join(strings.Fields(want), "")) {
						t.Errorf("%s lacks %q", name, want)
					}
				}
			}
		}
		for _, b := range pictures {
			about := b.Picture.About()
			for tag, want := range map[string]string{"title": about.Title, "desc": about.Says} {
				if !strings.Contains(page, ">"+want+"</"+tag+">") {
					t.Errorf("no <%s> says %q", tag, want)
				}
			}
		}
	}
}

func TestADrawingKeepsShapesAndNothingElse(t *testing.T) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x()"><script>alert(1)</script><style>@import "x"</style>
<image href="http://x.test"/><a href="x"><text>gone</text></a><rect width="3" fill="url(http://x.test)" style="x"/><g><text x="1">a &lt; b</text></g><title>old</title></svg>`
	got, err := drawing(svg, "figure-1", Caption{Title: `A "name"`, Says: "a < b"})
	want := `<svg viewBox="0 0 9 9" role="img" aria-labelledby="figure-1-title" aria-describedby="figure-1-says">` +
		`<title id="figure-1-title">A &#34;name&#34;</title><desc id="figure-1-says">a &lt; b</desc> <rect width="3"></rect><g><text x="1">a &lt; b</text></g></svg>`
	if err != nil || inOneLine(got) != want {
		t.Errorf("%v\n got %s\nwant %s", err, got, want)
	}
	for _, bad := range []string{"", "<rect/>", "<svg>", "<svg><g></svg>", "no", "<svg/><svg/>x<"} {
		if got, err := drawing(bad, "x", Caption{}); err == nil {
			t.Errorf("%q becomes %q", bad, got)
		}
	}
}

var colours = regexp.MustCompile(`--(\w+): #([0-9a-f]{6});`)

func TestTextStandsOutSevenToOneInEveryTheme(t *testing.T) {
	themes := strings.Split(sheetCSS, ":root")[1:]
	if len(themes) != 3 {
		t.Fatalf("%d themes, want light, dark and print", len(themes))
	}
	for _, theme := range themes {
		light := map[string]float64{}
		for _, m := range colours.FindAllStringSubmatch(theme, -1) {
			light[m[1]] = luminance(t, m[2])
		}
		for _, name := range []string{"text", "dim", "good", "bad"} {
			if c := contrast(light[name], light["page"]); c < 7 {
				t.Errorf("--%s has %.1f to 1", name, c)
			}
		}
		if c := contrast(light["line"], light["page"]); c < 3 {
			t.Errorf("lines have %.1f to 1", c)
		}
	}
}

func luminance(t *testing.T, hex string) (sum float64) {
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

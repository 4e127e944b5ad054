package paper

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"ketacover/ui/words"
)

// everywhere is a sheet that says a text in every kind of place.
func everywhere(text string) *Sheet {
	s := &Sheet{Title: "Of " + text, Day: day}
	s.text(0, text)
	s.head("Head " + text)
	s.sub("Sub " + text)
	s.text(2, "Dear reader\n"+text)
	s.item(2, "1.", text)
	s.under(2, "1.", "why "+text)
	s.item(2, "2.", "then "+text)
	s.item(2, "-", text)
	s.care(3, text)
	s.item(2, "[1]", text)
	s.captioned("Of it "+text, [][]string{{"Drug", text + "."}, {text, "$1,200"}, {"b", text}})
	s.figure(2, five(`<svg viewBox="0 0 9 9"><rect width="5" height="9"/></svg>`), text)
	return s
}

// encoded is a sheet in a format.
func encoded(t testing.TB, s *Sheet, f Format) []byte {
	t.Helper()
	data, _, err := s.Encode(f, words.English())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// asHTML renders Markdown with all that its dialects add.
func asHTML(t testing.TB, markdown []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	all := goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList)
	if err := goldmark.New(all).Convert(markdown, &out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// read is what a page says: its elements in order, and its text, without the
// texts of elements that are not read.
func read(t testing.TB, page []byte) (elements []string, text string) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for n := range root.Descendants() {
		switch n.Type {
		case html.ElementNode:
			elements = append(elements, n.Data)
			said.WriteString(" ")
		case html.TextNode:
			if !slices.Contains([]string{"style", "title", "desc", "code"}, n.Parent.Data) {
				said.WriteString(n.Data)
			}
		case html.CommentNode:
			t.Errorf("a comment: %q", n.Data)
		}
	}
	return elements, said.String()
}

// says is all that a sheet says, without white space, as a list of characters
// in order of their number: tables are read in another order by each reader.
func says(s *Sheet, on words.Surface) []rune {
	c := s.clean()
	all := c.Title
	for _, b := range c.Blocks {
		mark := strings.TrimSpace(b.Mark)
		if mark == "-" || ordinal().MatchString(mark) || b.Kind == Care {
			mark = "" // said by other means
		}
		if b.Kind == Figure {
			title, use := b.caption(on)
			all += title + use
		}
		all += mark + b.Text + strings.Join(slices.Concat(b.Rows...), "")
	}
	return letters(all)
}

func letters(text string) []rune {
	return slices.Sorted(slices.Values([]rune(strings.Join(strings.Fields(text), ""))))
}

// hostile are texts that have tricked some reader of some format.
var hostile = []string{
	"plain", "", " ", "Zoë Łukasz Ångström 山田 👩 Дарья", "cafe\u0301", "علی\u200cرضا", "a\u202eb\u2066c",
	"\x1b[31mred\a\x00",
	"\xff\xfe bad \xed\xa0\x80", `=HYPERLINK("http://x.test","y")`, "+1", "-1", "@SUM(A1)", "<script>alert(1)</script>",
	"</title></style><img src=x onerror=y>", "<!-- x", "&lt;b&gt; &amp; &#60;", "{{.}} {{template \"x\"}}",
	"`code` ``` ~~~",
	"*a* _b_ **c** ~~d~~", "[x](http://x.test) ![y](z) [a]: b", "http://x.test www.x.test a@x.test mailto:a@x.test", "# h",
	"1. one",
	"1) one", "- item", "> quote", "a | b \\| c", "| --- |", "===", "---", "\\", "a\\", "\\`", "    code", "\ttab",
	"a\n\nb\n=\n- c\n1. d\n   e",
	"a  \nb\\\nc", "[^1]", ": def", "- [ ] x", "<http://x.test>", "$x$ ^y^ ==z==", ")(\\", "\r", "a\rb", "\u2028x\u2029y",
	":::", "http\\://x.test",
	strings.Repeat("x", 300), strings.Repeat("[", 60), strings.Repeat("*a", 60), "٣", "\u0301",
	"e\u0301\u0301\u0301\u0301\u0301\u0301",
}

func TestMarkdownSeesNothingButTextInAText(t *testing.T) {
	want, _ := read(t, asHTML(t, encoded(t, everywhere("word"), Markdown)))
	for _, text := range hostile {
		checkMarkdown(t, want, text)
	}
}

func checkMarkdown(t testing.TB, want []string, text string) {
	t.Helper()
	s := everywhere("w" + text + "w")
	elements, said := read(t, asHTML(t, encoded(t, s, Markdown)))
	if !slices.Equal(onlyOnce(elements), onlyOnce(want)) {
		t.Errorf("%q in Markdown becomes %v", text, elements)
	}
	said = strings.ReplaceAll(said, words.English().Formats.Care, "")
	if got := letters(said); !slices.Equal(got, says(s, words.Typed)) {
		t.Errorf("%q in Markdown reads\n%q", text, said)
	}
	// A text that has a line to itself is read alike.
	s = &Sheet{Title: "x"}
	s.text(0, text)
	s.item(1, "-", text)
	elements, said = read(t, asHTML(t, encoded(t, s, Markdown)))
	for _, e := range elements {
		if !slices.Contains([]string{"html", "head", "body", "h1", "p", "br", "ul", "li"}, e) {
			t.Errorf("%q alone in Markdown becomes %v", text, elements)
		}
	}
	if got := letters(said); !slices.Equal(got, says(s, words.Typed)) {
		t.Errorf("%q alone in Markdown reads %q", text, said)
	}
}

// onlyOnce leaves out what the lines of a text may add: breaks, and further
// paragraphs.
func onlyOnce(elements []string) []string {
	var out []string
	for _, e := range elements {
		if e != "br" && (e != "p" || len(out) == 0 || out[len(out)-1] != "p") {
			out = append(out, e)
		}
	}
	return slices.DeleteFunc(out, func(e string) bool { return e == "p" })
}

func TestAFormatIsKnownByItsNameAndByThatOfAFile(t *testing.T) {
	for i, name := range FormatNames() {
		f, ok := ParseFormat(name)
		if !ok || f != Format(i) || f.String() != name {
			t.Errorf("%s is %v, %v", name, f, ok)
		}
		if f, ok := FormatOf("a/b.c/My Report." + strings.ToUpper(name)); !ok || f != Format(i) {
			t.Errorf("a file that ends in %s is %v, %v", name, f, ok)
		}
	}
	for _, name := range []string{"", "doc", "pdf "} {
		if _, ok := ParseFormat(name); ok {
			t.Errorf("%q is a format", name)
		}
	}
}

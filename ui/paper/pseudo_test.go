package paper

import (
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"ketacover/content/pseudo"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// inPseudo writes in the pseudo-language.
var inPseudo = sync.OnceValue(func() *Pen {
	lib, err := pseudo.Library()
	if err != nil {
		panic(err)
	}
	english, err := os.ReadFile("../words/english.txt")
	if err != nil {
		panic(err)
	}
	w, err := words.Over(words.English(), "pseudo.txt", pseudo.Words(string(english)))
	if err != nil {
		panic(err)
	}
	return &Pen{Library: lib, Words: w, Today: day}
})

// told is what a page of a browser, or an entry of a calendar, tells a person.
var (
	tags = regexp.MustCompile(`(?s)<style>.*?</style>|<[^>]*>`)
	told = regexp.MustCompile(`(?m)^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME)[^:]*:(.*(?:\r?\n .*)*)`)
)

// options are the letters of the options in a picture of a year.
var ways = regexp.MustCompile(`(?m)\|[-A-H.*+>< ]+$`)

// Every word on a paper comes from the words, the content or the person.
func TestNoPaperSaysAWordThatALanguageCannotSay(t *testing.T) {
	p := inPseudo()
	seen := map[string]bool{}
	var leak *pseudo.Leak // of what the person typed into the case
	holds := func(name, text string) {
		for _, found := range leak.In(ways.ReplaceAllString(text, "")) {
			if word, _, _ := strings.Cut(found, ": "); !seen[word] {
				seen[word] = true
				t.Errorf("%s: no text of the words or the content says %s", name, found)
			}
		}
	}
	leak = pseudo.NewLeak(p.Library, "ketacover", typedIn(record.Case{}))
	for name, s := range sheets(p) {
		holds(name, s.Plain())
	}
	for name, c := range letterCases(t, p.Library.Questions) {
		leak = pseudo.NewLeak(p.Library, "ketacover", typedIn(c))
		for _, kind := range p.Library.Letters.Kinds() {
			d := draft(p, kind, c)
			holds(name+" "+kind, Letter(p, &d).Plain())
			holds(name+" "+kind, strings.Join(append(LetterNotes(p, &d), LetterCautions(p, &d)...), "\n"))
		}
		for what, s := range map[string]*Sheet{"report": ReportInFull(p, c), "explained": ExplainInFull(p, c),
			"short": Report(p, c), "screen": Explain(p, c), "money": Money(p, c),
			"year": CostYear(p, c), "help": CostHelp(p, c), "time line": TimeLine(p, c),
			"other plans":        Comparison(p, p.Library.Others.Compare(c.Answers)),
			"costs side by side": CompareCosts(p, c.Answers, []CostTry{{Answers: c.Answers}})} {
			holds(name+" "+what, s.Plain())
			page, _, err := s.Encode(HTML, p.Words)
			if err != nil {
				t.Fatal(err)
			}
			holds(name+" "+what+" as a page", unescaped.Replace(tags.ReplaceAllString(string(page), "\n")))
		}
		for what, s := range packetSheets(p, c) {
			holds(name+" packet, "+what, s.Plain())
		}
		entries, _ := Calendar(p, c)
		for _, entry := range told.FindAllStringSubmatch(string(entries), -1) {
			holds(name+" calendar", strings.NewReplacer("\r\n ", "", `\n`, "\n").Replace(entry[1]))
		}
	}
}

// packetSheets are the pages that a packet has of its own.
func packetSheets(p *Pen, c record.Case) map[string]*Sheet {
	k := NewPacket(p, packetKind(p), c, packetOrder(p))
	sheets := map[string]*Sheet{"what is where": k.ownSheet(p, k.first(2), 1)}
	if log := k.logSheet(p); log != nil {
		sheets["calls"] = log
	}
	for n := range k.Exhibits {
		sheets["stands in for "+k.mark(n)] = k.missingSheet(p, n)
	}
	return sheets
}

var unescaped = strings.NewReplacer("&quot;", `"`, "&amp;", "&", "&#34;", `"`, "&#39;", "'", "&lt;", "<", "&gt;", ">")

// typedIn is all that a person typed into a case.
func typedIn(c record.Case) string {
	return strings.ReplaceAll(string(record.EncodeCase(inPseudo().Library.Questions, c)), `\n`, " ")
}

package lint

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// termFile lists the words of the trade, one a line.
//
//go:embed term.txt
var termFile string

// trade are the words of insurance and medicine that a text may use only if the
// glossary says what they mean.
var trade = sync.OnceValue(func() []string {
	var list []string
	for line := range strings.Lines(termFile) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			list = append(list, line)
		}
	}
	return list
})

// checkTerms reports words of the trade that the glossary does not explain,
// each once in a file.
func checkTerms(found *problems, pages []Page, texts []Text, names Names) {
	known := glossary(pages)
	spaced := spacedOf(texts)
	checkAbbreviations(found, spaced, known, names)
	said := map[string]bool{}
	for _, term := range trade() {
		if known[strings.ToLower(term)] {
			continue
		}
		uses := usesOf(term)
		for i := range spaced {
			if t := &spaced[i]; uses(t) && !said[t.File+term] {
				said[t.File+term] = true
				found.note(t.place(), "add it to glossary.yaml, or use plain words",
					fmt.Sprintf("%q is used and is not in the glossary", term))
			}
		}
	}
}

// spacedText is a text with its words, each between spaces.
type spacedText struct {
	*Text
	plain string
	small string // the same in small letters
}

func spacedOf(texts []Text) []spacedText {
	list := make([]spacedText, len(texts))
	for i := range texts {
		var b strings.Builder
		for _, t := range tokens(texts[i].Words) {
			b.WriteByte(' ')
			b.WriteString(bareName(t.word))
		}
		b.WriteByte(' ')
		list[i] = spacedText{&texts[i], b.String(), strings.ToLower(b.String())}
	}
	return list
}

// usesOf tells of a text whether it has a term, in the singular or the plural. What
// is written in capitals is looked for as it is written.
func usesOf(term string) func(t *spacedText) bool {
	capitals := strings.ToUpper(term) == term
	if !capitals {
		term = strings.ToLower(term)
	}
	one, more := " "+term+" ", " "+term+"s "
	return func(t *spacedText) bool {
		in := t.small
		if capitals {
			in = t.plain
		}
		return strings.Contains(in, one) || strings.Contains(in, more)
	}
}

// abbreviations are words in capitals that need no entry.
var abbreviations = setOf("AM DC ID OK PM TV US USA VS")

// checkAbbreviations reports words in capitals that are neither in the glossary
// nor a name, each once in a file.
func checkAbbreviations(found *problems, texts []spacedText, known map[string]bool, names Names) {
	named := map[string]bool{}
	for _, alike := range names {
		for _, words := range alike {
			for _, word := range words {
				named[word] = true
			}
		}
	}
	said := map[string]bool{}
	for _, t := range texts {
		for word := range strings.FieldsSeq(t.plain) {
			singular := strings.TrimSuffix(word, "s")
			switch {
			case len(singular) < 2 || strings.ToUpper(singular) != singular ||
				strings.ContainsAny(word, "0123456789.-&'"):
			case named[word] || abbreviations()[word] || known[strings.ToLower(word)] || known[strings.ToLower(singular)]:
			case !said[t.File+singular]:
				said[t.File+singular] = true
				found.note(t.place(), "add it to glossary.yaml, or write it out",
					fmt.Sprintf("%q is used and is not in the glossary", singular))
			}
		}
	}
}

// glossary is every term and what else it is called, in small letters.
func glossary(pages []Page) map[string]bool {
	known := map[string]bool{}
	for i := range pages {
		if !pages[i].in("glossary.yaml") {
			continue
		}
		for _, term := range items(pages[i].Root) {
			known[strings.ToLower(value(term, "name"))] = true
			for _, also := range items(get(term, "also")) {
				known[strings.ToLower(also.Value)] = true
			}
		}
	}
	return known
}

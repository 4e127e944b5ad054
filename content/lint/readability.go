package lint

import (
	"strings"
	"unicode"
)

// The grades that no text and not all of them together may be above.
const (
	MaxGrade        = 8.0
	maxOverallGrade = 6.0
)

// Reading is what a text is made of, as the Flesch-Kincaid formula counts it.
type Reading struct {
	sentences, words int
	// The words that are no names, and their syllables. A name is a word of its
	// sentence, and how long it is says nothing about the text.
	plain, syllables int
}

// Add adds what another text is made of.
func (r *Reading) Add(more Reading) {
	r.sentences += more.sentences
	r.words += more.words
	r.plain += more.plain
	r.syllables += more.syllables
}

// Grade is the Flesch-Kincaid grade: the years at a US school after which the
// text is easy. It is 0 for a text without words.
func (r Reading) Grade() float64 {
	if r.plain == 0 || r.sentences == 0 {
		return 0
	}
	return 0.39*float64(r.words)/float64(r.sentences) + 11.8*float64(r.syllables)/float64(r.plain) - 15.59
}

// Words is how many words were counted.
func (r Reading) Words() int { return r.words }

// Names are the names that a text may hold, as their words, by the first word.
type Names map[string][][]string

// newNames takes each name apart.
func newNames(list []string) Names {
	n := Names{}
	for _, name := range list {
		var words []string
		for _, t := range tokens(name) {
			words = append(words, bareName(t.word))
		}
		if len(words) > 0 {
			n[words[0]] = append(n[words[0]], words)
		}
	}
	return n
}

// at is how many tokens of the longest name begin the list, 0 for none.
func (n Names) at(list []token) int {
	longest := 0
	for _, name := range n[bareName(list[0].word)] {
		if len(name) > longest && len(name) <= len(list) && begins(list, name) {
			longest = len(name)
		}
	}
	return longest
}

func begins(list []token, name []string) bool {
	for i, word := range name {
		if bareName(list[i].word) != word {
			return false
		}
	}
	return true
}

// bareName is a name without the "s" of "Aetna's".
func bareName(word string) string { return strings.TrimSuffix(word, "'s") }

// Measure counts a text. A name of several words counts as one.
func Measure(text string, known Names) Reading {
	var r Reading
	list := tokens(text)
	open := false
	for i := 0; i < len(list); {
		n := known.at(list[i:])
		if n == 0 {
			r.plain++
			r.syllables += spoken(list[i].word)
		}
		n = max(n, 1)
		r.words++
		open = true
		if list[i+n-1].last {
			r.sentences++
			open = false
		}
		i += n
	}
	if open {
		r.sentences++
	}
	return r
}

// spoken counts the syllables of a word, part by part where it has hyphens.
// Figures and abbreviations count as one, as Flesch counted them.
func spoken(word string) int {
	if strings.ContainsFunc(word, unicode.IsDigit) || len(word) > 1 && len(word) <= 5 && strings.ToUpper(word) == word {
		return 1
	}
	total := 0
	for part := range strings.SplitSeq(strings.ToLower(word), "-") {
		if part != "" {
			total += contracted(part)
		}
	}
	return total
}

// contracted counts a word that may have an apostrophe.
func contracted(word string) int {
	stem, tail, cut := strings.Cut(word, "'")
	switch {
	case !cut:
		return syllables(word)
	case tail == "t" && endsIn(stem, "dn", "sn"): // did-n't, is-n't
		return syllables(strings.TrimSuffix(stem, "n")) + 1
	case tail == "s" && hisses(stem):
		return syllables(stem) + 1
	}
	return syllables(stem)
}

// token is a word of a text, and whether a sentence ends after it.
type token struct {
	word string
	last bool
}

// spaced puts spaces between words that other marks stand between.
var spaced = strings.NewReplacer("’", "'", "--", " ", "—", " ", "–", " ", "/", " ", "…", " ")

// tokens takes a text apart at spaces, dashes and slashes.
func tokens(text string) []token {
	text = spaced.Replace(text)
	var list []token
	for field := range strings.FieldsSeq(text) {
		bare := strings.TrimRightFunc(field, func(r rune) bool { return strings.ContainsRune(`"')]}”`, r) })
		word := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		stop := endsIn(bare, ".", "!", "?")
		switch {
		case word != "":
			list = append(list, token{word, stop && !abbreviated(word, bare)})
		case stop && len(list) > 0:
			list[len(list)-1].last = true
		}
	}
	return list
}

// abbreviated reports a full stop that ends no sentence: that of "e.g." and of
// an initial.
func abbreviated(word, bare string) bool {
	if !strings.HasSuffix(bare, ".") {
		return false
	}
	switch word {
	case "Dr", "Mr", "Mrs", "Ms", "No", "St", "vs":
		return true
	}
	return strings.Contains(word, ".") || len(word) == 1 && unicode.IsUpper(rune(word[0]))
}

package fact

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Hit is an entry of a list that a search found.
type Hit struct {
	At   int    // which entry
	By   string // the name by which it was found
	Sure bool   // every word that was typed begins a word of it; nothing was guessed
	rank int
}

// The ways in which an entry is found, the best first.
const (
	byWhole  = iota // the whole name was typed
	byStart         // the name begins with it
	byWords         // each word is a word of it, or the initials of some
	byStarts        // each word begins one
	byNear          // each word is near one
	notFound
)

// Search finds the entries of a list by what a person types of one of their
// names: its beginning, its words in any order, its initials, or any of them
// with a letter wrong. The best come first, and equally good ones in the order
// of the list. Where nothing was typed, nothing is found.
//
// Letters that only follow each other somewhere in a name do not find it, as in
// a fuzzy finder: "oscar" would find "Blue Cross of North Carolina".
func Search(typed string, names [][]string) []Hit {
	asked := wordsOf(typed)
	if len(asked) == 0 {
		return nil
	}
	var hits []Hit
	for i, list := range names {
		best := Hit{rank: notFound}
		for _, name := range list {
			if rank := foundBy(asked, name); rank < best.rank {
				best = Hit{At: i, By: name, Sure: rank < byNear, rank: rank}
			}
		}
		if best.rank < notFound {
			hits = append(hits, best)
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(a.rank, b.rank) })
	return hits
}

// foundBy is how a name is found by words that were typed.
func foundBy(asked []string, name string) int {
	own := wordsOf(name)
	whole, typed := strings.Join(own, ""), strings.Join(asked, "")
	switch {
	case whole == typed:
		return byWhole
	case strings.HasPrefix(whole, typed):
		return byStart
	}
	parts := append(own, runsOf(own)...)
	rank, found := byWords, false
	for _, word := range asked {
		r := wordBy(word, parts)
		if r == notFound && slices.Contains(commonWords, word) {
			continue
		}
		found = true
		rank = max(rank, r)
	}
	if !found {
		return notFound
	}
	return rank
}

// wordBy is how one word is found among those of a name.
func wordBy(word string, parts []string) int {
	rank := notFound
	for _, part := range parts {
		switch {
		case part == word:
			return byWords
		case strings.HasPrefix(part, word):
			rank = byStarts
		case rank == notFound && meant(word, part):
			rank = byNear
		}
	}
	return rank
}

// meant reports whether a word was meant with a letter wrong, or two in a long
// one. A word that was not typed to its end is held against a beginning as long.
func meant(word, part string) bool {
	a, b := []rune(word), []rune(part)
	if len(a) < 4 || a[0] != b[0] || len(a) > maxCompared {
		return false
	}
	wrong := 1 + len(a)/8
	for n := len(a) - 1; n <= len(a)+1; n++ {
		if n <= len(b) && editDistance(a, b[:n]) <= wrong {
			return true
		}
	}
	return false
}

// commonWords stand on many cards and in few names. They find nothing where the
// other words do not.
var commonWords = []string{"health", "healthcare", "care", "insurance", "company", "plan", "plans",
	"group", "inc", "card", "my", "state"}

// linking are the words that a name has or lacks as people please.
var linking = []string{"of", "the", "and", "for"}

// wordsOf are the words of a name in small letters. A capital inside a word
// begins another, as in CareFirst.
func wordsOf(name string) []string {
	var list []string
	var word []rune
	end := func() {
		if w := string(word); w != "" && !slices.Contains(linking, w) {
			list = append(list, w)
		}
		word = word[:0]
	}
	small := false
	for _, c := range name {
		switch {
		case c == '\'' || c == '’':
			continue
		case !unicode.IsLetter(c) && !unicode.IsDigit(c), small && unicode.IsUpper(c):
			end()
		}
		if small = unicode.IsLower(c); unicode.IsLetter(c) || unicode.IsDigit(c) {
			word = append(word, unicode.ToLower(c))
		}
	}
	end()
	return list[:min(len(list), maxWords)]
}

// maxWords is how many words of a name are looked at: titles of sources have no
// more, and what is typed may be anything.
const maxWords = 24

// runsOf are what else is typed for words that follow each other: two of them
// as one, and the initials of two or more.
func runsOf(own []string) []string {
	var list []string
	for i := range own {
		initials := firstLetter(own[i])
		for j := i + 1; j < len(own); j++ {
			if j == i+1 {
				list = append(list, own[i]+own[j])
			}
			initials += firstLetter(own[j])
			list = append(list, initials)
		}
	}
	return list
}

func firstLetter(word string) string {
	for _, c := range word {
		return string(c)
	}
	return ""
}

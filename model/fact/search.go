package fact

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
	asked := askedBy(typed)
	if len(asked.words) == 0 {
		return nil
	}
	var hits []Hit
	for i, list := range names {
		best := Hit{rank: notFound}
		for _, name := range list {
			if rank := asked.find(name); rank < best.rank {
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

// asked is what was typed, taken apart once for all names.
type asked struct {
	whole string // without spaces
	words []string
	runes [][]rune // of each word
}

func askedBy(typed string) asked {
	words := wordsOf(typed)
	a := asked{whole: strings.Join(words, ""), words: words}
	for _, word := range words {
		a.runes = append(a.runes, []rune(word))
	}
	return a
}

// find is how a name is found by what was typed.
func (a *asked) find(name string) int {
	own := wordsOf(name)
	whole := strings.Join(own, "")
	switch {
	case whole == a.whole:
		return byWhole
	case strings.HasPrefix(whole, a.whole):
		return byStart
	}
	parts := append(own, runsOf(own, whole)...)
	rank, found := byWords, false
	for i, word := range a.words {
		r := wordBy(word, a.runes[i], parts)
		if r == notFound && slices.Contains(commonWords, word) {
			continue
		}
		found = true
		if rank = max(rank, r); rank == notFound {
			return notFound
		}
	}
	if !found {
		return notFound
	}
	return rank
}

// wordBy is how one word is found among those of a name.
func wordBy(word string, runes []rune, parts []string) int {
	rank := notFound
	for _, part := range parts {
		switch {
		case part == word:
			return byWords
		case strings.HasPrefix(part, word):
			rank = byStarts
		case rank == notFound && meant(runes, part):
			rank = byNear
		}
	}
	return rank
}

// meant reports whether a word was meant with a letter wrong, or two in a long
// one. A word that was not typed to its end is held against a beginning as long.
func meant(a []rune, part string) bool {
	if len(a) < 4 || len(a) > maxCompared {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(part); first != a[0] {
		return false
	}
	b := []rune(part)
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
	small, begin := false, 0
	low := make([]byte, 0, len(name)) // all words, which are cut from it
	var ends []int
	end := func() {
		if len(low) > begin {
			begin = len(low)
			ends = append(ends, begin)
		}
	}
	for _, c := range name {
		switch {
		case c == '\'' || c == '’':
			continue
		case !unicode.IsLetter(c) && !unicode.IsDigit(c), small && unicode.IsUpper(c):
			end()
		}
		if small = unicode.IsLower(c); unicode.IsLetter(c) || unicode.IsDigit(c) {
			low = utf8.AppendRune(low, unicode.ToLower(c))
		}
	}
	end()
	text, list := string(low), make([]string, 0, len(ends))
	begin = 0
	for _, at := range ends {
		if word := text[begin:at]; !slices.Contains(linking, word) {
			list = append(list, word)
		}
		begin = at
	}
	return list[:min(len(list), maxWords)]
}

// maxWords is how many words of a name are looked at: titles of sources have no
// more, and what is typed may be anything.
const maxWords = 24

// runsOf are what else is typed for words that follow each other: two of them
// as one, and the initials of two or more. All are cut from two texts, as names are
// searched at each key.
func runsOf(own []string, whole string) []string {
	list := make([]string, 0, len(own)*(len(own)+1)/2)
	var initials strings.Builder
	ends := make([]int, len(own)) // of the initial of each word
	for i, word := range own {
		first, _ := utf8.DecodeRuneInString(word)
		initials.WriteRune(first)
		ends[i] = initials.Len()
	}
	at, begin := 0, 0 // of a word in the whole, and of its initial
	for i := range own {
		for j := i + 1; j < len(own); j++ {
			if j == i+1 {
				list = append(list, whole[at:at+len(own[i])+len(own[j])])
			}
			list = append(list, initials.String()[begin:ends[j]])
		}
		at, begin = at+len(own[i]), ends[i]
	}
	return list
}

package words

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Counselor is what stands in the page for a counselor's file, which tells of a person
// who does not read it.
type Counselor struct {
	Client                        string // whom it tells of, in a sentence
	What, By, When, Check         string // the columns of what was said
	NoDay, NothingSaid, Unsure    string
	Drug, Answer, Why, TurnsOn    string // of what came out
	Settled                       string
	Step, Who, Until, Day, Counts string // of what to do, and of the days
	Decided                       string
	counselorSays
}

type counselorSays struct {
	ByThen gap1 `holes:"day"`
}

// ByThen says until when something was said.
func (w *Counselor) ByThen(day string) string { return w.counselorSays.ByThen.with(day) }

// you is what speaks to the person who reads, in English. No other language has it,
// so that what is said in one stays as it is.
var you = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b[Yy]ou(?:rself|rs|r)?\b(?:'(?:re|ve|ll|d)\b)?`)
})

// Third is a text that speaks to a person, as it speaks of them to somebody else: of
// the client first, and then of them, with whom the verbs stay as they are.
func (w *Counselor) Third(text string) string {
	var b strings.Builder
	named, last := false, 0
	for _, at := range you().FindAllStringIndex(text, -1) {
		before, word, after := text[:at[0]], text[at[0]:at[1]], text[at[1]:]
		if strings.Count(before, `"`)%2 == 1 {
			continue // what the client is to say to somebody, in these words
		}
		said := w.third(before, strings.ToLower(word), after, !named)
		named = true
		if word[0] == 'Y' {
			said = Capital(said)
		}
		b.WriteString(text[last:at[0]] + said)
		last = at[1]
	}
	return b.String() + text[last:]
}

// third is what stands for a word that speaks to the person.
func (w *Counselor) third(before, word, after string, first bool) string {
	switch stem, _, short := strings.Cut(word, "'"); {
	case short:
		return "they" + word[len(stem):]
	case word == "your" && first:
		return w.Client + "'s"
	case word == "your":
		return "their"
	case word == "yours" && first:
		return w.Client + "'s"
	case word == "yours":
		return "theirs"
	case word == "yourself":
		return "themselves"
	}
	switch object := isObject(before, after); {
	case object && first:
		return w.Client
	case object:
		return "them"
	case before+after == "":
		return w.Client
	case first && slices.Contains(alike(), nextWord(after)):
		return w.Client
	}
	return "they"
}

// What tells a "you" that something is done to from one that does something: the word
// before it, and the word behind it. alike are the verbs that one and many share.
var (
	doneTo = fields(`for to with of by from on about at against between like near without behind around
		help helps helped let lets make makes made ask asks asked tell tells told give gives gave show shows owe owes
		cost costs pay pays paid send sends sent treat treats bill bills charge charges call calls want wants sees
		harm harms reach keep keeps put puts bring brings save saves leave leaves protect protects allow allows offer
		offers watch watches take takes took mail mails failed fail fails suit suits see spare spares has`)
	harmed = fields(`serious harm good`) // behind "do you", which else asks
	behind = fields(`to for with in at from by the a an back about than when if while until because what how why
		which where who nothing less enough before`)
	alike = fields(`can could may must will would should might cannot had did asked told paid said wrote gave sent`)
)

// fields are the words of a text, cut at the first use.
func fields(text string) func() []string {
	return sync.OnceValue(func() []string { return strings.Fields(text) })
}

func isObject(before, after string) bool {
	fields := strings.Fields(before)
	if len(fields) == 0 || strings.ContainsAny(before[len(strings.TrimRight(before, " "))-1:], ".:;(\"") {
		return false // it begins a sentence
	}
	if rest := strings.TrimSpace(after); rest == "" || strings.ContainsAny(rest[:1], ".,;:?!)") {
		return true
	}
	verb, next := strings.ToLower(strings.Trim(fields[len(fields)-1], "(\"")), nextWord(after)
	return slices.Contains(doneTo(), verb) || slices.Contains(behind(), next) ||
		verb == "do" && slices.Contains(harmed(), next)
}

// nextWord is the word that a text begins with.
func nextWord(text string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	return strings.Trim(first, ".,;:?!)")
}

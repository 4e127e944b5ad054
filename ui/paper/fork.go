package paper

import (
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Fork is a step on the way through the rules in words: the question with its
// answer, and where the other answers would have led.
type Fork struct {
	Text   string
	Others []string
}

// Forks is the way through a tree. The marks count what each step rests on.
func Forks(p *Pen, m *Marks, tree int, a fact.Answers) []Fork {
	f := p.Library.Questions.Facts(a)
	now := p.Library.Trees.Diagrams[tree].Span(&f)
	var list []Fork
	for _, fork := range verdict.Forks(p.Library.Trees.Questions, &p.Library.Trees.List[tree], &p.Library.Trees.Diagrams[tree], a) {
		q := &p.Library.Questions.List[fork.Question]
		text := words.Capital(q.Short) + ": " + q.Options[fork.Option].Text()
		step := Fork{Text: m.Cited(text, fork.Sources...)}
		for _, road := range fork.Others {
			step.Others = append(step.Others, roadText(p, q, road, now))
		}
		list = append(list, step)
	}
	return list
}

// manyOptions is how many answers are counted and not named.
const manyOptions = 5

func roadText(p *Pen, q *fact.Question, road verdict.Road, now verdict.Span) string {
	would := spanText(p, road.Span)
	if road.Span == now {
		would = p.Words.Ways.TrySame
	}
	if n := len(road.Options); n > manyOptions {
		return p.Words.Verdict.OtherAnswers(n) + ": " + would
	}
	names := make([]string, len(road.Options))
	for i, o := range road.Options {
		names[i] = q.Options[o].Text()
	}
	return strings.Join(names, ", ") + ": " + would
}

// RestsOn says which answers, of those that count, decide how a condition stands.
func RestsOn(p *Pen, c *rule.Criterion, a fact.Answers) string {
	if len(c.Tests) == 0 {
		return p.Words.Papers.ByHand
	}
	list := make([]string, len(c.Tests))
	for i, test := range c.Tests {
		q := &p.Library.Questions.List[test.Fact]
		list[i] = q.Short + ": " + Said(p, test.Fact, a)
	}
	return p.Words.Interview.YourAnswer(strings.Join(list, "; "))
}

// Said is an answer in words, "I don't know" and "not asked yet" too.
func Said(p *Pen, q int, a fact.Answers) string {
	switch answer := a.At(q); answer.State {
	case fact.NotAsked:
		return p.Words.Interview.NotAsked
	case fact.Unsure:
		return p.Words.Heads.Unsure
	default:
		return p.Library.Questions.List[q].Say(answer)
	}
}

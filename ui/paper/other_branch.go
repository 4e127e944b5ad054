package paper

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// OtherBranch is a step on the way through the rules in words: the question with its
// answer, and where the other answers would have led.
type OtherBranch struct {
	Text   string
	Others []string
}

// OtherBranches is the way through a tree. The marks count what each step rests on.
func OtherBranches(trees *verdict.Trees, w *words.Words, m *Marks, tree int, a fact.Answers) []OtherBranch {
	f := trees.Questions.Facts(a)
	now := trees.Diagrams[tree].Span(&f)
	var list []OtherBranch
	for _, branch := range verdict.OtherBranches(trees.Questions, &trees.List[tree], &trees.Diagrams[tree], a) {
		step := OtherBranch{Text: m.Cited(words.Capital(branch.Text()), branch.Sources...)}
		for _, road := range branch.Others {
			step.Others = append(step.Others, roadText(w, branch.Question, &trees.List[tree], road, now))
		}
		list = append(list, step)
	}
	return list
}

// manyOptions is how many answers are counted and not named.
const manyOptions = 5

// roadText is where some other answers would have led. An approval that settles it
// names its drug; one that does not may be of the other.
func roadText(w *words.Words, q *fact.Question, tree *rule.Tree, road verdict.Road, now verdict.Span) string {
	would := spanText(w, road.Span)
	if road.Span == now {
		would = w.Options.TrySame
	}
	if n := len(road.Options); n > manyOptions {
		return w.Verdict.WithOthers(n, would) + "."
	}
	names := make([]string, len(road.Options))
	for i, o := range road.Options {
		names[i] = q.IfText(o)
	}
	alsoOther := false
	if i := slices.Index(road.Options, approvedOption(q)); i >= 0 && road.Span.High == rule.Approved {
		alsoOther = road.Span.Low < rule.Possible
		if !alsoOther {
			names[i] = w.Options.Approval(tree.Within)
		}
	}
	text := words.Capital(w.Verdict.If(w.Phrase.Or(names), would)) + "."
	if alsoOther {
		text += " " + w.Options.OtherDrug
	}
	return text
}

// approvedOption is the answer that the plan approved it, or -1 where a question has
// none.
func approvedOption(q *fact.Question) int {
	if q.ID != verdict.StageOfRequest {
		return -1
	}
	return q.Option("approved")
}

// RestsOn says which answers, of those that count, decide how a condition stands.
func RestsOn(questions *fact.Questions, w *words.Words, c *rule.Criterion, a fact.Answers) string {
	if len(c.Tests) == 0 {
		return w.Papers.ByHand
	}
	list := make([]string, len(c.Tests))
	for i, test := range c.Tests {
		q := &questions.List[test.Fact]
		list[i] = q.Short + ": " + Said(questions, w, test.Fact, a)
	}
	return w.Interview.YourAnswer(strings.Join(w.Interview.Few(list), "; "))
}

// Said is an answer in words, "I don't know" and "not asked yet" too.
func Said(questions *fact.Questions, w *words.Words, q int, a fact.Answers) string {
	switch answer := a.At(q); answer.State {
	case fact.NotAsked:
		return w.Interview.NotAsked
	case fact.Unsure:
		return w.Heads.Unsure
	default:
		return questions.List[q].Say(answer)
	}
}

package paper

import (
	"fmt"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// number is the mark of entry i of a numbered list.
func number(i int) string { return fmt.Sprintf("%d.", i+1) }

// usesOf says for which uses and forms a rule speaks. The rest are uses that were
// counted only, where they are too many for one line.
func usesOf(trees *verdict.Trees, w *words.Words, r *rule.Rule) (text string, rest []string) {
	questions := trees.Questions
	var parts []string
	for _, q := range questions.Uses() {
		question, set := &questions.List[q], r.Uses.Of(q)
		if question.Any != "" && set == question.All() {
			parts = append(parts, question.Any)
			continue
		}
		parts = append(parts, options(question, set)...)
	}
	few := w.Interview.Few(parts)
	if len(few) < len(parts) {
		rest = parts[len(few)-1:]
	}
	return strings.Join(few, ", ") + formsOf(trees, r), rest
}

// formsOf says for which forms of its drug a rule speaks. A drug of one form
// needs no word of it.
func formsOf(trees *verdict.Trees, r *rule.Rule) string {
	q, t := trees.Questions.Index(fact.FormQuestion), trees.Index(r.Drug)
	if q < 0 || t < 0 || trees.List[t].Drug.Forms.Len() < 2 {
		return ""
	}
	question := &trees.Questions.List[q]
	if r.Uses.Of(q) == question.All() {
		return " (" + question.Any + ")"
	}
	// Where another drug is offered, its tree answers; that a rule then speaks
	// of infusions is no form of its own.
	forms := r.Uses.Of(q).And(trees.List[t].Drug.Forms)
	if forms.Empty() {
		return ""
	}
	return " (" + strings.Join(options(question, forms), ", ") + ")"
}

// options names the options of a set.
func options(q *fact.Question, set fact.Values) []string {
	var list []string
	for i := range set.Each {
		list = append(list, q.Options[i].Text())
	}
	return list
}

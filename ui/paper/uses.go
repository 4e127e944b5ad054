package paper

import (
	"fmt"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/ui/words"
)

// number is the mark of entry i of a numbered list.
func number(i int) string { return fmt.Sprintf("%d.", i+1) }

// usesOf says for which uses and forms a rule speaks.
func usesOf(questions *fact.Questions, w *words.Words, r *rule.Rule) string {
	papers := &w.Papers
	var parts []string
	add := func(fact string, set fact.Values, all string) {
		q := questions.Index(fact)
		if q < 0 || set == 0 {
			return
		}
		question := &questions.List[q]
		if all != "" && set == question.All() {
			parts = append(parts, all)
			return
		}
		parts = append(parts, options(question, set)...)
	}
	add("condition", r.Uses.Conditions, papers.AnyMental)
	add("pain-condition", r.Uses.Pains, papers.AnyPain)
	add("purpose", r.Uses.Purposes, "")
	return strings.Join(parts, ", ") + formsOf(questions, w, r)
}

// formsOf says for which forms of ketamine a rule speaks. Spravato has one.
func formsOf(questions *fact.Questions, w *words.Words, r *rule.Rule) string {
	q := questions.Index("form")
	if q < 0 || r.Drug == spravato {
		return ""
	}
	question := &questions.List[q]
	if r.Uses.Forms == question.All() {
		return " (" + w.Papers.AnyForm + ")"
	}
	// Where Spravato is asked about, the other tree answers; that a rule on
	// ketamine then speaks of infusions is no form of its own.
	forms := r.Uses.Forms
	if i := question.Option(spravato); i >= 0 {
		forms &^= fact.One(i)
	}
	if forms == 0 {
		return ""
	}
	return " (" + strings.Join(options(question, forms), ", ") + ")"
}

// spravato is the tree and the form of that name.
const spravato = "spravato"

// options names the options of a set.
func options(q *fact.Question, set fact.Values) []string {
	var list []string
	for i := range set.Each {
		list = append(list, q.Options[i].Text())
	}
	return list
}

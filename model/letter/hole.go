package letter

import (
	"slices"
	"strings"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Holes that are neither a detail nor a question.
const (
	holeToday   = "today"
	holeDrug    = "drug"
	holeRule    = "own-rule"         // name, number and date of the plan's own rule
	holeClasses = "medicine-classes" // of the medicines that were tried
	holeDue     = "due-"             // and the id of a deadline
	holeState   = "state-"
)

// stateHoles are what is known of whom to ask in the person's state.
var stateHoles = map[string]func(*deadline.StateOffice, *fact.Sayings) string{
	"state-department": func(s *deadline.StateOffice, _ *fact.Sayings) string { return s.Department },
	"state-phone": func(s *deadline.StateOffice, said *fact.Sayings) string {
		return fact.Joined(s.Phones, said.OrNext)
	},
	"state-site":    func(s *deadline.StateOffice, _ *fact.Sayings) string { return s.Site },
	"state-certify": func(s *deadline.StateOffice, _ *fact.Sayings) string { return s.Review.Certify },
	"state-reviewer": func(s *deadline.StateOffice, _ *fact.Sayings) string {
		if s.Review.To == reference.ToPlan {
			return ""
		}
		return s.Review.To
	},
	"state-mail": func(s *deadline.StateOffice, _ *fact.Sayings) string { return strings.Join(s.Review.MailTo, "\n") },
	"state-form": func(s *deadline.StateOffice, _ *fact.Sayings) string { return s.Review.OwnForm },
	"state-fee":  func(s *deadline.StateOffice, _ *fact.Sayings) string { return s.Review.Fee },
	// What only says which part counts: the plan takes the request, we are sure of
	// who runs it, the state counts from the answer to the first appeal.
	"state-by-plan": func(s *deadline.StateOffice, _ *fact.Sayings) string {
		return isSo(s.Review.To == reference.ToPlan)
	},
	"state-sure": func(s *deadline.StateOffice, _ *fact.Sayings) string {
		return isSo(s.Review.Confidence == source.HighConfidence)
	},
	"state-first": func(s *deadline.StateOffice, _ *fact.Sayings) string { return s.Review.From },
}

// isSo fills a hole that is only a condition.
func isSo(holds bool) string {
	if holds {
		return "yes"
	}
	return ""
}

// holesIn lists the holes of a text.
func holesIn(text string) []string {
	var list []string
	for {
		_, rest, found := strings.Cut(text, "{")
		if !found {
			return list
		}
		hole, after, _ := strings.Cut(rest, "}")
		list = append(list, hole)
		text = after
	}
}

// hasHole reports whether a text has the hole with the id.
func hasHole(text, id string) bool {
	for {
		at := strings.IndexByte(text, '{')
		if at < 0 {
			return false
		}
		text = text[at+1:]
		if strings.HasPrefix(text, id) && strings.HasPrefix(text[len(id):], "}") {
			return true
		}
	}
}

// IsHole reports whether a letter knows how to fill the hole.
func (l *Letters) IsHole(hole string) bool {
	due, isDue := strings.CutPrefix(hole, holeDue)
	return slices.Contains([]string{holeToday, holeDrug, holeRule, holeClasses}, hole) ||
		slices.Contains(verdict.RuleTerms, hole) || isAsking(l.Askings, hole) || stateHoles[hole] != nil ||
		tallyHoles[hole] != nil || scoreHoles[hole] != nil ||
		l.DetailField(hole) != nil || l.Questions.Index(hole) >= 0 || isDue && slices.ContainsFunc(l.Deadlines.Rules,
		func(r deadline.Rule) bool { return r.ID == due })
}

// holeQuestion is the question that would fill the hole, if it were answered.
func holeQuestion(deadlines *deadline.Deadlines, hole string) string {
	if due, ok := strings.CutPrefix(hole, holeDue); ok {
		for _, r := range deadlines.Rules {
			if r.ID == due {
				return r.From
			}
		}
	}
	if stateHoles[hole] != nil {
		return fact.StateQuestion
	}
	if hole == holeDrug {
		return verdict.AskedFor
	}
	return hole
}

// say is what the case says for a hole, empty for nothing.
func (w *letterWriter) say(hole string) string {
	l, c := w.letters, &w.draft.Case
	if field := l.DetailField(hole); field != nil {
		text := strings.TrimSpace(c.Details.Get(hole))
		for i := 0; text == "" && i < len(field.Default); i++ {
			text = w.answer(field.Default[i])
		}
		if text == "" && field.Else != "" {
			text = w.say(field.Else)
		}
		return text
	}
	switch {
	case hole == holeToday:
		return l.Questions.Said().Phrases.Long(w.order.Today)
	case hole == holeClasses:
		return classesOf(w)
	case hole == holeRule:
		return rulesOf(w).name(w.drugs)
	case hole == holeDrug:
		return drugNames(l.Trees, w.drugs)
	case strings.HasPrefix(hole, holeDue):
		for _, d := range w.deadlines {
			if d.ID == hole[len(holeDue):] && !d.NoDay && !d.Early {
				return l.Questions.Said().Phrases.Long(d.Due)
			}
		}
		return ""
	case slices.Contains(verdict.RuleTerms, hole):
		return w.ofRule(hole)
	case tallyHoles[hole] != nil:
		if t, ok := tallyOf(w); ok {
			return tallyHoles[hole](&t)
		}
		return ""
	case scoreHoles[hole] != nil:
		return ofScores(w, hole)
	case stateHoles[hole] != nil:
		if office := w.office(); office != nil {
			return stateHoles[hole](office, l.Questions.Said())
		}
		return ""
	}
	return w.answer(l.Questions.Index(hole))
}

// ofRule is what the person's own rule on the drugs of the part says of a term: in a
// letter to an office only what such a letter may say, and may cite.
func (w *letterWriter) ofRule(hole string) string {
	said := ""
	for _, t := range w.drugs {
		for _, term := range w.termsOf(t) {
			text := term.Text
			if w.draft.Letter.Formal {
				text = term.Formal
				named, _ := w.letters.Sources.FormalSources(term.Sources)
				if term.ID != verdict.NewerTerm && len(named) == 0 { // that only asks to look at the label
					text = ""
				}
			}
			if term.ID == hole && !strings.Contains(said, text) {
				said = rule.Join(said, text)
			}
		}
	}
	return said
}

// termsOf are the terms of the rule on a drug, worked out once for all holes.
func (w *letterWriter) termsOf(drug int) []verdict.RuleTerm {
	terms, known := w.terms[drug]
	if !known {
		if w.view == nil {
			w.view = verdict.NewView(w.letters.Trees, w.draft.Case.Answers)
		}
		terms = verdict.RuleWordsOf(w.view, drug).LetterTerms(w.draft.Case.Details.Get(verdict.DiagnosisCode))
		w.terms[drug] = terms
	}
	return terms
}

// office is that of the person's state, nil while no state is known.
func (w *letterWriter) office() *deadline.StateOffice {
	q := w.letters.Questions.Index(fact.StateQuestion)
	if answer := w.draft.Case.Answers.At(q); answer.State == fact.Given {
		return w.letters.Deadlines.StateOffice(w.letters.Questions.List[q].AnswerID(answer))
	}
	return nil
}

// otherOption is what an answer is called that is none of those offered. It says
// nothing that could stand in a letter.
const otherOption = "other"

// answer is the answer to a question as it stands in a sentence.
func (w *letterWriter) answer(q int) string {
	l := w.letters
	answer := w.draft.Case.Answers.At(q)
	if q < 0 || answer.State != fact.Given || !l.Questions.List[q].Applies(&w.facts) {
		return ""
	}
	question := &l.Questions.List[q]
	switch question.Kind {
	case fact.Day:
		return l.Questions.Said().Phrases.Long(answer.Date)
	case fact.Money:
		return l.Questions.Said().Phrases.Money(answer.InCents())
	case fact.Choice:
		if question.Options[answer.Option].ID == otherOption {
			return ""
		}
	}
	return question.Say(answer)
}

// drugNames names the drugs within a sentence.
func drugNames(all *verdict.Trees, trees []int) string {
	var names []string
	for _, t := range trees {
		if t >= 0 {
			names = append(names, all.List[t].Within)
		}
	}
	return all.Questions.Said().Phrases.And(names)
}

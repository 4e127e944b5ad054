package content

import (
	"slices"
	"strconv"
	"strings"

	"ketacover/model/deadline"
)

// stateReader reads the offices of the states, and how reviews run there.
type stateReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	entries    []stateEntry
	book       *deadline.Deadlines
}

type stateEntry struct {
	Where                at
	deadline.StateOffice `keys:"id name department phones site sources note"`
	Confidence           string       `yaml:"confidence"`
	Review               *reviewEntry `yaml:"review"`
}

type reviewEntry struct {
	Where                at
	deadline.StateReview `keys:"term counts from fast-days answer-days fast-answer-days answer-basis send-to to mail-to own-form certify say fast fee note sources"`
	Route                string `yaml:"route"`
	Basis                string `yaml:"term-basis"`
	SecondDays           int    `yaml:"second-appeal-days"`
	TermSure             string `yaml:"term-confidence"`
	Confidence           string `yaml:"confidence"`
}

// The routes of the table, and those that a rule may also speak of.
var (
	routes = []string{"uncertain", "federal", "state-run"}
	places = append(slices.Clone(routes), "no-facts", "unsaid")
)

// readNames reads which states there are.
func (r *stateReader) readNames() {
	one(r.files, "state.yaml", func(list *[]stateEntry) {
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "name", e.Name)
		}
		r.entries = *list
	})
}

// readStates reads the offices and review routes of the states, whose names
// are known already. A territory has only a note.
func (r *stateReader) readStates() {
	seen := map[string]at{}
	for i := range r.entries {
		e := &r.entries[i]
		r.unique(seen, e.Where, "state", e.ID)
		s := e.StateOffice
		if e.Department != "" {
			r.office(e, &s)
		} else if e.Note == "" || e.Review != nil || len(e.Phones) > 0 || e.Site != "" {
			r.problem(e.Where, "add department:, or keep only a note", "%q has no department", e.Name)
		}
		r.book.States = append(r.book.States, s)
	}
}

func (r *stateReader) office(e *stateEntry, s *deadline.StateOffice) {
	r.needs(e.Where, "site", e.Site)
	r.citations.rests(e.Where, e.Name, e.Sources)
	s.Confidence = r.citations.sure(e.Where, e.Name, e.Confidence, e.Sources)
	if len(e.Phones) == 0 {
		r.problem(e.Where, "add phones:", "%q has no phone", e.Name)
	}
	for _, phone := range e.Phones {
		if strings.Trim(phone, "0123456789-") != "" || len(phone) != len("1-800-000-0000") {
			r.problem(e.Where, "write it as 1-800-000-0000", "%q is not a phone number", phone)
		}
	}
	if e.Review == nil {
		r.problem(e.Where, "add review:", "%q has no route for an outside review", e.Name)
		return
	}
	s.Review = r.review(e.Name, e.Review)
}

// review reads how outside reviews run in a state. A term is one of its own, so
// how sure we are of it stands beside it where that is not how sure we are of
// the route.
func (r *stateReader) review(name string, e *reviewEntry) deadline.StateReview {
	what := "the review route of " + name
	r.citations.rests(e.Where, what, e.Sources)
	out := e.StateReview
	out.Basis, out.SecondDays = e.Basis, e.SecondDays
	out.Route = deadline.Route(r.oneOf(e.Where, "route", e.Route, routes))
	out.Confidence = r.citations.sure(e.Where, what, e.Confidence, e.Sources)
	r.needs(e.Where, "send-to", e.SendTo)
	if e.From != "" {
		r.vocabulary.isDate(e.Where, e.From)
	}
	if e.AnswerBasis != "" && e.AnswerDays == 0 && e.FastAnswerDays == 0 {
		r.problem(e.Where, "add answer-days:", "%s says how its time to decide was come by, and names none", what)
	}
	if min(e.SecondDays, e.FastDays, e.AnswerDays, e.FastAnswerDays) < 0 {
		r.problem(e.Where, "write a number of days", "%s has a time of less than no days", what)
	}
	out.TermSure = out.Confidence
	if e.TermSure != "" {
		out.TermSure = r.citations.sure(e.Where, "the term of "+name, e.TermSure, e.Sources)
	}
	if e.Term != "" {
		out.Limit = r.term(e)
	} else if e.From != "" || e.TermSure != "" {
		r.problem(e.Where, "add term:", "%s says from what a term counts and how sure it is, and names none", what)
	}
	return out
}

// term reads a time in words, such as 120 days or 4 months.
func (r *stateReader) term(e *reviewEntry) deadline.TimeLimit {
	number, unit, _ := strings.Cut(e.Term, " ")
	n, err := strconv.Atoi(number)
	switch {
	case err == nil && n > 0 && unit == "days":
		return deadline.TimeLimit{Days: n}
	case err == nil && n > 0 && unit == "months":
		return deadline.TimeLimit{Months: n}
	}
	r.problem(e.Where, "write it as 120 days or 4 months", "%q is not a time", e.Term)
	return deadline.TimeLimit{}
}

package content

import (
	"slices"
	"strconv"
	"strings"

	"ketacover/model/deadline"
	"ketacover/model/source"
)

type stateEntry struct {
	Where      at
	ID         string       `yaml:"id"`
	Name       string       `yaml:"name"`
	Department string       `yaml:"department"`
	Phones     []string     `yaml:"phones"`
	Site       string       `yaml:"site"`
	Confidence string       `yaml:"confidence"`
	Sources    []string     `yaml:"sources"`
	Review     *reviewEntry `yaml:"review"`
	Note       string       `yaml:"note"`
}

type reviewEntry struct {
	Where      at
	Route      string   `yaml:"route"`
	Term       string   `yaml:"term"`
	TermSure   string   `yaml:"term-confidence"`
	Basis      string   `yaml:"term-basis"`
	Counts     string   `yaml:"counts"`
	From       string   `yaml:"from"`
	SecondDays int      `yaml:"second-appeal-days"`
	FastDays   int      `yaml:"fast-days"`
	SendTo     string   `yaml:"send-to"`
	To         string   `yaml:"to"`
	Certify    string   `yaml:"certify"`
	Say        string   `yaml:"say"`
	Fast       string   `yaml:"fast"`
	Fee        string   `yaml:"fee"`
	Confidence string   `yaml:"confidence"`
	Note       string   `yaml:"note"`
	Sources    []string `yaml:"sources"`
}

// The routes of the table, and those that a rule may also speak of.
var (
	routes = []string{"uncertain", "federal", "state-run"}
	places = append(slices.Clone(routes), "no-facts", "unsaid")
)

// readStates reads the offices and review routes of the states, whose names
// are known already. A territory has only a note.
func (l *loader) readStates() {
	seen := map[string]at{}
	for i := range l.states {
		e := &l.states[i]
		l.unique(seen, e.Where, "state", e.ID)
		s := deadline.StateOffice{ID: e.ID, Name: e.Name, Note: e.Note}
		if e.Department != "" {
			l.office(e, &s)
		} else if e.Note == "" || e.Review != nil || len(e.Phones) > 0 || e.Site != "" {
			l.problem(e.Where, "add department:, or keep only a note", "%q has no department", e.Name)
		}
		l.lib.Deadlines.States = append(l.lib.Deadlines.States, s)
	}
}

func (l *loader) office(e *stateEntry, s *deadline.StateOffice) {
	l.needs(e.Where, "site", e.Site)
	l.rests(e.Where, e.Name, e.Sources)
	s.Department, s.Phones, s.Site, s.Sources = e.Department, e.Phones, e.Site, e.Sources
	s.Confidence = l.sure(e.Where, e.Name, e.Confidence, e.Sources)
	if len(e.Phones) == 0 {
		l.problem(e.Where, "add phones:", "%q has no phone", e.Name)
	}
	for _, phone := range e.Phones {
		if strings.Trim(phone, "0123456789-") != "" || len(phone) != len("1-800-000-0000") {
			l.problem(e.Where, "write it as 1-800-000-0000", "%q is not a phone number", phone)
		}
	}
	if e.Review == nil {
		l.problem(e.Where, "add review:", "%q has no route for an outside review", e.Name)
		return
	}
	s.Review = l.review(e.Name, e.Review)
}

// review reads how outside reviews run in a state. A term is one of its own, so
// how sure we are of it stands beside it where that is not how sure we are of
// the route.
func (l *loader) review(name string, r *reviewEntry) deadline.StateReview {
	what := "the review route of " + name
	l.rests(r.Where, what, r.Sources)
	out := deadline.StateReview{
		Route: deadline.Route(l.oneOf(r.Where, "route", r.Route, routes)), Term: r.Term, Basis: r.Basis, Counts: r.Counts, From: r.From,
		SecondDays: r.SecondDays, FastDays: r.FastDays, SendTo: r.SendTo, To: r.To, Certify: r.Certify, Say: r.Say, Fast: r.Fast,
		Fee: r.Fee, Note: r.Note, Sources: r.Sources, Confidence: l.sure(r.Where, what, r.Confidence, r.Sources),
	}
	l.needs(r.Where, "send-to", r.SendTo)
	if r.From != "" {
		l.isDate(r.Where, r.From)
	}
	if r.SecondDays < 0 || r.FastDays < 0 {
		l.problem(r.Where, "write a number of days", "%s has a time of less than no days", what)
	}
	out.TermSure = out.Confidence
	if r.TermSure != "" {
		out.TermSure = l.sure(r.Where, "the term of "+name, r.TermSure, r.Sources)
	}
	if r.Term != "" {
		out.Limit = l.term(r)
	} else if r.From != "" || r.TermSure != "" {
		l.problem(r.Where, "add term:", "%s says from what a term counts and how sure it is, and names none", what)
	}
	return out
}

// term reads a time in words, such as 120 days or 4 months.
func (l *loader) term(r *reviewEntry) deadline.TimeLimit {
	number, unit, _ := strings.Cut(r.Term, " ")
	n, err := strconv.Atoi(number)
	switch {
	case err == nil && n > 0 && unit == "days":
		return deadline.TimeLimit{Days: n}
	case err == nil && n > 0 && unit == "months":
		return deadline.TimeLimit{Months: n}
	}
	l.problem(r.Where, "write it as 120 days or 4 months", "%q is not a time", r.Term)
	return deadline.TimeLimit{}
}

// rests reports an entry without sources, and sources that do not exist.
func (l *loader) rests(where at, what string, sources []string) {
	l.cites(where, sources)
	if len(sources) == 0 {
		l.problem(where, "add sources:", "%s cites no source", what)
	}
}

// sure is how sure an entry says we are. It may not claim more than its best
// source.
func (l *loader) sure(where at, what, confidence string, sources []string) source.Confidence {
	claimed := source.Confidence(l.oneOf(where, "confidence", confidence, confidences))
	var best source.Confidence
	for _, id := range sources {
		if s := l.lib.Sources.Find(id); s != nil {
			best = max(best, s.Confidence)
		}
	}
	if claimed > best {
		l.problem(where, "write "+best.String(), "%s is given %s confidence and none of its sources has that", what, claimed)
	}
	return claimed
}

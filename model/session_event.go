package model

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// HappenedDetail is what undo calls what happened.
const HappenedDetail = "events"

// Happen puts other events in the place of those of now, in one step; name is what
// undo calls it. The dates that events tell are answered by them, and where the event
// that was written down is the latest that says how the request stands, that is too.
// Where a date was told by events that are gone, its answer goes with them.
func (s *Session) Happen(name string, events []record.Event) {
	before := s.Case()
	if slices.Equal(events, before.Events) {
		return
	}
	s.stack.note(Changed{Question: -1, Detail: name}, s.Today, s.Case())
	questions, next := s.Library.Questions, before
	next.Events = events
	for i := range questions.Events.Kinds {
		kind := &questions.Events.Kinds[i]
		if record.Latest(events, kind.ID) != nil || record.Latest(before.Events, kind.ID) == nil {
			continue
		}
		for _, d := range kind.Days {
			next.Answers = next.Answers.With(questions.Index(d.Question), fact.Answer{})
		}
	}
	if sets, by := record.Standing(questions, events); by >= 0 && !slices.Contains(before.Events, events[by]) {
		for _, c := range sets {
			next.Answers = next.Answers.With(c.Fact, fact.Chosen(c.Is.First()))
		}
	}
	next.Answers = next.Dated(questions)
	s.noted(&next)
	s.become(next)
}

// Conclude says how it ended, in one step; name is what undo calls it.
func (s *Session) Conclude(name string, outcome record.Outcome) {
	if outcome != s.rest.Outcome {
		s.stack.note(Changed{Question: -1, Detail: name}, s.Today, s.Case())
		next := s.Case()
		next.Outcome = outcome
		s.become(next)
	}
}

// noted notes in a case what differs between the answers of now and its own.
func (s *Session) noted(next *record.Case) {
	questions := s.Library.Questions
	if s.Today.IsZero() {
		return
	}
	for q := range questions.List {
		was, is := s.View.Answers().At(q), next.Answers.At(q)
		if was == is {
			continue
		}
		question := &questions.List[q]
		next.Note(record.Change{Date: s.Today, Question: question.ID,
			Was: question.AnswerID(was), Is: question.AnswerID(is)})
	}
}

// redated are the events in which a date that is answered anew has the new day: what
// an event tells is said in one place. An event whose day is taken back goes.
func (s *Session) redated(next fact.Answers) []record.Event {
	events, questions := s.rest.Events, s.Library.Questions
	for i := range questions.Events.Kinds {
		kind := &questions.Events.Kinds[i]
		for j := range kind.Days {
			q := questions.Index(kind.Days[j].Question)
			if q < 0 || next.At(q) == s.View.Answers().At(q) {
				continue
			}
			at := record.Telling(events, kind, &kind.Days[j])
			if at < 0 {
				continue
			}
			events = record.Redated(events, at, kind.Days[j].Part, next.At(q).Date)
		}
	}
	return events
}

package fact

import "strings"

// Setting is one answer of several: those of a change, of a cause, or of the
// way to a verdict.
type Setting struct {
	Fact
	Option int
}

// Text is the answer in few words, behind what was asked.
func (s *Setting) Text() string { return s.Short + ": " + s.Options[s.Option].Text() }

// MarshalJSON writes the answer as an object with its one member.
func (s Setting) MarshalJSON() ([]byte, error) { return Settings{s}.MarshalJSON() }

// Settings are answers that belong together. As JSON they are one object, the
// questions' ids to the options'.
type Settings []Setting

// MarshalJSON writes the answers in the order of their ids.
func (list Settings) MarshalJSON() ([]byte, error) {
	ids := make(map[string]string, len(list))
	for _, s := range list {
		ids[s.ID] = s.Options[s.Option].ID
	}
	return AsJSON(ids)
}

// Text is all of the answers in few words.
func (list Settings) Text() string {
	texts := make([]string, len(list))
	for i := range list {
		texts[i] = list[i].Text()
	}
	return strings.Join(texts, "; ")
}

// Medical reports whether one of them is a matter for the person and their
// clinician.
func (list Settings) Medical() bool {
	for _, s := range list {
		if s.Change != nil && s.Change.Medical {
			return true
		}
	}
	return false
}

// Settle returns a copy in which each question of the set has its option.
func (a Answers) Settle(set Settings) Answers {
	for _, s := range set {
		a = a.With(s.At, Chosen(s.Option))
	}
	return a
}

// OptionIDs are the ids of all options of the question, in their order.
func (q *Question) OptionIDs() []string {
	return IDsOf(q.Options, func(o *Option) string { return o.ID })
}

// IDs are the ids of options of the question.
func (q *Question) IDs(v Values) List {
	var ids List
	for o := range v.Each {
		ids = append(ids, q.Options[o].ID)
	}
	return ids
}

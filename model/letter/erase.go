package letter

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// erase takes out of a case all that may not stand in a letter: every answer
// and detail of a consent item that is not ticked, details that no letter
// knows, and, when redacted or not ticked, what tells who the person is. A letter
// is written from what is left, so nothing else can stand in it.
func (l *Letters) erase(c record.Case, ticked []string, redact bool) record.Case {
	out := record.Case{Answers: c.Answers}
	for i := range l.Consents {
		if item := &l.Consents[i]; !slices.Contains(ticked, item.ID) {
			out.Answers = item.erase(out.Answers)
		}
	}
	nameless := redact || l.nameless(ticked)
	hide := l.hiding(c.Details, ticked, redact)
	out.Details = c.Details.Map(func(d record.Detail) string {
		switch {
		case !may(l, d.Key, ticked, nameless):
			return ""
		case !nameless:
			return d.Value
		}
		return mapTexts(d.Value, hide)
	})
	if redact {
		out.Details = hideColumns(l.Details, out.Details)
	}
	return out
}

// nameless reports whether nothing may tell who the person is.
func (l *Letters) nameless(ticked []string) bool {
	return slices.ContainsFunc(unticked(l.Consents, ticked), func(item *Consent) bool { return item.Identity })
}

// hiding takes what tells who the person is out of a text, as far as it may not be
// told. Whom the person called is hidden only in what is redacted.
func (l *Letters) hiding(d record.Details, ticked []string, redact bool) func(string) string {
	switch {
	case redact:
		return hideIdentity(l.Details, d, l.Details)
	case l.nameless(ticked):
		return hideIdentity(l.Details, d, nil)
	}
	return func(text string) string { return text }
}

// erase takes the item's answers out.
func (item *Consent) erase(a fact.Answers) fact.Answers {
	for _, v := range item.Values {
		answer := a.At(v.Fact)
		switch {
		case answer.State != fact.Given || !v.Is.Has(answer.Option):
		case v.ShownAs >= 0:
			a = a.With(v.Fact, fact.Chosen(v.ShownAs))
		default:
			a = a.Without(v.Fact)
		}
	}
	return a.Without(item.Questions...)
}

// may reports whether the detail with the key may stand in a letter.
func may(l *Letters, key string, ticked []string, redact bool) bool {
	field := l.DetailField(key)
	proof := strings.HasPrefix(key, proofKey)
	if field == nil && !proof && !slices.Contains(record.DecisionDetails, key) ||
		field != nil && field.Identity && redact {
		return false
	}
	return !slices.ContainsFunc(l.Consents, func(item Consent) bool {
		return !slices.Contains(ticked, item.ID) && (slices.Contains(item.Details, key) || item.Proofs && proof)
	})
}

// Hidden stands where a text would have said who the person is.
const Hidden = "[...]"

// shortestName is the length from which a name is looked for inside other
// texts. Two letters stand in too many words.
const shortestName = 3

// nameDetail is the detail whose every word is a name.
const nameDetail = "name"

// hideColumns hides the columns of lists that tell who somebody is, such as
// whom the person spoke with.
func hideColumns(fields []DetailField, d record.Details) record.Details {
	for i := range fields {
		field := &fields[i]
		entries := record.Entries(d, field.ID)
		for _, column := range field.Columns {
			for _, entry := range entries {
				if column.Identity && entry[column.ID] != "" {
					entry[column.ID] = Hidden
				}
			}
		}
		if len(entries) > 0 && slices.ContainsFunc(field.Columns, func(c DetailColumn) bool { return c.Identity }) {
			d = record.WithEntries(d, field.ID, entries)
		}
	}
	return d
}

// columnTexts are what stands in the columns that hideColumns hides: whole
// where it is a number, and else the words of it that are names. Of several
// words only those are that begin with a capital letter.
func columnTexts(fields []DetailField, d record.Details) (numbers, names []string) {
	for i := range fields {
		for _, column := range fields[i].Columns {
			if !column.Identity {
				continue
			}
			for _, entry := range record.Entries(d, fields[i].ID) {
				text := entry[column.ID]
				if strings.ContainsFunc(text, unicode.IsDigit) {
					numbers = append(numbers, text)
					continue
				}
				words := strings.FieldsFunc(text, notInName)
				names = append(names, slices.DeleteFunc(words, func(w string) bool {
					first, _ := utf8.DecodeRuneInString(w)
					return len(words) > 1 && !unicode.IsUpper(first)
				})...)
			}
		}
	}
	return numbers, names
}

// hideIdentity takes what tells who the person is out of free text: all that
// the details give as such, each word of the name, and the names in lists.
func hideIdentity(fields []DetailField, d record.Details, lists []DetailField) func(string) string {
	hidden, names := columnTexts(lists, d)
	for i := range fields {
		if fields[i].Identity {
			hidden = append(hidden, d.Get(fields[i].ID))
		}
	}
	var pairs []string
	for _, text := range hidden {
		if len(text) >= shortestName {
			pairs = append(pairs, text, Hidden)
		}
	}
	whole := strings.NewReplacer(pairs...)
	names = append(names, strings.FieldsFunc(d.Get(nameDetail), notInName)...)
	names = slices.DeleteFunc(names, func(w string) bool { return len(w) < shortestName })
	return func(text string) string { return hideWords(whole.Replace(text), names) }
}

func notInName(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' }

// hideWords replaces whole words of a text.
func hideWords(text string, hidden []string) string {
	var b strings.Builder
	for len(text) > 0 {
		end := strings.IndexFunc(text, notInName)
		if end < 0 {
			end = len(text)
		}
		if word := text[:end]; slices.Contains(hidden, word) {
			b.WriteString(Hidden)
		} else {
			b.WriteString(word)
		}
		_, size := utf8.DecodeRuneInString(text[end:])
		b.WriteString(text[end : end+size])
		text = text[end+size:]
	}
	return b.String()
}

// mapTexts is a value of the details with each of its texts changed.
func mapTexts(value string, change func(string) string) string {
	var v any
	if json.Unmarshal([]byte(value), &v) != nil {
		return value
	}
	data, err := json.Marshal(mapIn(v, change))
	if err != nil {
		return value
	}
	return string(data)
}

func mapIn(v any, change func(string) string) any {
	switch v := v.(type) {
	case string:
		return change(v)
	case []any:
		for i := range v {
			v[i] = mapIn(v[i], change)
		}
	case map[string]any:
		for key := range v {
			v[key] = mapIn(v[key], change)
		}
	}
	return v
}

// unticked lists the consent items that are not ticked.
func unticked(consents []Consent, ticked []string) []*Consent {
	var list []*Consent
	for i := range consents {
		if !slices.Contains(ticked, consents[i].ID) {
			list = append(list, &consents[i])
		}
	}
	return list
}

// Tells reports whether the item is about the answer to question q.
func (item *Consent) Tells(q int) bool {
	return slices.Contains(item.Questions, q) ||
		slices.ContainsFunc(item.Values, func(v ConsentValue) bool { return v.Fact == q })
}

// withheld lists the consent items that are not ticked, for which the case holds
// something that the letter would tell.
func (l *Letters) withheld(letter *Letter, c record.Case, ticked []string) []*Consent {
	var list []*Consent
	for i := range l.Consents {
		item := &l.Consents[i]
		if !slices.Contains(ticked, item.ID) && speaks(item, c) && l.wouldTell(letter, item) {
			list = append(list, item)
		}
	}
	return list
}

// Asked are the consent items that change anything in a letter: of a page that holds
// nothing of any there are none.
func (l *Letters) Asked(letter *Letter) []*Consent {
	var list []*Consent
	for i := range l.Consents {
		if item := &l.Consents[i]; item.isFor(letter.Kind) && l.wouldTell(letter, item) {
			list = append(list, item)
		}
	}
	return list
}

// wouldTell reports whether a letter can hold anything of the item. One that never does,
// such as a page that lies open at a fax machine, leaves nothing out.
func (l *Letters) wouldTell(letter *Letter, item *Consent) bool {
	if letter.Packing != nil || item.Identity {
		return true
	}
	asks := func(c fact.Condition) bool { return item.Tells(c.Fact) }
	tells := func(hole string) bool { return l.holeTells(hole, item) }
	for i := range letter.Parts {
		p := &letter.Parts[i]
		if p.List != "" || len(p.Rows) > 0 || len(p.Rule) > 0 ||
			slices.Contains(p.Ticked, item.ID) || slices.Contains(p.Unticked, item.ID) ||
			slices.ContainsFunc(p.When, asks) || slices.ContainsFunc(p.Unless, asks) ||
			slices.ContainsFunc(p.Given, tells) || slices.ContainsFunc(p.Missing, tells) {
			return true
		}
		for _, text := range append([]string{p.Text, p.Head}, p.Items...) {
			if slices.ContainsFunc(holesIn(text), tells) {
				return true
			}
		}
	}
	return false
}

// holeTells reports whether what fills a hole may tell of the item. Of a hole that is
// worked out from the case it is taken to.
func (l *Letters) holeTells(hole string, item *Consent) bool {
	if field := l.DetailField(hole); field != nil {
		return slices.Contains(item.Details, hole) || slices.ContainsFunc(field.Default, item.Tells) ||
			field.Else != "" && l.holeTells(field.Else, item)
	}
	if q := l.Questions.Index(hole); q >= 0 {
		return item.Tells(q)
	}
	return hole != holeToday && stateHoles[hole] == nil
}

// speaks reports whether the case holds something of the item.
func speaks(item *Consent, c record.Case) bool {
	return !item.erase(c.Answers).Equal(c.Answers) ||
		slices.ContainsFunc(c.Details.Members(), func(d record.Detail) bool {
			return slices.Contains(item.Details, d.Key) || item.Proofs && strings.HasPrefix(d.Key, proofKey)
		})
}

package record

import (
	"slices"
	"strings"

	"ketacover/model/fact"
)

// OwnRule is a rule that the person, or a counselor, read themselves and wrote
// down in words of a closed list, so that a verdict can use it. All are ids. It
// never changes: what is changed is a copy.
type OwnRule struct {
	Drug       string
	Stance     string
	Conditions []string
	Page       string
	Read       fact.Date
	Payer      string // the company or programme whose rule it is; empty for the person's own, whichever that is
	For        []OwnUse
}

// OwnUse is what a rule was read for: a question, and an answer to it. Without any
// the rule is for every use of the drug.
type OwnUse struct{ Question, Answer string }

// Equal reports whether both say the same.
func (r OwnRule) Equal(s OwnRule) bool {
	return r.Drug == s.Drug && r.Stance == s.Stance && r.Page == s.Page && r.Read == s.Read && r.Payer == s.Payer &&
		slices.Equal(r.Conditions, s.Conditions) && slices.Equal(r.For, s.For)
}

// Bound reports whether the rule is that of one company or programme alone.
func (r OwnRule) Bound() bool { return r.Payer != "" }

// SameUse reports whether both are of one drug, one payer and one use: then one of
// them is the newer reading, and it has to be said which.
func (r OwnRule) SameUse(s OwnRule) bool {
	return r.Drug == s.Drug && r.Payer == s.Payer && slices.Equal(r.For, s.For)
}

// EqualOwnRules reports whether two lists say the same in the same order.
func EqualOwnRules(a, b []OwnRule) bool { return slices.EqualFunc(a, b, OwnRule.Equal) }

// OwnRulesJSON is the list without white space: the same bytes for the same rules.
func OwnRulesJSON(list []OwnRule) string {
	var b strings.Builder
	b.WriteByte('[')
	for i := range list {
		if i > 0 {
			b.WriteByte(',')
		}
		list[i].write(&b)
	}
	b.WriteByte(']')
	return b.String()
}

func (r *OwnRule) write(b *strings.Builder) {
	b.WriteString(`{"drug":` + quoteJSON(r.Drug) + `,"stance":` + quoteJSON(r.Stance))
	if len(r.Conditions) > 0 {
		quoted := make([]string, len(r.Conditions))
		for i, id := range r.Conditions {
			quoted[i] = quoteJSON(id)
		}
		b.WriteString(`,"conditions":[` + strings.Join(quoted, ",") + `]`)
	}
	if r.Page != "" {
		b.WriteString(`,"page":` + quoteJSON(r.Page))
	}
	b.WriteString(`,"read":` + quoteJSON(r.Read.String()))
	if r.Payer != "" {
		b.WriteString(`,"payer":` + quoteJSON(r.Payer))
	}
	if len(r.For) > 0 {
		parts := make([]string, len(r.For))
		for i, use := range r.For {
			parts[i] = quoteJSON(use.Question) + ":" + quoteJSON(use.Answer)
		}
		b.WriteString(`,"for":{` + strings.Join(parts, ",") + `}`)
	}
	b.WriteByte('}')
}

package record

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ketacover/model/fact"
)

// Bounds on what is written down of rules.
const (
	maxOwnRules = 40
	// MaxPage is how many characters the page of a rule may take.
	MaxPage = 40
)

var ownRuleKeys = []string{"drug", "stance", "conditions", "page", "read", "payer", "for"}

// ownRuleReader reads the rules that a person wrote down. It refuses every word
// that is not on the list, since the verdict rests on each.
type ownRuleReader struct {
	json      *jsonReader
	questions *fact.Questions
}

// rules reads all of them.
func (r *ownRuleReader) rules() ([]OwnRule, *CaseError) {
	var list []OwnRule
	err := r.json.list(func(i int) *CaseError {
		from := r.json.at
		if i == maxOwnRules {
			return r.json.wrong(from, fmt.Sprintf("more than %d rules", maxOwnRules), tooMuch).inList(i)
		}
		rule, err := r.rule()
		if err != nil {
			return err.inList(i)
		}
		if j := slices.IndexFunc(list, rule.SameUse); j >= 0 {
			err := r.json.fail(from, "a second rule on "+strconv.Quote(rule.Drug)+" of the same plan and for the same use as")
			err.Value, err.advice = "own-rules["+strconv.Itoa(j)+"]", "keep the newer one"
			return err.inList(i)
		}
		list = append(list, rule)
		return nil
	})
	return list, err
}

// rule reads one, and checks that its parts go together.
func (r *ownRuleReader) rule() (OwnRule, *CaseError) {
	var rule OwnRule
	from := r.json.at
	if r.json.peek() != '{' {
		return rule, r.other("want a rule, which is an object in braces, not", shapeExamples['{'])
	}
	had := map[string]int{}
	err := r.json.object(func(key []byte) *CaseError {
		if !slices.Contains(ownRuleKeys, string(key)) {
			return r.unknownKey(string(key), ownRuleKeys)
		}
		had[string(key)] = r.json.at
		return r.part(&rule, string(key)).under(key)
	})
	if err != nil {
		return rule, err
	}
	for _, key := range []string{"drug", "stance", "read"} {
		if _, ok := had[key]; !ok {
			err := r.json.fail(from, "no "+strconv.Quote(key)+" in the rule")
			err.advice = "add it, as in " + ownExample(r.questions, key)
			return rule, err
		}
	}
	return rule, r.together(&rule, had)
}

// together refuses conditions that the rule's drug or stance cannot have.
func (r *ownRuleReader) together(rule *OwnRule, had map[string]int) *CaseError {
	if len(rule.Conditions) == 0 {
		return nil
	}
	readable := &r.questions.Readable
	if !readable.Stance(rule.Stance).Asks {
		err := r.json.fail(had["conditions"], "a rule with the stance "+strconv.Quote(rule.Stance)+" has no conditions, not")
		err.show(rule.Conditions[0])
		err.advice = "take the conditions out, or change the stance"
		return err.under([]byte("conditions"))
	}
	for i, id := range rule.Conditions {
		if allowed := readable.For(rule.Drug); !slices.Contains(allowed, id) {
			err := r.json.fail(had["conditions"], "not a condition of a rule on "+strconv.Quote(rule.Drug)+":")
			err.show(id)
			err.allow(id, allowed)
			return err.inList(i).under([]byte("conditions"))
		}
	}
	return nil
}

// ownExample shows how a part that must be there is written.
func ownExample(questions *fact.Questions, key string) string {
	value := "2026-11-02"
	switch readable := &questions.Readable; {
	case key == "drug" && len(readable.Drugs) > 0:
		value = readable.Drugs[0].ID
	case key == "stance" && len(readable.Stances) > 0:
		value = readable.Stances[0].ID
	}
	return quoteJSON(key) + ": " + quoteJSON(value)
}

// part reads the value of one key.
func (r *ownRuleReader) part(rule *OwnRule, key string) (err *CaseError) {
	readable := &r.questions.Readable
	switch key {
	case "drug":
		rule.Drug, err = r.one(fact.IDsOf(readable.Drugs, func(d *fact.ReadableDrug) string { return d.ID }))
	case "stance":
		rule.Stance, err = r.one(fact.IDsOf(readable.Stances, func(s *fact.ReadableStance) string { return s.ID }))
	case "payer":
		rule.Payer, err = r.one(readable.Payers)
	case "conditions":
		rule.Conditions, err = r.conditions(fact.IDsOf(readable.Conditions,
			func(c *fact.ReadableCondition) string { return c.ID }))
	case "page":
		rule.Page, err = r.page()
	case "read":
		rule.Read, err = r.day()
	case "for":
		rule.For, err = r.uses()
	}
	return err
}

// unknownKey refuses the key that was read last.
func (r *ownRuleReader) unknownKey(key string, allowed []string) *CaseError {
	err := r.json.fail(r.json.keyFrom, "unknown key")
	err.show(key)
	err.allow(key, allowed)
	return err
}

// one reads a text that is on the list.
func (r *ownRuleReader) one(allowed []string) (string, *CaseError) {
	from := r.json.at
	text, err := r.word()
	if err != nil {
		return "", err
	}
	if !slices.Contains(allowed, text) {
		err := r.json.fail(from, "unknown value")
		err.show(text)
		err.allow(text, allowed)
		return "", err
	}
	return text, nil
}

// word reads a text.
func (r *ownRuleReader) word() (string, *CaseError) {
	if r.json.peek() != '"' {
		return "", r.other("want text in quotes, not", shapeExamples['"'])
	}
	text, err := r.json.text()
	return string(text), err
}

// other is an error about the next value, which is of another kind.
func (r *ownRuleReader) other(message, as string) *CaseError {
	from := r.json.at
	if err := r.json.value(); err != nil {
		return err
	}
	err := r.json.refuse(from, r.json.at, message)
	err.advice = "write it as in " + as
	return err
}

func (r *ownRuleReader) conditions(allowed []string) ([]string, *CaseError) {
	if r.json.peek() != '[' {
		return nil, r.other("want a list in brackets, not", shapeExamples['['])
	}
	var list []string
	err := r.json.list(func(i int) *CaseError {
		from := r.json.at
		id, err := r.one(allowed)
		if err == nil && slices.Contains(list, id) {
			err = r.json.fail(from, "named twice:")
			err.show(id)
			err.advice = "name it once"
		}
		list = append(list, id)
		return err.inList(i)
	})
	return list, err
}

// page reads where in the text it stands: a number, or a few words.
func (r *ownRuleReader) page() (string, *CaseError) {
	from := r.json.at
	if c := r.json.peek(); '0' <= c && c <= '9' {
		if err := r.json.value(); err != nil {
			return "", err
		}
		if n, large, whole := fact.WholeNumber(r.json.data[from:r.json.at]); whole && !large && n > 0 {
			return strconv.Itoa(n), nil
		}
		err := r.json.refuse(from, r.json.at, "want the number of a page, not")
		err.advice = `write it as in "page": "4"`
		return "", err
	}
	text, err := r.word()
	if err != nil {
		return "", err
	}
	if err := wrongPage(text); err != "" {
		refused := r.json.fail(from, err)
		refused.show(text)
		refused.advice = `write it as in "page": "4"`
		return "", refused
	}
	return text, nil
}

// wrongPage says what is wrong with the page of a rule; empty for nothing.
func wrongPage(text string) string {
	switch {
	case utf8.RuneCountInString(text) > MaxPage:
		return fmt.Sprintf("a page takes at most %d characters, not", MaxPage)
	case strings.TrimSpace(text) != text || text == "":
		return "want the number of a page, not"
	case strings.ContainsFunc(text, func(c rune) bool { return c < ' ' || !strconv.IsPrint(c) }):
		return "a page holds no control characters, not"
	case strings.ContainsAny(text, "{}"):
		return "a page holds no braces, not"
	}
	return ""
}

// GoodPage reports whether a text can be the page of a rule.
func GoodPage(text string) bool { return wrongPage(text) == "" }

// day reads the day on which the rule was read.
func (r *ownRuleReader) day() (fact.Date, *CaseError) {
	from := r.json.at
	text, err := r.word()
	if err != nil {
		return fact.Date{}, err
	}
	day, wrong := fact.ParseDate(text)
	if wrong != nil {
		err := r.json.fail(from, "want a date written YYYY-MM-DD, not")
		err.show(text)
		err.advice = "write the day on which the rule was read"
		return fact.Date{}, err
	}
	return day, nil
}

// uses reads what the rule was read for.
func (r *ownRuleReader) uses() ([]OwnUse, *CaseError) {
	if r.json.peek() != '{' {
		return nil, r.other("want an object in braces, not", shapeExamples['{'])
	}
	questions := usesOf(r.questions)
	var list []OwnUse
	err := r.json.object(func(key []byte) *CaseError {
		id := string(key)
		if !slices.Contains(questions, id) {
			return r.unknownKey(id, questions)
		}
		q := &r.questions.List[r.questions.Index(id)]
		answer, err := r.one(q.OptionIDs())
		list = append(list, OwnUse{id, answer})
		return err.under(key)
	})
	return list, err
}

// usesOf are the questions whose answers say what a rule is for.
func usesOf(questions *fact.Questions) []string {
	var ids []string
	for _, q := range append(questions.Uses(), questions.Index(fact.FormQuestion)) {
		if q >= 0 {
			ids = append(ids, questions.List[q].ID)
		}
	}
	return ids
}

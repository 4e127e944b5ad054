package content

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// phraseEntry is how a language puts what is decided into the sentences of the
// content.
type phraseEntry struct {
	Where     at
	And       string   `yaml:"and"`
	Or        string   `yaml:"or"`
	Comma     string   `yaml:"comma"`
	Date      string   `yaml:"date"`
	Day       string   `yaml:"day"`
	Month     string   `yaml:"month"`
	Months    []string `yaml:"months"`
	Weekdays  []string `yaml:"weekdays"`
	Money     string   `yaml:"money"`
	Thousands string   `yaml:"thousands"`
	Decimal   string   `yaml:"decimal"`
	Levels    []string `yaml:"levels"`
	This      string   `yaml:"this"`
	It        string   `yaml:"it"`
	Yours     string   `yaml:"yours"`
	OrNext    string   `yaml:"or-next"`
	OrElse    string   `yaml:"or-else"`
	AndAlso   string   `yaml:"and-also"`
	Is        string   `yaml:"is-so"`
	Answer    string   `yaml:"answer"`
	ForPlan   string   `yaml:"for-plan"`
	InDays    string   `yaml:"in-days"`
	InMonths  string   `yaml:"in-months"`
	Ordinals  []string `yaml:"ordinals"`
}

// ordinals are how many days some month has not: the 29th to the 31st.
const ordinals = 3

// readPhrases reads how lists, days and amounts stand in a sentence.
func (l *loader) readPhrases() {
	one(l.files, "phrase.yaml", func(e *phraseEntry) {
		for _, form := range []struct {
			key, text string
			holes     []string
		}{
			{"and", e.And, []string{"{list}", "{last}"}},
			{"or", e.Or, []string{"{list}", "{last}"}},
			{"comma", e.Comma, []string{"{list}", "{next}"}},
			{"date", e.Date, []string{"{month}", "{day}", "{year}"}},
			{"day", e.Day, []string{"{weekday}", "{date}"}},
			{"month", e.Month, []string{"{month}", "{year}"}},
			{"money", e.Money, []string{"{amount}"}},
			{"or-next", e.OrNext, []string{"{list}", "{next}"}},
			{"or-else", e.OrElse, []string{"{list}", "{next}"}},
			{"and-also", e.AndAlso, []string{"{list}", "{next}"}},
			{"is-so", e.Is, []string{"{question}", "{answers}"}},
			{"answer", e.Answer, []string{"{answer}"}},
			{"for-plan", e.ForPlan, []string{"{plan}", "{text}"}},
			{"in-days", e.InDays, []string{"{count}"}},
			{"in-months", e.InMonths, []string{"{count}"}},
		} {
			l.needs(e.Where, form.key, form.text)
			l.holes(e.Where, form.key, form.text, form.holes, form.holes)
		}
		l.needs(e.Where, "this", e.This, "it", e.It, "yours", e.Yours, "thousands", e.Thousands, "decimal", e.Decimal)
		said := &fact.Sayings{
			Phrases: fact.Phrases{
				AndForm: e.And, OrForm: e.Or, CommaForm: e.Comma, DateForm: e.Date, DayForm: e.Day, MonthForm: e.Month,
				MoneyForm: e.Money, Thousands: e.Thousands, Decimal: e.Decimal,
			},
			Levels: e.Levels, This: e.This, It: e.It, Yours: e.Yours, OrNext: e.OrNext, OrElse: e.OrElse,
			AndAlso: e.AndAlso, Is: e.Is, Answer: e.Answer,
			ForPlan: e.ForPlan, Days: e.InDays, Months: e.InMonths, Ordinals: e.Ordinals,
		}
		l.asMany(e.Where, "months", copy(said.Phrases.Months[:], e.Months), len(said.Phrases.Months))
		l.asMany(e.Where, "weekdays", copy(said.Phrases.Weekdays[:], e.Weekdays), len(said.Phrases.Weekdays))
		l.asMany(e.Where, "levels", len(e.Levels), rule.Levels)
		l.asMany(e.Where, "ordinals", len(e.Ordinals), ordinals)
		l.lib.Questions.Sayings = said
	})
}

// asMany reports a list that has not as many entries as there are things to name.
func (p *problems) asMany(where at, key string, got, want int) {
	if got != want {
		p.problem(where, "name each of them once", "%s has %d entries, not %d", key, got, want)
	}
}

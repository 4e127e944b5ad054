package paper

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"ketacover/model/record"
	"ketacover/model/reference"
)

// shortCases are cases of many kinds: those whose verdicts were given to us, those
// that letters are written for, and one in ten of the others.
func shortCases(t *testing.T, p *Pen) []record.Case {
	t.Helper()
	list := slices.AppendSeq(cases(t, p.Library.Questions), maps.Values(letterCases(t, p.Library.Questions)))
	for i, c := range casesIn(t, p.Library.Questions, "leaves") {
		if i%10 == 0 {
			list = append(list, c)
		}
	}
	return list
}

// Nobody in pain reads 26 pages. What a person acts on is a few of them, and
// explain is a screen: 24 to 40 lines, a few more where a verdict has much to say.
func TestAReportIsAFewPagesAndExplainIsAScreen(t *testing.T) {
	p, long := pen(t), 0
	list := append(shortCases(t, p), longCases(t, p)...)
	for i, c := range list {
		pages := len(compose(measuring(), Report(p, c).clean()))
		lines := strings.Count(Explain(p, c).Plain(), "\n")
		if lines > 40 {
			long++
			t.Logf("case %d: a report of %d pages, explain of %d lines", i, pages, lines)
		}
		if pages > 6 || lines > 44 {
			t.Errorf("case %d: a report of %d pages, explain of %d lines", i, pages, lines)
		}
	}
	if long*10 > len(list) {
		t.Errorf("%d of %d cases are told at too great length", long, len(list))
	}
}

// longCases are those of which there is most to tell: a course that was cut, and care
// that was had and not paid.
func longCases(t *testing.T, p *Pen) []record.Case {
	t.Helper()
	said := `"purpose": "mental-health", "condition": "depression", "form": "infusion", "age": "18-64",
		"recommended-by": "psychiatrist", "diagnosis-documented": "yes", "severity-scale": "severe",
		"antidepressants": "4-plus", "antidepressant-classes": "different", "trial-records": "yes", "augmentation": "yes",
		"psychotherapy": "yes", "stimulation": "not-tried", "stay-on-antidepressant": "yes", "earlier-ketamine": "helped",
		"network": "cash-only", "authorization": "denied", "spravato-history": "never", "spravato-safe": "yes",
		"spravato-site": "yes", "spravato-willing": "no", "plan": "individual", "payer": "cigna", "state": "CO",
		"plan-experimental": "unsure", "authorization-for": "infusion", "denial-date": "2026-11-02", `
	return []record.Case{
		decoded(t, p.Library.Questions, said+`"denial-reason": "not-necessary", "care": "under-way"`),
		decoded(t, p.Library.Questions, said+`"denial-reason": "experimental", "care": "had", "care-date": "2026-09-30"`),
	}
}

// What is said on one screen and on a few pages stands in full too, and the first
// page has all that a person acts on.
func TestTheShortReportBeginsWithWhatToActOn(t *testing.T) {
	p := pen(t)
	for i, c := range shortCases(t, p) {
		e, s := p.Library.Evaluate(c, p.Today), Report(p, c)
		want := []string{p.Library.Reference.Note(reference.CrisisNote), p.Words.Reports.InShort, e.Message}
		for tree := range p.Library.Trees.List {
			want = append(want, p.Library.Trees.List[tree].Title+": "+spanText(p.Words, e.View.Span(tree)))
		}
		if len(e.Steps) > 0 {
			want = append(want, p.Words.Steps.DoFirst, e.Steps[0].Text)
		}
		want = append(want, p.Words.Reports.OpenOptions, p.Words.Heads.Costs, p.Words.Heads.Sources)
		belowOneAnother(t, "report "+number(i), s.Blocks, want)
		for _, sheet := range []*Sheet{s, Explain(p, c)} {
			for _, now := range e.Steps[:min(2, len(e.Steps))] {
				if !strings.Contains(flat(sheet), firstSentence(now.Text)) {
					t.Errorf("case %d does not say %q", i, now.Text)
				}
			}
		}
		first, all := compose(measuring(), s.clean())[0], ""
		for _, r := range first {
			for _, text := range r.runs {
				all += " " + text.text
			}
		}
		for _, text := range []string{e.Message, e.Steps[0].Text} {
			if !strings.Contains(all, strings.TrimSpace(cut80(text))) {
				t.Errorf("case %d: %q is not on the first page", i, text)
			}
		}
	}
}

// cut80 is the beginning of a text, which no line break can be in the way of.
func cut80(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(6, len(words))], " ")
}

// What the answers rule out is named in the short report, and told in full only.
func TestTheShortReportTellsOnlyOfWhatIsOpen(t *testing.T) {
	p := pen(t)
	said := map[bool]int{}
	for i, c := range shortCases(t, p) {
		s := Report(p, c)
		for _, r := range p.Library.Evaluate(c, p.Today).Options {
			shut := r.SetAside() || r.Shut()
			said[shut]++
			inTable := slices.ContainsFunc(s.Blocks, func(b Block) bool {
				return b.Kind == Table && slices.ContainsFunc(b.Rows, func(row []string) bool { return row[0] == r.Option.Short })
			})
			if inTable == shut || shut && !strings.Contains(flat(s), r.Option.Title) {
				t.Errorf("case %d: %s is shut: %v, and stands in the table: %v", i, r.Option.ID, shut, inTable)
			}
		}
	}
	if said[true] == 0 || said[false] == 0 {
		t.Errorf("of all cases %v are shut", said)
	}
}

// Help for others is told in the full report, or on its page.
func TestHelpThatDoesNotFitIsLeftOutOfTheShortReport(t *testing.T) {
	p := pen(t)
	card, veterans := "The maker's savings card", "A lower price for veterans"
	for _, c := range []struct {
		answers    string
		has, lacks string
	}{
		{`"purpose": "mental-health", "plan": "employer"`, card, veterans},
		{`"purpose": "pain", "plan": "employer"`, "A price in writing", card},
		{`"purpose": "mental-health", "plan": "military"`, veterans, card},
		{`"purpose": "mental-health", "plan": "medicaid"`, "Charities", card},
	} {
		told, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": {`+c.answers+`}}`))
		if err != nil {
			t.Fatal(err)
		}
		text := flat(Report(p, told))
		if !strings.Contains(text, c.has) || strings.Contains(text, c.lacks) {
			t.Errorf("%s: want %q and not %q", c.answers, c.has, c.lacks)
		}
	}
}

func TestTheFirstSentenceIsWhole(t *testing.T) {
	for text, want := range map[string]string{
		"Call. Then wait.":                     "Call.",
		"The U.S. Labor Department. It helps.": "The U.S. Labor Department.",
		"See 45 CFR 147.136. It holds.":        "See 45 CFR 147.136. It holds.",
		"Is it so? It is.":                     "Is it so?",
		"One sentence":                         "One sentence",
		"":                                     "",
	} {
		if got := firstSentence(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

package content

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"ketacover/model/option"
	"ketacover/model/rule"
)

// What a study or a page says is told with what it rests on: each of the words
// never stands without those that bound it. Kept from what readers found.
func TestWhatASourceSaysIsToldWithItsBounds(t *testing.T) {
	bounds := []struct{ said, with *regexp.Regexp }{
		// The study read what insurers wrote, not what they paid.
		{regexp.MustCompile(`18 large insurers`), regexp.MustCompile(`in writing|wrote|written`)},
		// Shots under the skin were tried.
		{regexp.MustCompile(`[Ww]e read no trial of shots|We read none of shots`), regexp.MustCompile(`into a muscle`)},
		{regexp.MustCompile(`about \$400 (for )?a shot`), regexp.MustCompile(`[Oo]ne clinic`)},
		{regexp.MustCompile(`[Ii]n (about )?63 of 100|63 of 100 people felt`),
			regexp.MustCompile(`depression score.*finish|finish.*depression score`)},
		{regexp.MustCompile(`41 of 100 people.*unreal`), regexp.MustCompile(`pill.*under 65.*Alone`)},
		{regexp.MustCompile(`0 to 25 of 100`), regexp.MustCompile(`weak studies`)},
		// The three days of TRICARE rest on one page.
		{regexp.MustCompile(`TRICARE by.*3 days|fast appeal before care, ask within 3 days`),
			regexp.MustCompile(`page of 2014`)},
		{regexp.MustCompile(`counts from the care`), regexp.MustCompile(`court said in 2024`)},
		// A notice that can turn the bill to the person.
		{regexp.MustCompile(`, called an ABN`), regexp.MustCompile(`may have to pay if Medicare says no`)},
	}
	told := make([]int, len(bounds))
	for _, text := range prose() {
		if strings.HasPrefix(text.File, "source/") {
			continue
		}
		for i, b := range bounds {
			if !b.said.MatchString(text.Words) {
				continue
			}
			told[i]++
			if !b.with.MatchString(text.Words) {
				t.Errorf("%s:%d: %q lacks %s", text.File, text.Line, text.Words, b.with)
			}
		}
	}
	for i, n := range told {
		if n == 0 {
			t.Errorf("no text says %s", bounds[i].said)
		}
	}
}

// The figures of a study are those of the people it was made with.
func TestFiguresAreForWhomTheyWereCounted(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ form, condition, want string }{
		{"at-home", "depression", "home-ketamine-2022"},
		{"at-home", "suicidal-depression", ""},
		{"at-home", "anxiety", ""},
		{"injection", "depression", "kads-2023"},
		{"injection", "suicidal-depression", ""},
		{"injection", "ptsd", ""},
	} {
		a := said(t, l, "purpose=mental-health condition="+test.condition+" form="+test.form)
		views := l.Options.Options(a)
		i := slices.IndexFunc(views, func(v option.View) bool { return v.Option.ID == "infusion" })
		if len(views[i].Evidence) != 1 {
			t.Errorf("%s, %s: %d figures", test.form, test.condition, len(views[i].Evidence))
			continue
		}
		e := views[i].Evidence[0]
		if got := strings.Join(e.Sources, " "); got != test.want ||
			test.want == "" && !strings.Contains(e.Text, "cannot give you figures") {
			t.Errorf("%s, %s: %q, from %q", test.form, test.condition, e.Text, got)
		}
	}
}

// A company's rule stands under a usual condition only where it says that much:
// what we read of Cigna's counts medicines, and names no doses, dates or standard,
// and none but one names the standard of a diagnosis.
func TestAUsualConditionRestsOnWhatItsSourceSays(t *testing.T) {
	l := parsed(t)
	counts := []string{"antidepressants", "antidepressant-classes", "recommended-by", "age"}
	seen := 0
	for i := range l.Payers.List {
		p := &l.Payers.List[i]
		for _, rule := range p.Rules {
			for _, c := range rule.Criteria {
				if strings.Contains(c.Text, "(DSM)") && c.Usual && c.Source != "" && c.Source != "uhc-2024d0069n" {
					t.Errorf("%s, %s: %q rests on %s, which names no standard", p.ID, rule.ID, c.Text, c.Source)
				}
				if c.Source != "cigna-spravato" || p.ID == "cigna" {
					continue
				}
				seen++
				for _, met := range c.Tests {
					if id := l.Questions.List[met.Fact].ID; !slices.Contains(counts, id) {
						t.Errorf("%s, %s: %s rests on Cigna's rule, which does not say it", p.ID, rule.ID, id)
					}
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no condition rests on Cigna's rule")
	}
}

// A rule against that says nothing was found is one of which nothing was found:
// the words and the verdicts tell the same.
func TestARuleAgainstThatWasNotFoundSaysSo(t *testing.T) {
	seen := 0
	l := parsed(t)
	for i := range l.Payers.List {
		p := &l.Payers.List[i]
		for j := range p.Rules {
			r := &p.Rules[j]
			if r.Stance != rule.Excluded {
				continue
			}
			nothing := strings.HasPrefix(r.Because, "We found no")
			if nothing != (r.Known() == rule.NothingFound) {
				t.Errorf("%s, %s: %q, and it is read otherwise", p.ID, r.ID, r.Because)
			}
			if nothing {
				seen++
			}
		}
	}
	if seen < 3 {
		t.Errorf("%d rules of which nothing was found", seen)
	}
}

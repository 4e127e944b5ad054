package content

import (
	"fmt"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/comparison"
	"ketacover/model/fact"
)

// handCase is a patient with depression in whose case nothing is open that a rule
// asks for: what each row below says was worked out by hand from the payer's file.
const handCase = `purpose=mental-health condition=depression form=infusion age=18-64 plan=employer employer-kind=insured payer=aetna
	ketamine-rider=no authorization=not-asked recommended-by=psychiatrist diagnosis-documented=yes severity-scale=severe antidepressants=2
	antidepressant-classes=different trial-records=yes augmentation=no psychotherapy=yes stimulation=not-tried stay-on-antidepressant=yes
	earlier-ketamine=never spravato-history=never spravato-safe=yes spravato-site=yes network=in plan-experimental=silent`

// handRow is what one payer's file says of a case, and what follows.
type handRow struct {
	payer, drug, levels string
	stance              string
	conditions          string // how many are met, not met and open; empty where none of its own was read
	file                string // what its file says
}

// The ten cases, each with what differs from handCase.
var handCases = []struct {
	name, differs string
	rows          []handRow
}{
	{"two medicines", "", []handRow{
		{"cigna", "spravato", "likely", "covered-with-criteria", "4 0 2",
			"a psychiatrist, two medicines, two kinds, records; psychosis and the state list nobody asked"},
		{"cigna", "infusion", "unlikely", "unknown", "", "none-found: the general rule stands in, which asks for a " +
			"booklet that pays for some; none of that is counted"},
		{"hcsc", "spravato", "likely", "covered-with-criteria", "3 0 1",
			"diagnosis, a score of moderate or severe, one medicine; substance use nobody asked"},
		{"unitedhealthcare", "spravato", "likely", "covered-with-criteria", "4 0 0",
			"diagnosis, two medicines, records, one alongside"},
		{"premera", "spravato", "likely", "covered-with-criteria", "2 0 5",
			"kinds and records; with two medicines it cannot be told, and four are for a person to check"},
		{"carefirst", "spravato", "likely", "covered-with-criteria", "5 0 2",
			"severe, a psychiatrist, two, two kinds, talk therapy; substance use and two hours are open"},
		{"medical-mutual", "spravato", "likely", "covered-with-criteria", "6 0 1",
			"safe, diagnosis, a score, two, two kinds, talk therapy; no other treatment is open"},
		{"bcbs-north-carolina", "spravato", "likely", "covered-with-criteria", "2 0 1",
			"two of two kinds; of the course the chart alone cannot tell"},
		{"bcbs-massachusetts", "spravato", "possible", "covered-with-criteria", "4 2 0",
			"diagnosis, severe, two kinds, alongside; not four medicines and no add-on"},
		{"bcbs-massachusetts", "infusion", "possible", "covered-with-criteria", "5 2 0",
			"age too; not four medicines and no add-on"},
		{"bcbs-north-dakota", "spravato", "possible", "covered-with-criteria", "3 2 1",
			"a specialist, two, alongside; of the stricter copy not three and no add-on, and the episode is open"},
		{"qualchoice", "spravato", "possible", "covered-with-criteria", "7 1 1", "age, a psychiatrist, severe, two, two " +
			"kinds, alongside, no Spravato before; no add-on fails it, and the dose is open"},
		{"highmark", "spravato", "possible", "covered-with-criteria", "2 1 0",
			"a psychiatrist and the diagnosis; three medicines are asked for"},
		{"amerihealth", "spravato", "possible", "covered-with-criteria", "3 0 1", "read in part, so no more than possible"},
		{"bcbs-michigan", "spravato", "possible", "covered-with-criteria", "", "it pays; no condition was read"},
		{"bcbs-mississippi", "spravato", "not-covered", "excluded", "", "it pays for no label use"},
		{"aetna", "infusion", "not-covered", "excluded", "", "bulletin 0938 names depression"},
		{"select-health", "infusion", "unlikely", "silent", "",
			"its rule does not name ketamine for this, and the booklet says nothing"},
	}},
	{"one medicine", "antidepressants=1", []handRow{
		{"hcsc", "spravato", "likely", "covered-with-criteria", "3 0 1", "it asks for one only"},
		{"unitedhealthcare", "spravato", "possible", "covered-with-criteria", "3 1 0", "two are asked for"},
		{"highmark", "spravato", "possible", "covered-with-criteria", "2 1 0", "three are asked for"},
	}},
	{"four medicines and an add-on", "antidepressants=4-plus augmentation=yes", []handRow{
		{"bcbs-massachusetts", "infusion", "likely", "covered-with-criteria", "7 0 0", "each of the seven is met"},
		{"bcbs-massachusetts", "spravato", "likely", "covered-with-criteria", "6 0 0", "each of the six is met"},
		{"bcbs-minnesota", "spravato", "possible", "covered-with-criteria", "2 0 0",
			"an account that we do not trust much gives no more"},
		{"bcbs-north-dakota", "spravato", "likely", "covered-with-criteria", "5 0 1", "both copies are met"},
	}},
	{"lozenges at home", "form=at-home antidepressants=4-plus augmentation=yes", []handRow{
		{"bcbs-massachusetts", "infusion", "not-covered", "excluded", "", "other forms are not paid for"},
		{"aetna", "infusion", "not-covered", "excluded", "", "in any form"},
	}},
	{"PTSD", "condition=ptsd", []handRow{
		{"aetna", "infusion", "not-covered", "excluded", "", "0938 names PTSD"},
		{"medica", "infusion", "not-covered", "excluded", "", "all mental health uses"},
		{"bcbs-massachusetts", "infusion", "possible", "case-by-case", "", "letters that ask for an exception"},
		{"bcbs-mississippi", "spravato", "not-covered", "excluded", "", "other uses are refused too"},
		{"cigna", "spravato", "unlikely", "unknown", "", "its rule is for depression; this use is off the label"},
	}},
	{"CRPS", "purpose=pain pain-condition=crps pain-treatments=2", []handRow{
		{"premera", "infusion", "not-covered", "excluded", "", "pain, CRPS among it"},
		{"bcbs-alabama", "infusion", "not-covered", "excluded", "", "MP-446 names CRPS"},
		{"bcbs-minnesota", "infusion", "not-covered", "excluded", "", "II-271 names CRPS"},
		{"aetna", "infusion", "not-covered", "excluded", "", "0447 calls it unproven"},
	}},
	{"cancer pain", "purpose=pain pain-condition=cancer-pain pain-treatments=2", []handRow{
		{"amerihealth", "infusion", "likely", "covered-with-criteria", "2 0 2",
			"age and other pain drugs; opioids along with it and a pain specialist are open"},
		{"aetna", "infusion", "unlikely", "silent", "", "not named, and the booklet says nothing"},
	}},
	{"thoughts of suicide now", "condition=suicidal-depression antidepressants=0", []handRow{
		{"unitedhealthcare", "spravato", "likely", "covered-with-criteria", "1 0 1",
			"of its two rules the one for thoughts of suicide: the diagnosis; that they are there now nobody asked"},
		{"medical-mutual", "spravato", "likely", "covered-with-criteria", "5 0 1",
			"the same: safe, diagnosis, a score, alongside, talk therapy"},
		{"aetna", "spravato", "possible", "unknown", "", "nothing found on what it asks for then"},
	}},
	{"at 70, on Medicare, refused", "age=65-plus plan=medicare medicare-kind=original authorization=denied " +
		"authorization-for=both", []handRow{
		{"qualchoice", "spravato", "possible", "covered-with-criteria", "6 2 1", "it stops at 65, and no add-on"},
		{"cigna", "spravato", "likely", "covered-with-criteria", "4 0 2", "no age; the refusal was Medicare's"},
		{"aetna", "infusion", "not-covered", "excluded", "", "as for anyone"},
	}},
	{"a risk that rules it out", "spravato-safe=no", []handRow{
		{"medical-mutual", "spravato", "not-covered", "covered-with-criteria", "5 1 1",
			"the risks are named as an exclusion"},
		{"cigna", "spravato", "unlikely", "covered-with-criteria", "4 0 2",
			"the label stands against it, though no line of the rule does"},
	}},
}

func TestTenCasesAreAsTheFilesOfThePayersSay(t *testing.T) {
	l := parsed(t)
	if len(handCases) != 10 {
		t.Fatalf("%d cases", len(handCases))
	}
	for _, c := range handCases {
		compared := l.Others.Compare(saidCase(t, l, strings.Join(strings.Fields(handCase+" "+c.differs), " ")).Answers)
		for _, want := range c.rows {
			s := standingOf(t, l, compared, want.payer, want.drug)
			levels := s.Span.Low.String()
			if !s.Span.Settled() {
				levels += " to " + s.Span.High.String()
			}
			conditions := ""
			if tally, _ := s.Tally(); tally.Of() > 0 {
				conditions = fmt.Sprint(len(tally.Met), len(tally.NotMet), len(tally.Open))
			}
			if levels != want.levels || s.Stance().String() != want.stance || conditions != want.conditions {
				t.Errorf("%s, %s, %s: %s, %s, conditions %q, where the file says %s, %s, %q: %s",
					c.name, want.payer, want.drug, levels, s.Stance(), conditions, want.levels, want.stance, want.conditions,
					want.file)
			}
		}
	}
}

// standingOf is how one company's rule stands.
func standingOf(t *testing.T, l *model.Library, c *comparison.Comparison, payer, drug string) *comparison.Standing {
	t.Helper()
	for i := range c.Rows {
		if c.Rows[i].Payer.ID == payer {
			return &c.Rows[i].Drugs[l.Trees.Index(drug)]
		}
	}
	t.Fatalf("no row of %s", payer)
	return nil
}

// What stands against a case and is no line of the rule is said all the same.
func TestARowSaysWhatStandsAgainstTheCaseBesideItsRule(t *testing.T) {
	l := parsed(t)
	of := func(differs, payer, drug string) *comparison.Standing {
		c := l.Others.Compare(saidCase(t, l, strings.Join(strings.Fields(handCase+" "+differs), " ")).Answers)
		return standingOf(t, l, c, payer, drug)
	}
	if text := of("spravato-safe=no", "cigna", "spravato").Against(); !strings.Contains(text, "health risks") {
		t.Errorf("of a risk it says %q", text)
	}
	if text := of("age=under-18", "unitedhealthcare", "spravato").Against(); !strings.Contains(text, "under 18") {
		t.Errorf("of an age it says %q", text)
	}
	if text := of("", "cigna", "spravato").Against(); text != "" {
		t.Errorf("where nothing is against it: %q", text)
	}
	lacking := of("spravato-site=no", "cigna", "spravato").Lacking()
	if len(lacking) != 1 || lacking[0].ID != "certified-site" {
		t.Errorf("without a clinic it lacks %v", lacking)
	}
}

// What the plan decided is set aside, and said to be; what is another plan's to say
// is kept, and said to be.
func TestAComparisonSaysWhatItSetAsideAndWhatItKept(t *testing.T) {
	l := parsed(t)
	c := l.Others.Compare(saidCase(t, l, strings.Join(
		strings.Fields(handCase+" plan=medicare medicare-kind=original authorization=denied authorization-for=spravato"),
		" ")).Answers)
	if got := fmt.Sprint(ids(c.SetAside)); got != "[plan=medicare authorization=denied]" {
		t.Errorf("set aside: %s", got)
	}
	if got := fmt.Sprint(ids(c.Kept)); got != "[network=in plan-experimental=silent spravato-site=yes]" {
		t.Errorf("kept: %s", got)
	}
	if len(c.Refused) != 1 || l.Trees.List[c.Refused[0]].ID != "spravato" {
		t.Errorf("refused: %v", c.Refused)
	}
	if c := l.Others.Compare(saidCase(t, l, strings.Join(strings.Fields(handCase), " ")).Answers); len(c.SetAside)+
		len(c.Refused) > 0 || !c.Rows[0].Now {
		t.Errorf("of a case without a request: set aside %v, refused %v, the first company %v", c.SetAside, c.Refused,
			c.Rows[0].Now)
	}
}

func ids(list fact.Settings) []string {
	var out []string
	for _, s := range list {
		out = append(out, s.ID+"="+s.Options[s.Option].ID)
	}
	return out
}

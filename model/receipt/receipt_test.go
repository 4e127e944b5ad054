package receipt_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/receipt"
	"ketacover/model/record"
	"ketacover/model/sample"
	"ketacover/model/seed"
)

func maker(t *testing.T) *receipt.Maker {
	t.Helper()
	return &receipt.Maker{Library: sample.New(t, nil), Sum: "sum", Program: "1", Note: "It holds answers."}
}

// plain is an escape that changes nothing.
func plain(to, data []byte) []byte { return append(to, data...) }

var day = fact.Date{Year: 2026, Month: 11, Day: 23}

// drawn is a case in which about as many choices are answered as people answer.
func drawn(l *model.Library, random *rand.Rand) record.Case {
	c := record.Case{}
	for q := range l.Questions.List {
		if n := len(l.Questions.List[q].Options); n > 0 && random.IntN(3) > 0 {
			c.Answers = c.Answers.With(q, fact.Chosen(random.IntN(n)))
		}
	}
	return c
}

func written(t *testing.T, r *receipt.Receipt) []byte {
	t.Helper()
	data, err := r.Encode(plain)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// read is what Decode reads of it.
func read(t *testing.T, r *receipt.Receipt) *receipt.Receipt {
	t.Helper()
	was, err := receipt.Decode(written(t, r), plain)
	if err != nil {
		t.Fatal(err)
	}
	return was
}

// A receipt run again on the same content says the same, and each rule of a tree
// stands in it once: it decides, is left, or was ruled out.
func TestAReceiptRunAgainSaysTheSame(t *testing.T) {
	m, random := maker(t), seed.Rand(t)
	for range seed.Times(24) {
		c := drawn(m.Library, random)
		r := m.Make(c, day)
		if check := m.Check(read(t, r)); !check.Same || len(check.Differences) > 0 {
			t.Fatalf("%s\n%+v", record.EncodeCase(m.Library.Questions, c), check)
		}
		for _, v := range r.Verdicts {
			seen := map[string]int{}
			for _, rule := range v.Walked {
				seen[rule.Rule]++
			}
			for _, step := range append(v.Rejected, receipt.Passed{Rules: v.Left}) {
				for _, sum := range step.Rules {
					seen[sum.Rule]++
				}
			}
			for rule, n := range seen {
				if n != 1 {
					t.Errorf("%s stands %d times in %s", rule, n, v.Drug)
				}
			}
			if all := rulesOn(m.Library, v.Drug); len(seen) != all {
				t.Errorf("%d of the %d rules on the %s are told of", len(seen), all, v.Drug)
			}
		}
	}
}

// rulesOn counts the rules on a drug.
func rulesOn(l *model.Library, drug string) (n int) {
	for i := range l.Payers.List {
		for j := range l.Payers.List[i].Rules {
			if l.Payers.List[i].Rules[j].Drug == drug {
				n++
			}
		}
	}
	return n
}

// decided is a case in which a rule decides, with details that a receipt may not have.
func decided(t *testing.T, m *receipt.Maker) record.Case {
	t.Helper()
	c, err := record.DecodeCase(m.Library.Questions, []byte(`{"answers": {
		"purpose": "mood", "plan": "employer", "payer": "acme", "form": "spray", "authorization": "not-asked",
		"medicines": "2", "network": "in"}, "details": {"name": "Ada Example", "member-id": "W-1"}, "id": "client-7"}`))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAReceiptTellsTheRuleItsConditionsAndSourcesAndNoName(t *testing.T) {
	m := maker(t)
	r := m.Make(decided(t, m), day)
	at := slices.IndexFunc(r.Verdicts, func(v receipt.Verdict) bool { return v.Drug == sample.Spray })
	if at < 0 || len(r.Verdicts[at].Walked) == 0 || len(r.Verdicts[at].Walked[0].Conditions) == 0 {
		t.Fatalf("no rule decides in %+v", r.Verdicts)
	}
	v := &r.Verdicts[at]
	if walked := v.Walked[0]; !strings.HasPrefix(walked.Rule, "acme/spray/") || len(walked.Sources) == 0 {
		t.Errorf("%+v", walked)
	}
	for _, id := range v.Walked[0].Sources {
		if !slices.ContainsFunc(r.Sources, func(s receipt.Source) bool { return s.ID == id && s.Checked != "" }) {
			t.Errorf("the source %s is not in it with its day", id)
		}
	}
	acme := func(s receipt.Passed) bool { return s.Question == "payer" && s.Answer == "acme" }
	if !slices.ContainsFunc(v.Rejected, acme) {
		t.Errorf("nothing is ruled out by the company: %+v", v.Rejected)
	}
	for _, private := range []string{"Ada", "W-1", "client-7", record.CaseFormat} {
		if bytes.Contains(written(t, r), []byte(private)) {
			t.Errorf("it holds %q", private)
		}
	}
}

// A byte that is changed, left out or put in shows, be it white space.
func TestEachAlteredByteIsNoticed(t *testing.T) {
	small := &receipt.Receipt{Format: receipt.Format, Version: receipt.Version, Note: "é\\u202e", Written: "2026-11-23",
		Case: []byte(`{"answers":{"plan":"employer"}}`), Verdicts: []receipt.Verdict{{Drug: sample.Drip}}}
	altered := func(data []byte, i int) {
		for _, with := range [][]byte{{data[i] ^ 1}, {data[i] ^ 0x20}, {}, {data[i], data[i]}} {
			other := slices.Concat(data[:i], with, data[i+1:])
			if bytes.Equal(other, data) {
				continue
			}
			if _, err := receipt.Decode(other, plain); err == nil {
				t.Errorf("%q in place of byte %d, %q, is not noticed", with, i, data[i])
			}
		}
	}
	data := written(t, small)
	for i := range data {
		altered(data, i)
	}
	m, random := maker(t), seed.Rand(t)
	data = written(t, m.Make(decided(t, m), day))
	for range seed.Times(90) {
		altered(data, random.IntN(len(data)))
	}
}

func TestWhatIsNoReceiptIsRefused(t *testing.T) {
	for text, want := range map[string]error{
		"": receipt.ErrForeign, "{}": receipt.ErrForeign, `{"format": "ketacover-case"}`: receipt.ErrForeign,
		`{"format": "ketacover-receipt", "version": 2}`: receipt.ErrNewer,
		`{"format": "ketacover-receipt", "version": 1`:  receipt.ErrAltered,
		`{"format": "ketacover-receipt", "version": 1}`: receipt.ErrAltered,
	} {
		if _, err := receipt.Decode([]byte(text), plain); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", text, err, want)
		}
	}
}

// Who makes a receipt up can write a sum that fits. Run again it is found out.
func TestAMadeUpReceiptIsFound(t *testing.T) {
	m := maker(t)
	r := m.Make(decided(t, m), day)
	r.Verdicts[1].Lowest, r.Verdicts[1].Highest = "approved", "approved"
	check := m.Check(read(t, r))
	if check.Same || !check.MadeUp || check.Differences[0].Kind != receipt.VerdictDiffers {
		t.Errorf("%+v", check)
	}
}

// On other content it is told which rules and sources differ, those that decide first.
func TestOtherContentIsTold(t *testing.T) {
	m := maker(t)
	was := m.Make(decided(t, m), day)
	walked := was.Verdicts[1].Walked[0]
	other := &receipt.Maker{Library: m.Library.Copy(), Sum: "other", Program: "1"}
	other.Library.Payers.List = slices.Clone(m.Library.Payers.List)
	for i := range other.Library.Payers.List {
		p := &other.Library.Payers.List[i]
		p.Rules = slices.Clone(p.Rules)
		for j := range p.Rules {
			switch p.ID + "/" + p.Rules[j].Drug + "/" + p.Rules[j].ID {
			case walked.Rule, "zenith/spray/" + p.Rules[j].ID:
				p.Rules[j].Because += " And more."
			}
		}
	}
	other.Library.Sources.List = slices.Clone(m.Library.Sources.List)
	other.Library.Sources.Find(walked.Sources[0]).Checked = fact.Date{Year: 2027, Month: 1, Day: 2}
	check := other.Check(read(t, was))
	kinds := map[receipt.Kind]int{}
	for i, d := range check.Differences {
		kinds[d.Kind]++
		if d.Kind == receipt.RuleDiffers && (i == 0) != (d.ID == walked.Rule && d.Walks) {
			t.Errorf("the rule that decides does not come first: %+v", check.Differences)
		}
	}
	if !check.Same || check.MadeUp || kinds[receipt.RuleDiffers] < 2 || kinds[receipt.SourceDiffers] != 1 ||
		kinds[receipt.ContentDiffers] != 1 {
		t.Errorf("%+v", check)
	}
	// Where the verdict was another too, that comes first, and it is not called made up.
	was.Verdicts[1].Lowest = "not-covered"
	check = other.Check(read(t, was))
	if check.Same || check.MadeUp || check.Differences[0].Kind != receipt.VerdictDiffers {
		t.Errorf("%+v", check)
	}
}

// Answers that the questions of now do not take are told, and nothing is judged.
func TestAnswersThatCannotBeReadAreTold(t *testing.T) {
	m := maker(t)
	r := m.Make(decided(t, m), day)
	r.Case = []byte(`{"answers":{"gone":"yes"}}`)
	check := m.Check(read(t, r))
	if check.Same || len(check.Differences) != 1 || check.Differences[0].Kind != receipt.Unread {
		t.Errorf("%+v", check)
	}
}

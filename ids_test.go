package main_test

import (
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ketacover/content"
)

// knownIDs are the files that name what content holds, each with what it names and
// why. What stands here content can neither rename nor leave out.
var knownIDs = []struct{ file, why, ids string }{
	{"model/fact/known.go", "rules are for uses and forms, companies have rules of their own, states have offices",
		"payer state form purpose network plan"},
	{"model/verdict/asked.go", "which drug a request was for, and where it stands", "authorization authorization-for"},
	{"model/verdict/lever.go", "an appeal can change an answer that nothing else can", "appeal"},
	{"model/verdict/rule_term.go", "a way round is for whom the plan turned down", "denied"},
	{"ui/paper/levers.go", "what was approved may be another drug", "approved"},
	{"ui/paper/other_branch.go", "what was approved may be another drug", "approved"},
	{"model/ledger/row.go", "a ledger goes to others, so what it may hold is fixed", "plan payer purpose"},
	{"model/deadline/count.go", "a second appeal is counted from the answer to the first",
		"denial-date first-appeal-denial-date"},
	{"model/cost/item.go", "sums are made of them", `copay coinsurance-percent travel-per-visit price-per-session package-price
		evaluation-fee boosters-per-year allowed-amount deductible-left out-of-pocket-left
		deductible coinsurance yearly-limit`},
	{"model/reference/help_note.go", "help is shown by name, and so is that this is no advice",
		"disclaimer crisis crisis-988 crisis-veterans crisis-911 care-thanks care-call care-veterans care-now care-kept"},
	{"model/evaluation.go", "what a warning is about is worked out",
		"stale-source low-confidence superseded territory"},
	{"model/deadline/doubtful_date.go", "dates are held against each other",
		"future-date last-before-first first-appeal-date look-again-past look-again-no-day"},
	{"model/verdict/sight.go", "what is looked at is if-so", "if-so"},
	{"model/letter/erase.go", "every word of a name is hidden, wherever it stands", "name"},
	{"model/letter/trial.go", "weeks are worked out of the days of a trial, its class of its name",
		"medicines name"},
	{"model/letter/score.go", "by how much a score changed is worked out", "scores"},
	{"model/verdict/rule_term.go", "of what a rule says beside its conditions some is worked out, and a note says each",
		`diagnosis-code rule-exceptions rule-approval rule-renewal rule-benefit rule-codes rule-diagnosis-codes
		rule-diagnosis-taken rule-diagnosis-refused rule-diagnosis-not-listed rule-diagnosis-not-named
		rule-diagnosis-no-list rule-diagnosis-ask rule-diagnosis-more`},
}

// homonyms are words that mean something else and that an id happens to equal.
var homonyms = []struct{ file, words string }{
	{"model/casefile/name.go", "name"},
	{"model/cost/line.go", "copay first-visit deductible estimate account tax loan loan-rate card"},
	{"model/fact/event_kind.go", "what appeal outside-review partly withdrawn"}, {"model/rule/level.go", "approved"},
	{"ui/command/counts.go", "answered"},
	{"model/fact/search.go", "plan state care card"}, {"ui/paper/section.go", "crisis help"},
	{"model/fact/who.go", "clinician clinic"}, {"model/option/option.go", "clinic"},
	{"model/record/details.go", "clinician"},
	{"model/reference/right.go", "plan"}, {"model/rule/criterion.go", "plan"}, {"model/rule/rule.go", "medicines"},
	{"ui/aside.go", "state"},
	{"model/letter/hole.go", "other"}, {"model/rule/payer_find.go", "other"}, {"model/verdict/message.go", "other"},
	{"ui/words/sentence.go", "other"},
	{"ui/command/kept_case.go", "name"}, {"ui/command/kept_move.go", "name"}, {"ui/command/open.go", "before"},
	{"ui/command/content.go", "payer"}, {"ui/command/compare.go", "payer name state plan"},
	{"ui/command/root.go", "state plan help"}, {"ui/paper/html.go", "name care"}, {"ui/paper/case_table.go", "name"},
	{"model/record/own_rule_decode.go", "payer"},
}

// Content is the list: a question, a letter, a deadline, a detail, a way, a drug, a
// figure, a help with a cost, a note, a group of rights, a topic of studies or a text
// that is added there need be named nowhere else.
func TestOnlyTheListsOfIDsNameWhatContentHolds(t *testing.T) {
	ids, drug := contentIDs(t)
	may := map[string]bool{} // file and id, and whether it was met
	for _, k := range knownIDs {
		for id := range strings.FieldsSeq(k.ids) {
			may[k.file+" "+id] = false
			if !slices.Contains(ids, id) {
				t.Errorf("%s names %q, which content does not hold", k.file, id)
			}
		}
	}
	for _, h := range homonyms {
		for word := range strings.FieldsSeq(h.words) {
			may[h.file+" "+word] = false
		}
	}
	eachText(t, func(file, text string, line int) {
		if drug.MatchString(text) {
			t.Errorf("%s:%d names a drug, which its tree should: %q", file, line, text)
		}
		if !slices.Contains(ids, text) {
			return
		}
		if _, ok := may[file+" "+text]; !ok {
			t.Errorf("%s:%d names %q: let content say what is meant, or give the reason in knownIDs", file, line, text)
		}
		may[file+" "+text] = true
	})
	for entry, met := range may {
		if !met {
			t.Errorf("%s: it is named there no more", entry)
		}
	}
}

// contentIDs are the ids of what is listed in content, and what names a drug. The
// program is about ketamine, and may say so.
func contentIDs(t *testing.T) (ids []string, drug *regexp.Regexp) {
	t.Helper()
	l, err := content.Load()
	if err != nil {
		t.Fatal(err)
	}
	for i := range l.Questions.List {
		ids = append(ids, l.Questions.List[i].ID)
	}
	for i := range l.Letters.All() {
		ids = append(ids, l.Letters.All()[i].Kind)
	}
	for i := range l.Letters.Details {
		ids = append(ids, l.Letters.Details[i].ID)
	}
	for i := range l.Deadlines.Rules {
		ids = append(ids, l.Deadlines.Rules[i].ID)
	}
	ids = append(append(ids, l.Questions.Events.KindIDs()...), l.Questions.Events.OutcomeIDs()...)
	for i := range l.Options.List {
		ids = append(ids, l.Options.List[i].ID)
	}
	for _, item := range l.Costs.Rules.Items() {
		ids = append(ids, item.ID)
	}
	for i := range l.Costs.Rules.Aids {
		ids = append(ids, l.Costs.Rules.Aids[i].ID)
	}
	for i := range l.Costs.Rules.Options {
		ids = append(ids, l.Costs.Rules.Options[i].ID)
	}
	for i := range l.Reference.Notes {
		ids = append(ids, l.Reference.Notes[i].ID)
	}
	for i := range l.Reference.Rights {
		ids = append(ids, l.Reference.Rights[i].ID)
	}
	for i := range l.Reference.Topics {
		ids = append(ids, l.Reference.Topics[i].ID)
	}
	for i := range l.Reference.About {
		ids = append(ids, l.Reference.About[i].ID)
	}
	var names []string
	for i := range l.Trees.List {
		names = append(names, l.Trees.List[i].ID)
		written, err := os.ReadFile(filepath.Join("content", "tree", l.Trees.List[i].ID+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		_, list, _ := strings.Cut(string(written), "names: [")
		list, _, _ = strings.Cut(list, "]")
		names = append(names, strings.Split(list, ", ")...)
	}
	names = slices.DeleteFunc(names, func(name string) bool { return strings.EqualFold(name, "ketamine") })
	return ids, regexp.MustCompile(`(?i)\b(` + strings.Join(names, "|") + `)\b`)
}

// eachText hands on every text that stands in the program outside content, tests and the
// library that tests have.
// The tags of fields are none.
func eachText(t *testing.T, use func(file, text string, line int)) {
	t.Helper()
	for _, source := range sources(t) {
		if strings.HasPrefix(source.path, "content/") || strings.HasPrefix(source.path, "model/sample/") {
			continue
		}
		tags := map[*ast.BasicLit]bool{}
		ast.Inspect(source.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Field:
				tags[n.Tag] = true
			case *ast.BasicLit:
				if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && !tags[n] {
					use(source.path, text, places.Position(n.Pos()).Line)
				}
			}
			return true
		})
	}
}

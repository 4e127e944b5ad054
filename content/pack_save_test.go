package content

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/source"
)

// A pack that was saved from what a person read decides as the case itself does, and
// says whose reading it is.
func TestASavedPackDecidesAsTheReadingDoes(t *testing.T) {
	lib := parsed(t)
	for name, w := range map[string]struct{ answers, own, tree string }{
		"all uses": {`,"payer":"aetna","antidepressants":"2"`, ownInfusion + `}`, "infusion"},
		"one use":  {`,"payer":"aetna","antidepressants":"2"`, ownInfusion + `,"for":{"condition":"depression"}}`, "infusion"},
		"one form": {`,"payer":"aetna","antidepressants":"2"`,
			ownInfusion + `,"for":{"condition":"depression","form":"infusion"}}`, "infusion"},
		"not met":      {`,"payer":"cigna","antidepressants":"1"`, ownSpravato + `}`, "spravato"},
		"says no":      {`,"payer":"cigna","antidepressants":"2"`, `{"drug":"spravato","stance":"excluded","read":"2026-11-02"}`, "spravato"},
		"no rule read": {`,"payer":"triple-s","antidepressants":"2"`, ownInfusion + `}`, "infusion"},
		"not listed":   {`,"payer":"other","antidepressants":"2"`, ownInfusion + `}`, "infusion"},
	} {
		t.Run(name, func(t *testing.T) {
			c := ownCase(t, lib, ownDepression+w.answers, w.own)
			dir := filepath.Join(t.TempDir(), "my-plan")
			if err := SavePack(lib, c, dir); err != nil {
				t.Fatal(err)
			}
			pack, err := Pack(dir)
			if err != nil {
				t.Fatal(err)
			}
			found, err := CheckFolder(dir, checkedOn)
			if err != nil || len(found.Problems) > 0 {
				t.Errorf("%v %v", err, found.Problems)
			}
			saved := record.Case{Answers: c.Answers}
			if name == "not listed" { // it is listed now
				q := pack.Questions.Index("payer")
				option := pack.Questions.List[q].Option("my-plan")
				saved = ownCase(t, pack, ownDepression+`,"payer":"my-plan","antidepressants":"2"`, ``)
				if option < 0 || pack.Payers.Find("other").Rules[0].ID != lib.Payers.Find("other").Rules[0].ID {
					t.Error("the plan is not listed, or what stands for all others is another")
				}
			}
			got := pack.Evaluate(saved, checkedOn)
			want := lib.Evaluate(c, checkedOn)
			a, b := got.Verdicts[w.tree], want.Verdicts[w.tree]
			if a.Lowest != b.Lowest || a.Highest != b.Highest || a.Reasons[0].Text != b.Reasons[0].Text {
				t.Errorf("the pack says %s to %s, %q; the case %s to %s, %q", a.Lowest, a.Highest, a.Reasons[0].Text,
					b.Lowest, b.Highest, b.Reasons[0].Text)
			}
			if s := pack.Sources.Find("own-reading-1"); s == nil || s.Kind != source.ReadingKind {
				t.Errorf("the source is %+v", s)
			}
			if err := SavePack(lib, c, dir); !errors.Is(err, fs.ErrExist) {
				t.Errorf("saved over a folder: %v", err)
			}
		})
	}
}

// Whatever a person read, its pack can be read again, and every case has the same
// verdicts by it.
func TestEveryReadingMakesAPackThatDecidesAlike(t *testing.T) {
	lib := parsed(t)
	rng := seed.Rand(t)
	for range seed.Times(6) {
		own := drawnOwnRules(rng, lib)
		for i := range own {
			if own[i].Payer == "" || own[i].Payer == "other" { // what stands in for all would be another rule
				own[i].Payer = "aetna"
			}
		}
		c := record.Case{OwnRules: own}
		if len(own) == 0 {
			if _, err := packOf(lib, c); !errors.Is(err, ErrNothingRead) {
				t.Errorf("of nothing: %v", err)
			}
			continue
		}
		files, err := packOf(lib, c)
		if err != nil {
			t.Fatal(err)
		}
		l := newLoader(layers{own: files, below: written})
		pack := l.parse()
		if pack == nil {
			t.Fatalf("%s\n%v", record.OwnRulesJSON(own), l.all.Sorted())
		}
		with := lib.With(own)
		for range 300 {
			var a fact.Answers
			for q := range lib.Questions.List {
				if question := &lib.Questions.List[q]; question.Kind == fact.Choice && rng.IntN(3) > 0 {
					a = a.With(q, fact.Chosen(rng.IntN(len(question.Options))))
				}
			}
			if rng.IntN(2) == 0 {
				q := lib.Questions.Index("payer")
				a = a.With(q, fact.Chosen(lib.Questions.List[q].Option("aetna")))
			}
			f := lib.Questions.Facts(a)
			for tree := range lib.Trees.List {
				if x, y := with.Trees.Diagrams[tree].Span(&f), pack.Trees.Diagrams[tree].Span(&f); x != y {
					t.Fatalf("%v, and by the pack %v\n%s\n%s", x, y, record.OwnRulesJSON(own),
						record.EncodeCase(lib.Questions, record.Case{Answers: a}))
				}
			}
		}
	}
}

// Whose rule it is must be known.
func TestAPackIsOfSomebodysRule(t *testing.T) {
	lib := parsed(t)
	if _, err := packOf(lib, ownCase(t, lib, ``, ownSpravato+`}`)); !errors.Is(err, ErrWhoseRule) {
		t.Errorf("of nobody's rule: %v", err)
	}
}

// Where a file cannot be written, nothing is left that could be taken for a pack.
func TestAPackThatCannotBeWrittenLeavesNoFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my-plan")
	files := held{"payer": []byte("a file where a folder is to be"), "payer/aetna.yaml": []byte("id: aetna")}
	if err := writeFolder(dir, files); err == nil {
		t.Error("a file is written into a file")
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder is left: %v", err)
	}
}

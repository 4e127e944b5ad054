package lint

import (
	"math"
	"strings"
	"testing"
)

// ease is the Flesch reading ease, the older score from the same counts. More
// of those were published.
func (r Reading) ease() float64 {
	return 206.835 - 1.015*float64(r.words)/float64(r.sentences) - 84.6*float64(r.syllables)/float64(r.plain)
}

// gettysburg is the speech as it is cut in the Bliss copy.
const gettysburg = `Four score and seven years ago our fathers brought forth on this continent, a new nation,
conceived in Liberty, and dedicated to the proposition that all men are created equal.
Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so
dedicated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a
portion of that field, as a final resting place for those who here gave their lives that that nation might
live. It is altogether fitting and proper that we should do this.
But, in a larger sense, we can not dedicate -- we can not consecrate -- we can not hallow -- this ground.
The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or
detract. The world will little note, nor long remember what we say here, but it can never forget what they
did here. It is for us the living, rather, to be dedicated here to the unfinished work which they who fought
here have thus far so nobly advanced. It is rather for us to be here dedicated to the great task remaining
before us -- that from these honored dead we take increased devotion to that cause for which they gave the
last full measure of devotion -- that we here highly resolve that these dead shall not have died in vain --
that this nation, under God, shall have a new birth of freedom -- and that government of the people, by the
people, for the people, shall not perish from the earth.`

// puzzles is the easy text by which the tests of textstat (MIT licence) hold
// its scores, which count syllables by the CMU dictionary.
const puzzles = `Anna and her family love doing puzzles. Anna is best at little puzzles. Anna and her brother work
on medium size puzzles together. Anna's Brother likes puzzles with cars in them. When the whole family does a
puzzle, they do really big puzzles. It can take them a week to finish a really big puzzle. Last year they did a
puzzle with 500 pieces! Anna tries to finish one small puzzle a day by her. Her puzzles have about 50 pieces.
They all glue their favorite puzzles together and frame them. The puzzles look so nice on the wall.`

func TestTheScoresArePublishedOnes(t *testing.T) {
	for _, test := range []struct {
		is, text     string
		score        func(Reading) float64
		want, within float64
	}{
		// https://en.wikipedia.org/wiki/Flesch-Kincaid_readability_tests
		{"Wikipedia's platypus, ease 37.5", "The Australian platypus is seemingly a hybrid of a mammal and reptilian " +
			"creature.", Reading.ease, 37.5, 0.05},
		// textstat, tests/backend/metrics/test_flesch_kincaid_grade.py
		{"textstat's easy text, grade 4.488", puzzles, Reading.Grade, 4.488, 0.0005},
		{"textstat's short text, grade 2.88", "Cool dogs wear da sunglasses.", Reading.Grade, 2.88, 0.0005},
		// Microsoft Word, as told at edbarr.blogspot.com/2009/11/how-did-abe-do.html
		{"Word on the Gettysburg Address, ease 65", gettysburg, Reading.ease, 65, 0.5},
		// The Boston Globe, October 2015: "an 11th-grade level".
		{"the Globe on the Gettysburg Address, grade 11", gettysburg, Reading.Grade, 11, 0.5},
	} {
		if got := test.score(Measure(test.text, nil)); math.Abs(got-test.want) > test.within {
			t.Errorf("%s: got %.4f", test.is, got)
		}
	}
}

// The words of each sentence were counted by people:
// writingguide.geneseo.edu/gettys.html. They take "can not" for two.
func TestSentencesAndWordsAreCountedAsPeopleDo(t *testing.T) {
	if r := Measure(gettysburg, nil); r.sentences != 10 || r.words != 271 {
		t.Errorf("the Gettysburg Address: %+v, want 10 sentences and 271 words", r)
	}
	for _, test := range []struct {
		text                      string
		sentences, words, letters int
	}{
		{"", 0, 0, 0},
		{" - ", 0, 0, 0},
		{"no full stop", 1, 3, 3},
		{"Ask. Then wait! Why?", 3, 4, 4},
		{"Dr. Smith wrote it, e.g. by hand.", 1, 7, 7},
		{"You pay $906.51 (in all). Then stop.", 2, 7, 7},
		{"It didn't. The clinic's fee isn't due.", 2, 7, 10},
		{"A self-funded plan", 1, 3, 5},
		{"PTSD or DSM-5", 1, 3, 3},
	} {
		if r := Measure(test.text, nil); r.sentences != test.sentences || r.words != test.words ||
			r.syllables != test.letters {
			t.Errorf("%q: %+v, want %d sentences, %d words, %d syllables", test.text, r, test.sentences, test.words,
				test.letters)
		}
	}
}

func TestANameIsAWordWithoutSyllables(t *testing.T) {
	known := newNames([]string{"Aetna", "Blue Cross Blue Shield of Massachusetts", "Blue Cross"})
	for text, want := range map[string]Reading{
		"Aetna's rule.": {sentences: 1, words: 2, plain: 1, syllables: 1},
		"Ask Blue Cross Blue Shield of Massachusetts.": {sentences: 1, words: 2, plain: 1, syllables: 1},
		"A blue cross. Blue Cross.":                    {sentences: 2, words: 4, plain: 3, syllables: 3},
		"Aetna.":                                       {sentences: 1, words: 1},
	} {
		if got := Measure(text, known); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
	if g := Measure("Aetna.", known).Grade(); g != 0 {
		t.Errorf("a name alone has the grade %f", g)
	}
}

// dictionary is words of this content and of plain English by the syllables
// that the CMU dictionary gives them first.
var dictionary = map[int]string{
	1: `the rule pays asked named through once takes one real paid least spray dose note send call bring save eyes`,
	2: `letter reason answer covered approve approved payer without people surgeon denied hundred business money something
		sometimes lifetime likely language nation million couple table evening science surely statement careful clinic needed
		wanted request refuse nervous anxious treatment treatments network review appeal appeals deadlines fluid quiet
		patient patients special marriage fashion brilliant cruel being paying seeing houses boxes churches changes prices
		causes safely safety`,
	3: `insurance medicine employer company different period media opinion area idea suicide every creative depression
		condition hospital another together benefit allowance remember employee approval physical therapy clinician
		marketplace medicaid medicare veteran specialty exception external annual initial familiar video basically`,
	4: `deductible coinsurance anxiety society necessary military category material operation reimbursement behavioral
		anesthesia psychiatrist psychiatric diagnosis available usually actually optimism`,
	5: `individual authorization experimental coordination examination university antidepressant investigation
		automatically`,
	6: `beneficiary`,
}

func TestSyllablesAreThoseOfTheDictionary(t *testing.T) {
	for want, words := range dictionary {
		for word := range strings.FieldsSeq(words) {
			if got := syllables(word); got != want {
				t.Errorf("%s has %d syllables, want %d", word, got, want)
			}
		}
	}
}

package words

import (
	"strings"
	"sync"
	"testing"
	"time"
)

// A hole that the program does not fill, one that is left out, a key that nobody
// knows, one that stands twice and one that is missing are told with file and key.
func TestAFileOfWordsIsStrict(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"an unknown key", "[verdict]\nleveels.likely = likely\n",
			"x.txt:2: no text of the program has the key verdict.leveels.likely"},
		{"an unknown group", "[verdicts]\nbring = Bring: {proof}\n",
			"x.txt:2: no text of the program has the key verdicts.bring"},
		{"an element that has no name", "[verdict]\nlevels.sure = sure\n",
			"x.txt:2: no text of the program has the key verdict.levels.sure"},
		{"a repeated key", "[verdict]\nbring = Bring: {proof}\nbring = {proof}\n",
			"x.txt:3: the key stands twice: verdict.bring"},
		{"a repeated group", "[verdict]\n[verdict]\n", "x.txt:2: not a head of a group that is new: [verdict]"},
		{"an unknown hole", "[verdict]\nbring = Bring: {proofs} of {proof}\n",
			"x.txt:2: a hole that nothing fills: {proofs} in verdict.bring (its holes are {proof})"},
		{"a missing hole", "[verdict]\nif = if {answers}\n",
			"x.txt:2: a hole is missing: {then} in verdict.if (its holes are {answers}, {then})"},
		{"a hole that is not closed", "[verdict]\nbring = Bring: {proof\n", "a hole is missing: {proof} in verdict.bring"},
		{"a hole in a text that has none", "[heads]\nwhy = Why {answer}\n",
			"x.txt:2: a hole that nothing fills: {answer} in heads.why (take it out: this text has no hole)"},
		{"a number left out", "[interview]\nleft.other = questions left\n",
			"x.txt:2: a hole is missing: {count} in interview.left.other"},
		{"a form without the other", "[interview]\nleft.one = 1 question left\n", "a text is missing: interview.left.other"},
		{"a form of no number", "[interview]\nleft.few = few\n",
			"x.txt:2: no text of the program has the key interview.left.few"},
		{"a list with a gap", "[line]\nhelp.2 = more\n", "x.txt:2: no text of the program has the key line.help.2"},
		{"a text said aloud that is no text", "[heads]\nwhat.aloud = What\n",
			"x.txt:2: no text of the program has the key heads.what.aloud"},
		{"no text", "[heads]\nwhy = \n", "x.txt:2: no key and text"},
		{"a text of no group", "why = Why\n", "x.txt:1: a text of no group"},
		{"a control character", "[heads]\nwhy = Why\tso\n", "x.txt:2: a text that cannot be shown: why"},
		{"an escape", "[heads]\nwhy = \x1b[2J\n", "x.txt:2: a text that cannot be shown: why"},
	} {
		w, err := Over(English(), "x.txt", test.data)
		if err == nil || w != nil {
			t.Errorf("%s is taken", test.name)
		} else if !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %q, not %q", test.name, err, test.want)
		}
	}
}

// A file that is laid over says what it says, and the rest stays as it is.
func TestAFileOfAnotherLanguageIsLaidOver(t *testing.T) {
	w, err := Over(English(), "x.txt", strings.Join([]string{
		"# by hand", "[verdict]", "levels.likely = probable", "if-each-fits = {one-not} si no {conditions}; {all}",
		"[interview]", "left.other = quedan {count}",
		"kept = Guardado: {what}.", "[phrase]", "and-form = {list} y {last}", "date-form = {day} de {month} de {year}",
		"months.march = marzo", "[steps]", "whos.you = usted",
		"[options]", "ask-days.aloud = Diga su número.", "",
	}, "\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range [][2]string{
		{w.Verdict.Level(3), "probable"}, {w.Verdict.Level(4), "approved"}, {w.Verdict.Span(2, 3), "possible to probable"},
		{w.Verdict.IfEach("likely", []string{"uno", "dos", "tres"}, "unlikely"), "unlikely si no uno, dos y tres; likely"},
		{w.Interview.Left(1), "quedan 1"}, {w.Interview.Left(5), "quedan 5"},
		{English().Interview.Left(1), "1 more question at most"},
		{w.Steps.WhoDoes("you"), "Who: usted."}, {w.Steps.WhoDoes("clinic"), "Who: the clinic."},
		{English().Steps.WhoDoes("you"), "Who: you."},
		{w.Dates.Day(day(t, "2026-03-05")), "5 de marzo de 2026"},
		{AloudWords(w).Interview.Kept("uno"), "Guardado: uno."}, // not in English because it is said aloud
		{AloudWords(w).Options.AskDays, "Diga su número."}, {w.Options.AskDays, English().Options.AskDays},
		{AloudWords(w).Texts.NoneFound, AloudWords(English()).Texts.NoneFound},
	} {
		if test[0] != test[1] {
			t.Errorf("%q, not %q", test[0], test[1])
		}
	}
}

// Where the screens are read out, what to press is what to type.
func TestWhatIsReadOutNamesNoKey(t *testing.T) {
	w := AloudWords(English())
	for _, text := range []string{
		w.Interview.Kept("it"), w.Texts.NoneFound, w.Texts.AfterIntro, w.Saving.NoHome, w.Options.TryAsk, w.Options.Tries,
		w.Letters.ConsentsIntro,
	} {
		if strings.Contains(text, "ctrl") || strings.Contains(text, "Press") {
			t.Errorf("read out: %q", text)
		}
	}
}

// Words are read and said in many places at once.
func TestWordsCanBeReadAtOnce(t *testing.T) {
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			w, err := Over(AloudWords(English()), "x.txt", "[heads]\nwhy = Por qué\n")
			if err != nil || AloudWords(w).Heads.Why != "Por qué" {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

// What comes from outside is not taken for a hole.
func TestWhatFillsAHoleIsTextOnly(t *testing.T) {
	w := English()
	if got := w.Verdict.If("{then}", "{answers}"); got != "if {then}: {answers}" {
		t.Error(got)
	}
}

// Reading all that the program says takes little beside the first frame.
func BenchmarkReadingTheWords(b *testing.B) {
	for b.Loop() {
		if _, err := over(&Words{}, "english.txt", english, false); err != nil {
			b.Fatal(err)
		}
	}
}

func day(t *testing.T, text string) time.Time {
	t.Helper()
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// Twelve names of blanks stood in sentences, each begun with a capital as if it said
// something.
func TestManyBlanksAreAListAndNoSentences(t *testing.T) {
	w := English()
	names := strings.Fields("a b c d e f g h i")
	if got, want := w.Letters.BlanksIn(names), "9 blanks to fill in:\n- a; b; c; d; e; f; g\n- h; i"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := w.Letters.BlanksInLine(names), "9 blanks to fill in: a; b; c; d; e; f; g; h; i"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := w.Letters.BlanksIn(names[:2]), "2 blanks to fill in: a; b"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

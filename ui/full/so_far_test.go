package full_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/ui/words"
)

// Both keys show "My answer so far" from any question, and every way back leads
// to the same question with what was marked or typed there.
func TestMyAnswerSoFarLeavesTheQuestionAsItWas(t *testing.T) {
	for name, lead := range map[string]func(*robot){
		"marked":    func(r *robot) { toTried(r); r.write("3") },
		"searching": func(r *robot) { toPayer(r); r.write("bl"); r.press("down") },
		"first":     func(r *robot) { r.press("enter", "down", "down") },
	} {
		for _, size := range sizes {
			r := sit(t, size[0], size[1])
			lead(r)
			before, answers := r.frame(), r.answers()
			for _, there := range []string{"f4", "ctrl+o"} {
				for _, back := range []string{"esc", "enter", "left", "f4", "ctrl+o"} {
					r.press(there)
					r.expect("My answer so far")
					r.press(back)
					if r.frame() != before || r.answers() != answers {
						t.Fatalf("%s, %v: %s and %s lead to\n%s\nnot back to\n%s", name, size, there, back, r.frame(), before)
					}
				}
			}
		}
	}
}

// The page says the one message, each verdict in words, what would tell it apart
// and what to find out, or what it turns on while nobody said "I don't know".
func TestMyAnswerSoFarSaysWhatIsKnown(t *testing.T) {
	r := sit(t, 120, 60)
	toCondition(r)
	r.choose("Major depression")
	r.press("f4")
	s := model.NewSession(r.lib, r.keep.Now())
	w := words.English()
	text := r.text()
	for tree := range r.lib.Trees.List {
		span := s.View.Span(tree)
		if level := strings.ToUpper(w.Verdict.Span(int(span.Low), int(span.High))); !strings.Contains(text,
			r.lib.Trees.List[tree].Title+" "+level) {
			t.Errorf("the page does not show %s as %q:\n%s", r.lib.Trees.List[tree].ID, level, r.frame())
		}
	}
	if !strings.HasPrefix(strings.TrimLeft(body(r), " "), s.View.Messages().Over) {
		t.Errorf("the page does not begin with %q:\n%s", s.View.Messages().Over, r.frame())
	}
	if !strings.Contains(text, "It depends on") || strings.Contains(text, "Find out:") {
		t.Errorf("where nobody said \"I don't know\" the page tells what it turns on:\n%s", r.frame())
	}
	r.press("esc")
	r.choose("I don't know")
	r.press("f4")
	s = model.NewSession(r.lib, r.keep.Now())
	if list := s.View.Prospect(0).FindOut; len(list) == 0 || !strings.Contains(r.text(), "Find out: "+list[0].Where) {
		t.Errorf("the page does not send anybody to find out %v:\n%s", list, r.frame())
	}
}

// body is what stands below the top line, as one line.
func body(r *robot) string {
	list := strings.Split(r.frame(), "\n")
	return strings.Join(strings.Fields(strings.Join(list[2:], " ")), " ")
}

const goesOn = "Enter goes on with the questions."

// The third "I don't know" of a visit shows the page once, with what to find out
// first and the way on in view at every size. Neither undo nor more of them
// brings it again, and enter goes on where the interview was.
func TestTheThirdIDoNotKnowOffersTheAnswerSoFarOnce(t *testing.T) {
	for _, size := range sizes {
		r := sit(t, size[0], size[1])
		unsure(r)
		r.expect("My answer so far")
		if !strings.HasPrefix(body(r), "Worth finding out - Ask the benefits office at work:") {
			t.Errorf("%v: what to find out does not stand first:\n%s", size, r.frame())
		}
		if !strings.Contains(r.text(), goesOn) {
			t.Fatalf("%v: the way on is not in view:\n%s", size, r.frame())
		}
		answers := r.answers()
		r.press("enter")
		next := model.NewSession(r.lib, r.keep.Now()).View.Next()
		if !strings.Contains(r.left(), r.lib.Questions.List[next].Ask) || r.answers() != answers {
			t.Fatalf("%v: enter does not go on with question %s:\n%s", size, r.lib.Questions.List[next].ID, r.frame())
		}
		r.press("ctrl+z", "ctrl+y", "ctrl+z")
		for range 3 {
			if strings.Contains(r.text(), goesOn) {
				t.Fatalf("%v: the page comes again:\n%s", size, r.frame())
			}
			r.choose("I don't know")
		}
	}
}

// A question that is asked again on its own shows no page.
func TestNothingIsOfferedOutsideOfTheInterview(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	for _, id := range []string{"condition", "age", "payer"} {
		r.press("f2")
		r.choose(r.lib.Questions.List[r.lib.Questions.Index(id)].Ask)
		r.choose("I don't know")
		if strings.Contains(r.text(), goesOn) {
			t.Fatalf("the page comes after %q:\n%s", id, r.frame())
		}
		r.press("esc")
	}
	if n := unknown(r); n < 3 {
		t.Fatalf("only %d were not known", n)
	}
}

// unknown is how many questions were answered with "I don't know".
func unknown(r *robot) (n int) {
	for q := range r.lib.Questions.List {
		if r.keep.Now().Answers.At(q).State == fact.Unsure {
			n++
		}
	}
	return n
}

// Keys that were typed ahead reach the questions they were typed for: the page
// waits until none came for a moment.
func TestWhatIsTypedAheadOfTheOfferReachesItsQuestion(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter")
	r.choose("A mental health")
	r.choose("A plan through work")
	r.choose("I don't know")
	r.choose("I don't know")
	r.find("aetna")
	r.choose("Major depression")
	s := model.NewSession(r.lib, r.keep.Now())
	form := s.View.Next()
	s.Answer(form, fact.Answer{State: fact.Unsure})
	after := s.View.Next()
	var later []tea.Cmd
	ahead := func(msg tea.KeyPressMsg) {
		r.seen = picture{}
		_, cmd := r.app.Update(msg)
		later = append(later, cmd)
	}
	last := len(r.lib.Questions.List[form].Options) + 1
	ahead(digit(last))
	ahead(named["enter"])
	ahead(digit(1))
	ahead(named["enter"])
	got := r.keep.Now().Answers
	if got.At(form).State != fact.Unsure || got.At(after) != (fact.Answer{State: fact.Given}) {
		t.Fatalf("typed ahead: %v and %v\n%s", got.At(form), got.At(after), r.frame())
	}
	for _, cmd := range later {
		r.run(cmd)
	}
	r.expect("My answer so far")
	r.press("enter", "enter", "enter")
	if r.answers() != got.Asked() {
		t.Errorf("enter answered something: %d answers, %d before", r.answers(), got.Asked())
	}
}

func digit(n int) tea.KeyPressMsg {
	c := rune('0' + n)
	return tea.KeyPressMsg{Code: c, Text: string(c)}
}

// Where Spravato cannot be meant it takes one line.
func TestSpravatoIsOneLineWhereItCannotApply(t *testing.T) {
	early := sit(t, 120, 40)
	early.press("enter")
	early.choose("Pain")
	if pane := right(early); !strings.Contains(pane, "Spravato nasal spray: not covered to unlikely or approved.") {
		t.Errorf("Spravato takes more than a line from the purpose on:\n%s", early.frame())
	}
	r := sit(t, 120, 40)
	toPain(r)
	s := model.NewSession(r.lib, r.keep.Now())
	if span := s.View.Span(1); !span.Settled() || span.Low > rule.Unlikely || s.View.Span(0).Settled() {
		t.Fatalf("the case shows nothing: %v and %v\n%s", s.View.Span(0), span, r.frame())
	}
	_, pane, found := strings.Cut(right(r),
		"Spravato nasal spray: "+words.English().Verdict.Span(int(s.View.Span(1).Low), int(s.View.Span(1).Low))+".")
	if !found || strings.Contains(pane, "Between") || strings.Contains(pane, "other answers do not change it") {
		t.Errorf("Spravato takes more than a line:\n%s", r.frame())
	}
}

// right is the text of the right pane.
func right(r *robot) string {
	var b strings.Builder
	for line := range strings.SplitSeq(r.told(), "\n") {
		_, line, _ = strings.Cut(line, "│")
		b.WriteString(line + " ")
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// The pane says what it will show while nothing is known, and then what the
// person's own plan says in the place of a list.
func TestThePaneSpeaksOfThisPersonsPlan(t *testing.T) {
	r := sit(t, 120, 40)
	r.press("enter")
	w := words.English()
	if got, want := right(r), w.Texts.PaneNothing+" "+w.Texts.PaneShows; got != want {
		t.Errorf("the pane says %q at first, want %q", got, want)
	}
	r = sit(t, 120, 40)
	toCondition(r)
	r.choose("Major depression")
	s := model.NewSession(r.lib, r.keep.Now())
	_, rests, _ := strings.Cut(right(r), w.Sources.Rests)
	for tree := range r.lib.Trees.List {
		rule := s.View.Prospect(tree).Rule
		if rule == nil || !rule.Own || s.View.Span(tree).Settled() {
			t.Fatalf("the case shows nothing: %v", rule)
		}
		if from := r.lib.Sources.Find(rule.Sources[0]).Publisher; !strings.Contains(rests, from) {
			t.Errorf("the pane does not name %s, which %q rests on:\n%s", from, rule.Text, r.frame())
		}
		if !strings.Contains(right(r), rule.Text) {
			t.Errorf("the pane does not say %q:\n%s", rule.Text, r.frame())
		}
	}
	if strings.Contains(right(r), "It depends on") {
		t.Errorf("the pane has a list beside the rule:\n%s", r.frame())
	}
}

package line_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
	"unicode/utf8"

	"ketacover/content"
	"ketacover/model"
	"ketacover/model/record"
)

// sitting answers by the beginnings of what there is to choose, from the first
// screen on. What is no entry is typed as it is.
func sitting(t *testing.T, lib *model.Library, answers ...string) (*teller, *disk) {
	t.Helper()
	return sittingIn(t, lib, 80, answers...)
}

// sittingIn is one in lines as wide as told.
func sittingIn(t *testing.T, lib *model.Library, width int, answers ...string) (*teller, *disk) {
	t.Helper()
	s, d := setup(lib)
	told := newTellerIn(s, width)
	told.say("")
	for _, answer := range answers {
		if n := told.number(answer); n > 0 {
			answer = fmt.Sprint(n)
		}
		told.say(answer)
	}
	return told, d
}

func library(t *testing.T) *model.Library {
	t.Helper()
	lib, err := content.Load()
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

var toCondition = []string{"A mental health", "A plan through work", "The company buys", "No", "aetna", "Aetna"}

func (t *teller) expect(test *testing.T, texts ...string) {
	test.Helper()
	said := strings.Join(strings.Fields(t.said), " ")
	for _, text := range texts {
		if !strings.Contains(said, text) {
			test.Errorf("plain lines do not say %q:\n%s", text, t.said)
		}
	}
}

// Thoughts of suicide are answered at once, whatever was typed ahead of it, and
// only enter leads on.
func TestThoughtsOfSuicideAreAnsweredAtOnceInPlainLines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		told, _ := sitting(t, library(t), append(toCondition, "Major depression with")...)
		defer told.in.Close()
		told.expect(t, "Thank you for saying so.", "Call or text 988", "Press enter to go on")
		for _, word := range []string{"3", "map", "undo", "steps", "again"} {
			told.say(word)
			told.expect(t, "Press enter to go on")
		}
		told.say("")
		told.expect(t, "Have you asked the plan")
		told.say("back")
		told.say(fmt.Sprint(told.number("Major depression with")))
		if strings.Contains(told.said, "Thank you for saying so.") {
			t.Error("the page of care comes twice")
		}
	})
}

// Every entry of the answer and of what it opens is read out whole: without an
// escape code, in lines that fit, and with the crisis lines a word away.
func TestEveryScreenIsReadOutInPlainLines(t *testing.T) {
	for _, width := range []int{80, 40} {
		t.Run(fmt.Sprint(width), func(t *testing.T) { everyScreenIsReadOut(t, width) })
	}
}

// numbered is a line that a listener hears as something to choose.
var numbered = regexp.MustCompile(`(?m)^ *(\d{1,2})\. `)

// runs is how many lists of a page count from one. A number that comes twice says of
// neither what it chooses. A sentence that ends with 1 at the end of a line is none.
func runs(page string) int {
	n, before := 0, ""
	for _, found := range numbered.FindAllStringSubmatch(page, -1) {
		if before == "1" && found[1] == "2" {
			n++
		}
		before = found[1]
	}
	return n
}

func everyScreenIsReadOut(t *testing.T, width int) {
	synctest.Test(t, func(t *testing.T) {
		told, _ := sittingIn(t, library(t), width,
			append(toCondition, "Major depression", "An infusion", "Not yet", "18 to 64")...)
		defer told.in.Close()
		for range 30 {
			if strings.Contains(told.said, "Your answer today.") {
				break
			}
			told.say("1")
		}
		titles := map[string]bool{}
		check := func() {
			title, _, _ := strings.Cut(strings.TrimLeft(told.said, "\n"), "\n")
			titles[title] = true
			for text := range strings.SplitSeq(told.said, "\n") {
				if utf8.RuneCountInString(text) > width && strings.Contains(strings.TrimSpace(text), " ") ||
					strings.ContainsAny(text, "\x1b…") {
					t.Errorf("%q: %q", title, text)
				}
			}
			if strings.Contains(told.said, "ype a number") && runs(told.said) > 1 {
				t.Errorf("%q: what can be chosen is not the one thing that has numbers:\n%s", title, told.said)
			}
			told.say("crisis")
			told.expect(t, "Call or text 988")
			told.say("back")
		}
		check()
		last := len(told.entries())
		var ways [][]int // the doors of the answer, and through the last one the menu behind it
		for n := range last {
			ways = append(ways, []int{n + 1})
		}
		told.say(fmt.Sprint(last))
		for n := range told.entries() {
			ways = append(ways, []int{last, n + 1})
		}
		told.say("back")
		for _, way := range ways {
			for _, n := range way {
				told.say(fmt.Sprint(n))
				check()
			}
			for deep := range min(len(told.entries()), 12) {
				before := told.said
				told.say(fmt.Sprint(deep + 1))
				check()
				told.say("back")
				if !strings.Contains(told.said, strings.Split(strings.TrimLeft(before, "\n"), "\n")[0]) {
					break // a tick, which stays where it is
				}
			}
			for range 4 {
				if strings.Contains(told.said, "Your answer today.") {
					break
				}
				told.say("back")
			}
		}
		if len(titles) < 40 {
			t.Errorf("only %d screens were read out: %v", len(titles), titles)
		}
	})
}

// What is typed outlives the end of the input, also half a line of it.
func TestWhatIsTypedOutlivesTheEndOfTheInput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		lib := library(t)
		s, d := setup(lib)
		told := newTeller(s)
		told.say("")
		told.say("2")
		told.say("map")
		told.say("income")
		told.say("1")
		_, _ = told.in.Write([]byte("42000"))
		told.in.Close()
		told.hear()
		if !strings.Contains(s.Keep.Rescue(), "aside") {
			t.Error("nothing tells where the answers are")
		}
		c, err := record.DecodeCase(lib.Questions, d.files["aside.rescue"])
		if err != nil {
			t.Fatal(err)
		}
		if typed := c.Details.Typed("yearly-income"); c.Answers.Asked() != 1 || typed != "42000" {
			t.Errorf("kept are %d answers and %q", c.Answers.Asked(), typed)
		}
	})
}

// A verdict that an answer changes is told, and so is how to leave.
func TestAVerdictThatChangesIsTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		told, d := sitting(t, library(t), toCondition...)
		told.expect(t, "Spravato nasal spray is now:", "It was: not covered")
		told.say("quit")
		told.expect(t, "1. Save")
		told.say("1")
		told.say("mine")
		if !told.over || d.files["mine"] == nil {
			t.Errorf("it is not saved and left:\n%s", told.said)
		}
		told.expect(t, "Ketamine treatment: ", "Your plan's documents decide.")
	})
}

// The first page takes the number that anyone would type, and no entry has two
// numbers.
func TestTheFirstPageTakesAOne(t *testing.T) {
	lib := library(t)
	synctest.Test(t, func(t *testing.T) {
		s, _ := setup(lib)
		told := newTellerIn(s, 80)
		told.say("1")
		told.expect(t, "What is the ketamine treatment for?")
		for _, word := range []string{"1", "4", "1", "steps"} {
			told.say(word)
			if strings.Contains(told.said, ". 1. ") {
				t.Errorf("an entry has two numbers:\n%s", told.said)
			}
		}
		told.say("why")
		told.expect(t, "Point 1: What it is for: mental health")
		if !strings.Contains(told.said, "\n     - If ") {
			t.Errorf("what belongs to a step of the way does not stand behind it:\n%s", told.said)
		}
		told.in.Close()
		synctest.Wait()
	})
}

// One empty line stands between what is read above a list and its first heading.
func TestNoTwoEmptyLinesStandAboveAList(t *testing.T) {
	lib := library(t)
	synctest.Test(t, func(t *testing.T) {
		s, _ := setup(lib)
		s.Case, s.Resume = refusedWith(t, lib, `{}`), true
		told := newTeller(s)
		if !strings.Contains(told.said, "\n\n1. Why this answer\n") {
			t.Errorf("the doors stand not apart from the steps:\n%s", told.said)
		}
		told.say(fmt.Sprint(told.number("Papers")))
		told.expect(t, "For what to do now 1. ")
		if head, _, _ := strings.Cut(told.said, "For what to do now"); strings.HasSuffix(head, "\n\n\n") ||
			!strings.HasSuffix(head, "\n\n") {
			t.Errorf("the first heading stands not one line apart:\n%s", told.said)
		}
		told.in.Close()
		synctest.Wait()
	})
}

// A part of a paper is named by its heading or by what it says, with its exhibits by
// their letters, and by no half of a word.
func TestAPartOfALetterIsNamedByWholeWords(t *testing.T) {
	lib := library(t)
	synctest.Test(t, func(t *testing.T) {
		s, _ := setup(lib)
		s.Case, s.Resume = refusedWith(t, lib, `{}`), true
		told := newTellerIn(s, 1<<10)
		for _, entry := range []string{"Papers", "Appeal to the plan"} {
			told.say(fmt.Sprint(told.number(entry)))
		}
		page := strings.Join(strings.Fields(told.said), " ")
		long := 0
		for _, label := range told.entries() {
			if len(label) < 150 {
				continue
			}
			long++
			if at := strings.Index(page, label); at < 0 || !strings.HasPrefix(page[at+len(label):]+" ", " ") {
				t.Errorf("%q ends in half of a word", label)
			}
		}
		told.expect(t, ". Enclosed, where ticked: ")
		if long == 0 || strings.Contains(told.said, ": - [ ] ") {
			t.Errorf("%d long parts, or one is named by its marks:\n%s", long, told.said)
		}
		told.in.Close()
		synctest.Wait()
	})
}

package full_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/ui/full"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// worked are the worked cases of the content.
func worked(t *testing.T, l *model.Library) []record.Case {
	t.Helper()
	var list []record.Case
	for _, name := range []string{"gold", "worked"} {
		file, err := os.Open("../../content/example/" + name + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		for lines := bufio.NewScanner(file); lines.Scan(); {
			var row struct {
				Answers json.RawMessage `json:"answers"`
			}
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				t.Fatal(err)
			}
			c, err := record.DecodeCase(l.Questions, []byte(`{"answers": `+string(row.Answers)+`}`))
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, c)
		}
	}
	return list
}

// endedCase is a worked case that has come to its end.
type endedCase struct {
	record.Case
	session *model.Session
	robot   *robot
}

// endedCases are those of the worked cases.
var endedCases []*endedCase

// ended are the worked cases that have come to their end, which no test changes.
func ended(t *testing.T) []*endedCase {
	t.Helper()
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	if endedCases == nil {
		for _, c := range worked(t, l) {
			if session := model.NewSession(l, c); session.View.Next() < 0 {
				endedCases = append(endedCases, &endedCase{Case: c, session: session})
			}
		}
	}
	return endedCases
}

// at80x24 is the case in a window of that size, for a test that only looks.
func (c *endedCase) at80x24(t *testing.T) *robot {
	t.Helper()
	if c.robot == nil {
		c.robot = resumed(t, c.Case, 80, 24)
		c.robot.shared = true
	}
	c.robot.t = t
	return c.robot
}

// resumed opens a case in a window of the given size.
func resumed(t *testing.T, c record.Case, width, height int) *robot {
	r := sit(t, width, height)
	w := words.English()
	r.keep = screen.NewKeeper(r.lib, w, nil, c)
	r.app = full.New(screen.Setup{Library: r.lib, Case: c, Keep: r.keep, Words: w, Today: today, Resume: true},
		style.Options{})
	r.send(sizeOf([2]int{width, height}))
	return r
}

// Both verdicts, the first thing to do and all doors are in view without scrolling
// in a window of 80 by 24, in every worked case, and no line has to tell of more.
func TestTheFirstStepAndTheDoorsStandBesideTheVerdictAt80x24(t *testing.T) {
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	w, seen := words.English(), 0
	for _, c := range ended(t) {
		session := c.session
		seen++
		r := c.at80x24(t)
		text := r.text()
		first := strings.Fields(l.Steps.StepsNow(c.Case, today)[0].Text)
		want := []string{"Do this first", "1. " + strings.Join(first[:3], " "), "w why", "g what would change it",
			"d what to do", "p papers", "m more"}
		if strings.Contains(text, "lines below") {
			t.Errorf("not all of it is in view:\n%s", r.frame())
		}
		for tree := range l.Trees.List {
			span := session.View.Span(tree)
			want = append(want, strings.ToUpper(w.Verdict.Span(int(span.Low), int(span.High))))
		}
		for _, part := range want {
			if !strings.Contains(text, part) {
				t.Fatalf("%q is out of view:\n%s", part, r.frame())
			}
		}
	}
	if seen < 30 {
		t.Errorf("only %d worked cases have come to their end", seen)
	}
}

// The first line below the top line begins the one message over both verdicts,
// in every worked case and window. Only where the smallest window has no room
// for it do the verdicts stand in its place.
func TestTheAnswerBeginsWithItsOneMessage(t *testing.T) {
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	w, seen := words.English(), 0
	for _, c := range ended(t) {
		session := c.session
		seen++
		size := sizes[seen%len(sizes)]
		r := c.at80x24(t)
		if size != [2]int{80, 24} {
			r = resumed(t, c.Case, size[0], size[1])
		}
		body := strings.TrimLeft(strings.Join(strings.Split(r.frame(), "\n")[2:], "\n"), "\n ")
		line := strings.Join(strings.Fields(strings.SplitN(body, "\n", 2)[0]), " ")
		want := strings.HasPrefix(line, "In a crisis: call or text 988.") // comes before all else
		want = want || strings.HasPrefix(session.View.Messages().Over, line)
		for tree := range l.Trees.List {
			span := session.View.Span(tree)
			level := strings.ToUpper(w.Verdict.Span(int(span.Low), int(span.High)))
			want = want || size[0] < 80 && strings.HasPrefix(line, l.Trees.List[tree].Short) && strings.Contains(line, level)
		}
		if !want {
			t.Errorf("%v: the answer begins with %q", size, line)
		}
	}
	if seen < 30 {
		t.Errorf("only %d worked cases have come to their end", seen)
	}
}

// Every chart says in words how it is used, and every step names who does it.
func TestEveryStepNamesWhoDoesItAndWithWhat(t *testing.T) {
	r := sit(t, 80, 60)
	aetna(r)
	r.choose("What to do")
	text := r.text()
	steps := strings.Count(text, " Who: ")
	if steps < 3 || strings.Count(text, " Paper: ") != steps {
		t.Errorf("%d steps say who does them:\n%s", steps, r.frame())
	}
}

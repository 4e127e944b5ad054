package full_test

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
	"unicode"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/ui/line"
	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// listener is the face of plain lines beside a robot: for each key that the robot
// presses it is typed the line that does the same.
type listener struct {
	in    *io.PipeWriter
	out   *bytes.Buffer
	page  string // the screen that was read out last
	typed []string
}

// begin starts the plain face with what the full one starts with.
func (l *listener) begin(s screen.Setup) {
	l.end()
	s.Keep = screen.NewKeeper(s.Library, s.Words, nil, record.Case{}).Aside(s.Store, "state/answers.json")
	in, typed := io.Pipe()
	l.in, l.out = typed, &bytes.Buffer{}
	out := l.out
	go func() {
		if _, err := line.Run(s, line.Terminal{In: in, Out: out, Width: measure}, "Plain lines."); err != nil {
			panic(err) // nothing fails that is written here
		}
	}()
	l.hear()
}

func (l *listener) end() {
	if l.in != nil {
		_ = l.in.Close()
		synctest.Wait()
	}
}

func (l *listener) hear() {
	synctest.Wait()
	l.page = l.out.String()
	l.out.Reset()
}

func (l *listener) say(text string) {
	l.typed = append(l.typed, text)
	_, _ = io.WriteString(l.in, text+"\n")
	l.hear()
}

// press is told of a key before the full face is.
func (l *listener) press(shown *screen.Shown, w *words.Words, press tea.KeyPressMsg) {
	d := &w.Line.Doors
	word := map[string]string{
		"esc": d.Back, "f2": d.Map, "f3": d.Terms, "f4": d.Answer, "f9": d.Crisis, "ctrl+s": d.Save, "ctrl+q": d.Quit,
		"f1": d.Help, "f5": d.Cases, "f8": d.Lock, "ctrl+x": d.Lock, "ctrl+z": d.Undo, "ctrl+y": d.Redo,
	}[press.String()]
	switch {
	case word != "":
		l.say(word)
	case press.Code == tea.KeyEnter:
		if l.enter(shown); shown.Title == w.Cases.Title {
			l.take(w.Cases.Open)
		}
	case shown.Typing():
	case shown.List != nil && shown.List.Row:
		for i := range shown.Items() {
			if it := &shown.Items()[i]; key.Matches(press, it.Key) {
				l.take(it.Label)
				return
			}
		}
		fallthrough
	default:
		for _, door := range shown.Doors {
			switch {
			case !key.Matches(press, door.Key):
			case door.Name != "":
				l.say(door.Name)
			case entryOf[press.Text] != "":
				l.take(entryOf[press.Text])
			default:
				l.enter(shown) // what can be done with the marked one
				if act := actOf(w)[press.Text]; act != "" {
					l.take(act)
				}
			}
		}
	}
}

// entryOf are the entries of the plain face for doors that have only a key.
var entryOf = map[string]string{"f": "Fill in figures", "b": "Fill in the blanks", "t": "What may go in",
	"w": "Save this paper", "a": "About this paper"}

// actOf is what the plain face calls what a key does with the marked case of the list. It
// asks what to do with a case before it opens one.
func actOf(w *words.Words) map[string]string {
	return map[string]string{"v": w.Cases.Look, "d": w.Cases.Delete}
}

// measure is how wide both faces are read.
const measure = 56

// enter does what enter does in the full face.
func (l *listener) enter(shown *screen.Shown) {
	l.look(shown)
	switch list := shown.List; {
	case shown.Form != nil:
		l.say(shown.Form.Known)
	case list != nil && list.Marked >= 0 && list.Marked < len(list.Items):
		it := &list.Items[list.Marked]
		if it.Body != nil { // a part of a paper
			l.take(it.Body(measure)[0].String())
			return
		}
		l.take(it.Label)
	default:
		l.say("")
	}
}

// look looks for what is typed into a search.
func (l *listener) look(shown *screen.Shown) {
	if f := shown.Find; f != nil && f.Form != nil && f.Form.Known != "" {
		l.say(f.Form.Known)
	}
}

var entryLine = regexp.MustCompile(`(?m)^(\d+)\. (?:\[.\] )?(.*)$`)

// take types the number of the entry with a label.
func (l *listener) take(label string) {
	for _, m := range entryLine.FindAllStringSubmatch(l.page, -1) {
		if said, want := letters(m[2]), letters(label); want != "" &&
			(strings.HasPrefix(said, want) || len(said) > 20 && strings.HasPrefix(want, said)) {
			l.say(m[1])
			return
		}
	}
	l.typed = append(l.typed, "?"+label)
}

// letters is a text without all that is no letter and no digit, which is the same
// wherever it is broken.
func letters(text string) string {
	list := strings.FieldsFunc(strings.ToLower(text),
		func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(list, "")
}

// readOut is what is read out of a screen, without what is asked for in the end.
func readOut(page string, w *words.Line) string {
	end := len(page)
	for _, asks := range []string{w.Number, w.Text, w.Secret, w.Lines, w.Enter, w.Found, w.TextKept} {
		if at := strings.LastIndex(page, "\n"+words.Capital(asks)); at >= 0 {
			end = min(end, at+1)
		}
	}
	return page[:end]
}

var entryNumber = regexp.MustCompile(`^ *(Point )?\d+[.:] |^[o*|] `) // or a mark of a picture

// pictured reports whether a line is drawn and not written: what a picture shows
// is said in words beside it.
func pictured(text string) bool { return strings.ContainsAny(text, "■·━│─□●○") }

// cellsOf are a line that is read as one, or what stands in the cells of a row.
func cellsOf(text string) []string { return between.Split(strings.TrimSpace(text), -1) }

var between = regexp.MustCompile(` {2,}`)

// said are the texts of a screen, by what they are. What stands beside a question
// is told in plain lines when it changes, and by the word answer. The row of a table
// says in few words what its entry says in many, but for its last cell.
func said(s *screen.Shown) map[string]string {
	texts := map[string]string{"title": s.Title, "ask": s.Ask, "help": s.Help, "why": s.Why}
	add := func(name string, write func(width int) []screen.Line) {
		if write == nil {
			return
		}
		for i, text := range write(measure) {
			texts[fmt.Sprintf("%s %d", name, i)] = text.String()
		}
	}
	add("pinned", s.Pinned)
	add("read", s.Read)
	if b := s.Beside; b != nil && b.Right != nil && s.Ask == "" {
		add("beside", func(width int) []screen.Line { return b.Right(width, 1<<10) })
	} else {
		add("after", s.After)
	}
	for i := range s.Items() {
		it := &s.Items()[i]
		name := fmt.Sprintf("entry %d ", i)
		texts[name+"label"], texts[name+"hint"], texts[name+"below"] = it.Label, it.Hint, it.Below
		texts[name+"head"], texts[name+"intro"], texts[name+"after"] = it.Head, it.Intro, it.After
		if it.Row != nil {
			text, below := it.Row(measure)
			row := cellsOf(text)
			if texts[name+"row below"] = below; !strings.Contains(text, "…") { // what is cut is said below
				texts[name+"row"] = row[len(row)-1]
			}
		}
		add(name+"under", it.Under)
		add(name+"body", it.Body)
	}
	return texts
}

// ownWay are the screens on which plain lines go their own way: they tell their own
// words in place of keys, ask for one field of an entry after the other, and name the
// options of a question in a sentence where the page has a key for each. What is waited
// for they read out once it is over.
var ownWay = map[string]bool{"help": true, "entry": true, "fast": true, "fast-begun": true, "keep-working": true}

// ofOneFace are texts that are said in one face alone: how a picture is read, that no
// priority was said, in a column; how a showing ends, which a key does in the full face;
// and the entries of a paper, which are doors by their
// keys in the full face.
func ofOneFace(w *words.Words) string {
	l := &w.Letters
	texts := []string{
		w.Chart.UseBars(words.Marks, true), w.Chart.UseBars(words.Typed, true), w.Chart.UseBars(words.Marks, false),
		w.Options.NoFit, w.Desk.ShowEnd,
		l.WholePaper, l.FillAll, l.Consents, l.Export, l.Copy, l.About, l.ThisPart,
	}
	for i, text := range texts {
		texts[i] = letters(text)
	}
	return strings.Join(texts, "\n")
}

// One list of screens, driven in both faces: what one says of a screen, the other
// says too.
func TestEveryScreenSaysTheSameInBothFaces(t *testing.T) {
	lib, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range everyScreen() {
		if ownWay[s.name] {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				beside := &listener{}
				defer beside.end()
				r := besideIn(t, beside, lib)
				s.lead(r)
				shown := r.app.Shown()
				w, _ := r.app.Says()
				beside.look(&shown)
				beside.say(w.Line.Doors.Again) // where only what was wrong was read out
				oneSaysWhatTheOtherSays(t, &shown, r.frame(), readOut(beside.page, &w.Line), w)
				if t.Failed() {
					t.Logf("typed %q:\n%s", beside.typed, beside.page)
				}
			})
		})
	}
}

// oneSaysWhatTheOtherSays fails where a text is said in one face alone.
func oneSaysWhatTheOtherSays(t *testing.T, shown *screen.Shown, frame, page string, w *words.Words) {
	t.Helper()
	out, alone := letters(page), ofOneFace(w)
	drawn := letters(frame) + "\n" + alone + "\n" + letters(shown.Title+shown.Aside)
	for name, text := range said(shown) {
		drawn += "\n" + letters(text)
		for _, cell := range cellsOf(text) {
			if one := letters(cell); !pictured(text) && !strings.Contains(out, one) && !strings.Contains(alone, one) {
				t.Errorf("only on the full screen, %s: %q", name, text)
			}
		}
	}
	for i := range shown.Items() {
		if shown.Items()[i].Row != nil {
			drawn += "\n" + letters(shown.Items()[i].Says()) // in the cells of a row
		}
		if body := shown.Items()[i].Body; body != nil {
			for _, line := range body(measure) {
				drawn += letters(line.String())
			}
		}
	}
	if at := strings.Index(page, strings.Fields(shown.Ask + " x")[0]); shown.Ask != "" && at >= 0 {
		page = page[at:] // how far the questions are is drawn in one face, and said in the other
	}
	for line := range strings.Lines(page) {
		one := letters(strings.TrimSuffix(strings.TrimSpace(entryNumber.ReplaceAllString(line, "")), w.Line.Given))
		if !strings.Contains(drawn, one) {
			t.Errorf("only in plain lines: %q", line)
		}
	}
}

package line_test

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"ketacover/content"
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/ui/full"
	"ketacover/ui/line"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// disk keeps what is saved, so that two faces can be compared.
type disk struct{ files map[string][]byte }

type file struct {
	on   *disk
	path string
}

func (f *file) Path() string            { return f.path }
func (f *file) Unlock()                 {}
func (f *file) Refuses() error          { return nil }
func (f *file) Rescues() string         { return "" }
func (f *file) Discard() error          { return nil }
func (f *file) Note() record.SaveNote   { return "" }
func (f *file) Save(data []byte) error  { f.on.files[f.path] = data; return nil }
func (f *file) Held() *record.Holder    { return nil }
func (f *file) Close() error            { return nil }
func (d *disk) Rescued(string) []string { return nil }
func (d *disk) Cases(string) []string   { return nil }

func (d *disk) Create(path string, data []byte) (record.CaseFile, error) {
	d.files[path] = data
	return &file{d, path}, nil
}

func (d *disk) Replace(path string, data []byte) (record.CaseFile, error) {
	return d.Create(path, data)
}

func (d *disk) Rescue(path string, data []byte) (record.CaseFile, error) {
	return d.Create(path+".rescue", data)
}

func (d *disk) Read(path string) ([]byte, error) { return d.files[path], nil }

func (d *disk) Backup(string) string { return "" }

func (d *disk) GoBack(string) (string, error) { return "", nil }

func (d *disk) Load(path string) ([]byte, record.CaseFile, error) {
	return d.files[path], &file{d, path}, nil
}

// ReadPaper reads a file of the disk.
func (d *disk) ReadPaper(path string, _ int) ([]byte, error) { return os.ReadFile(path) }

func (d *disk) WritePaper(path string, data []byte, _ bool) (record.SaveNote, error) {
	d.files[path] = data
	return "", nil
}

// setup is what either face starts from, with a disk of its own.
func setup(lib *model.Library) (screen.Setup, *disk) {
	d, w := &disk{map[string][]byte{}}, words.English()
	keep := screen.NewKeeper(lib, w, nil, record.Case{}).Aside(d, "aside")
	return screen.Setup{
		Library: lib, Store: d, Papers: d, Keep: keep, Words: w,
		Today: fact.Date{Year: 2026, Month: 11, Day: 23},
	}, d
}

// heard is what the face said and nobody heard yet. The face also speaks of itself, when
// time passes.
type heard struct {
	mu   sync.Mutex
	said []byte
}

func (h *heard) Write(said []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.said = append(h.said, said...)
	return len(said), nil
}

func (h *heard) take() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	said := string(h.said)
	h.said = h.said[:0]
	return said
}

// teller types lines into the plain face, and hears what it says.
type teller struct {
	in    *io.PipeWriter
	typed *io.PipeReader
	out   *heard
	said  string // since the line before
	over  bool
	edge  *line.Terminal // what it does for the face
}

func newTeller(s screen.Setup) *teller { return newTellerIn(s, 80) }

// newTellerIn reads out in lines as wide as told.
func newTellerIn(s screen.Setup, width int) *teller {
	in, typed := io.Pipe()
	t := &teller{in: typed, typed: in, out: &heard{}, edge: &line.Terminal{}}
	go func() {
		_, err := line.Run(s, line.Terminal{
			In: in, Out: t.out, Width: width, Clear: func() bool { return t.edge.Clear != nil && t.edge.Clear() },
			Wait:   func(most time.Duration) bool { return t.edge.Wait == nil || t.edge.Wait(most) },
			Hidden: t.hidden,
		}, "Plain lines.")
		if err != nil {
			panic(err) // nothing fails that is written here
		}
		t.over = true
	}()
	t.hear()
	return t
}

// hidden reads a line that is not shown, or any where no other is told.
func (t *teller) hidden() (string, error) {
	if t.edge.Hidden != nil {
		return t.edge.Hidden()
	}
	var text []byte
	for b := make([]byte, 1); ; {
		if _, err := t.typed.Read(b); err != nil || b[0] == '\n' {
			return string(text), err
		}
		text = append(text, b[0])
	}
}

func (t *teller) hear() {
	synctest.Wait()
	t.said = t.out.take()
}

func (t *teller) say(text string) {
	if !t.over {
		_, _ = io.WriteString(t.in, text+"\n")
		t.hear()
	}
}

var entry = regexp.MustCompile(`(?m)^(\d+)\. (.*)$`)

// entries are what there is to choose from, by its label.
func (t *teller) entries() []string {
	page, list := t.said, []string(nil)
	for _, m := range entry.FindAllStringSubmatch(page, -1) {
		if m[1] == fmt.Sprint(len(list)+1) {
			list = append(list, m[2])
		} else if m[1] == "1" {
			list = []string{m[2]}
		}
	}
	return list
}

// number is the entry that begins with a label, from one; zero for none.
func (t *teller) number(label string) int {
	return 1 + slices.IndexFunc(t.entries(), func(said string) bool {
		return strings.HasPrefix(strings.TrimLeft(said, "[] x.-"), label)
	})
}

// presser presses keys in the full face.
type presser struct {
	app *full.App
}

func newApp(s screen.Setup) *full.App { return full.New(s, style.Options{}) }

func newPresser(s screen.Setup) *presser {
	p := &presser{newApp(s)}
	p.run(p.app.Init())
	p.send(tea.WindowSizeMsg{Width: 120, Height: 400})
	return p
}

func (p *presser) send(msg tea.Msg) {
	_, cmd := p.app.Update(msg)
	p.run(cmd)
}

func (p *presser) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if list, ok := msg.(tea.BatchMsg); ok {
		for _, c := range list {
			p.run(c)
		}
	} else if msg != nil && !strings.Contains(reflect.TypeOf(msg).String(), "ackgroundColor") {
		p.send(msg)
	}
}

func (p *presser) key(codes ...rune) {
	for _, code := range codes {
		p.send(tea.KeyPressMsg{Code: code})
	}
}

func (p *presser) ctrl(letter rune) { p.send(tea.KeyPressMsg{Code: letter, Mod: tea.ModCtrl}) }

func (p *presser) write(text string) {
	for _, c := range text {
		p.send(tea.KeyPressMsg{Code: c, Text: string(c)})
	}
}

// choose chooses the nth entry, from one, in what a person would see.
func (p *presser) choose(n int) {
	p.app.Frame()
	p.key(tea.KeyHome)
	for range n - 1 {
		p.key(tea.KeyDown)
	}
	p.key(tea.KeyEnter)
}

// both does the same in both faces.
type both struct {
	line *teller
	full *presser
	did  []string
}

func (b *both) choose(n int) {
	b.did = append(b.did, fmt.Sprint(n))
	b.line.say(fmt.Sprint(n))
	b.full.choose(n)
}

func (b *both) enter() {
	b.did = append(b.did, "enter")
	b.line.say("")
	b.full.key(tea.KeyEnter)
}

func (b *both) back() {
	b.did = append(b.did, "back")
	b.line.say("back")
	b.full.key(tea.KeyEscape)
}

// text types a text into a field that holds the other, and presses enter.
func (b *both) text(was, text string) {
	b.did = append(b.did, text)
	b.line.say(text)
	for range was {
		b.full.key(tea.KeyBackspace)
	}
	b.full.write(text)
	b.full.key(tea.KeyEnter)
}

func (b *both) take(label string) bool {
	n := b.line.number(label)
	if n > 0 {
		b.choose(n)
	}
	return n > 0
}

// interview answers by chance, up to the answer.
func (b *both) interview(random *rand.Rand) {
	for range 70 {
		n := len(b.line.entries())
		switch chance := random.IntN(100); {
		case strings.Contains(b.line.said, "Your answer today."):
			return
		case n == 0:
			b.enter()
		case chance < 7 && !strings.Contains(b.line.said, "part 1 of"):
			b.back()
		case chance < 12 && !strings.Contains(b.line.said, "part 1 of"):
			b.did = append(b.did, "undo")
			b.line.say("undo")
			b.full.ctrl('z')
		case chance < 16:
			b.line.say([]string{"why", "changes", "steps", "papers", "crisis", "answer", "map", "words"}[random.IntN(8)])
			b.line.say("back") // and all is as it was
		case chance < 19 && strings.Contains(b.line.said, "part of a name"):
			text := []string{"blue", "cigna", "zzz"}[random.IntN(3)]
			b.did = append(b.did, text)
			b.line.say(text)
			for range 8 { // what was sought before stands in the field yet
				b.full.key(tea.KeyBackspace)
			}
			b.full.write(text)
		default:
			b.choose(1 + random.IntN(n))
		}
	}
}

// figures types dates and sums, right and wrong.
func (b *both) figures(random *rand.Rand) {
	if !b.take("More") || !b.take("Dates and costs") {
		return
	}
	for range 4 {
		b.choose(1 + random.IntN(max(len(b.line.entries()), 1)))
		if !strings.Contains(b.line.said, "Type your words") {
			if n := len(b.line.entries()); n > 0 {
				b.choose(1 + random.IntN(n))
			}
			continue
		}
		_, was, _ := strings.Cut(b.line.said, "It says now: ")
		was, _, _ = strings.Cut(was, "\n")
		b.text(was, []string{"2026-10-01", "350", "20", "nonsense"}[random.IntN(4)])
		if strings.Contains(b.line.said, "Type your words") {
			b.back()
		}
	}
	b.back() // to the menu
	b.back()
}

// paper saves a paper that every list of papers has, as text.
func (b *both) paper() {
	if !b.take("Papers") || !b.take("Your case on one page") {
		return
	}
	b.line.say(fmt.Sprint(b.line.number(words.English().Letters.Export)))
	b.full.write("w")
	b.choose(1)
	b.enter()
}

func (b *both) save() {
	b.line.say("save")
	b.line.say("mine")
	b.full.ctrl('s')
	b.full.write("mine")
	b.full.key(tea.KeyEnter)
}

// Two hundred people by chance: the same answers are stored in both faces, and
// so both tell the same verdicts and write the same papers.
func TestBothFacesStoreTheSameAnswersVerdictsAndPapers(t *testing.T) {
	lib, err := content.Load()
	if err != nil {
		t.Fatal(err)
	}
	random := seed.Rand(t)
	papers, answered, walks := 0, 0, seed.Times(200)
	met := func() bool { return papers >= walks/2 && answered >= 3*walks }
	for walk := range seed.Until(200, met) {
		synctest.Test(t, func(t *testing.T) {
			first, said := setup(lib)
			second, shown := setup(lib)
			b := &both{line: newTeller(first), full: newPresser(second)}
			b.enter()
			b.interview(random)
			b.figures(random)
			b.paper()
			b.save()
			b.line.in.Close()
			synctest.Wait()
			if !maps.EqualFunc(said.files, shown.files, bytes.Equal) {
				t.Fatalf("walk %d: %q\nplain lines stored:\n%s\nthe full screen stored:\n%s\nplain:\n%s\nfull:\n%s",
					walk, b.did, listed(said), listed(shown), b.line.said, b.full.app.Frame())
			}
			papers += len(said.files) - 1
			c, err := record.DecodeCase(lib.Questions, said.files["mine"])
			if err != nil {
				t.Fatalf("walk %d: %q: %v", walk, b.did, err)
			}
			answered += c.Answers.Asked()
			told(t, b, model.NewSession(lib, c))
		})
	}
	t.Logf("%d papers, %d answers", papers, answered)
	if !met() {
		t.Errorf("only %d papers and %d answers were compared", papers, answered)
	}
}

// told fails unless the full face tells the verdicts of the case.
func told(t *testing.T, b *both, s *model.Session) {
	t.Helper()
	w := words.English()
	for tree := range s.Library.Trees.List {
		span := s.View.Span(tree)
		want := s.Library.Trees.List[tree].Title + ": " + w.Verdict.Span(int(span.Low), int(span.High))
		if said := strings.Join(strings.Fields(b.full.app.Summary()), " "); s.View.Answers().Asked() > 0 &&
			!strings.Contains(said, want) {
			t.Errorf("%q: the full screen does not tell %q", b.did, want)
		}
	}
}

func listed(d *disk) string {
	var out strings.Builder
	for _, name := range slices.Sorted(maps.Keys(d.files)) {
		fmt.Fprintf(&out, "%s:\n%.1500s\n", name, d.files[name])
	}
	return out.String()
}

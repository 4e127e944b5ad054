package full_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/style"
)

// listed sits a counselor down before a list of so many clients.
func listed(n int) func(r *robot) {
	return func(r *robot) {
		r.keeping(ofClients(n))
		r.choose("My cases")
	}
}

// counselor is one, with the cases that they keep.
func counselor(t *testing.T, n, width, height int) (*robot, *cupboard) {
	t.Helper()
	r, c := sit(t, width, height), ofClients(n)
	r.keeping(c)
	return r, c
}

func TestWhoKeptCasesGoesOnWithTheNewest(t *testing.T) {
	r, c := counselor(t, 1, 80, 24)
	r.expect("Welcome back")
	r.expect("> 1  Go on with Ana R.")
	r.expect("3 days late: Last day to appeal.")
	r.expect("See what can still be done.")
	r.press("enter")
	if r.expect("This is Ana R."); strings.Contains(r.text(), "Ana R..") {
		t.Errorf("two full stops:\n%s", r.text())
	}
	if r.choose("The company buys"); !strings.Contains(c.data[c.list[0].ID], "insured") {
		t.Errorf("an answer is not in the case: %s", c.data[c.list[0].ID])
	}
	r.press("ctrl+q")
	if !r.quit {
		t.Error("it asks before it leaves, though all is kept")
	}
}

// Nothing of one client is seen with the next: no answer, no name, no way back.
func TestNothingOfOneClientStaysWithTheNext(t *testing.T) {
	r, c := counselor(t, 5, 120, 40)
	r.choose("My cases")
	r.choose("Ed")
	r.expect("ketacover · Ed")
	r.press("f2")
	r.choose("How are you insured?", "How you are insured")
	r.choose("Medicare")
	r.send(keyNamed("f5"))
	r.expect("by next day")
	if len(c.closed) != 1 || !strings.Contains(c.data[c.list[4].ID], "medicare") {
		t.Fatalf("closed %q, and it holds %s", c.closed, c.data[c.list[4].ID])
	}
	r.choose("Bo")
	frame := r.frame()
	for _, name := range []string{"Ed", "Ana", "CL-0412", "Noted", "Saved"} {
		if strings.Contains(frame, name) {
			t.Errorf("%q is on the screen of another client:\n%s", name, frame)
		}
	}
	r.press("ctrl+z")
	r.expect("nothing to undo")
	if summary := r.app.Summary(); strings.Contains(summary, "Ed") || strings.Contains(summary, "Ana") {
		t.Errorf("on the normal screen stays %q", summary)
	}
	r.press("esc")
	r.expect("by next day")
	if r.app.Summary() != "" {
		t.Errorf("of the list stays %q", r.app.Summary())
	}
	if said := r.keep.Rescue(); said != "" {
		t.Errorf("with no case open it says %q", said)
	}
}

func TestTheListIsSortedFilteredAndSearched(t *testing.T) {
	r, _ := counselor(t, 6, 120, 40)
	r.choose("My cases")
	names := func() (list []string) {
		shown := r.app.Shown()
		for i := range shown.Items() {
			list = append(list, shown.Items()[i].Label)
		}
		return list
	}
	order := func(want ...string) {
		t.Helper()
		if got := names(); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", r.app.Shown().Aside, got, want)
		}
	}
	const ana, bo, code, dolores, ed = "Ana R.", "Bo", "CL-0412", "Dolores M.", "Ed"
	order(ana, bo, code, dolores, ed)
	for _, head := range []string{"Late", "Today", "This week", "Later", "No day"} {
		r.expect("\n  " + head + "\n")
	}
	r.write("o")
	order(ana, bo, code, dolores, ed)
	r.write("o")
	order(dolores, bo, code, ed, ana)
	r.expect("At best: likely")
	r.write("o")
	order(code, ana, bo, dolores, ed)
	r.write("o")
	for _, want := range [][]string{{ana}, {bo}, {bo, code}} {
		r.write("f")
		order(want...)
	}
	r.write("f")
	for typed, want := range map[string][]string{
		"ed": {ed}, "veter": {code}, "0412": {code}, "said no": {ana, code}, "lor": {dolores}, "c d": nil, "zz": nil,
	} {
		r.write("/")
		r.write(typed)
		order(want...)
		r.press("esc")
	}
	order(ana, bo, code, dolores, ed)
}

// A filter that leaves no case is no dead end: all cases are one key away.
func TestAFilterThatLeavesNoCaseLeadsBackToAll(t *testing.T) {
	r, c := counselor(t, 2, 80, 24)
	for i := range c.list {
		c.list[i].Next = fact.Date{}
	}
	r.choose("My cases")
	r.write("f")
	r.expect("No case has such a day.")
	r.press("enter")
	r.expect("Ana R.")
	r.expect("Bo")
	r.expect("2 cases")
}

func TestACaseThatCannotBeOpenedIsSaidInPlainWords(t *testing.T) {
	r, c := counselor(t, 3, 80, 24)
	c.data[c.list[0].ID] = `{"answers": {"purp`
	r.choose("My cases")
	r.expect("damaged")
	r.choose("case0000")
	r.expect("This file cannot be read.")
	r.press("esc")
	c.data[c.list[0].ID] = c.data[c.list[1].ID]
	delete(c.data, c.list[1].ID) // by another program, since it was listed
	r.choose("Bo")
	r.expect("Bo could not be opened")
	c.held[c.list[2].ID] = true
	r.choose("CL-0412")
	r.expect("This case is open in another window (process 4242 on lab-2)")
	r.press("f2")
	r.choose("How are you insured?", "How you are insured")
	r.choose("Medicare")
	r.send(keyNamed("f5"))
	r.expect("open in another program")
	r.choose("Close the case without them")
	r.expect("by next day")
	c.gone = errors.New("no such folder")
	r.choose("Bo")
	r.send(keyNamed("f5"))
	r.expect("No such folder")
}

// What could not be saved is not left behind.
func TestACaseThatCannotBeSavedStaysOpen(t *testing.T) {
	r, c := counselor(t, 2, 80, 24)
	r.choose("My cases")
	r.choose("Ana")
	c.fail = errors.New("the disk is full")
	r.choose("The company buys")
	r.choose("Go back")
	r.send(keyNamed("f5"))
	r.expect("The disk is full")
	c.fail = nil
	r.choose("Try again")
	r.expect("by next day")
	if !strings.Contains(c.data[c.list[0].ID], "insured") {
		t.Errorf("it holds %s", c.data[c.list[0].ID])
	}
}

func TestAnswersInNoCaseAreAskedAboutOnTheWayToTheList(t *testing.T) {
	r, c := counselor(t, 2, 80, 24)
	r.choose("A new case")
	r.choose("A mental health")
	r.send(keyNamed("f5"))
	r.expect("Your answers are in no case yet.")
	r.choose("Stay with them")
	r.send(keyNamed("f5"))
	r.choose("Keep them with your other cases")
	r.choose("Keep them with your other cases")
	r.send(keyNamed("f5"))
	r.expect("by next day")
	if len(c.list) != 3 {
		t.Errorf("%d cases are kept", len(c.list))
	}
}

func TestANewCaseHasANameFromTheList(t *testing.T) {
	r, c := counselor(t, 2, 80, 24)
	r.choose("My cases")
	r.write("n")
	r.write("CL-7")
	r.press("enter")
	r.expect("ketacover · CL-7")
	r.choose("A mental health")
	r.send(keyNamed("f5"))
	r.expect("CL-7")
	if got := r.names()[r.marked()]; got != "CL-7" {
		t.Errorf("%s is marked", got)
	}
	if len(c.list) != 3 || !strings.Contains(c.data[c.list[2].ID], "mental-health") {
		t.Errorf("%d cases, the last %s", len(c.list), c.data[c.list[2].ID])
	}
}

// A locked vault is offered by what it is, and names nobody.
func TestALockedVaultAsksForItsPassphrase(t *testing.T) {
	r := sit(t, 80, 24)
	c := ofClients(3)
	c.state = record.LockedVault
	r.keeping(c)
	if r.expect("Go on with what I kept"); c.read != 0 || strings.Contains(r.frame(), "Ana") {
		t.Errorf("listed %d times:\n%s", c.read, r.frame())
	}
	r.press("enter")
	r.write("not this one at all")
	r.press("enter")
	r.expect("Try again")
	r.write(secret)
	r.press("enter")
	r.expect("by next day")
	r.expect("Ana R.")
}

// Where no vault is kept, nothing is another.
func TestWithoutAVaultNothingIsOffered(t *testing.T) {
	r := sitWith(t, 80, 24, style.Options{}, nil)
	was := r.frame()
	c := ofClients(0)
	c.state = record.NoVault
	r.keeping(c)
	if r.frame() != was {
		t.Errorf("the first screen is another:\n%s", r.frame())
	}
	r.send(keyNamed("f5"))
	if r.frame() != was {
		t.Errorf("f5 does something:\n%s", r.frame())
	}
}

// names are what the entries of the list are called.
func (r *robot) names() (list []string) {
	shown := r.app.Shown()
	for i := range shown.Items() {
		list = append(list, shown.Items()[i].Label)
	}
	return list
}

// label is what tells a case of a cupboard from others.
func (c *cupboard) label(t *testing.T, i int) record.Label {
	t.Helper()
	decoded, err := record.DecodeCase(mustLoad().Questions, []byte(c.data[c.list[i].ID]))
	if err != nil {
		t.Fatal(err)
	}
	return record.LabelOf(decoded)
}

// A name or tags without an end fill no list, nor the title of the case, and all of a name
// can be searched.
func TestANameWithoutAnEndDoesNotFillTheList(t *testing.T) {
	r, c := counselor(t, 5, 80, 24)
	label := record.Label{Name: strings.Repeat("long ", 1<<18) + "canary"}
	for i := range 10_000 {
		label.Tags = append(label.Tags, fmt.Sprint("tag", i))
	}
	id := c.list[2].ID
	decoded, err := record.DecodeCase(mustLoad().Questions, []byte(c.data[id]))
	if err != nil {
		t.Fatal(err)
	}
	c.data[id] = string(record.EncodeCase(mustLoad().Questions, record.WithLabel(decoded, label)))
	r.choose("My cases")
	lines := 0
	shown := r.app.Shown()
	for i := range shown.Items() {
		lines += len(shown.Items()[i].Label) + len(shown.Items()[i].Below)
	}
	if lines > 2000 {
		t.Errorf("the list of 5 cases is %d letters long", lines)
	}
	r.write("/")
	r.send(tea.PasteMsg{Content: "canary"})
	if names := r.names(); len(names) != 1 || !strings.HasPrefix(names[0], "long long") {
		t.Errorf("by the end of its name %d cases are found", len(names))
	}
	r.press("enter")
	r.expect("ketacover · long long")
}

// What is deleted comes back as long as the program runs, also once another case was
// open since.
func TestADeletedCaseComesBack(t *testing.T) {
	r, c := counselor(t, 5, 80, 24)
	r.choose("My cases")
	r.write("u")
	r.expect("No case was deleted")
	r.press("down")
	r.write("d")
	r.expect("Bo is in the bin. u brings it back.")
	if !c.bin[c.list[1].ID] || slices.Contains(r.names(), "Bo") || r.names()[r.marked()] != "CL-0412" {
		t.Fatalf("the list is %q, marked %d", r.names(), r.marked())
	}
	r.write("d")
	r.choose("Ed")
	r.send(keyNamed("f5"))
	r.write("u")
	r.expect("CL-0412 is back.")
	r.press("ctrl+z")
	r.expect("Bo is back.")
	if len(c.bin) != 0 || r.names()[r.marked()] != "Bo" {
		t.Errorf("the bin has %v, marked is %d of %q", c.bin, r.marked(), r.names())
	}
	c.held[c.list[0].ID] = true
	r.press("home")
	r.write("d")
	r.expect("Nothing was done with Ana R..")
	r.expect("open in another program")
}

func TestTheBinGivesBackAndIsEmptiedOnlyWhenAsked(t *testing.T) {
	r, c := counselor(t, 5, 80, 24)
	r.choose("My cases")
	r.write("dd")
	r.write("bb")
	r.expect("The bin")
	r.choose("Bo")
	r.choose("Take it out")
	r.expect("Bo is back.")
	r.write("e")
	r.expect("Delete this case for good?")
	r.choose("Keep them")
	if len(c.data) != 5 {
		t.Fatal("it is gone")
	}
	r.write("e")
	r.choose("Delete them for good")
	r.expect("The bin is empty.")
	if len(c.data) != 4 || c.data[c.list[0].ID] != "" {
		t.Errorf("%d cases are left", len(c.data))
	}
	r.press("esc")
	r.expect("My cases")
	r.write("u")
	r.expect("No case was deleted")
}

func TestWhatIsDoneWithACase(t *testing.T) {
	r, c := counselor(t, 5, 80, 40)
	d := newDesk()
	r.first.Store, r.first.Papers = d, d
	r.keeping(c)
	r.choose("My cases")
	act := func(name, what string) {
		t.Helper()
		for range 9 {
			if r.names()[r.marked()] == name {
				break
			}
			r.press("down")
		}
		r.write("m")
		r.choose(what)
	}
	act("Bo", "Copy it")
	r.expect("The copy is called Bo, what if.")
	if l := c.label(t, 5); l.Name != "Bo, what if" || len(c.list) != 6 || r.names()[r.marked()] != "Bo, what if" {
		t.Errorf("the copy is %v, marked %q", l, r.names()[r.marked()])
	}
	act("Bo, what if", "Give it another name")
	r.write(" 2")
	r.press("enter")
	r.expect("It is called Bo, what if 2 now.")
	act("Bo, what if 2", "Tags")
	r.write("#trial, urgent")
	r.press("enter")
	if l := c.label(t, 5); !slices.Equal(l.Tags, []string{"trial", "urgent"}) || l.Name != "Bo, what if 2" {
		t.Errorf("the label is %v", l)
	}
	act("Bo, what if 2", "Put it in the archive")
	if !c.label(t, 5).Archived || slices.Contains(r.names(), "Bo, what if 2") {
		t.Errorf("the list is %q", r.names())
	}
	r.write("b")
	r.expect("The archive")
	act("Bo, what if 2", "Take it out of the archive")
	if c.label(t, 5).Archived {
		t.Error("it is in the archive")
	}
	r.press("esc")
	// What was taken back or written over leaves the program in no form.
	for i := range c.list {
		id := c.list[i].ID
		kept, err := record.DecodeCase(r.lib.Questions, []byte(c.data[id]))
		if err != nil {
			t.Fatal(err)
		}
		kept.Undo, kept.LeftAt = `{"at":"","back":["regretted"],"forth":[]}`, "plan"
		c.data[id] = string(record.EncodeCase(r.lib.Questions, kept))
	}
	for _, form := range []struct{ choose, holds string }{
		{"To open", `"medicare"`}, {"A table", "name,"}, {"For another", "sealed for age1"},
	} {
		act("Bo", "Save a copy")
		r.choose(form.choose)
		if form.choose == "For another" {
			r.write("me")
			r.press("enter")
			r.expect("That is not such a key.")
			r.press("backspace", "backspace")
			r.write("age1qqqqqqqqqqqq")
			r.press("enter")
		}
		r.press("enter")
		r.expect("Saved to case-")
		found := false
		for name, text := range d.papers {
			found = found || strings.HasPrefix(name, "case-") && strings.Contains(text, form.holds)
			if strings.Contains(text, "regretted") || strings.Contains(text, "left-at") {
				t.Errorf("%s: %s says what was taken back", form.choose, name)
			}
		}
		if !found {
			t.Errorf("%s: no paper holds %q: %v", form.choose, form.holds, d.papers)
		}
		for range 2 {
			r.press("esc")
		}
	}
}

// Who turns the screen round shows one client alone, holds no file, and cannot get out
// but by the one key.
func TestACaseThatIsOnlyLookedAtShowsNobodyElse(t *testing.T) {
	r, c := counselor(t, 5, 120, 40)
	r.choose("My cases")
	r.press("down")
	r.write("v")
	for _, press := range []string{"f5", "esc", "f2", "ctrl+s", "ctrl+z", "ctrl+r"} {
		r.send(keyNamed(press))
		for _, client := range clients {
			if strings.Contains(r.frame(), client.label.Name) && client.label.Name != "Bo" {
				t.Fatalf("%s shows %s:\n%s", press, client.label.Name, r.frame())
			}
		}
	}
	if r.keep.Rescue() != "" {
		t.Error("what is only looked at is kept")
	}
	was := c.data[c.list[1].ID]
	r.write("x")
	r.expect("by next day")
	if c.data[c.list[1].ID] != was || len(c.closed) != 0 || r.names()[r.marked()] != "Bo" {
		t.Errorf("closed %q, marked %d", c.closed, r.marked())
	}
}

// A damaged case is not opened by a slip, and not deleted by one.
func TestADamagedCaseIsOpenedOnlyWhenAsked(t *testing.T) {
	r, c := counselor(t, 3, 80, 24)
	whole := c.data[c.list[1].ID]
	c.data[c.list[1].ID] = "torn"
	r.choose("My cases")
	r.choose("case0000")
	r.expect("This file cannot be read.")
	c.data[c.list[1].ID] = whole // the vault goes back to the version before
	r.choose("Go back to the version before")
	r.expect("This is Bo.")
}

// A case that a newer program saved has its name and says so, in the list and below it;
// this one does not judge by what it may not know.
func TestACaseOfANewerProgramIsMarkedAndNotOpened(t *testing.T) {
	r, c := counselor(t, 3, 80, 24)
	c.data[c.list[1].ID] = `{"format": "ketacover-case", "version": 9, "sha256": "", "new": [], "answers": {"plan": "none"},
		"details": {"label": {"name": "Zoe", "tags": ["new"]}}}`
	r.choose("My cases")
	r.expect("Zoe")
	r.expect("saved by a newer ketacover")
	for _, order := range []string{"by last change", "by verdict", "by where it stands", "by next day"} {
		r.write("o")
		r.expect(order)
		r.expect("Zoe")
	}
	r.choose("Zoe")
	r.expect("A newer ketacover saved this case, in format 9.")
	r.choose("Leave it as it is")
	r.expect("by next day")
	if len(c.closed) != 0 {
		t.Errorf("closed %q", c.closed)
	}
}

// torn is a fault of a disk, as casefile tells one.
type torn struct{ path, why string }

func (e torn) Error() string                    { return "save case " + e.path + ": " + e.why }
func (e torn) Kind() string                     { return e.why }
func (e torn) Hint() string                     { return "" }
func (e torn) Doing() (op, path, reason string) { return "save", e.path, e.why }

// What went wrong with a case that is kept is told by its name: that of its file is drawn
// at random.
func TestAKeptCaseIsNamedAsTheListDoes(t *testing.T) {
	r, c := counselor(t, 3, 80, 24)
	r.choose("My cases")
	r.choose("Bo")
	r.press("ctrl+s")
	r.expect("Your answers are kept.")
	if frame := r.frame(); strings.Contains(frame, c.list[1].ID) {
		t.Errorf("the file is named:\n%s", frame)
	}
	c.fail = torn{"/home/ana/cases/" + c.list[1].ID + ".json", "no-room"}
	r.press("ctrl+s")
	r.expect("Not saved")
	r.expect(`Save case "Bo": no space left on device.`)
	c.fail = torn{"/home/ana/cases/" + c.list[1].ID + ".json", "a fault that nobody knows"}
	r.choose("Try again")
	r.expect("Save case Bo: a fault that nobody knows.")
}

// A save that comes after its case was closed writes nothing: what it would write is
// older than what was saved on closing, and another program may have the file by now.
func TestALateSaveWritesNothingToACaseThatWasClosed(t *testing.T) {
	r, c := counselor(t, 2, 80, 24)
	r.choose("My cases")
	r.choose("Ana")
	_, late := r.app.Update(named["ctrl+s"]) // its disk is slow
	r.choose("The company buys")
	r.send(keyNamed("f5"))
	was := c.data[c.list[0].ID]
	r.run(late)
	if c.data[c.list[0].ID] != was || !strings.Contains(was, "insured") {
		t.Errorf("it holds %s", c.data[c.list[0].ID])
	}
	r.expect("by next day")
}

// To go back from the answer of a case leads to the list: so undo turns to the question
// in its place, and does not leave the case.
func TestUndoOnTheAnswerOfACaseStaysInIt(t *testing.T) {
	r, c := counselor(t, 2, 80, 24)
	c.data[c.list[0].ID] = `{"answers": {"purpose": "mental-health", "plan": "employer", "employer-kind": "insured",
		"ketamine-rider": "no", "payer": "aetna", "condition": "depression", "authorization": "not-asked"}}`
	r.choose("Go on with Ana R.")
	r.choose("Under 18")
	r.expect("Your answer today")
	r.send(keyNamed("f5"))
	r.press("enter")
	r.expect("Your answer today")
	r.press("ctrl+z")
	r.expect("How old is the patient?")
	if strings.Contains(c.data[c.list[0].ID], `"age": "under-18"`) {
		t.Errorf("it was not taken back: %s", c.data[c.list[0].ID])
	}
	r.press("ctrl+y")
	r.expect("Your answer today")
	r.press("esc", "esc")
	r.expect("by next day")
}

// What a person copied is theirs: it stays, and they are told so.
func TestWhatWasCopiedIsToldOnLeavingTheCase(t *testing.T) {
	r, c := counselor(t, 5, 80, 24)
	grown, err := record.DecodeCase(r.lib.Questions, []byte(`{"answers": {"purpose": "wellness"}}`))
	if err != nil {
		t.Fatal(err)
	}
	grown = record.WithLabel(grown, record.Label{Name: "Ed"})
	c.data[c.list[4].ID] = string(record.EncodeCase(r.lib.Questions, grown))
	r.choose("My cases")
	r.choose("Ed")
	r.expect("Your answer today")
	r.send(keyNamed("f5"))
	if strings.Contains(r.frame(), "pasted") {
		t.Error("nothing was copied")
	}
	r.choose("Ed")
	r.write("y")
	r.send(keyNamed("f5"))
	r.expect("What you copied can still be pasted.")
}

// A list that cannot be read says why, and the beginning does not say that there is none.
func TestAListThatCannotBeReadIsNotCalledEmpty(t *testing.T) {
	r, c := counselor(t, 5, 80, 24)
	r.choose("My cases")
	c.gone = errors.New("no such folder")
	r.choose("Ed")
	r.send(keyNamed("f5"))
	r.expect("No such folder")
	r.press("esc")
	if strings.Contains(r.frame(), "none yet") {
		t.Errorf("it is called empty:\n%s", r.frame())
	}
	c.gone = nil
	r.choose("My cases")
	r.expect("5 cases")
}

// Where no case is open, nothing is asked or saved of one.
func TestFromTheListNothingIsAskedOfNoCase(t *testing.T) {
	r, c := counselor(t, 5, 80, 24)
	r.send(keyNamed("f4"))
	r.expect("Open one first.")
	r.expect("Welcome back")
	r.choose("My cases")
	for _, press := range []string{"f2", "f4", "ctrl+s"} {
		r.send(keyNamed(press))
		r.expect("Open one first.")
		r.expect("by next day")
	}
	if r.press("ctrl+q"); !r.quit || len(c.list) != 5 {
		t.Errorf("left %v, %d cases", r.quit, len(c.list))
	}
}

// What is said when an answer was kept is told to its end, and not on one line.
func TestWhatIsSaidOfAnAnswerThatIsKeptIsNotCut(t *testing.T) {
	r, _ := counselor(t, 1, 80, 24)
	r.choose("A new case")
	for _, option := range []string{"A mental health", "Medicare", "Major depression"} {
		r.choose(option)
	}
	r.choose("Keep them with your other cases")
	r.choose("Yes, and it was denied")
	r.expect("more questions are about Spravato.")
	r.expect("Saved.")
}

// Of two cases of one name the name tells neither: a new one is not made, and one that is
// there not called so. Its own name a case may keep, in other letters too.
func TestNoTwoCasesAreGivenOneName(t *testing.T) {
	r, c := counselor(t, 2, 80, 24)
	r.choose("My cases")
	r.write("n")
	r.write("ana r.")
	r.press("enter")
	r.expect("Another case has that name. Please type another one.")
	if len(c.list) != 2 {
		t.Fatalf("%d cases", len(c.list))
	}
	r.press("esc")
	r.expect("by next day")
	r.write("m")
	r.choose("Give it another name")
	for range "Ana R." {
		r.press("backspace")
	}
	r.write("BO")
	r.press("enter")
	r.expect("Another case has that name.")
	for range "BO" {
		r.press("backspace")
	}
	r.write("ANA R.")
	r.press("enter")
	r.expect("ANA R.")
	if name := c.label(t, 0).Name; name != "ANA R." {
		t.Errorf("the case is called %q", name)
	}
}

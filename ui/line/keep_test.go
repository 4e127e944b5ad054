package line_test

import (
	"strings"
	"syscall"
	"testing"
	"testing/synctest"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/model/casefile"
	"ketacover/model/record"
	"ketacover/ui/screen"
)

const keepAsk = "We can keep your answers"

// kept is what the one case in a vault holds.
func kept(t *testing.T, lib *model.Library, v record.Vault) record.Case {
	t.Helper()
	list, err := v.Cases()
	if err != nil || len(list) != 1 {
		t.Fatalf("%d cases are kept: %v", len(list), err)
	}
	data, err := v.Read(list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	c, err := record.DecodeCase(lib.Questions, data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// setupIn is a sitting that may keep cases in a vault.
func setupIn(lib *model.Library, v record.Vault) (screen.Setup, *disk) {
	s, d := setup(lib)
	s.Keep.OfItself(false)
	s.Vault = v
	return s, d
}

func vaultIn(t *testing.T) record.Vault {
	return casefile.NewVault(t.TempDir(), record.Describe{
		Case: func([]byte) (record.Kept, error) { return record.Kept{}, nil }, By: func() string { return "" },
	})
}

func TestItIsAskedOnceWhatToKeepAndEachAnswerIsKept(t *testing.T) {
	lib, v := library(t), vaultIn(t)
	synctest.Test(t, func(t *testing.T) {
		s, _ := setupIn(lib, v)
		told := newTeller(s)
		told.say("") // past the welcome
		for n := range 3 {
			if strings.Contains(told.said, keepAsk) {
				t.Fatalf("asked after %d answers", n)
			}
			told.say("1")
		}
		told.expect(t, keepAsk, "1. Keep them, under a passphrase", "2. Keep them, without a passphrase", "3. Keep nothing")
		told.say("2")
		told.expect(t, "each answer is kept")
		if got := kept(t, lib, v); got.Answers.Asked() != 3 || !strings.HasPrefix(record.LabelOf(got).Name, "My answers") {
			t.Errorf("%d answers are kept as %q", got.Answers.Asked(), record.LabelOf(got).Name)
		}
		told.say("1")
		told.expect(t, "Saved.")
		if got := kept(t, lib, v); got.Answers.Asked() != 4 || record.LabelOf(got).Name == "" {
			t.Errorf("%d answers are kept as %q", got.Answers.Asked(), record.LabelOf(got).Name)
		}
		told.say("undo")
		if got := kept(t, lib, v); got.Answers.Asked() != 3 {
			t.Errorf("%d answers are kept after one was taken back", got.Answers.Asked())
		}
		told.say("quit")
		if !told.over {
			t.Errorf("does not leave at once: %s", told.said)
		}
		told.in.Close()
		synctest.Wait()
	})
}

func TestWhoWantsNothingKeptLeavesNothing(t *testing.T) {
	lib, v := library(t), vaultIn(t)
	for _, leaving := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			s, d := setupIn(lib, v)
			told := newTeller(s)
			told.say("")
			told.say("1")
			if leaving {
				told.say("quit") // before the third answer
				told.expect(t, keepAsk)
			} else {
				told.say("1")
				told.say("1")
			}
			told.say("3")
			if !leaving {
				told.expect(t, "Nothing will be written down")
				told.say("1")
				told.say("quit")
			}
			if !told.over {
				t.Fatalf("does not leave: %s", told.said)
			}
			if strings.Contains(told.said, "Ketamine treatment:") {
				t.Errorf("leaves the answer in the window: %s", told.said)
			}
			if said := s.Keep.Rescue(); said != "Nothing was kept, as you asked." || len(d.files) > 0 {
				t.Errorf("says %q, and wrote %d files", said, len(d.files))
			}
			if state, err := v.State(); err != nil || state != record.NoVault {
				t.Errorf("made a vault: %v, %v", state, err)
			}
			told.in.Close()
			synctest.Wait()
		})
	}
}

// Whoever was just told whom to call is not asked about files in the next breath.
func TestWhoThinksOfSuicideIsAskedWhatToKeepOneAnswerLater(t *testing.T) {
	lib, v := library(t), vaultIn(t)
	synctest.Test(t, func(t *testing.T) {
		s, _ := setupIn(lib, v)
		told := newTeller(s)
		for _, said := range []string{"", "1", "3", "2"} {
			told.say(said)
		}
		told.expect(t, "You don't have to carry this alone.")
		told.say("")
		told.expect(t, "Have you asked the plan")
		told.say("1")
		told.expect(t, "is ready: the word answer tells it.")
		told.expect(t, keepAsk)
		told.in.Close()
		synctest.Wait()
	})
}

func TestWhoComesBackHearsHowToGoOn(t *testing.T) {
	lib, v := library(t), vaultIn(t)
	const said = "Welcome back"
	for _, begun := range []bool{false, true} {
		s, _ := setupIn(lib, v)
		if frame := newPresser(s).app.Frame(); strings.Contains(frame, said) != begun {
			t.Errorf("of a vault, begun %t, the screen says\n%s", begun, frame)
		}
		synctest.Test(t, func(t *testing.T) {
			s, _ := setupIn(lib, v)
			told := newTeller(s)
			if strings.Contains(told.said, said) != begun {
				t.Errorf("of a vault, begun %t, is told %s", begun, told.said)
			}
			told.say("quit")
			told.in.Close()
			synctest.Wait()
		})
		if err := v.Begin(nil); !begun && err != nil {
			t.Fatal(err)
		}
	}
}

// deaf is a vault that hears a passphrase, and takes none.
type deaf struct {
	record.Vault
	heard string
}

func (d *deaf) State() (record.VaultState, error) { return record.NoVault, nil }

func (d *deaf) Begin(secret []byte) error {
	d.heard = string(secret)
	return record.ErrNoMemory
}

func TestAPassphraseIsNeverShownNorKept(t *testing.T) {
	lib, v := library(t), &deaf{}
	s, d := setupIn(lib, v)
	p := newPresser(s)
	p.key(tea.KeyEnter)
	for range 4 { // three answers, and under a passphrase
		p.choose(1)
	}
	p.write("slip")
	p.key(tea.KeyEscape)
	p.expect(t, keepAsk) // it would not be asked again
	p.choose(1)
	for _, typed := range []string{secret, "another one, of some length", "", secret} {
		p.write(typed)
		if frame := p.app.Frame(); strings.Contains(frame, "correct") || typed != "" && !strings.Contains(frame, "****") {
			t.Fatalf("the screen shows\n%s", frame)
		}
		if data := record.EncodeCase(lib.Questions, s.Keep.Typed()); strings.Contains(string(data), "correct") {
			t.Fatal("it is kept with the case")
		}
		if v.heard != "" {
			t.Fatal("taken though the two differ")
		}
		if p.key(tea.KeyEnter); typed == "another one, of some length" {
			p.expect(t, "not the same")
			if strings.Contains(p.app.Frame(), "***") {
				t.Error("leaves what was wrong, and the next try is put behind it")
			}
		}
	}
	if v.heard != secret {
		t.Errorf("heard %q", v.heard)
	}
	p.expect(t, "memory")
	s.Keep.Rescue()
	for path, data := range d.files {
		if strings.Contains(string(data), "horse") || len(data) == 0 {
			t.Errorf("%s holds it", path)
		}
	}
}

func (p *presser) expect(t *testing.T, text string) {
	t.Helper()
	if frame := p.app.Frame(); !strings.Contains(frame, text) {
		t.Errorf("the screen does not say %q:\n%s", text, frame)
	}
}

// sealing is a disk with one case under a passphrase, which another window changed.
type sealing struct{ *disk }

type sealedFile struct{ *file }

func (f sealedFile) Save([]byte) error { return record.ErrConflict }

func (d sealing) Rescue(_ string, data []byte) (record.CaseFile, error) {
	return d.Create("kept.rescue.age", data)
}

func TestWhatLeavesAProtectedCaseIsSaid(t *testing.T) {
	lib := library(t)
	s, d := setup(lib)
	s.Keep = screen.NewKeeper(lib, s.Words, sealedFile{&file{d, "kept.age"}}, record.Case{}).Aside(sealing{d}, "")
	p := newPresser(s)
	p.key(tea.KeyEnter)
	p.choose(1)
	p.send(tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl})
	p.choose(1)
	p.expect(t, "Your passphrase does not protect this file.")
	if said := s.Keep.Rescue(); !strings.HasSuffix(said, "To go on: ketacover cases open") {
		t.Errorf("says %q, which no command takes", said)
	}
}

// secret is the passphrase of the vaults in these tests.
const secret = "correct horse battery"

// locked is a vault as the next run of the program finds it.
func locked(t *testing.T) record.Vault {
	t.Helper()
	v := casefile.EasyVault(t.TempDir(), record.Describe{
		Case: func([]byte) (record.Kept, error) { return record.Kept{}, nil }, By: func() string { return "" },
	})
	if err := v.Begin([]byte(secret)); err != nil {
		t.Fatal(err)
	}
	v.Lock()
	return v
}

func TestALockedVaultAsksForItsPassphraseAndThenGoesOn(t *testing.T) {
	lib, v := library(t), locked(t)
	s, _ := setupIn(lib, v)
	p := newPresser(s)
	p.choose(2) // a new case
	for range 3 {
		p.choose(1)
	}
	p.expect(t, "Keep them with your other cases")
	p.choose(1)
	p.expect(t, "Your cases are locked")
	p.expect(t, "about a second")
	p.expect(t, "forgotten, nobody can open")
	p.key(tea.KeyEscape)
	p.expect(t, "Keep them with your other cases") // it would not be asked again
	p.choose(1)
	for typed, says := range map[string]string{
		"": "Type the passphrase first", "wrong horse battery": "That is not the passphrase",
		secret + " ": "That is not the passphrase", strings.ToUpper(secret): "That is not the passphrase",
	} {
		p.write(typed)
		p.key(tea.KeyEnter)
		p.expect(t, says)
		if strings.Contains(p.app.Frame(), "***") {
			t.Error("leaves what was wrong, and the next try is put behind it")
		}
	}
	if state, err := v.State(); err != nil || state != record.LockedVault {
		t.Fatalf("the vault is %v: %v", state, err)
	}
	p.write(secret)
	p.key(tea.KeyEnter)
	p.expect(t, "each answer is kept")
	if got := kept(t, lib, v); got.Answers.Asked() != 3 {
		t.Errorf("%d answers are kept", got.Answers.Asked())
	}
}

// Whoever looks up whom to call while the passphrase is tried stays there.
func TestWhatIsReadWhileAPassphraseIsTriedStays(t *testing.T) {
	lib, v := library(t), locked(t)
	s, _ := setupIn(lib, v)
	p := newPresser(s)
	p.choose(2) // a new case
	for range 3 {
		p.choose(1)
	}
	p.choose(1)
	p.write(secret)
	_, cmd := p.app.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	p.expect(t, "One moment")
	p.key(tea.KeyEscape, tea.KeyEnter)
	p.write("x")
	p.expect(t, "One moment")
	p.key(tea.KeyF9)
	p.run(cmd)
	p.expect(t, "In a crisis")
	p.key(tea.KeyEscape)
	if got := kept(t, lib, v); got.Answers.Asked() != 3 || strings.Contains(p.app.Frame(), "One moment") {
		t.Errorf("%d answers are kept:\n%s", got.Answers.Asked(), p.app.Frame())
	}
}

// toKeepAsk answers until it is asked what to keep.
func toKeepAsk(p *presser) {
	p.toNew()
	for range askedAfter {
		p.choose(1)
	}
}

const askedAfter = 3

// toNew begins a new case, which is the last of what can be begun by who kept some.
func (p *presser) toNew() {
	if strings.Contains(p.app.Frame(), "Welcome back") {
		p.key(tea.KeyEnd)
	}
	p.key(tea.KeyEnter)
}

func TestWhoGoesPastTheQuestionIsAskedAgainWhenTheyLeave(t *testing.T) {
	lib, v := library(t), vaultIn(t)
	s, d := setupIn(lib, v)
	p := newPresser(s)
	toKeepAsk(p)
	p.expect(t, keepAsk)
	p.key(tea.KeyEscape)
	p.expect(t, "We will ask once more when you leave.")
	for range 3 {
		p.choose(1)
		if strings.Contains(p.app.Frame(), keepAsk) {
			t.Fatalf("asks again between questions:\n%s", p.app.Frame())
		}
	}
	for range 2 {
		p.ctrl('q')
		p.expect(t, keepAsk)
		p.key(tea.KeyEscape)
	}
	p.ctrl('q')
	p.choose(2)
	if got := kept(t, lib, v); got.Answers.Asked() != 6 || len(d.files) > 0 {
		t.Errorf("%d answers are kept, and %d files elsewhere", got.Answers.Asked(), len(d.files))
	}
}

// What is said of passphrases is true of the cases that are kept already.
func TestTheQuestionSaysHowCasesAreKeptHere(t *testing.T) {
	lib := library(t)
	open, sealed := vaultIn(t), locked(t)
	if err := open.Begin(nil); err != nil {
		t.Fatal(err)
	}
	unlocked := locked(t)
	if err := unlocked.Unlock([]byte(secret)); err != nil {
		t.Fatal(err)
	}
	const can, cannot = "can read them", "under a passphrase. We can keep"
	for _, c := range []struct {
		vault      record.Vault
		says, lies string
	}{
		{vaultIn(t), "Without a passphrase, anyone", cannot},
		{open, can, cannot}, {sealed, cannot, can}, {unlocked, cannot, can},
	} {
		s, _ := setupIn(lib, c.vault)
		p := newPresser(s)
		toKeepAsk(p)
		frame := strings.Join(strings.Fields(plainText(p.app.Frame())), " ")
		if !strings.Contains(frame, c.says) || strings.Contains(frame, c.lies) {
			t.Errorf("says not %q, or %q:\n%s", c.says, c.lies, frame)
		}
	}
}

// Of answers that nobody said to keep, nothing is written that can be read, where the
// person keeps cases under a passphrase: whether it was given in this run or not.
func TestANewCaseIsRescuedUnderThePassphraseThereIs(t *testing.T) {
	lib := library(t)
	for _, opened := range []bool{false, true} {
		v := locked(t)
		if opened {
			if err := v.Unlock([]byte(secret)); err != nil {
				t.Fatal(err)
			}
		}
		s, d := setupIn(lib, v)
		s.Keep.With(v)
		p := newPresser(s)
		p.toNew()
		p.choose(1)
		if said := s.Keep.Rescue(); !strings.Contains(said, "under your passphrase") {
			t.Errorf("says %q", said)
		}
		if err := v.Unlock([]byte(secret)); err != nil {
			t.Fatal(err)
		}
		got := kept(t, lib, v)
		name := record.LabelOf(got).Name
		if got.Answers.Asked() != 1 || name != "Kept when the program had to stop" || len(d.files) > 0 {
			t.Errorf("%d answers are kept as %q, and %d files elsewhere", got.Answers.Asked(), name, len(d.files))
		}
	}
	// Where there is no such vault, it is rescued where it always was.
	for _, v := range []record.Vault{vaultIn(t), nil} {
		s, d := setupIn(lib, v)
		s.Keep.With(v)
		p := newPresser(s)
		p.toNew()
		p.choose(1)
		if s.Keep.Rescue(); len(d.files) != 1 {
			t.Errorf("%d files", len(d.files))
		}
	}
}

// A vault that takes nothing is no reason to write where others can read.
func TestAVaultThatFailsLeavesNothingToRead(t *testing.T) {
	lib := library(t)
	s, d := setupIn(lib, nil)
	s.Keep.With(fullDisk{})
	p := newPresser(s)
	p.key(tea.KeyEnter)
	p.choose(1)
	if said := s.Keep.Rescue(); !strings.Contains(said, "could not be kept") || len(d.files) > 0 {
		t.Errorf("says %q, and wrote %d files", said, len(d.files))
	}
}

// fullDisk is a vault on a disk without room.
type fullDisk struct{ record.Vault }

func (fullDisk) Rescue([]byte) error { return syscall.ENOSPC }

// Who wants nothing kept, and then saves to a file all the same, is not told that nothing
// was.
func TestAFileThatWasNamedIsNoSecretOfTheEnd(t *testing.T) {
	lib, v := library(t), vaultIn(t)
	s, d := setupIn(lib, v)
	p := newPresser(s)
	toKeepAsk(p)
	p.choose(3)
	p.ctrl('s')
	p.write("mine")
	p.key(tea.KeyEnter)
	if said := p.app.Summary(); strings.Contains(said, "Nothing was kept") || len(d.files) != 1 {
		t.Errorf("says %q of %d files", said, len(d.files))
	}
}

package line_test

import (
	"io"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/model/casefile"
	"ketacover/model/record"
	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// canary is a name in a case: where it is seen, something of the case is.
const canary = "Zephyrine Canary"

// keptCase is a sitting on a case of a protected vault, which is open.
func keptCase(t *testing.T, lib *model.Library) (screen.Setup, record.Vault) {
	t.Helper()
	v := casefile.EasyVault(t.TempDir(), record.Describe{
		Case: func([]byte) (record.Kept, error) { return record.Kept{}, nil }, By: func() string { return "" },
	})
	if err := v.Begin([]byte(secret)); err != nil {
		t.Fatal(err)
	}
	c, err := record.DecodeCase(lib.Questions, []byte(refused+`, "details": {"name": "`+canary+`"}}`))
	if err != nil {
		t.Fatal(err)
	}
	_, file, err := v.Add(record.EncodeCase(lib.Questions, c))
	if err != nil {
		t.Fatal(err)
	}
	s, _ := setup(lib)
	s.Vault, s.Case, s.Resume, s.Store = v, c, true, v.Store()
	s.Keep = screen.NewKeeper(lib, s.Words, file, c).Aside(v.Store(), "")
	s.Keep.OfItself(true)
	return s, v
}

// nothingOf fails where a frame shows something of the case.
func nothingOf(t *testing.T, frame string, p *presser) {
	t.Helper()
	for _, of := range []string{"Canary", "Zeph", "Ketamine", "ketamine", "Spravato", "Aetna", "covered", "denied"} {
		if strings.Contains(strings.ReplaceAll(frame, "ketacover", ""), of) {
			t.Errorf("%q is seen though the cases are locked:\n%s", of, frame)
		}
	}
	if title := p.app.View().WindowTitle; title != "ketacover" {
		t.Errorf("the window is called %q", title)
	}
}

var lockKey = tea.KeyPressMsg{Code: 'x', Mod: tea.ModCtrl}

// toName leads from the answer to the form for the name.
func (p *presser) toName(t *testing.T) {
	t.Helper()
	p.write("p")
	for _, label := range []string{"Names, numbers", "What is your name"} {
		p.key(tea.KeyHome)
		for range 60 {
			if strings.Contains(plainText(p.app.Frame()), "> "+label) {
				break
			}
			p.key(tea.KeyDown)
		}
		p.key(tea.KeyEnter)
	}
	p.expect(t, "What is your name")
}

// plainText is a frame without its looks.
func plainText(frame string) string { return looks.ReplaceAllString(frame, "") }

var looks = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestALockCoversTheCaseAndLosesNothing(t *testing.T) {
	library(t)
	synctest.Test(t, coversTheCase)
}

func coversTheCase(t *testing.T) {
	lib := library(t)
	s, v := keptCase(t, lib)
	p := newPresser(s)
	p.toName(t)
	p.erase()
	p.write("Half a na")
	before := p.app.Frame()
	p.send(lockKey)
	if state, err := v.State(); err != nil || state != record.LockedVault {
		t.Fatalf("the vault is %v: %v", state, err)
	}
	p.expect(t, "Your cases are locked")
	nothingOf(t, p.app.Frame(), p)
	for _, msg := range []tea.KeyPressMsg{
		{Code: tea.KeyF1}, {Code: tea.KeyF2}, {Code: tea.KeyF3}, {Code: tea.KeyF4}, {Code: 's', Mod: tea.ModCtrl},
		{Code: 'z', Mod: tea.ModCtrl}, {Code: 'y', Mod: tea.ModCtrl}, {Code: tea.KeyEscape}, {Code: tea.KeyLeft},
		lockKey,
	} {
		p.send(msg)
		nothingOf(t, p.app.Frame(), p)
		p.expect(t, "Your cases are locked")
	}
	p.key(tea.KeyF9)
	p.expect(t, "Call or text 988")
	p.send(tea.KeyPressMsg{Code: tea.KeyF2})
	p.expect(t, "Call or text 988")
	p.key(tea.KeyEscape)
	p.expect(t, "Your cases are locked")
	for _, typed := range []string{"wrong horse battery", secret} {
		nothingOf(t, p.app.Frame(), p)
		p.write(typed)
		p.key(tea.KeyEnter)
	}
	if got := p.app.Frame(); got != before {
		t.Errorf("stands on\n%s\nand stood on\n%s", got, before)
	}
	p.key(tea.KeyEnter)
	if got := kept(t, lib, v); got.Details.Get("name") != "Half a na" {
		t.Errorf("%q is kept", got.Details.Get("name"))
	}
}

// What is typed and not stored is in the file before anybody can be locked out of it.
func TestWhatIsTypedIsSavedBeforeALock(t *testing.T) {
	lib := library(t)
	for name, end := range map[string]func(p *presser, s *screen.Setup){
		"killed": func(*presser, *screen.Setup) {},
		"signal": func(_ *presser, s *screen.Setup) { s.Keep.Rescue() },
		"quit":   func(p *presser, _ *screen.Setup) { p.ctrl('q') },
		"ctrl+c": func(p *presser, _ *screen.Setup) { p.ctrl('c') },
	} {
		synctest.Test(t, func(t *testing.T) {
			s, v := keptCase(t, lib)
			p := newPresser(s)
			p.toName(t)
			p.erase()
			p.write("Half a na")
			p.send(lockKey)
			end(p, &s)
			if err := v.Unlock([]byte(secret)); err != nil {
				t.Fatal(err)
			}
			if got := kept(t, lib, v); got.Details.Get("name") != "Half a na" {
				t.Errorf("%s: %q is kept", name, got.Details.Get("name"))
			}
			if said := p.app.Summary(); said != "Closed.\n" {
				t.Errorf("%s: leaves %q on the screen", name, said)
			}
		})
	}
}

// A vault that nobody opened, one that has no passphrase, and none: there is nothing to
// lock, and no key that does.
func TestOnlyAnOpenVaultHasALock(t *testing.T) {
	lib := library(t)
	for _, v := range []record.Vault{locked(t), vaultIn(t), nil} {
		s, _ := setupIn(lib, v)
		p := newPresser(s)
		p.send(lockKey)
		before := p.app.Frame()
		p.key(tea.KeyF1)
		if strings.Contains(p.app.Frame(), "lock now") || strings.Contains(before, "locked") {
			t.Errorf("something is locked:\n%s", p.app.Frame())
		}
	}
	s, _ := keptCase(t, lib)
	p := newPresser(s)
	p.key(tea.KeyF1)
	p.expect(t, "lock now")
}

func TestCasesLockWhenNobodyDoesAnything(t *testing.T) {
	lib := library(t)
	synctest.Test(t, func(t *testing.T) {
		s, _ := keptCase(t, lib)
		s.Now, s.LockAfter = time.Now, 10*time.Minute
		p := &presser{newApp(s)}
		begun := time.Now()
		p.run(p.app.Init()) // its ticks wait until it is locked
		nothingOf(t, p.app.Frame(), p)
		if passed := time.Since(begun); passed < 10*time.Minute || passed > 10*time.Minute+time.Second {
			t.Errorf("locks after %v", passed)
		}
		p.write(secret)
		_, try := p.app.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
		if _, again := p.app.Update(try()); again == nil {
			t.Error("does not look whether somebody is there, once it was opened")
		}
		if frame := p.app.Frame(); !strings.Contains(frame, "Spravato") {
			t.Errorf("does not go on:\n%s", frame)
		}
		time.Sleep(9 * time.Minute)
		p.app.Update(tea.KeyPressMsg{Code: tea.KeyDown})
		time.Sleep(9 * time.Minute)
		p.app.Update(tea.KeyPressMsg{Code: tea.KeyUp})
		if strings.Contains(p.app.Frame(), "locked") {
			t.Error("locks though somebody is there")
		}
		// A laptop that was asleep did not tick: its first key is not for the case.
		time.Sleep(11 * time.Minute)
		p.app.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
		nothingOf(t, p.app.Frame(), p)
		p.app.Update(tea.KeyPressMsg{Code: tea.KeyF9})
		p.expect(t, "Call or text 988")
	})
}

func TestPlainLinesLockAndClearWhatCanBeCleared(t *testing.T) {
	lib := library(t)
	for _, clears := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			s, v := keptCase(t, lib)
			told := newTeller(s)
			told.edge.Clear = func() bool { return clears }
			told.expect(t, "lock, ")
			told.say("lock")
			says := "still in this window"
			if clears {
				says = "was cleared"
			}
			told.expect(t, says, "Your cases are locked", "Passphrase")
			if state, err := v.State(); err != nil || state != record.LockedVault {
				t.Fatalf("the vault is %v: %v", state, err)
			}
			for _, word := range []string{"answer", "why", "map", "papers", "undo", "save", "back", "words", "steps"} {
				told.say(word)
				told.expect(t, "type the passphrase first")
				if strings.Contains(told.said, "Spravato") {
					t.Errorf("%s tells %s", word, told.said)
				}
			}
			told.say("crisis")
			told.expect(t, "988")
			told.say("back")
			told.say("wrong horse battery")
			told.expect(t, "That is not the passphrase")
			told.say(secret)
			told.expect(t, "Your answer today", "Spravato")
			told.say("lock")
			told.say("quit")
			if !told.over || strings.Contains(told.said, "Spravato") {
				t.Errorf("leaves with %s", told.said)
			}
			told.in.Close()
			synctest.Wait()
		})
	}
}

func TestPlainLinesLockWhenNobodyTypes(t *testing.T) {
	lib := library(t)
	synctest.Test(t, func(t *testing.T) {
		s, v := keptCase(t, lib)
		s.Now, s.LockAfter = time.Now, 10*time.Minute
		told := newTeller(s)
		told.edge.Wait = func(most time.Duration) bool { time.Sleep(most); return false }
		told.say("more") // from now on it waits
		told.hear()
		begun := time.Now()
		time.Sleep(11 * time.Minute)
		told.hear()
		told.expect(t, "still in this window", "Your cases are locked")
		if state, err := v.State(); err != nil || state != record.LockedVault {
			t.Errorf("the vault is %v after %v: %v", state, time.Since(begun), err)
		}
		told.in.Close()
		synctest.Wait()
	})
}

// A passphrase is read where nobody sees it, each space of it.
func TestPlainLinesReadAPassphraseHidden(t *testing.T) {
	lib, v := library(t), locked(t)
	synctest.Test(t, func(t *testing.T) {
		s, _ := setupIn(lib, v)
		told := newTeller(s)
		asked := 0
		told.edge.Hidden = func() (string, error) {
			asked++
			switch asked {
			case 1:
				return secret + " ", nil
			case 2:
				return "=" + secret, nil
			case 3:
				return secret, nil
			}
			return "", io.EOF
		}
		told.say("2") // a new case
		for range 3 {
			told.say("1")
		}
		told.expect(t, "1. Keep them with your other cases")
		told.say("1")
		told.expect(t, "That is not the passphrase", "each answer is kept")
		if asked != 3 {
			t.Errorf("asked %d times", asked)
		}
		if got := kept(t, lib, v); got.Answers.Asked() != 3 {
			t.Errorf("%d answers are kept", got.Answers.Asked())
		}
		told.in.Close()
		synctest.Wait()
	})
}

// The words of the lock are read out in those of the face.
func TestThePlainLockNamesNoKey(t *testing.T) {
	w := words.AloudWords(words.English())
	if strings.Contains(w.Saving.LockedKeys, "F9") || strings.Contains(w.Saving.LockedKeys, "ctrl") {
		t.Errorf("says %q", w.Saving.LockedKeys)
	}
}

// setupOpen is a sitting at the first screen of who keeps cases without a passphrase.
func setupOpen(t *testing.T, lib *model.Library) (screen.Setup, record.Vault) {
	t.Helper()
	v := vaultIn(t)
	if err := v.Begin(nil); err != nil {
		t.Fatal(err)
	}
	s, _ := setupIn(lib, v)
	return s, v
}

package casefile

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// once is a program of its own that saves one time.
type once struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	said *bufio.Scanner
}

// startOnce starts it, and waits until it has read the case.
func startOnce(t *testing.T, path string, env ...string) *once {
	t.Helper()
	o := startKilled(t, path, env...)
	if got := o.hears(); got != "read" {
		t.Fatalf("it says %q", got)
	}
	return o
}

// startKilled starts one that may not come so far.
func startKilled(t *testing.T, path string, env ...string) *once {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(append(os.Environ(), childOnce+"="+path), env...)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	return &once{cmd, in, bufio.NewScanner(out)}
}

func (o *once) hears() string {
	o.said.Scan()
	return o.said.Text()
}

// ends lets the program end.
func (o *once) ends() {
	_ = o.in.Close()
	_ = o.cmd.Wait()
}

// Two programs have one case open and save it in the same instant: one says "Saved",
// and that is what the file holds.
func TestOfTwoProgramsThatSaveInOneInstantOneSaysSaved(t *testing.T) {
	rounds, double := seed.Hard(200), 0
	for range rounds {
		path := filepath.Join(t.TempDir(), "case.json")
		put(t, path, older)
		both := []*once{startOnce(t, path), startOnce(t, path)}
		for i, o := range both {
			fmt.Fprintf(o.in, "saved by %d\n", i)
		}
		saved := ""
		for i, o := range both {
			if said := o.hears(); said == "Saved" {
				if saved != "" {
					double++
				}
				saved = fmt.Sprintf("saved by %d\n", i)
			} else if !strings.HasPrefix(said, "refused") {
				t.Errorf("it says %q", said)
			}
		}
		for _, o := range both {
			o.ends()
		}
		if got := reads(path, nil); saved == "" || got != saved {
			t.Fatalf("saved %q, holds %q", saved, got)
		}
	}
	if double > 0 {
		t.Errorf("in %d of %d rounds both said that they saved", double, rounds)
	}
	t.Logf("%d rounds", rounds)
}

// asked are questions enough for a case that reads like one.
func asked() *fact.Questions {
	return &fact.Questions{List: []fact.Question{
		{ID: "plan", Options: []fact.Option{{ID: "employer"}, {ID: "individual"}}},
		{ID: "sessions", Kind: fact.Count, Max: 99},
		{ID: "asked-on", Kind: fact.Day},
	}}
}

// whole is a case as it is saved, and what it says.
func whole(t *testing.T) (data []byte, says record.Case) {
	t.Helper()
	answers := fact.Answers{}.With(0, fact.Chosen(1)).With(1, fact.DontKnow())
	says = record.Case{Answers: answers, Details: record.Details{}.With("name", "Zoë \"Z\" Ünal").With("why", "a\nb")}
	data = record.EncodeCase(asked(), says)
	return data, says
}

// Each cut of a case, each byte left out, and bits that are turned over: it is refused,
// or it says what it said. No harm to a file makes another case of it.
func TestACaseThatIsCutOrChangedIsRefusedOrSaysTheSame(t *testing.T) {
	plain, says := whole(t)
	rng := seed.Rand(t)
	for _, seal := range seals {
		s := Store{disk: realDisk{}, seal: seal}
		path, kept := filepath.Join(inMemory(t), "case.json"), plain
		if seal != nil {
			kept, _ = seal.Seal(plain)
		}
		tried, same := 0, 0
		harm := func(what string, data []byte) {
			put(t, path, string(data))
			tried++
			read, err := s.Read(path)
			if err != nil {
				return
			}
			c, err := record.DecodeCase(asked(), read)
			switch wrong := record.Whole(read); {
			case err != nil && wrong == nil:
				t.Fatalf("%s: whole, and not to be read: %v\n%s", what, err, read)
			case err == nil && wrong != nil:
				t.Fatalf("%s: not whole, and read: %v\n%s", what, wrong, read)
			case err == nil && !c.Equal(says):
				t.Fatalf("%s: it says something else\n%s", what, read)
			case err == nil && seal != nil:
				t.Fatalf("%s: opened as\n%s", what, read)
			case err == nil:
				same++
			}
		}
		harm("nothing in it", nil)
		harm("zeros", make([]byte, len(kept)))
		harm("another program's file", []byte("%PDF-1.7\n"))
		step := max(1, 12/max(1, seed.Times(12)))
		for n := rng.IntN(step); n < len(kept); n += step {
			harm(fmt.Sprint("cut at ", n), kept[:n])
			harm(fmt.Sprint("without byte ", n), slices.Delete(bytes.Clone(kept), n, n+1))
		}
		for range seed.Times(5000) {
			data, bit := bytes.Clone(kept), rng.IntN(8*len(kept))
			data[bit/8] ^= 1 << (bit % 8)
			harm(fmt.Sprint("bit ", bit), data)
		}
		t.Logf("protected %v: %d of %d bytes were harmed in some way, %d read as before", seal != nil, tried, len(kept), same)
	}
}

// A disk with room for so much and no more: what was there stays, and it is said that
// the new version is not saved.
func TestAFileThatMayNotBecomeSoLongKeepsWhatItHeld(t *testing.T) {
	if !filesCanBeLimited {
		t.Skip("this system has no such limit")
	}
	for _, key := range []string{"", newSeal().identity.String()} {
		folder := t.TempDir()
		path := filepath.Join(folder, "case.json")
		s := New()
		if key != "" {
			seal := newSeal()
			s.seal, key = seal, seal.identity.String()
		}
		if f, err := s.Create(path, []byte(older)); err != nil || f.Close() != nil {
			t.Fatal(err)
		}
		o := startOnce(t, path, childSeal+"="+key, childLength+"=2000")
		fmt.Fprintln(o.in, strings.Repeat("long", 1000))
		if said := o.hears(); !strings.HasPrefix(said, "refused") || !strings.Contains(said, "file too large") {
			t.Errorf("it says %q", said)
		}
		o.ends()
		if got := reads(path, s.seal); got != older {
			t.Errorf("it holds %.40q", got)
		}
		onlyFiles(t, folder, "case.json")
	}
}

// A disk that is full in earnest.
func TestAFullDiskKeepsWhatItHeld(t *testing.T) {
	folder := t.TempDir()
	if !smallDisk(t, folder, 100<<10) {
		t.Skip("no small disk can be made here")
	}
	for _, seal := range seals {
		s := Store{disk: realDisk{}, seal: seal}
		path := filepath.Join(folder, fmt.Sprintf("case-%v.json", seal != nil))
		f, err := s.Create(path, []byte(older))
		if err != nil {
			t.Fatal(err)
		}
		err = f.Save(bytes.Repeat([]byte("x"), 200<<10))
		if err == nil || !strings.Contains(err.Error(), "no space left") {
			t.Errorf("it says %v", err)
		}
		if got := reads(path, seal); got != older {
			t.Errorf("it holds %.40q", got)
		}
		if err := f.Save([]byte(newer)); err != nil {
			t.Errorf("what has room is not saved: %v", err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		if left, _ := filepath.Glob(filepath.Join(folder, ".*")); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	}
}

// A thousand cases are made, listed, found, changed and listed again, in a vault with
// a passphrase and in one without. How long it takes is told; what fails is only what
// no person would wait for.
func TestAThousandCasesAreMadeListedAndFound(t *testing.T) {
	n := seed.Hard(1000)
	for _, secret := range []string{"", passphrase} {
		v := newVault(t, secret)
		begun, took := time.Now(), map[string]time.Duration{}
		done := func(what string) { took[what], begun = time.Since(begun), time.Now() }
		var ids []string
		for i := range n {
			ids = append(ids, add(t, v, fmt.Sprintf("case-%04d", i)))
		}
		done("made")
		list, err := v.Cases()
		if err != nil || len(list) != n {
			t.Fatal(len(list), err)
		}
		done("listed first")
		time.Sleep(20 * time.Millisecond)
		_, _ = v.Cases() // the index is older than no case from here on
		begun = time.Now()
		list, err = again2(t, v, secret).Cases()
		if err != nil || len(list) != n {
			t.Fatal(len(list), err)
		}
		done("listed")
		last := fmt.Sprintf("case-%04d", n-1)
		at := slices.IndexFunc(list, func(k record.Kept) bool { return k.Label.Name == last })
		if at < 0 || list[at].ID != ids[n-1] {
			t.Fatal("the last is not found")
		}
		done("found")
		_, f, err := v.Open(ids[n/2])
		if err != nil || f.Save([]byte("changed")) != nil || f.Close() != nil {
			t.Fatal(err)
		}
		done("opened and saved")
		if list, err = v.Cases(); err != nil || !slices.ContainsFunc(list, func(k record.Kept) bool {
			return k.Label.Name == "changed"
		}) {
			t.Fatal("the change is not in the list", err)
		}
		done("listed after a change")
		t.Logf("protected %v, %d cases: %v", secret != "", n, took)
	}
}

// again2 is a vault as the next run of the program finds it, opened.
func again2(t *testing.T, v *Vault, secret string) *Vault {
	t.Helper()
	next := again(v)
	if err := next.Unlock([]byte(secret)); err != nil {
		t.Fatal(err)
	}
	return next
}

package casefile

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"filippo.io/age"

	"ketacover/model/record"
	"ketacover/model/seed"
)

// The environment variables that make the tests a program of its own: one that saves
// to a case again and again, and says each version that is safe; one that saves once,
// when it is told to; what it encrypts with, how long a file may be that it writes,
// and in the place of which operation on the disk it is killed.
const (
	childSaves  = "KETACOVER_TEST_SAVES"
	childOnce   = "KETACOVER_TEST_SAVES_ONCE"
	childSeal   = "KETACOVER_TEST_KEY"
	childLength = "KETACOVER_TEST_LENGTH"
	childKilled = "KETACOVER_TEST_KILLED"
)

func TestMain(m *testing.M) {
	switch saves, once := os.Getenv(childSaves), os.Getenv(childOnce); {
	case saves != "":
		saveForEver(saves)
	case once != "":
		saveOnce(once)
	default:
		os.Exit(m.Run())
	}
}

// childStore is the store of a program of its own.
func childStore() Store {
	s := New()
	if key := os.Getenv(childSeal); key != "" {
		identity, err := age.ParseX25519Identity(key)
		if err != nil {
			panic(err)
		}
		s.seal = newAgeSeal(identity)
	}
	if n, err := strconv.ParseUint(os.Getenv(childLength), 10, 64); err == nil {
		limitFiles(n)
	}
	if n, err := strconv.Atoi(os.Getenv(childKilled)); err == nil {
		s.disk = &faultDisk{disk: realDisk{}, fails: n, kill: true}
	}
	return s
}

// saveOnce reads a case, says so, and saves it once it is told what.
func saveOnce(path string) {
	s := childStore()
	_, f, err := s.Load(path)
	if errors.Is(err, fs.ErrNotExist) {
		if f, err = s.Create(path, []byte("new\n")); err == nil {
			fmt.Println("Saved")
			return
		}
	}
	if err != nil {
		fmt.Println("not read", err)
		return
	}
	fmt.Println("read")
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	if err := f.Save([]byte(line)); err != nil {
		fmt.Println("refused", err)
	} else {
		fmt.Println("Saved")
	}
	_, _ = bufio.NewReader(os.Stdin).ReadString('\n') // it stays open until it is told to end
	_ = f.Close()
}

// version is the nth text that a child saves, of some length, whole when its ends
// say the same.
func version(n int) string {
	return fmt.Sprintf("%d %s %d", n, strings.Repeat("x", 5000+n%7*3000), n)
}

// wholeVersion is the number of a version, and -1 for half of one.
func wholeVersion(text string) int {
	first, _, _ := strings.Cut(text, " ")
	n, err := strconv.Atoi(first)
	if err != nil || text != version(n) {
		return -1
	}
	return n
}

func saveForEver(path string) {
	data, f, err := childStore().Load(path)
	if err != nil || f.Held() != nil {
		fmt.Println("held", err)
		return
	}
	for n := wholeVersion(string(data)) + 1; ; n++ {
		if err := f.Save([]byte(version(n))); err != nil {
			fmt.Println("failed", err)
			return
		}
		fmt.Println(n)
	}
}

// child starts a program that saves to the path.
func child(t *testing.T, path string, env ...string) (cmd *exec.Cmd, said *bufio.Scanner) {
	t.Helper()
	cmd = exec.Command(os.Args[0])
	cmd.Env = append(append(os.Environ(), childSaves+"="+path), env...)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

func TestAProgramKilledWhileItSavesLosesNothingThatItSaidWasSaved(t *testing.T) {
	for _, sealed := range []bool{false, true} {
		t.Run(map[bool]string{false: "plain", true: "protected"}[sealed], func(t *testing.T) { killSaves(t, sealed) })
	}
}

func killSaves(t *testing.T, sealed bool) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	s, env := New(), childSeal+"="
	if sealed {
		s.seal, env = newAgeSeal(identity), env+identity.String()
	}
	path := filepath.Join(t.TempDir(), "case.json")
	if f, err := s.Create(path, []byte(version(0))); err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	rng := seed.Rand(t)
	acknowledged, swept := 0, 0
	for range max(seed.Hard(1000), seed.Times(60)) {
		cmd, said := child(t, path, env)
		for said.Scan() && said.Text() == "" {
		}
		time.Sleep(time.Duration(rng.IntN(8000)) * time.Microsecond)
		_ = cmd.Process.Kill()
		for ok := true; ok; ok = said.Scan() {
			if n, err := strconv.Atoi(said.Text()); err == nil {
				acknowledged = n
			} else if said.Text() != "" {
				t.Fatalf("the child says %q: is a lock stale?", said.Text())
			}
		}
		_ = cmd.Wait()
		if litter, _ := filepath.Glob(filepath.Join(filepath.Dir(path), tempPrefix+"*"+tempSuffix)); len(litter) > 0 {
			swept++
		}
		data, f, err := s.Load(path)
		if n := wholeVersion(string(data)); err != nil || n < acknowledged {
			t.Fatalf("holds version %d, %v, and %d was said to be saved", n, err, acknowledged)
		}
		if f.Held() != nil {
			t.Fatal("a killed program still holds the case")
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		if s.Backup(path) != "" {
			if n := wholeVersion(reads(path+".bak", s.seal)); n < 0 || n > wholeVersion(string(data)) {
				t.Errorf("the version before is %d", n)
			}
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
			t.Fatalf("left behind: %v", left)
		}
	}
	t.Logf("%d saves, %d left a hidden file, which the next program took away", acknowledged, swept)
}

func TestOfTwoProgramsOnOneCaseTheSecondMayOnlyLook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "case.json")
	put(t, path, version(0))
	cmd, said := child(t, path)
	if !said.Scan() {
		t.Fatal("the child says nothing")
	}
	data, f, err := New().Load(path)
	if err != nil || wholeVersion(string(data)) < 0 {
		t.Fatalf("could not look: %v", err)
	}
	host, _ := os.Hostname()
	who := f.Held()
	if who == nil || who.Process != cmd.Process.Pid || who.Host != host || time.Since(who.Since).Abs() > time.Hour {
		t.Errorf("held by %v, want process %d on %s", who, cmd.Process.Pid, host)
	}
	err = f.Save([]byte("ours"))
	refused(t, err, record.ErrHeld, who.String())
	_, err = New().Replace(path, []byte("ours"))
	refused(t, err, record.ErrHeld, who.String())
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	// The other is gone, and changed it: that is a conflict, and not lost.
	if err := f.Save([]byte("ours")); !errors.Is(err, record.ErrConflict) && wholeVersion(reads(path, nil)) > 1 {
		t.Errorf("got %v", err)
	}
	if f.Held() != nil {
		t.Error("still said to be held")
	}
	_ = f.Close()
}

func TestOfTwoThatSaveInOneInstantOnlyOneSaysSaved(t *testing.T) {
	for range seed.Times(30) {
		path := filepath.Join(t.TempDir(), "case.json")
		put(t, path, older)
		const programs = 4
		var loaded sync.WaitGroup
		loaded.Add(programs)
		done := make(chan string, programs)
		for i := range programs {
			go func() {
				mine := fmt.Sprint("saved by ", i)
				_, f, err := New().Load(path)
				loaded.Done()
				loaded.Wait()
				if err != nil || f.Save([]byte(mine)) != nil {
					mine = ""
				}
				done <- mine
				if mine == "" {
					_ = f.Close()
				}
			}()
		}
		var saved []string
		for range programs {
			if mine := <-done; mine != "" {
				saved = append(saved, mine)
			}
		}
		if got := reads(path, nil); len(saved) != 1 || got != saved[0] {
			t.Fatalf("saved %q, holds %q", saved, got)
		}
	}
}

func TestALockThatIsALinkIsNotFollowed(t *testing.T) {
	folder, victim := t.TempDir(), filepath.Join(t.TempDir(), "victim")
	path := filepath.Join(folder, "case.json")
	put(t, path, older)
	put(t, victim, "theirs")
	for _, to := range []string{victim, "case.json", "dangling"} {
		lock := filepath.Join(folder, lockName("case.json"))
		if err := os.Symlink(to, lock); err != nil {
			t.Skip(err)
		}
		data, f, err := New().Load(path)
		if err != nil || string(data) != older {
			t.Fatal(err)
		}
		refused(t, f.Save([]byte(newer)), record.ErrNotRegular, "not a plain file: it is a link")
		if err := os.Remove(lock); err != nil {
			t.Fatal(err)
		}
	}
	holds(t, victim, "theirs")
	onlyFiles(t, folder, "case.json")
}

func TestWhatKilledSavesLeftIsSwept(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "case.json")
	put(t, path, older)
	ours, fresh, old := tempName("case.json"), tempName("another.json"), tempName("a third.json")
	for _, name := range []string{ours, fresh, old, ".ketacover-of-an-older-kind.tmp", "mine.tmp"} {
		put(t, filepath.Join(folder, name), newer)
	}
	long := time.Now().Add(-2 * strayAfter)
	for _, name := range []string{old, ".ketacover-of-an-older-kind.tmp", "mine.tmp"} {
		if err := os.Chtimes(filepath.Join(folder, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	_, f, err := New().Load(path)
	if err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	onlyFiles(t, folder, fresh, "case.json", "mine.tmp")
}

// A paper or a backup takes no lock. What a killed program left beside one is swept once
// it is old, and nothing that another may be writing.
func TestWhatWasLeftBesidePapersAndBackupsIsSwept(t *testing.T) {
	for name, write := range map[string]func(folder string) error{
		"a paper": func(folder string) error {
			_, err := New().WritePaper(filepath.Join(folder, "new.txt"), []byte(newer), false)
			return err
		},
		"a paper that is there already": func(folder string) error {
			put(t, filepath.Join(folder, "new.txt"), older)
			_, err := New().WritePaper(filepath.Join(folder, "new.txt"), []byte(newer), true)
			return err
		},
		"a backup": func(folder string) error {
			v := EasyVault(t.TempDir(), record.Describe{})
			if err := v.Begin(nil); err != nil {
				return err
			}
			return v.Backup(filepath.Join(folder, "new.txt"), false)
		},
	} {
		folder := t.TempDir()
		fresh, old := tempName("new.txt"), tempName("another.txt")
		for _, name := range []string{fresh, old, "mine.tmp"} {
			put(t, filepath.Join(folder, name), newer)
		}
		long := time.Now().Add(-2 * strayAfter)
		for _, name := range []string{old, "mine.tmp"} {
			if err := os.Chtimes(filepath.Join(folder, name), long, long); err != nil {
				t.Fatal(err)
			}
		}
		if err := write(folder); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		onlyFiles(t, folder, fresh, "mine.tmp", "new.txt")
	}
	folder, old := t.TempDir(), tempName("another.txt")
	for _, name := range []string{old, "new.txt"} {
		put(t, filepath.Join(folder, name), newer)
	}
	long := time.Now().Add(-2 * strayAfter)
	if err := os.Chtimes(filepath.Join(folder, old), long, long); err != nil {
		t.Fatal(err)
	}
	if _, err := New().WritePaper(filepath.Join(folder, "new.txt"), []byte(newer), false); err == nil {
		t.Error("what is there is replaced")
	}
	onlyFiles(t, folder, old, "new.txt") // what was refused changes nothing
}

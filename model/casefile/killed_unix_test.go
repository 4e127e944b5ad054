//go:build unix

package casefile

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"ketacover/model/record"
	"ketacover/model/seed"
)

// A program that is killed in the place of any operation on the disk leaves the old
// case or the new one, and the next program saves, plain and protected, over an older
// version and anew.
func TestAProgramKilledAtAnyOperationLeavesTheOldOrTheNew(t *testing.T) {
	rng, kills := seed.Rand(t), 0
	for _, there := range []bool{true, false} {
		for _, sealed := range []bool{false, true} {
			s, env := New(), childSeal+"="
			if sealed {
				seal := newSeal()
				s.seal, env = seal, env+seal.identity.String()
			}
			step := 30 / seed.Times(30)
			for n := 1 + rng.IntN(step); ; n += step {
				folder := inMemory(t)
				path := filepath.Join(folder, "case.json")
				if there {
					if f, err := s.Create(path, []byte(older)); err != nil || f.Close() != nil {
						t.Fatal(err)
					}
				}
				o := startKilled(t, path, env, fmt.Sprint(childKilled, "=", n))
				fmt.Fprintln(o.in, newer)
				said := o.hears()
				if said == "read" {
					said = o.hears()
				}
				_ = o.in.Close()
				err := o.cmd.Wait()
				var exit *exec.ExitError
				killed := errors.As(err, &exit) && exit.Sys().(syscall.WaitStatus).Signal() == syscall.SIGKILL
				at := fmt.Sprintf("there %v, protected %v, killed at %d: %v, says %q", there, sealed, n, killed, said)
				got, want := strings.TrimSuffix(reads(path, s.seal), "\n"), []string{older, newer}
				if !there {
					want = []string{"", "new"}
				}
				if got != want[0] && got != want[1] || said == "Saved" && got != want[1] {
					t.Errorf("%s: it holds %q", at, got)
				}
				f, err := s.Replace(path, []byte("after"))
				if err != nil || f.Close() != nil || reads(path, s.seal) != "after" {
					t.Errorf("%s: the next save: %v", at, err)
				}
				if left, _ := filepath.Glob(filepath.Join(folder, ".*")); len(left) > 0 {
					t.Errorf("%s: left behind %v", at, left)
				}
				if !killed {
					break
				}
				kills++
			}
		}
	}
	t.Logf("killed at %d operations", kills)
}

// A program that is stopped, as with a laptop's lid, still has its case, which is said
// to the next one at once; it saves when it goes on.
func TestAProgramThatIsStoppedKeepsItsCase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "case.json")
	put(t, path, older)
	o := startOnce(t, path)
	defer o.ends()
	if err := o.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	begun := time.Now()
	data, f, err := New().Load(path)
	if err != nil || string(data) != older || f.Held() == nil || f.Held().Process != o.cmd.Process.Pid {
		t.Fatalf("%q, held by %v: %v", data, f.Held(), err)
	}
	if err := f.Save([]byte("ours")); !errors.Is(err, record.ErrHeld) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(begun); took > time.Minute {
		t.Errorf("it waits for %v", took)
	}
	if err := o.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(o.in, newer)
	if said := o.hears(); said != "Saved" {
		t.Errorf("it says %q", said)
	}
	holds(t, path, newer+"\n")
}

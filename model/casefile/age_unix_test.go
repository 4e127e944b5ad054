//go:build unix

package casefile

import (
	"cmp"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/creack/pty"
)

// ageProgram is the environment variable that names the program age, where it is not
// in PATH: "go install filippo.io/age/cmd/age@latest" makes one.
const ageProgram = "KETACOVER_AGE"

// The stock age program opens what a vault holds with the passphrase alone: cases, the
// version before and the index, before and after another passphrase was set.
func TestTheAgeProgramOpensAVault(t *testing.T) {
	program, err := exec.LookPath(cmp.Or(os.Getenv(ageProgram), "age"))
	if err != nil {
		t.Skipf("age is not here; %s names it", ageProgram)
	}
	v := newVault(t, passphrase)
	id := add(t, v, "anna")
	_, f, err := v.Open(id)
	if err != nil || f.Save([]byte("anna 2")) != nil || f.Close() != nil {
		t.Fatal(err)
	}
	_ = namesOf(t, v)
	opened := func(secret string) {
		t.Helper()
		for name, want := range map[string]string{id + ".age": "anna 2", id + ".age.bak": "anna"} {
			out := filepath.Join(t.TempDir(), "out")
			cmd := exec.Command(program, "-d", "-o", out, "-i", keyName, filepath.Join(casesFolder, name))
			cmd.Dir = v.in.folder
			tty, err := pty.Start(cmd)
			if err != nil {
				t.Fatal(err)
			}
			_, err = io.WriteString(tty, secret+"\n")
			said, _ := io.ReadAll(tty)
			if waited := cmd.Wait(); err != nil || waited != nil {
				t.Fatalf("%s: %v, %v, it says %s", name, err, waited, said)
			}
			_ = tty.Close()
			if got := reads(out, nil); got != want {
				t.Errorf("%s holds %q, want %q", name, got, want)
			}
		}
	}
	opened(passphrase)
	if err := v.Protect([]byte(passphrase), []byte(another)); err != nil {
		t.Fatal(err)
	}
	opened(another)
}

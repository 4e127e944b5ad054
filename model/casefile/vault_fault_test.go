package casefile

import (
	"fmt"
	"path/filepath"
	"syscall"
	"testing"

	"ketacover/model/record"
	"ketacover/model/seed"
)

// deeds are what changes a vault, each with how the vault begins and what has to be
// true of it whatever failed: no case is lost, and a passphrase opens it.
var deeds = []struct {
	name   string
	secret string // that the vault begins with; "-" for no vault yet
	do     func(v *Vault, id string) error
	opens  []string // the passphrases one of which opens it afterwards
}{
	{"begin", "-", func(v *Vault, _ string) error { return v.Begin([]byte(passphrase)) }, []string{passphrase}},
	{"another passphrase", passphrase, func(v *Vault, _ string) error {
		return v.Protect([]byte(passphrase), []byte(another))
	}, []string{passphrase, another}},
	{"a first passphrase", "", func(v *Vault, _ string) error {
		return v.Protect(nil, []byte(passphrase))
	}, []string{"", passphrase}},
	{"save", passphrase, func(v *Vault, id string) error {
		_, f, err := v.Open(id)
		if err != nil {
			return err
		}
		defer f.Close()
		return f.Save([]byte("anna\nnewer"))
	}, []string{passphrase}},
	{"remove", passphrase, func(v *Vault, id string) error { return v.Remove(id) }, []string{passphrase}},
	{"beside", passphrase, func(v *Vault, _ string) error {
		return v.Beside().Put("note", []byte("anna"))
	}, []string{passphrase}},
	{"list", passphrase, func(v *Vault, _ string) error { _, err := v.Cases(); return err }, []string{passphrase}},
}

func TestAFaultAtAnyOperationLosesNothingOfAVault(t *testing.T) {
	rng, faults := seed.Rand(t), 0
	for _, deed := range deeds {
		for _, cut := range []bool{false, true} {
			step := 30 / seed.Times(30)
			step *= step // each operation where all is tried, or one of nine
			for n, last := 1+rng.IntN(step), false; !last; n += step {
				v := quick(filepath.Join(inMemory(t), "vault"))
				id := ""
				if deed.secret != "-" {
					v = begunIn(t, inMemory(t), deed.secret)
					id = add(t, v, "anna")
				}
				d := &faultDisk{disk: realDisk{}, fails: n, with: syscall.EIO, cut: cut, after: n%2 == 0}
				v.in.disk = d
				err := deed.do(v, id)
				last = n > len(d.ops)
				faults++
				at := fmt.Sprintf("%s: a fault at %d of %d, cut %v: %v", deed.name, n, len(d.ops), cut, err)
				if last && err != nil {
					t.Fatalf("%s: with no fault", at)
				}
				stands(t, at, again(v), deed.opens, id)
			}
		}
	}
	t.Logf("%d faults", faults)
}

// stands checks that a vault can be opened and holds its case, in the folder of
// cases or in the bin.
func stands(t *testing.T, at string, v *Vault, opens []string, id string) {
	t.Helper()
	state, err := v.State()
	if err != nil {
		t.Fatalf("%s: %v", at, err)
	}
	if state == record.NoVault {
		if id != "" {
			t.Fatalf("%s: the vault is gone", at)
		}
		return
	}
	for _, secret := range opens {
		if err = v.Unlock([]byte(secret)); err == nil {
			break
		}
	}
	if err != nil {
		t.Fatalf("%s: opens with none of %q: %v", at, opens, err)
	}
	if id == "" {
		return
	}
	if data, err := v.Read(id); err == nil {
		if text := string(data); text != "anna" && text != "anna\nnewer" {
			t.Fatalf("%s: holds %q", at, text)
		}
		return
	}
	if err := v.Restore(id); err != nil {
		t.Fatalf("%s: the case is gone: %v", at, err)
	}
}

// A look that failed was taken for a file that is there, and the only copy of a
// case went.
func TestWhereALookFailsNothingIsTakenAway(t *testing.T) {
	for n := 1; ; n++ {
		v := begunIn(t, inMemory(t), "")
		id := add(t, v, "anna")
		d := &faultDisk{disk: realDisk{}, fails: n, with: syscall.EIO, after: true}
		v.in.disk = d
		err := v.Protect(nil, []byte(passphrase))
		if n > len(d.ops) {
			return
		}
		if d.did("lstat", "open", "read") {
			stands(t, fmt.Sprintf("%s at %d: %v", d.ops[n-1], n, err), again(v), []string{"", passphrase}, id)
		}
	}
}

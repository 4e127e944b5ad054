package casefile

import (
	"archive/tar"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ketacover/model/record"
)

// What makes a folder a vault can be lost, damaged, or that of another vault. Where there
// is a key with cases of it, those count: nothing is put beside them as it is, and the
// key is never written over.
func TestACaseOutlivesWhatMakesItsFolderAVault(t *testing.T) {
	for _, sign := range []string{"", "{", `{"format":"ketacover-vault","version":1,"protected":false}`} {
		v := newVault(t, passphrase)
		right := reads(filepath.Join(v.Folder(), signName), nil)
		key := reads(filepath.Join(v.Folder(), keyName), nil)
		id := add(t, v, "anna")
		put(t, filepath.Join(v.Folder(), signName), sign)
		if sign == "" {
			if err := os.Remove(filepath.Join(v.Folder(), signName)); err != nil {
				t.Fatal(err)
			}
		}
		next := again(v)
		if state, err := next.State(); state != record.LockedVault || err != nil {
			t.Fatalf("%q: is %v, %v", sign, state, err)
		}
		if _, _, err := next.Add([]byte("bert")); !errors.Is(err, record.ErrLocked) {
			t.Errorf("%q: a case is added as it is: %v", sign, err)
		}
		if err := next.Begin([]byte(another)); !errors.Is(err, record.ErrVault) {
			t.Errorf("%q: begun anew: %v", sign, err)
		}
		if err := next.Protect([]byte(another), []byte(another)); !errors.Is(err, record.ErrPassphrase) {
			t.Errorf("%q: another passphrase without the one before: %v", sign, err)
		}
		path := filepath.Join(t.TempDir(), "my.backup")
		if err := next.Backup(path, false); err != nil {
			t.Errorf("%q: no backup: %v", sign, err)
		}
		back := quick(filepath.Join(t.TempDir(), "new"))
		if err := errors.Join(back.FromBackup(path), back.Unlock([]byte(passphrase))); err != nil {
			t.Errorf("%q: from the backup: %v", sign, err)
		} else if got := namesOf(t, back); got != "anna" {
			t.Errorf("%q: the backup holds %s", sign, got)
		}
		if err := next.Unlock([]byte(passphrase)); err != nil {
			t.Fatal(err)
		}
		if data, err := next.Read(id); string(data) != "anna" || err != nil {
			t.Errorf("%q: %q, %v", sign, data, err)
		}
		if got := reads(filepath.Join(v.Folder(), signName), nil); got != right {
			t.Errorf("%q: what makes it a vault is %q", sign, got)
		}
		if got := reads(filepath.Join(v.Folder(), keyName), nil); got != key {
			t.Errorf("%q: the key was written over", sign)
		}
	}
}

// Cases that lie open are there again once vault.json is.
func TestOpenCasesAreTakenInAgain(t *testing.T) {
	v := newVault(t, "")
	add(t, v, "anna")
	if err := os.Remove(filepath.Join(v.Folder(), signName)); err != nil {
		t.Fatal(err)
	}
	next := again(v)
	if err := next.Begin([]byte(another)); !errors.Is(err, record.ErrVault) {
		t.Errorf("a protected one is begun over them: %v", err)
	} else if e := (*Error)(nil); !errors.As(err, &e) || !strings.Contains(e.Hint(), "vault new --unprotected") {
		t.Errorf("no mend: %v", err)
	}
	if err := next.Begin(nil); err != nil || namesOf(t, next) != "anna" {
		t.Errorf("it holds %s: %v", namesOf(t, next), err)
	}
}

// What is in the bin is encrypted by the key too.
func TestTheKeyOfWhatIsInTheBinIsNotWrittenOver(t *testing.T) {
	v := newVault(t, passphrase)
	id := add(t, v, "anna")
	if err := errors.Join(v.Remove(id), os.Remove(filepath.Join(v.Folder(), signName))); err != nil {
		t.Fatal(err)
	}
	next := again(v)
	if err := next.Begin([]byte(another)); !errors.Is(err, record.ErrVault) {
		t.Fatalf("begun anew: %v", err)
	}
	if err := errors.Join(next.Unlock([]byte(passphrase)), next.Restore(id)); err != nil {
		t.Error(err)
	}
}

// A backup is restored where there is no vault, and that is not only where vault.json is
// not: another's key and a younger case stay what they are. A restore that was killed is
// gone on with.
func TestABackupIsNotRestoredOverOtherCases(t *testing.T) {
	v := newVault(t, passphrase)
	id, file, err := v.Add([]byte("anna"))
	path := filepath.Join(t.TempDir(), "my.backup")
	if err = errors.Join(err, v.Backup(path, false)); err != nil {
		t.Fatal(err)
	}
	theirs := newVault(t, another)
	add(t, theirs, "bert")
	if err := os.Remove(filepath.Join(theirs.Folder(), signName)); err != nil {
		t.Fatal(err)
	}
	next := again(theirs)
	if err := next.FromBackup(path); !errors.Is(err, record.ErrVault) {
		t.Errorf("over another's: %v", err)
	}
	if err := next.Unlock([]byte(another)); err != nil || namesOf(t, next) != "bert" {
		t.Errorf("the other vault holds %s: %v", namesOf(t, next), err)
	}

	if err := os.Remove(filepath.Join(v.Folder(), signName)); err != nil {
		t.Fatal(err)
	}
	if err := again(v).FromBackup(path); err != nil { // as a restore leaves it that was killed
		t.Errorf("it is not gone on with: %v", err)
	}
	err = errors.Join(file.Save([]byte("anna, younger")), file.Close(), os.Remove(filepath.Join(v.Folder(), signName)))
	if err != nil {
		t.Fatal(err)
	}
	if err := again(v).FromBackup(path); !errors.Is(err, record.ErrVault) {
		t.Errorf("over a younger case: %v", err)
	}
	if data, err := v.Read(id); string(data) != "anna, younger" || err != nil {
		t.Errorf("%q, %v", data, err)
	}
}

// A backup whose files are no vault together is refused before one of them is written.
func TestABackupThatIsNoVaultIsRefused(t *testing.T) {
	const open, sealed = `{"format":"ketacover-vault","version":1}`, `{"format":"ketacover-vault","version":1,"protected":true}`
	const hard = "age-encryption.org/v1\n-> scrypt 3PJ1qJ0E8oXjMq+Cuu8/aw 22\nx"
	id := "cases/aaaaaaaaaaaaaaaaaaaaaaaaaa"
	for name, files := range map[string][]packed{
		"a damaged sign":    {{signName, []byte("{")}},
		"a sign of another": {{signName, []byte(`{"format":"x"}`)}},
		"no key":            {{signName, []byte(sealed)}},
		"a key of nothing":  {{keyName, []byte("x")}, {signName, []byte(sealed)}},
		"too hard a key":    {{keyName, []byte(hard)}, {signName, []byte(sealed)}},
		"a key too many":    {{keyName, []byte(hard)}, {signName, []byte(open)}},
		"two vaults":        {{id + ".age", []byte("x")}, {signName, []byte(open)}},
	} {
		var b bytes.Buffer
		out := tar.NewWriter(&b)
		for _, f := range files {
			if err := out.WriteHeader(&tar.Header{Name: f.name, Mode: 0o600, Size: int64(len(f.data))}); err != nil {
				t.Fatal(err)
			}
			if _, err := out.Write(f.data); err != nil {
				t.Fatal(err)
			}
		}
		path := filepath.Join(t.TempDir(), "my.backup")
		if err := out.Close(); err != nil {
			t.Fatal(err)
		}
		put(t, path, b.String())
		v := quick(filepath.Join(t.TempDir(), "new"))
		if err := v.FromBackup(path); !errors.Is(err, record.ErrBackup) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(v.Folder()); err == nil {
			t.Errorf("%s: something was written", name)
		}
	}
}

// Where nothing else tells what a vault is, what is damaged is named, and the mend.
func TestADamagedVaultIsNamedWithItsMend(t *testing.T) {
	v := newVault(t, "")
	path := filepath.Join(v.Folder(), signName)
	put(t, path, "{")
	_, err := v.Cases()
	var said *Error
	if !errors.Is(err, record.ErrDamaged) || !errors.As(err, &said) || said.Path != path || said.Hint() == "" {
		t.Errorf("%v", err)
	}
}

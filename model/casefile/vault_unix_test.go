//go:build unix

package casefile

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"ketacover/model/record"
)

// What is kept in a vault lies in its folder, and not where a link in there leads.
func TestALinkInAVaultLeadsNowhere(t *testing.T) {
	for _, name := range vaultFolders {
		v := newVault(t, "")
		id := add(t, v, "anna")
		there, elsewhere := filepath.Join(v.Folder(), name), filepath.Join(t.TempDir(), "elsewhere")
		if err := errors.Join(os.Rename(there, elsewhere), os.Symlink(elsewhere, there)); err != nil {
			t.Fatal(err)
		}
		before, err := os.ReadDir(elsewhere)
		if err != nil {
			t.Fatal(err)
		}
		_, _, added := v.Add([]byte("bert"))
		_, listed := v.Cases()
		for what, err := range map[string]error{
			"add": added, "list": listed, "remove": v.Remove(id), "put": v.Beside().Put("x", nil),
		} {
			if !errors.Is(err, record.ErrNotRegular) {
				t.Errorf("%s through %s: %v", what, name, err)
			}
			var said *Error
			if errors.As(err, &said) && errors.Is(err, record.ErrNotRegular) &&
				(!strings.Contains(err.Error(), there) || !strings.Contains(said.Hint(), "--dir")) {
				t.Errorf("it says %q and %q", err, said.Hint())
			}
		}
		if after, err := os.ReadDir(elsewhere); err != nil || len(after) != len(before) {
			t.Errorf("through %s something was written: %v, %v", name, after, err)
		}
	}
}

// What a link in a vault leads to is not encrypted, and not taken away.
func TestUnlockingEncryptsNothingBehindALink(t *testing.T) {
	v := newVault(t, passphrase)
	elsewhere, there := t.TempDir(), filepath.Join(v.Folder(), casesFolder)
	put(t, filepath.Join(elsewhere, "mine.json"), "mine")
	if err := errors.Join(os.Remove(there), os.Symlink(elsewhere, there)); err != nil {
		t.Fatal(err)
	}
	if err := again(v).Unlock([]byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	if got := reads(filepath.Join(elsewhere, "mine.json"), nil); got != "mine" {
		t.Errorf("it holds %q", got)
	}
}

// A folder that others may enter is closed to them when its cases are listed.
func TestAFolderIsClosedToOthersByListing(t *testing.T) {
	v := newVault(t, "")
	add(t, v, "anna")
	for _, name := range append([]string{""}, vaultFolders...) {
		if err := os.Chmod(filepath.Join(v.Folder(), name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := v.Cases(); err != nil {
		t.Fatal(err)
	}
	for _, name := range append([]string{""}, vaultFolders...) {
		if info, err := os.Stat(filepath.Join(v.Folder(), name)); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("%q is %v, %v", name, info.Mode(), err)
		}
	}
}

// A file in the place of a vault is told as one.
func TestAFileIsNoVault(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	put(t, path, "x")
	if _, err := quick(path).State(); err == nil || !strings.Contains(err.Error(), "not a folder") {
		t.Errorf("%v", err)
	}
}

func TestAVaultOnAFullDiskOrAFolderThatTakesNothingSaysSo(t *testing.T) {
	v := newVault(t, passphrase)
	add(t, v, "anna")
	if err := os.Chmod(filepath.Join(v.in.folder, "cases"), 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(filepath.Join(v.in.folder, "cases"), 0o700) })
	asNobody(t, func() {
		if _, _, err := v.Add([]byte("bert")); err == nil {
			t.Error("nothing was said")
		}
	})
	v.in.disk = &faultDisk{disk: realDisk{}, fails: 12, with: syscall.ENOSPC, cut: true}
	if _, _, err := v.Add([]byte("bert")); err == nil {
		t.Error("nothing was said")
	}
	v = again(v)
	if err := v.Unlock([]byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	if got := namesOf(t, v); got != "anna" {
		t.Errorf("lists %s", got)
	}
}

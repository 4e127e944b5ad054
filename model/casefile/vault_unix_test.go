//go:build unix

package casefile

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

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

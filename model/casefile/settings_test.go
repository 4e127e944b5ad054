package casefile

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"ketacover/model/record"
)

func TestSettingsAreKeptInTheOpenAndForTheirOwnerAlone(t *testing.T) {
	v := NewVault(filepath.Join(t.TempDir(), "new", "folder"), record.Describe{})
	if s, err := v.Settings(); err != nil || s != record.UsualSettings() {
		t.Fatalf("%+v: %v", s, err)
	}
	want := record.Settings{Closed: true}
	for range 2 { // also in the place of others
		if err := v.Set(want); err != nil {
			t.Fatal(err)
		}
	}
	if s, err := v.Settings(); err != nil || s != want {
		t.Errorf("%+v: %v", s, err)
	}
	path := filepath.Join(v.Folder(), settingsName)
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != ownerOnly {
		t.Errorf("%v: %v", info.Mode(), err)
	}
	files, err := os.ReadDir(v.Folder())
	if err != nil || len(files) != 1 {
		t.Errorf("%d files beside it: %v", len(files)-1, err)
	}
	if state, err := v.State(); err != nil || state != record.NoVault {
		t.Errorf("settings make a vault: %v, %v", state, err)
	}
	if err := v.Begin(nil); err != nil {
		t.Errorf("no vault can be begun where there are settings: %v", err)
	}
}

// Settings that cannot be read count as the safe ones, and are left as they are until
// the person sets others.
func TestSettingsThatCannotBeReadAreSafe(t *testing.T) {
	v := NewVault(t.TempDir(), record.Describe{})
	path := filepath.Join(v.Folder(), settingsName)
	for _, text := range []string{"", "{", `{"format": "ketacover-settings", "lock-after": "never"}`, strings.Repeat(" ", 1<<20)} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := v.Settings()
		if s != record.SafeSettings() || !errors.Is(err, record.ErrSettings) || !strings.Contains(err.Error(), settingsName) {
			t.Errorf("%.20q: %+v, %v", text, s, err)
		}
		if data, err := os.ReadFile(path); err != nil || !bytes.Equal(data, []byte(text)) {
			t.Errorf("%.20q was changed: %v", text, err)
		}
	}
	if err := v.Set(record.UsualSettings()); err != nil {
		t.Error(err)
	}
	if s, err := v.Settings(); err != nil || s != record.UsualSettings() {
		t.Errorf("%+v: %v", s, err)
	}
}

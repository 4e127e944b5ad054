//go:build unix

package terminal

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestP1AltLeftInAnEmptyTextArea(t *testing.T) {
	for _, kind := range []string{"text", "area"} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			s := perform(t, play{kind: kind}).ready()
			s.keys("\x1bb") // alt+b
			s.keys("\x1b[1;3D")
			s.keys("  \x1b[1;3D")
			s.keys("x")
			s.says(`tea.KeyPressMsg value="x  "`, 1)
			s.keys("\x11")
			s.ended(0, "")
		})
	}
}

// Each of these keys deletes a word forward, which panics in a text input with
// the cursor before its only letter.
func TestP2DeletingAWordForward(t *testing.T) {
	for name, keys := range map[string]string{"alt+d": "\x1bd", "alt+delete": "\x1b[3;3~", "ctrl+delete": "\x1b[3;5~"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := perform(t, play{}).ready()
			s.keys("a\x1b[D")
			s.keys(keys)
			s.keys("b")
			s.says(`tea.KeyPressMsg value="ba"`, 1)
			s.signal(syscall.SIGTERM)
			s.ended(143, "kept:ba")
		})
	}
}

func TestP2DeletingAWordForwardInAFilterBox(t *testing.T) {
	t.Parallel()
	s := perform(t, play{kind: "select"}).ready()
	s.keys("/a\x1b[D")
	s.keys("\x1bd")
	s.says("tea.KeyPressMsg", 3)
	s.keys("\x11")
	s.ended(0, "")
}

// decoys puts programs first in PATH that leave a mark when they are run.
func decoys(t *testing.T, names ...string) (path, mark string) {
	t.Helper()
	dir := t.TempDir()
	mark = filepath.Join(dir, "mark")
	script := "#!/bin/sh\necho \"$0 $@\" >> '" + mark + "'\n"
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return dir + string(os.PathListSeparator) + os.Getenv("PATH"), mark
}

func noMark(t *testing.T, mark string) {
	t.Helper()
	if text, err := os.ReadFile(mark); err == nil {
		t.Errorf("a program was run: %s", text)
	}
}

func TestP6NoExternalEditor(t *testing.T) {
	t.Parallel()
	path, mark := decoys(t, "decoy-editor", "nano", "vi", "vim")
	s := perform(t, play{kind: "text", env: []string{"PATH=" + path, "EDITOR=decoy-editor",
		"VISUAL=decoy-editor"}}).ready()
	s.keys("a\x05b")
	s.says(`tea.KeyPressMsg value="ab"`, 1)
	s.keys("\x11")
	s.ended(0, "")
	noMark(t, mark)
}

func TestP42PastingRunsNoProgram(t *testing.T) {
	t.Parallel()
	path, mark := decoys(t, "xclip", "xsel", "wl-paste", "pbpaste", "termux-clipboard-get")
	s := perform(t, play{kind: "text", env: []string{"PATH=" + path, "DISPLAY=:0", "WAYLAND_DISPLAY=wayland-0"}}).ready()
	s.says("clipboard off: true", 1)
	s.keys("a\x16b")
	s.says(`tea.KeyPressMsg value="ab"`, 1)
	s.keys("\x1b[200~cd\x1b[201~")
	s.says(`tea.PasteMsg value="abcd"`, 1)
	s.keys("\x11")
	s.ended(0, "")
	noMark(t, mark)
}

func TestP25SignalDuringAnUnclosedPaste(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("ann\x1b[200~never closed\x11\x03")
	s.says("tea.PasteStartMsg", 1)
	s.signal(syscall.SIGTERM)
	s.ended(143, "kept:ann", sayStopped)
}

func TestP26AMegabytePasted(t *testing.T) {
	for _, kind := range []string{"input", "text"} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			s := perform(t, play{kind: kind}).ready()
			// The last letter that fits has two bytes.
			letters := strings.Repeat("x", PasteLimit-1) + "é" + strings.Repeat("x", 1<<20-PasteLimit-1)
			s.keys("\x1b[200~" + letters + "\x1b[201~")
			s.says("cut kept=65535 refused=983041", 1)
			s.signal(syscall.SIGTERM)
			if code := s.exit(); code != 143 {
				t.Errorf("code %d", code)
			}
			s.clean()
			if kept := len(s.file("saved")) - len("kept:"); kept < 1000 || kept > PasteLimit {
				t.Errorf("%d bytes reached the field", kept)
			}
		})
	}
}

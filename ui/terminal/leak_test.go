//go:build unix

package terminal

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestP40NothingIsTraced(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	trace, screen := filepath.Join(dir, "trace"), filepath.Join(dir, "uv")
	s := perform(t, play{env: []string{"TEA_TRACE=" + trace, "UV_DEBUG=" + screen, "TEA_DEBUG=1"}}).ready()
	s.keys("ann\x11")
	s.ended(0, "")
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("written: %v", left)
	}
}

func TestP41NoTmuxIsRun(t *testing.T) {
	t.Parallel()
	path, mark := decoys(t, "tmux")
	s := perform(t, play{env: []string{"PATH=" + path, "TMUX=/nowhere,1,0", "TERM=tmux-256color"}}).ready()
	s.keys("\x11")
	s.ended(0, "")
	noMark(t, mark)
}

func TestP44TitleIsConstant(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("\x11")
	// The toy's own title is a canary, which ended looks for.
	s.ended(0, "")
	if !strings.Contains(s.output(), "\x1b]2;"+title+"\x07") {
		t.Error("the window has no title")
	}
}

// color finds the parameters of a sequence that sets a colour.
var color = regexp.MustCompile(`\x1b\[(?:[0-9;:]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;:m]`)

func TestP22NoColorWithAnyValue(t *testing.T) {
	for _, value := range []string{"1", "0", "false", "anything"} {
		t.Run(value, func(t *testing.T) {
			t.Parallel()
			s := perform(t, play{env: []string{"NO_COLOR=" + value, "COLORTERM=truecolor"}}).ready()
			// A terminal that reports true colour does not change that.
			s.keys("\x1bP1+r524742\x1b\\" + "ann")
			s.says(`tea.KeyPressMsg value="ann"`, 1)
			s.keys("\x11")
			s.ended(0, "")
			if found := color.FindAllString(s.output(), -1); len(found) > 0 {
				t.Errorf("colours: %q", found)
			}
			if !strings.Contains(s.output(), "\x1b[1m") {
				t.Error("bold is gone too, so nothing marks the choice")
			}
		})
	}
}

func TestP22AnEmptyNoColorMeansNothing(t *testing.T) {
	t.Parallel()
	s := perform(t, play{env: []string{"NO_COLOR=", "COLORTERM=truecolor"}}).ready()
	s.keys("\x11")
	s.ended(0, "")
	if !color.MatchString(s.output()) {
		t.Error("no colours")
	}
}

// B2: bubbletea sets the plain keyboard protocol by itself; no more is asked
// for, although the toy does.
func TestNoKeyboardEnhancementsAreRequested(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	// The terminal answers that it can draw frames at once and knows graphemes,
	// so those modes have to be reset as well.
	s.keys("\x1b[?2026;2$y\x1b[?2027;2$y" + "ann")
	s.says(`tea.KeyPressMsg value="ann"`, 1)
	s.keys("\x11")
	s.ended(0, "")
	for _, push := range regexp.MustCompile(`\x1b\[[>=]([0-9;]*)u`).FindAllStringSubmatch(s.output(), -1) {
		if push[1] != "1" {
			t.Errorf("keyboard flags %q", push[1])
		}
	}
	if !strings.Contains(s.output(), "\x1b[?2026h") {
		t.Error("frames at once were never used, so their reset is not tested")
	}
}

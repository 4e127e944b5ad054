package terminal

import (
	"reflect"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// dropped are the keys that no field may see.
var dropped = map[string]bool{
	// bubbles panics on deleting a word behind the cursor (bubbles 1056).
	"alt+d":       true,
	"alt+delete":  true,
	"ctrl+delete": true,
	// huh opens $EDITOR on a plain temporary file.
	"ctrl+e": true,
	// bubbles runs xclip or wl-paste; pasting through the terminal still works.
	"ctrl+v": true,
}

// sizeAgainMsg answers tea.RequestWindowSize with what is known. As it is not
// a WindowSizeMsg until the guard makes it one, nothing is drawn anew.
type sizeAgainMsg tea.WindowSizeMsg

// sizeRequest is the type, not exported, of what tea.RequestWindowSize returns.
var sizeRequest = reflect.TypeOf(tea.RequestWindowSize())

// newFilter returns what bubbletea asks before each message. It needs no
// recover: nothing in it is the model's.
func newFilter(profile colorprofile.Profile, interrupted func()) func(tea.Model, tea.Msg) tea.Msg {
	var size *tea.WindowSizeMsg
	return func(_ tea.Model, msg tea.Msg) tea.Msg {
		switch msg := msg.(type) {
		case tea.KeyMsg:
			if dropped[msg.String()] || dropped[msg.Key().Keystroke()] {
				return nil
			}
		case tea.SuspendMsg:
			// bubbletea waits for ever for a stop that the kernel refuses;
			// see suspend_unix.go for what we do.
			return nil
		case tea.InterruptMsg:
			// bubbletea would stop without waiting for its own reader.
			interrupted()
			return LeaveMsg{}
		case tea.CapabilityMsg:
			// A terminal that reports true colour would overrule NO_COLOR.
			if profile <= colorprofile.ASCII {
				return nil
			}
		case tea.WindowSizeMsg:
			size = &msg
		}
		if reflect.TypeOf(msg) != sizeRequest {
			return msg
		}
		// Every huh form asks when it starts. bubbletea measures in another
		// goroutine, in a race with its own listener, and clears the screen.
		if size == nil {
			return nil // the first size is on its way
		}
		return sizeAgainMsg(*size)
	}
}

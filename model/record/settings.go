package record

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Settings are how the program behaves for a person, on one computer. They say nothing
// of anybody's health, and lie open: they count before a passphrase is given.
type Settings struct {
	// LockAfter is how long nobody does anything before a vault is locked that was
	// opened, in whole minutes; 0 for never.
	LockAfter time.Duration
	// Closed leaves one word on the terminal after the program was left, in place of
	// the verdict and the first step. Of a case under a passphrase nothing else is
	// ever left.
	Closed bool
}

// MostLock is the longest LockAfter.
const MostLock = 24 * time.Hour

// UsualSettings are those of who set none.
func UsualSettings() Settings { return Settings{LockAfter: 10 * time.Minute} }

// SafeSettings are those that count where the person's own cannot be read.
func SafeSettings() Settings { return Settings{LockAfter: 10 * time.Minute, Closed: true} }

// ErrSettings is what is wrong with settings.
var ErrSettings = errors.New("not settings of ketacover")

const (
	settingsFormat  = "ketacover-settings"
	settingsVersion = 1
)

// ends are what AtEnd can be in a file.
var ends = map[string]bool{"answer": false, "closed": true}

// AtEnd is what stays on the terminal, as a file and a command line name it.
func (s Settings) AtEnd() string {
	if s.Closed {
		return "closed"
	}
	return "answer"
}

// WithAtEnd is settings with what stays on the terminal, which is "answer" or "closed".
func (s Settings) WithAtEnd(name string) (Settings, error) {
	closed, ok := ends[name]
	if !ok {
		return s, fmt.Errorf("%w: at-end: want \"answer\" or \"closed\", not %q", ErrSettings, Cut(name))
	}
	s.Closed = closed
	return s, nil
}

// WithLock is settings with the minutes after which a vault is locked.
func (s Settings) WithLock(minutes int) (Settings, error) {
	most := int(MostLock / time.Minute)
	if minutes < 0 || minutes > most {
		return s, fmt.Errorf("%w: lock-after: want 0 to %d minutes, not %d", ErrSettings, most, minutes)
	}
	s.LockAfter = time.Duration(minutes) * time.Minute
	return s, nil
}

// EncodeSettings are settings as a file.
func EncodeSettings(s Settings) []byte {
	return fmt.Appendf(nil, "{\n  \"format\": %q,\n  \"version\": %d,\n  \"lock-after\": %d,\n  \"at-end\": %q\n}\n",
		settingsFormat, settingsVersion, int(s.LockAfter/time.Minute), s.AtEnd())
}

// DecodeSettings reads them. What is not said there is as usual.
func DecodeSettings(data []byte) (Settings, error) {
	s := UsualSettings()
	var file struct {
		Format  string
		Version int
		Lock    *json.RawMessage `json:"lock-after"`
		End     *json.RawMessage `json:"at-end"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return s, fmt.Errorf("%w: %w", ErrSettings, err)
	}
	switch {
	case file.Format != settingsFormat:
		return s, fmt.Errorf("%w: format: want %q, not %q", ErrSettings, settingsFormat, Cut(file.Format))
	case file.Version > settingsVersion:
		return s, ErrNewer
	}
	if file.Lock != nil {
		minutes := 0
		if json.Unmarshal(*file.Lock, &minutes) != nil {
			return s, fmt.Errorf("%w: lock-after: want whole minutes, not %s", ErrSettings, Cut(string(*file.Lock)))
		}
		with, err := s.WithLock(minutes)
		if err != nil {
			return s, err
		}
		s = with
	}
	if file.End != nil {
		name := ""
		if json.Unmarshal(*file.End, &name) != nil {
			name = string(*file.End)
		}
		return s.WithAtEnd(name)
	}
	return s, nil
}

package record

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestSettingsAreReadAsTheyWereWritten(t *testing.T) {
	for _, s := range []Settings{UsualSettings(), SafeSettings(), {}, {LockAfter: MostLock, Closed: true}} {
		if got, err := DecodeSettings(EncodeSettings(s)); err != nil || got != s {
			t.Errorf("%+v comes back as %+v: %v", s, got, err)
		}
	}
	if got, err := DecodeSettings([]byte(`{"format": "ketacover-settings"}`)); err != nil || got != UsualSettings() {
		t.Errorf("nothing set is %+v: %v", got, err)
	}
}

// What is wrong names the place, the value, and what is wanted.
func TestWrongSettingsAreNamed(t *testing.T) {
	for text, says := range map[string]string{
		`{"lock-after": -1}`:                    "want 0 to 1440 minutes, not -1",
		`{"lock-after": 1441}`:                  "want 0 to 1440 minutes, not 1441",
		`{"lock-after": "soon"}`:                `lock-after: want whole minutes, not "soon"`,
		`{"lock-after": 1.5}`:                   "lock-after: want whole minutes, not 1.5",
		`{"at-end": "verdict"}`:                 `at-end: want "answer" or "closed", not "verdict"`,
		`{"at-end": 7}`:                         `at-end: want "answer" or "closed", not "7"`,
		`{"format": "ketacover-vault"}`:         `format: want "ketacover-settings", not "ketacover-vault"`,
		`{"format": "ketacover-settings", "ver`: "unexpected end",
		``:                                      "unexpected end",
		`[]`:                                    "cannot unmarshal",
		strings.Repeat("[", 20000):              "",
		`{"at-end": "` + strings.Repeat("x", 1e6):        "",
		`{"lock-after": 99999999999999999999999}`:        "lock-after",
		`{"at-end": "` + strings.Repeat("x", 1e5) + `"}`: "at-end",
	} {
		if !strings.Contains(text, "format") {
			text = strings.Replace(text, "{", `{"format": "ketacover-settings", `, 1)
		}
		_, err := DecodeSettings([]byte(text))
		if !errors.Is(err, ErrSettings) || !strings.Contains(err.Error(), says) || len(err.Error()) > 400 {
			t.Errorf("%.60s: %v", text, err)
		}
	}
	if _, err := DecodeSettings([]byte(`{"format": "ketacover-settings", "version": 2}`)); !errors.Is(err, ErrNewer) {
		t.Errorf("of a newer program: %v", err)
	}
	if s := UsualSettings(); s.LockAfter != 10*time.Minute {
		t.Errorf("locks after %v", s.LockAfter)
	}
}

package line_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
)

// What is chosen is stored at once, in both faces, and counts from then on.
func TestSettingsAreChosenInBothFaces(t *testing.T) {
	lib := library(t)
	synctest.Test(t, func(t *testing.T) {
		first, v := setupOpen(t, lib)
		told := newTeller(first)
		told.say("settings")
		told.expect(t, "Settings", "[x] 10 minutes", "[ ] Never", "[x] The answer in words", "[ ] Only the word \"Closed.\"")
		for _, label := range []string{"5 minutes", "Only the word"} {
			told.say(strconv.Itoa(told.number(label)))
			told.expect(t, "From now on, that counts.", "[x] "+label)
		}
		want := record.Settings{LockAfter: 5 * time.Minute, Closed: true}
		if got, err := v.Settings(); err != nil || got != want || !first.Keep.Quiet() {
			t.Errorf("%+v is set, %v: %v", got, first.Keep.Quiet(), err)
		}
		told.in.Close()
		synctest.Wait()

		second, _ := setupOpen(t, lib)
		second.Vault = v
		p := newPresser(second)
		p.write("s")
		frame := plainText(p.app.Frame())
		for _, says := range []string{"[x] 5 minutes", "[ ] 10 minutes", "[x] Only the word"} {
			if !strings.Contains(frame, says) {
				t.Errorf("the screen does not say %q:\n%s", says, frame)
			}
		}
		for range 5 { // from what is set to the first of the next group
			p.key(tea.KeyDown)
		}
		p.key(tea.KeyEnter)
		if got, err := v.Settings(); err != nil || got == want || got.Closed || second.Keep.Quiet() {
			t.Errorf("%+v is set, %v: %v", got, second.Keep.Quiet(), err)
		}
	})
}

// What the command line set is ticked too, though it is none of the times that are offered.
func TestATimeSetByCommandIsShown(t *testing.T) {
	lib := library(t)
	synctest.Test(t, func(t *testing.T) {
		s, v := setupOpen(t, lib)
		for minutes, says := range map[int]string{
			1:  "[x] 1 minute\n[ ] 2 minutes",
			7:  "[ ] 5 minutes\n[x] 7 minutes\n[ ] 10 minutes",
			90: "[ ] 60 minutes\n[x] 90 minutes\n[ ] Never",
		} {
			if err := v.Set(record.Settings{LockAfter: time.Duration(minutes) * time.Minute}); err != nil {
				t.Fatal(err)
			}
			told := newTeller(s)
			told.say("settings")
			if said := regexp.MustCompile(`(?m)^\d+\. `).ReplaceAllString(told.said, ""); !strings.Contains(said, says) {
				t.Errorf("%d minutes are not shown:\n%s", minutes, said)
			}
			told.in.Close()
			synctest.Wait()
		}
	})
}

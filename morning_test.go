//go:build unix

package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A counselor's morning: ten clients are called up from the list one after the other,
// and each is asked one thing. Nothing of one is in the window with another, every answer
// is kept, and of none is anything left on the normal screen.
func testAMorningOfTenClients(t *testing.T, start starter) {
	folder := filepath.Join(t.TempDir(), "kept")
	file := filepath.Join(t.TempDir(), "clients.ndjson")
	var lines strings.Builder
	for n := range 10 {
		fmt.Fprintf(&lines, `{"id": "Client-%d", "answers": {"purpose": "mental-health"}}`+"\n", n)
	}
	if err := os.WriteFile(file, []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"vault", "new", "--unprotected"}, {"cases", "import", file}} {
		if code := start(t, 80, 24, append(args, "--dir", folder)...).wait(); code != 0 {
			t.Fatalf("%q ends with %d", args, code)
		}
	}

	w := start(t, 120, 40, "cases", "open", "Client-0", "--dir", folder)
	for n := range 10 {
		name := fmt.Sprintf("Client-%d", n)
		if n > 0 {
			w.keys("/", name)
			w.see("1 of 10")
			w.keys("enter")
		}
		w.see("ketacover · " + name)
		w.answer("How are you insured?", "No health plan")
		w.see("Saved.")
		if strings.Count(w.text(), "Client-") != 1 {
			t.Errorf("other clients are in the window of %s:\n%s", name, w.text())
		}
		w.keys("f5")
		w.see("10 cases")
	}
	w.keys("d")
	w.see("Client-9 is in the bin.")
	w.keys("u")
	w.see("Client-9 is back.")
	w.keys("ctrl+q")
	if code := w.wait(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	w.cleanTerminal()
	if left := w.text(); strings.Contains(left, "Client-") {
		t.Errorf("on the normal screen stays\n%s", left)
	}

	listed := start(t, 200, 30, "cases", "export", "--csv", "--dir", folder)
	if listed.wait(); strings.Count(listed.text(), ",none,") != 10 {
		t.Errorf("not each answer was kept:\n%s", listed.text())
	}
}

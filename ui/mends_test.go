package ui

import (
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"ketacover/content"
	"ketacover/model/casefile"
	"ketacover/model/record"
)

// Of every command that reads a file, each fault is told in one line that names what was
// given, and in one that says what to do about it. The same fault has the same words
// everywhere.
func TestEveryFaultOfAFileHasItsPlaceAndItsMend(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"good.json": `{"answers": {"purpose": "pain"}}`, "cut.json": `{"answers": {"purpose": "pain", "pl` + "\n",
		"empty.json": "", "list.json": "[]", "text.json": "purpose: pain\n", "comma.json": `{"answers": {},}`,
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("folder", 0o700); err != nil {
		t.Fatal(err)
	}
	cases := []string{"eval", "open", "explain", "compare", "letter appeal", "report", "calendar", "event", "receipt",
		"verify",
		"counts", "letter packet -o x.pdf", "event FILE call", "content save FILE new", "cases import"}
	lists := []string{"batch", "ledger import"}
	others := []string{"vault restore", "content check", "eval good.json --content",
		"letter packet good.json -o x.pdf --exhibit", "vault new --passphrase-file"}
	for _, command := range append(append(cases, lists...), others...) {
		isCase, isList := slices.Contains(cases, command), slices.Contains(lists, command)
		for _, name := range []string{"none.json", "none", "good.json/none.json", "folder", "cut.json", "empty.json",
			"list.json", "text.json", "comma.json"} {
			switch bad := strings.HasSuffix(name, ".json") && !strings.HasPrefix(name, "none"); {
			case name == "folder" && (command == "counts" || strings.Contains(command, "content")):
				continue // it may be one
			case bad && !isCase && !strings.Contains(name, "/"):
				continue // it takes files of another kind
			}
			args := strings.Fields(command + " FILE")
			for i := range args {
				if args[i] == "FILE" {
					args[i] = name
				}
			}
			if strings.Contains(command, "FILE") {
				args = args[:len(args)-1]
			}
			code, out, errs := run(t, onDisk, append(args, "--dir", "cases")...)
			lines := strings.SplitAfter(errs, "\n")
			if code != 2 || out != "" || len(lines) != 3 || !strings.HasPrefix(lines[0], "ketacover: ") ||
				!strings.HasPrefix(lines[1], "hint: ") {
				t.Errorf("%v ends with %d, and says\n%s%s", args, code, out, errs)
			}
			if !strings.Contains(lines[0], name) || strings.Contains(errs, "directory") {
				t.Errorf("%v does not name %s in words of ours:\n%s", args, name, errs)
			}
			if name == "none.json" && !strings.Contains(lines[0], "no such f") {
				t.Errorf("%v says\n%s", args, errs)
			}
			if name == "none.json" && (isCase || isList) &&
				(!strings.HasSuffix(lines[0], ": "+record.NotThere+"\n") || lines[1] != "hint: "+record.NotThereHint+"\n") {
				t.Errorf("%v has words of its own for a file that is not there:\n%s", args, errs)
			}
		}
	}
}

// onDisk is the program before a real disk.
func onDisk(p *Program) {
	p.Store, p.Papers, p.Vault = casefile.New(), casefile.New(), casefile.VaultIn
	p.Open = func(path string) (io.ReadCloser, error) { return os.Open(path) }
	p.Pack, p.Check, p.SavePack, p.Sum = content.Pack, content.CheckFolder, content.SavePack, content.Sum
}

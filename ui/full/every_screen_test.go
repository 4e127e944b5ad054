package full_test

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ketacover/model/seed"
)

// walk is the test that drives the list of screens in both faces.
const walk = "TestEveryScreenSaysTheSameInBothFaces"

// A screen that is written is walked to in both faces. Which functions make one is read
// from the code, and whether the walk comes through them is what Go counts as covered: so
// no list has to be kept, and a screen that no robot reaches fails. It takes as long as to
// build the tests anew, which only CI waits for.
func TestEveryScreenIsInTheWalkOfBothFaces(t *testing.T) {
	if os.Getenv(seed.Thorough) == "" {
		t.Skip("builds this test anew; CI does")
	}
	profile := filepath.Join(t.TempDir(), "profile")
	command := exec.Command("go", "test", "-count=1", "-run", "^"+walk+"$", "-coverpkg", "ketacover/ui/screen",
		"-coverprofile", profile, ".")
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("the walk: %v\n%s", err, out)
	}
	ran, makes := wasRun(t, profile), makers(t)
	if len(makes) < 80 {
		t.Fatalf("only %d functions make a screen: is the code here?", len(makes))
	}
	for _, m := range makes {
		if !slices.ContainsFunc(ran, m.holds) {
			t.Errorf("%s:%d: %s makes a screen that %s does not walk to: put one into the list of screens", m.file, m.from,
				m.name, walk)
		}
	}
}

// lines are some lines of a file: of a function, or of what was run.
type lines struct {
	file, name string
	from, to   int
}

// holds reports that others are within these.
func (l lines) holds(other lines) bool {
	return l.file == other.file && l.from <= other.from && other.to <= l.to
}

// makers are the functions of ui/screen that make a screen or a form.
func makers(t *testing.T) []lines {
	t.Helper()
	var list []lines
	files, err := filepath.Glob("../screen/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv != nil || f.Type.Results == nil || len(f.Type.Results.List) != 1 ||
				strings.HasSuffix(path, "_test.go") || unseen[f.Name.Name] {
				continue
			}
			what := strings.TrimPrefix(fmt.Sprint(f.Type.Results.List[0].Type), "&{")
			_, value := f.Type.Results.List[0].Type.(*ast.StarExpr)
			if what == "Screen" || value && strings.HasSuffix(what, " Form}") ||
				value && strings.HasPrefix(f.Name.Name, "new") && f.Name.Name != "newVisit" {
				list = append(list, lines{filepath.Base(path), f.Name.Name, set.Position(f.Pos()).Line,
					set.Position(f.End()).Line})
			}
		}
	}
	return list
}

// unseen are screens on which the faces go their own ways, each with its reason at ownWay.
var unseen = map[string]bool{"newFast": true, "newHelp": true, "newWorking": true}

var block = regexp.MustCompile(`([^/]+\.go):(\d+)\.\d+,(\d+)\.\d+ \d+ (\d+)$`)

// wasRun are the lines of a profile that were run.
func wasRun(t *testing.T, profile string) []lines {
	t.Helper()
	file, err := os.Open(profile)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var list []lines
	for scan := bufio.NewScanner(file); scan.Scan(); {
		if m := block.FindStringSubmatch(scan.Text()); m != nil && m[4] != "0" {
			from, _ := strconv.Atoi(m[2])
			to, _ := strconv.Atoi(m[3])
			list = append(list, lines{file: m[1], from: from, to: to})
		}
	}
	return list
}

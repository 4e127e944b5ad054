package content

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"ketacover/model"
)

var update = flag.Bool("update", false, "write content.bin and golden files anew")

// parsed is the library as the YAML files have it.
func parsed(t testing.TB) *model.Library {
	t.Helper()
	lib, err := Parse(Folder("."))
	if err != nil {
		t.Fatalf("the content has problems:\n%v", err)
	}
	return lib
}

func TestTheCompiledContentIsFresh(t *testing.T) {
	data, err := Compile(parsed(t))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("content.bin", data, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(data, compiled) {
		t.Fatal("content.bin does not match the YAML files; run: go generate ./content")
	}
}

func TestTheCompiledContentIsTheSameOnEveryRun(t *testing.T) {
	first, err := Compile(parsed(t))
	if err != nil {
		t.Fatal(err)
	}
	second, _ := Compile(parsed(t))
	if !bytes.Equal(first, second) {
		t.Fatal("two runs compile to different bytes")
	}
}

func TestWhatIsCompiledLoads(t *testing.T) {
	lib, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if len(lib.Questions) == 0 || len(lib.Trees) != 2 || len(lib.Diagrams) != 2 {
		t.Fatalf("loaded %d questions, %d trees, %d diagrams", len(lib.Questions), len(lib.Trees), len(lib.Diagrams))
	}
}

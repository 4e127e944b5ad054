package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	program "ketacover"
	"ketacover/model/seed"
)

// mostAtStart is how many things a room may make before the program begins, which each
// start pays for, also that of --version: a pattern or a table that few commands need is
// made when it is used. One pattern alone makes a hundred and more.
const mostAtStart = 40

var atStart = regexp.MustCompile(`^init (\S+) @.* ([0-9]+) allocs$`)

func TestNoRoomMakesMuchBeforeTheProgramBegins(t *testing.T) {
	command := exec.Command(program.Built(t), "--version")
	command.Env = []string{"GODEBUG=inittrace=1"}
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	rooms := 0
	for line := range strings.Lines(string(out)) {
		said := atStart.FindStringSubmatch(strings.TrimSpace(line))
		if said == nil {
			continue
		}
		if made, _ := strconv.Atoi(said[2]); roomOf(said[1]) != said[1] {
			if rooms++; made > mostAtStart {
				t.Errorf("%s makes %d things before the program begins, and %d are the most: make them when they are used",
					said[1], made, mostAtStart)
			}
		}
	}
	if rooms < 5 {
		t.Errorf("only %d rooms make anything: is the trace there?\n%s", rooms, out)
	}
}

// mostBytes is how large the program may be as it is shipped, stripped.
const mostBytes = 20_000_000

func TestTheProgramStaysSmall(t *testing.T) {
	if os.Getenv(seed.Thorough) == "" {
		t.Skip("links the program once more; CI does")
	}
	path := filepath.Join(t.TempDir(), "ketacover")
	run(t, "", "build", "-buildvcs=false", "-trimpath", "-ldflags=-s -w", "-o", path, ".")
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes", info.Size())
	if info.Size() > mostBytes {
		t.Errorf("the program takes %d bytes, and %d are the most", info.Size(), mostBytes)
	}
}

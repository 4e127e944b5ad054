//go:build unix

package main_test

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	program "ketacover"
)

// A pipe that nobody reads any more ends the program in a plain sentence, once what was
// answered is kept: the system would end it without a word.
func TestAClosedPipeKeepsWhatWasAnswered(t *testing.T) {
	state := t.TempDir()
	command := exec.Command(program.Built(t), "--accessible", "--dir", filepath.Join(state, "none"))
	command.Env = []string{"HOME=" + state, "XDG_STATE_HOME=" + state, "KETACOVER_KEEP=no"}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	var errs strings.Builder
	command.Stdout, command.Stderr = write, &errs
	typed, err := command.StdinPipe()
	if err == nil {
		err = command.Start()
	}
	if err == nil {
		err = write.Close()
	}
	if err == nil {
		_, err = typed.Write([]byte("\n1\n"))
	}
	if err != nil {
		t.Fatal(err)
	}
	for told := bufio.NewScanner(read); ; { // until the second question is asked
		if !told.Scan() {
			t.Fatalf("it ends: %v, %s", command.Wait(), errs.String())
		}
		if told.Text() == "How are you insured?" {
			break
		}
	}
	_ = read.Close()
	_, _ = typed.Write([]byte("1\n1\n1\n"))
	var ended *exec.ExitError
	if err := command.Wait(); !errors.As(err, &ended) || ended.ExitCode() != 1 {
		t.Errorf("it ends with %v", err)
	}
	if said := errs.String(); !strings.Contains(said, "could not be written") || !strings.Contains(said, "were kept in") {
		t.Errorf("it says %q", said)
	}
	kept, err := os.ReadFile(filepath.Join(state, "ketacover", "answers.rescue.json"))
	if err != nil || !strings.Contains(string(kept), `"purpose"`) {
		t.Errorf("kept is %q, %v", kept, err)
	}
}

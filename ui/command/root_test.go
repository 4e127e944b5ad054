package command

import (
	"strings"
	"testing"
)

// A command that the help does not name is found by nobody.
func TestEachCommandIsInTheHelp(t *testing.T) {
	list := commands(&Tools{Console: &Console{}, Content: &Content{}, Cases: &Cases{}})
	if len(list) < 10 {
		t.Fatalf("there are %d commands", len(list))
	}
	for _, cmd := range list {
		if cmd.Hidden {
			continue
		}
		if !strings.Contains(rootHelp, "\n  ketacover "+cmd.Name()+" ") {
			t.Errorf("ketacover --help does not name %q", cmd.Name())
		}
		if !strings.HasPrefix(cmd.Long, "Usage: ketacover "+cmd.Name()) {
			t.Errorf("the help on %q does not begin with how it is written: %.40q", cmd.Name(), cmd.Long)
		}
	}
}

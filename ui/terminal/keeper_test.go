package terminal

import (
	"fmt"
	"os"
	"sync"
)

// journal tells the test what happened inside.
func journal(format string, args ...any) {
	file, err := os.OpenFile(os.Getenv("KC_LOG"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return
	}
	defer file.Close()
	fmt.Fprintf(file, format+"\n", args...)
}

// notebook is a Keeper: it has what was handed to it before the end.
type notebook struct {
	file, fault string
	mu          sync.Mutex
	text        string
}

func (n *notebook) put(text string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.text = text
}

// Rescue writes the text to a file, or fails as the test wants it to.
func (n *notebook) Rescue() string {
	switch n.fault {
	case "hang":
		select {}
	case "panic":
		panic("CANARY-PANIC in the keeper")
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if err := os.WriteFile(n.file, []byte("kept:"+n.text), 0o600); err != nil {
		return "could not save"
	}
	return "Your answers are safe."
}

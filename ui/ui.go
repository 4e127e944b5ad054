package ui

import (
	"io"
	"time"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/command"
	"ketacover/ui/terminal"
)

// Program is everything the process has that the commands use. main fills it
// from the real process; a test replaces any of it with a literal.
type Program struct {
	Version string
	Args    []string // without the program's own name
	In      io.Reader
	Out     io.Writer
	Err     io.Writer
	Env     []string // as "NAME=value"
	Now     func() time.Time
	// Library gives what the program knows. Only commands that decide call it.
	Library func() (*model.Library, error)
	// Pack gives the content of a folder, laid over what the program knows. The
	// error is model.Problems where the folder is there and says wrong things.
	Pack func(dir string) (*model.Library, error)
	// Check says all that is wrong with a folder of content.
	Check func(dir string, today fact.Date) (model.ContentCheck, error)
	// SavePack writes the rules that a person read, and a case holds, as a new pack.
	SavePack func(l *model.Library, c record.Case, dir string) error
	// Sum is the hash of the content, in hexadecimal.
	Sum func(*model.Library) string
	// Store is where cases are kept.
	Store record.CaseStore
	// Vault is where a person's cases are kept together, in a folder; nil where none
	// can be.
	Vault func(folder string, d record.Describe) record.Vault
	// Papers is where papers are put.
	Papers record.PaperStore
	// Open opens a file of many cases, which is read once from its beginning
	// and may be a pipe.
	Open func(path string) (io.ReadCloser, error)
	// Screen asks the questions and returns an exit code; nil stands for the
	// full-screen program.
	Screen command.Screen
}

// Main runs the program and returns its exit code. Nothing it prints on
// standard error holds more of a case than the one value that is wrong.
func Main(p Program) (code int) {
	defer func() {
		if thrown := recover(); thrown != nil {
			code = command.ReportPanic(p.Err)
		}
	}()
	terminal.NoCoreDumps()
	p.Out = output(p.Out, p.Err)
	return command.Report(p.Err, command.Run(tools(&p), p.Args))
}

// tools are what the process gives, sorted by what they are for.
func tools(p *Program) *command.Tools {
	t := &command.Tools{
		Version: p.Version,
		Console: &command.Console{Out: p.Out, Err: p.Err},
		Content: &command.Content{Load: p.Library, Pack: p.Pack, Check: p.Check, Save: p.SavePack,
			Sum: p.Sum},
		Cases: &command.Cases{Store: p.Store, In: p.In, Aside: aside(terminal.Terminal{Env: p.Env}.Getenv)},
		Clock: p.Now, Papers: p.Papers, Open: p.Open, Screen: p.Screen,
	}
	edge := edgeOf(p)
	t.Vault = &command.Vault{
		At: p.Vault, Folder: vaultFolder(edge.Getenv), Open: p.Open,
		Never: edge.Getenv("KETACOVER_KEEP") == "no",
		Ask:   func(prompt string) ([]byte, error) { return terminal.ReadSecret(edge.In, edge.Err, prompt) },
	}
	if t.Screen == nil {
		t.Screen = func(s command.Sitting) (int, error) { return ask(p, s) }
		t.Unasked = func(lines bool) error { return unasked(edge, lines) }
	}
	return t
}

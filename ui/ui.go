package ui

import (
	"context"
	"io"
	"time"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
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
	// Store is where cases are kept.
	Store record.CaseStore
	// Papers is where papers are put.
	Papers record.PaperStore
	// Open opens a file of many cases, which is read once from its beginning
	// and may be a pipe.
	Open func(path string) (io.ReadCloser, error)
	// Screen asks the questions and returns an exit code; nil stands for the
	// full-screen program.
	Screen func(Sitting) (code int, err error)

	pack     string         // the folder that --content names, or empty
	known    *model.Library // the content, once read
	unhelped error          // why help could not be written: cobra does not ask
}

// Sitting is what the full-screen program starts from.
type Sitting struct {
	Library *model.Library
	Case    record.Case
	File    record.CaseFile // where the case was read from; nil for a new one
	Store   record.CaseStore
	Today   fact.Date
	Aside   string   // for which a case without a file is kept when the program has to stop
	Kept    []string // files in which that was done, the newest last
}

// Main runs the program and returns its exit code. Nothing it prints on
// standard error holds more of a case than the one value that is wrong.
func Main(p Program) (code int) {
	defer func() {
		if thrown := recover(); thrown != nil {
			code = p.internalFault()
		}
	}()
	terminal.NoCoreDumps()
	p.Out = output(p.Out, p.Err)
	if len(p.Args) == 1 && p.Args[0] == "--version" {
		return p.report(p.printVersion()) // the whole command line takes as long to set up as all before it
	}
	root := p.rootCommand()
	root.SetArgs(p.arguments())
	err := root.ExecuteContext(context.Background())
	if err == nil {
		err = p.unhelped
	}
	return p.report(err)
}

// arguments are never nil, for which cobra would take the process's own.
func (p *Program) arguments() []string { return append([]string{}, p.Args...) }

// library is the content, read once; that it cannot be read is a fault of the
// build, or of whoever wrote the pack.
func (p *Program) library() (*model.Library, error) {
	if p.known != nil {
		return p.known, nil
	}
	var err error
	if p.pack != "" {
		p.known, err = p.packed()
	} else if p.known, err = p.Library(); err != nil {
		err = &fault{code: exitInternal, text: "load the content: " + err.Error()}
	}
	return p.known, err
}

func (p *Program) today() fact.Date { return fact.On(p.Now()) }

// env is the value of an environment variable, or "".
func (p *Program) env(name string) string { return terminal.Terminal{Env: p.Env}.Getenv(name) }

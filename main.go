// Command ketacover says whether a ketamine treatment is covered by a health
// plan, and what to do now.
package main

import (
	_ "ketacover/ui/quiet" // first: it silences libraries before they start

	"io"
	"os"
	"runtime/debug"
	"time"

	"ketacover/content"
	"ketacover/model"
	"ketacover/model/casefile"
	"ketacover/ui"
)

// version is set by the release build.
var version = "0.1.0"

func main() { os.Exit(ui.Main(program())) }

// program has all that it needs of the world.
func program() ui.Program {
	return ui.Program{
		Version:  version,
		Args:     os.Args[1:],
		In:       os.Stdin,
		Out:      os.Stdout,
		Err:      os.Stderr,
		Env:      os.Environ(),
		Now:      time.Now,
		Library:  load,
		Pack:     content.Pack,
		Check:    content.CheckFolder,
		SavePack: content.SavePack,
		Sum:      content.Sum,
		Store:    casefile.New(),
		Vault:    casefile.VaultIn,
		Papers:   casefile.New(),
		Open:     func(path string) (io.ReadCloser, error) { return os.Open(path) },
	}
}

// load reads the content. The first collection would come in the middle of that, where
// there is nothing to collect, and take a tenth of the time to the first frame.
func load() (*model.Library, error) {
	debug.SetGCPercent(200)
	return content.Load()
}

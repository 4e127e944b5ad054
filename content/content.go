package content

import (
	_ "embed"
	"errors"
	"io/fs"
	"os"

	"ketacover/model"
)

//go:generate go test -run ^TestTheCompiledContentIsFresh$ -update .

// compiled is the library in the form that is read at start. It is made from
// the YAML files by go generate; a test fails when it is stale.
//
//go:embed content.bin
var compiled string

// Load returns the built-in library.
func Load() (*model.Library, error) {
	c, ok := opened(compiled)
	if !ok {
		return nil, errors.New("read built-in content: it is cut short")
	}
	var packed compiledLibrary
	c.library(&packed)
	return packed.together(), nil
}

// Compile turns a library into the form that Load reads: the same bytes for
// the same library.
func Compile(l *model.Library) []byte {
	c := codec{index: map[string]int{}}
	packed := unconnected(l)
	c.library(&packed)
	return c.closed()
}

// Folder is the content files in a folder, as Parse reads them.
func Folder(path string) fs.FS { return os.DirFS(path) }

package content

import (
	"bytes"
	_ "embed"
	"encoding/gob"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"ketacover/model"
)

//go:generate go test -run ^TestTheCompiledContentIsFresh$ -update .

// compiled is the library in the form that is read at start. It is made from
// the YAML files by go generate; a test fails when it is stale.
//
//go:embed content.bin
var compiled []byte

// Load returns the built-in library.
func Load() (*model.Library, error) {
	var packed compiledLibrary
	if err := gob.NewDecoder(bytes.NewReader(compiled)).Decode(&packed); err != nil {
		return nil, fmt.Errorf("read built-in content: %w", err)
	}
	c := codec{reading: true, numbers: packed.Numbers, texts: cut(packed.Texts, packed.Lengths)}
	list(&c, &packed.Payers.List, c.payer)
	list(&c, &packed.Trees.List, c.tree)
	c.diagrams(&packed.Trees.Diagrams)
	return packed.together(), nil
}

// Compile turns a library into the form that Load reads: the same bytes for
// the same library.
func Compile(l *model.Library) ([]byte, error) {
	c := codec{index: map[string]int{}}
	packed := unconnected(l)
	list(&c, &packed.Payers.List, c.payer)
	list(&c, &packed.Trees.List, c.tree)
	c.diagrams(&packed.Trees.Diagrams)
	packed.Payers.List, packed.Trees.List, packed.Trees.Diagrams = nil, nil, nil
	packed.Numbers, packed.Texts, packed.Lengths = c.numbers, strings.Join(c.texts, ""), lengthsOf(c.texts)
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(&packed); err != nil {
		return nil, fmt.Errorf("compile content: %w", err)
	}
	return b.Bytes(), nil
}

// Folder is the content files in a folder, as Parse reads them.
func Folder(path string) fs.FS { return os.DirFS(path) }

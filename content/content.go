package content

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"

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
	c := codec{index: map[string]int{}, met: map[sharing]int{}}
	packed := unconnected(l)
	c.library(&packed)
	return c.closed()
}

// Sum is the SHA-256 of the content, compiled, in hexadecimal: the same for the same
// content, whether it is built in or a pack was laid over it.
func Sum(l *model.Library) string {
	data := []byte(compiled)
	if l = l.Base(); l.Origin != "" {
		data = Compile(l)
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

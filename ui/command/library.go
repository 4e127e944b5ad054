package command

import (
	"errors"
	"fmt"
	"io/fs"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// Content gives what the program knows, and reads it only for who asks.
type Content struct {
	// Load gives the built-in content.
	Load func() (*model.Library, error)
	// Pack gives the content of a folder, laid over what the program knows. The
	// error is fact.Problems where the folder is there and says wrong things.
	Pack func(dir string) (*model.Library, error)
	// Check says all that is wrong with a folder of content.
	Check func(dir string, today fact.Date) (model.ContentCheck, error)

	// Save writes the rules that a person read, and a case holds, as a new pack.
	Save func(l *model.Library, c record.Case, dir string) error

	// Sum is the hash of the content, in hexadecimal.
	Sum func(*model.Library) string

	folder string         // the folder that --content names, or empty
	known  *model.Library // the content, once read
}

// library is the content, read once; that it cannot be read is a fault of the
// build, or of whoever wrote the pack.
func (c *Content) library() (*model.Library, error) {
	if c.known != nil {
		return c.known, nil
	}
	var err error
	if c.folder != "" {
		c.known, err = c.packed()
	} else if c.known, err = c.Load(); err != nil {
		err = &fault{code: exitInternal, text: "load the content: " + err.Error()}
	}
	return c.known, err
}

// packed is the content of the folder that --content names.
func (c *Content) packed() (*model.Library, error) {
	doing := fmt.Sprintf("read content %q", c.folder)
	l, err := c.Pack(c.folder)
	var problems fact.Problems
	switch {
	case errors.As(err, &problems):
		first := problems[0]
		first.File = placeIn(c.folder, first.File)
		hint := fmt.Sprintf(`list all with: ketacover content check "%s"`, c.folder)
		return nil, misused(hint, "%s: %s, the first in %s", doing, counted(len(problems), "problem"), first)
	case err != nil:
		return nil, noFolder(doing, err)
	}
	return l, nil
}

// noFolder is a name under which there is no folder of content.
func noFolder(doing string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return misused("check the name of the folder", "%s: no such folder", doing)
	}
	return misused("name a folder of content files", "%s: %s", doing, reason(err))
}

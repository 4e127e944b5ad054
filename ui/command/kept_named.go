package command

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model/record"
)

// caseHelp stands in the help of every command that takes a case.
const caseHelp = `
CASE is a file, or "-" for standard input. Where no file has that name, it is
the name of a case that is kept on this computer ("ketacover cases"). A name
with / or .json in it is written in full, and it is said that it was taken.
`

// takesCase gives a command what one needs that takes a case, and says so in its help:
// the cases in files, and those that are kept on this computer.
func takesCase(cmd *cobra.Command, t *Tools) *Cases {
	if t.Vault != nil {
		addVaultFlags(cmd, t.Vault)
	}
	cmd.Long += caseHelp
	return keptOrInFile(t)
}

// keptToo are cases in files, and where there is no file of a name the cases that are
// kept on this computer, by what a list calls them.
type keptToo struct {
	record.CaseStore
	tools *Tools
	vault record.Vault // once it was opened, so that its passphrase is asked for once
}

// keptOrInFile are the cases that somebody may name who may mean either.
func keptOrInFile(t *Tools) *Cases {
	cases := *t.Cases
	if t.Vault != nil && t.Vault.At != nil {
		cases.Store = &keptToo{CaseStore: cases.Store, tools: t}
	}
	return &cases
}

// Read reads a case that will not be saved.
func (s *keptToo) Read(name string) ([]byte, error) {
	data, err := s.CaseStore.Read(name)
	if err == nil {
		return data, nil
	}
	v, k, err := s.instead(name, err)
	if err != nil {
		return nil, err
	}
	if data, err = v.Read(k.ID); err != nil {
		return nil, keptFault(k, err)
	}
	return data, nil
}

// Load reads a case, and holds its file until that is closed.
func (s *keptToo) Load(name string) ([]byte, record.CaseFile, error) {
	data, file, err := s.CaseStore.Load(name)
	if err == nil {
		return data, file, nil
	}
	v, k, err := s.instead(name, err)
	if err != nil {
		return nil, nil, err
	}
	if data, file, err = v.Open(k.ID); err != nil {
		return nil, nil, keptFault(k, err)
	}
	return data, file, nil
}

// instead is the case that is kept which a name means that no file could be read of.
// The error is why there is none: the one of the file, where nothing else was meant.
func (s *keptToo) instead(name string, unread error) (v record.Vault, k record.Kept, err error) {
	path := isPath(name)
	if !means(name, unread) {
		return nil, k, unread
	}
	if v = s.vault; v == nil {
		v, err = s.tools.openedFor("There is no such file. Passphrase of the cases that you keep: ")
	}
	var f *fault
	switch {
	case path && (errors.Is(err, record.ErrNoVault) || errors.Is(err, errNoTerminal)):
		return nil, k, unread
	case errors.Is(err, record.ErrNoVault) && errors.As(err, &f):
		return nil, k, &fault{code: f.code, err: errors.Join(err, fs.ErrNotExist),
			text: fmt.Sprintf("no file is called %q, and %s", record.Cut(name), f.text),
			hint: "name a file, as in my-case.json"}
	case errors.Is(err, errNoTerminal) && errors.As(err, &f):
		return nil, k, &fault{code: f.code, hint: f.hint, err: err,
			text: fmt.Sprintf("no file is called %q, and to look among the cases that are kept takes the passphrase",
				record.Cut(name))}
	case err != nil:
		return nil, k, err
	}
	s.vault = v
	list, err := v.Cases()
	if err != nil {
		return nil, k, err
	}
	k, err = find(list, name)
	switch none := errors.Is(err, record.ErrNoCase); {
	case path && (none || err == nil && !sameName(k.Label.Name, name)): // a path is not cut short
		return nil, record.Kept{}, unread
	case path && err == nil:
		s.tools.Console.say("ketacover: ",
			fmt.Sprintf("no file is called %q: taken is the case that you keep under that name", record.Cut(name)))
	case none:
		err = &fault{code: exitMisused, text: fmt.Sprintf("no file and no case that is kept is called %q", record.Cut(name)),
			hint: "list those that are kept with: ketacover cases", err: errors.Join(record.ErrNoCase, fs.ErrNotExist)}
	}
	return v, k, err
}

// means reports whether a case that is kept may be meant: there is no such file, and
// what begins at a folder is no name of a case.
func means(name string, err error) bool {
	return errors.Is(err, fs.ErrNotExist) && !filepath.IsAbs(name) && !strings.HasPrefix(name, ".")
}

// isPath reports whether a name is most likely that of a file, though a case may be
// called so too: then it is said which of them was taken.
func isPath(name string) bool {
	return name != filepath.Base(name) || strings.EqualFold(filepath.Ext(name), ".json")
}

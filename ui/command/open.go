package command

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

const openHelp = `Usage: ketacover open FILE

Goes on with a case that was saved: asks what is not answered yet, and shows
the answer when nothing is left to ask. The .json of its name can be left out.
Where there is no file of that name, FILE is the name of a case that is kept on
this computer, as in "ketacover cases open".

Each answer is saved to the file as you give it. One that is marked read-only,
or open elsewhere, stays as it is. The file keeps undo too, the last hundred
steps. Who you give the file to can see them; "ketacover cases export" leaves
them out.

A case is open in one window at a time. A second one can look, and says who has
it. The version before is kept beside it, as in my-case.json.bak. Where a file
is damaged, --before sets it aside and goes on with that one.

If the program had to stop and could not save to it, what you answered since is
in a file beside the case, such as my-case.rescue.json. Open it in the same way.

A theme is dark, light, contrast, or auto.
`

// Sitting is what the screen that asks the questions starts from.
type Sitting struct {
	Library  *model.Library
	Case     record.Case
	File     record.CaseFile // where the case was read from; nil for a new one
	Store    record.CaseStore
	Today    fact.Date
	Aside    string   // for which a case without a file is kept when the program has to stop
	Kept     []string // files in which that was done, the newest last
	Lines    bool     // plain lines were asked for
	Look     Look
	Mine     bool         // the case is one that is kept: each answer is saved to it
	Vault    record.Vault // where a new case may be kept; nil where nobody is asked
	Rescue   record.Vault // where one is rescued, if it is protected; nil for nowhere
	Settings record.Settings
	// Unset says why the settings of the person do not count; empty where they do.
	Unset string
	Quiet bool // nothing of the case is left on the normal screen
}

// Screen asks the questions and returns an exit code.
type Screen func(Sitting) (code int, err error)

type openOptions struct {
	content *Content
	cases   *Cases
	clock   Clock
	screen  Screen
	lines   bool // in plain lines
	look    Look
	mine    bool                // the case is one that is kept
	vault   func() record.Vault // where a new case may be kept; nil for nowhere
	rescue  func() record.Vault // where one is rescued, if it is protected; nil for that one
	// settings are those of the person, and why they do not count; empty where they do
	settings func() (record.Settings, string)
	quiet    bool // nothing of the case is left on the normal screen
	before   bool // with the version before, in the place of a damaged file
	// instead is the case that is kept which a name means that is no file's
	instead func(name string, unread error) (record.Vault, record.Kept, error)
}

func newOpenOptions(t *Tools) *openOptions {
	return &openOptions{content: t.Content, cases: t.Cases, clock: t.Clock, screen: t.Screen, settings: t.settings}
}

func newOpen(t *Tools) *cobra.Command {
	o := newOpenOptions(t)
	cmd := &cobra.Command{
		Use:  "open FILE",
		Long: openHelp,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || strings.TrimSpace(args[0]) == "" {
				return misused(whatToOpen(o.cases), "open: no file named")
			}
			return atMostOne("file")(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return runOpen(o, args[0]) },
	}
	if t.Vault != nil {
		addVaultFlags(cmd, t.Vault)
	}
	if kept, ok := keptOrInFile(t).Store.(*keptToo); ok {
		o.instead = kept.instead
	}
	cmd.Flags().BoolVar(&o.before, "before", false, "set a damaged file aside, use the version before")
	lines(cmd, o)
	looks(cmd, o)
	return cmd
}

// lines lets a command ask in plain lines.
func lines(cmd *cobra.Command, o *openOptions) {
	cmd.Flags().BoolVar(&o.lines, "accessible", false, "ask in plain lines, for a screen reader or a pipe")
}

// runOpen reads a saved case and asks what is left.
func runOpen(o *openOptions, path string) error {
	l, err := o.content.library()
	if err != nil {
		return err
	}
	data, file, err := o.cases.Store.Load(path)
	if err != nil {
		return openKept(o, path, err)
	}
	c, err := record.DecodeCase(l.Questions, data)
	if damaged := err; damaged != nil {
		where := file.Path()
		if err := file.Close(); err != nil {
			return unread(err)
		}
		if c, file, err = goBack(o, l.Questions, where, damaged); err != nil {
			return err
		}
	}
	defer file.Close()
	return ask(o, c, file)
}

// openKept goes on with a case that is kept, where a name means one of those.
func openKept(o *openOptions, name string, unread error) error {
	if o.instead == nil {
		return unopened(o.cases, unread)
	}
	v, k, err := o.instead(name, unread)
	if err != nil {
		return unopened(o.cases, err)
	}
	data, file, err := v.Open(k.ID)
	if err != nil {
		return keptFault(k, err)
	}
	return sitting(o, v, nameOf(k), data, file)
}

// sitting asks the questions of a case in the vault, by what a list calls it. Nothing of
// it is kept elsewhere.
func sitting(o *openOptions, v record.Vault, name string, data []byte, file record.CaseFile) error {
	defer file.Close()
	l, err := o.content.library()
	if err != nil {
		return err
	}
	c, err := record.DecodeCase(l.Questions, data)
	if err != nil {
		return refused(fmt.Sprintf("open case %q", record.Cut(name)), err)
	}
	state, err := v.State()
	if err != nil {
		return vaultFault(err)
	}
	s := *o
	s.cases = &Cases{Store: v.Store(), In: o.cases.In}
	s.mine, s.quiet = true, state != record.OpenVault
	s.vault = func() record.Vault { return v }
	return ask(&s, c, file)
}

// goBack opens the version before of a case that cannot be read, where that was
// asked for, and else says that there is one.
func goBack(o *openOptions, q *fact.Questions, path string, damaged error) (c record.Case, _ record.CaseFile, _ error) {
	doing := fmt.Sprintf("open case %q", path)
	f := refused(doing, damaged)
	if strings.HasSuffix(path, ".age") {
		f.hint = "a case that a passphrase protects is opened by its name: ketacover cases open"
	}
	before := o.cases.Store.Backup(path)
	if before == "" || errors.Is(damaged, record.ErrNewer) || errors.Is(damaged, record.ErrForeign) {
		return c, nil, f
	}
	data, err := o.cases.Store.Read(before)
	if err == nil {
		c, err = record.DecodeCase(q, data)
	}
	if err != nil {
		return c, nil, f // it is no better
	}
	if !o.before {
		f.hint = "the version before is whole; to go on with it: ketacover open --before " + words.Quoted(path)
		return c, nil, f
	}
	if _, err := o.cases.Store.GoBack(path); err != nil {
		return c, nil, unread(err)
	}
	_, file, err := o.cases.Store.Load(path)
	if err != nil {
		return c, nil, unread(err)
	}
	return c, file, nil
}

// unopened is a case that could not be read. Where there is none of that name,
// the hint says which there are.
func unopened(cases *Cases, err error) *fault {
	f := unread(err)
	if !errors.Is(err, fs.ErrNotExist) {
		return f // to look into every file of the folder may take long
	}
	names := cases.here()
	if len(names) == 0 {
		return f
	}
	here := "cases in this folder: " + words.English().Saving.Listed(names, maxListed)
	if errors.Is(err, record.ErrNoCase) {
		here = f.hint + "; " + here
	}
	named := *f
	named.hint = here
	return &named
}

// maxListed is how many cases a hint names.
const maxListed = 5

// whatToOpen says how a case is opened, and which there are: first those that
// were kept when the program had to stop.
func whatToOpen(cases *Cases) string {
	if kept := cases.Store.Rescued(cases.Aside); len(kept) > 0 {
		return "answers were kept when the program had to stop; to go on with them: ketacover open " +
			words.Quoted(kept[len(kept)-1])
	}
	switch names := cases.here(); len(names) {
	case 0:
		return `name a file, as in "ketacover open my-case"; there is no case in this folder`
	case 1:
		return "there is one case in this folder; to go on with it: ketacover open " + words.Quoted(names[0])
	default:
		return `name a file, as in "ketacover open my-case"; cases in this folder: ` +
			words.English().Saving.Listed(names, maxListed)
	}
}

// ask shows the questions, starting from a case.
func ask(o *openOptions, c record.Case, file record.CaseFile) error {
	l, err := o.content.library()
	if err != nil {
		return err
	}
	today, err := o.clock.day("")
	if err != nil {
		return err
	}
	var vault record.Vault
	settings, unset := o.settings()
	if o.vault != nil {
		vault = o.vault()
	}
	rescue := vault
	if rescue == nil && o.rescue != nil {
		rescue = o.rescue()
	}
	code, err := o.screen(Sitting{
		Library: l, Case: c, File: file, Store: o.cases.Store, Today: today, Aside: o.cases.Aside,
		Kept:  o.cases.keptFor(file),
		Lines: o.lines, Look: o.look, Quiet: o.quiet, Mine: o.mine, Vault: vault, Rescue: rescue,
		Settings: settings, Unset: unset,
	})
	if err == nil && code != exitDone {
		return &fault{code: code} // the screen has said why
	}
	return err
}

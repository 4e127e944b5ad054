package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// caseCommands are what can be done with one case.
func caseCommands(o *casesOptions) []*cobra.Command {
	one := func(use string, run func(o *casesOptions, name string) error) *cobra.Command {
		return &cobra.Command{Use: use, Long: casesHelp, Args: exactly(use, "one name"),
			RunE: func(_ *cobra.Command, args []string) error { return run(o, args[0]) }}
	}
	two := func(use, what string, run func(o *casesOptions, name, other string) error) *cobra.Command {
		return &cobra.Command{Use: use, Long: casesHelp,
			Args: func(_ *cobra.Command, args []string) error {
				if len(args) != 2 || args[1] == "" {
					return misused(`see "ketacover help cases"`, "%s: want a name and %s", use, what)
				}
				return nil
			},
			RunE: func(_ *cobra.Command, args []string) error { return run(o, args[0], args[1]) }}
	}
	open, begin := one("open", runCaseOpen), one("new", runCaseNew)
	open.Args = atMostOne("name")
	open.RunE = func(_ *cobra.Command, args []string) error {
		return runCaseOpen(o, strings.Join(args, ""))
	}
	for _, cmd := range []*cobra.Command{open, begin} {
		sitting := newOpenOptions(o.tools)
		lines(cmd, sitting)
		looks(cmd, sitting)
		o.sittings = append(o.sittings, sitting)
	}
	export := &cobra.Command{Use: "export", Long: casesHelp, Args: atMostOne("name"),
		RunE: func(_ *cobra.Command, args []string) error { return runCaseExport(o, args) }}
	export.Flags().StringVarP(&o.out, "output", "o", "", "write to a new `FILE`")
	export.Flags().StringVar(&o.to, "to", "", "encrypt it for another person, by their age `KEY`")
	export.Flags().BoolVar(&o.mine, "mine", false, "also your hours, your tags and its place in the archive")
	export.Flags().BoolVar(&o.csv, "csv", false, "all cases as a table")
	export.Flags().BoolVar(&o.overwrite, "overwrite", false, "replace FILE if it exists")
	tag, archive := two("tag", "a tag", runCaseTag), one("archive", runCaseArchive)
	for _, cmd := range []*cobra.Command{tag, archive} {
		cmd.Flags().BoolVar(&o.off, "off", false, "take it back")
	}
	hours := &cobra.Command{Use: hoursWord, Long: casesHelp, Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error { return runCaseHours(o, args) }}
	empty := &cobra.Command{Use: "empty", Long: casesHelp, Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return runBinEmpty(o) }}
	empty.Flags().BoolVar(&o.yes, "yes", false, "delete them for good")
	take := one("import", runCaseImport)
	take.Flags().BoolVar(&o.again, "again", false, "take in also what is there already")
	return []*cobra.Command{open, begin, take, export,
		two("copy", "a new name", runCaseCopy), two("name", "a new name", runCaseName), tag, hours, archive,
		newMoved(o), one("delete", runCaseDelete), one("restore", runCaseRestore), empty}
}

// named opens the vault and finds a case in it.
func (o *casesOptions) named(name string) (record.Vault, record.Kept, error) {
	v, err := o.tools.opened()
	if err != nil {
		return nil, record.Kept{}, err
	}
	list, err := v.Cases()
	if err != nil {
		return nil, record.Kept{}, vaultFault(err)
	}
	k, err := find(list, name)
	return v, k, err
}

// unused refuses a name that a case of the vault has, but for the one of the id: of two,
// neither could be told by it.
func unused(v record.Vault, name, but string) error {
	list, err := v.Cases()
	if err != nil {
		return vaultFault(err)
	}
	for _, k := range list {
		if k.ID == but || !sameName(nameOf(k), name) {
			continue
		}
		where := ""
		if k.Label.Archived {
			where = ", in the archive"
		}
		return misused("give another name", "a case is called %q already%s", record.Cut(nameOf(k)), where)
	}
	return nil
}

// sameName reports whether two names would find the same case.
func sameName(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }

// readNamed reads the case of a name, and what it is a case of. What is done with it
// is how an error begins that its content does not take it.
func (o *casesOptions) readNamed(name, doing string) (v record.Vault, l *model.Library, c record.Case, err error) {
	v, k, err := o.named(name)
	if err != nil {
		return nil, nil, c, err
	}
	if l, err = o.tools.Content.library(); err != nil {
		return nil, nil, c, err
	}
	data, err := v.Read(k.ID)
	if err != nil {
		return nil, nil, c, keptFault(k, err)
	}
	if c, err = record.DecodeCase(l.Questions, data); err != nil {
		return nil, nil, c, refused(doing, err)
	}
	return v, l, c, nil
}

// runCaseOpen goes on with a case: the one there is, where none is named.
func runCaseOpen(o *casesOptions, name string) error {
	v, err := o.tools.opened()
	if err != nil {
		return err
	}
	list, err := v.Cases()
	if err != nil {
		return vaultFault(err)
	}
	var k record.Kept
	if name == "" && len(list) == 1 {
		k = list[0]
	} else if k, err = find(list, name); err != nil {
		return err
	}
	data, file, err := v.Open(k.ID)
	if err != nil {
		return keptFault(k, err)
	}
	return sitting(o.sittings[0], v, nameOf(k), data, file)
}

// runCaseNew makes a case and asks its questions: none is made where they cannot be asked.
func runCaseNew(o *casesOptions, name string) error {
	if unasked := o.tools.Unasked; unasked != nil {
		if err := unasked(o.sittings[1].lines); err != nil {
			return &fault{code: exitMisused, text: "no case was made: " + strings.TrimPrefix(err.Error(), "start: "), err: err,
				hint: "to answer in plain lines, add --accessible; to take in a file: ketacover cases import FILE"}
		}
	}
	v, err := o.tools.opened()
	if err == nil {
		err = unused(v, name, "")
	}
	if err != nil {
		return err
	}
	l, err := o.tools.Content.library()
	if err != nil {
		return err
	}
	data := record.EncodeCase(l.Questions, record.WithLabel(record.Case{}, record.Label{Name: name}))
	_, file, err := v.Add(data)
	if err != nil && !errors.Is(err, record.ErrNotConfirmed) {
		return vaultFault(err)
	}
	return sitting(o.sittings[1], v, name, data, file)
}

// relabel changes how a case is told from others.
func relabel(o *casesOptions, name string, change func(l *record.Label)) error {
	v, k, err := o.named(name)
	if err != nil {
		return err
	}
	return relabelIn(o, v, k, change)
}

// relabelIn is relabel for who has found the case.
func relabelIn(o *casesOptions, v record.Vault, k record.Kept, change func(l *record.Label)) error {
	l, err := o.tools.Content.library()
	if err != nil {
		return err
	}
	data, file, err := v.Open(k.ID)
	if err != nil {
		return keptFault(k, err)
	}
	defer file.Close()
	c, err := record.DecodeCase(l.Questions, data)
	if err != nil {
		return refused(fmt.Sprintf("open case %q", record.Cut(nameOf(k))), err)
	}
	if note := string(file.Note()); note != "" {
		o.console.say("ketacover: ", words.Clean(note)) // it was mended, perhaps by an older version
	}
	label := record.LabelOf(c)
	change(&label)
	if err := file.Save(record.EncodeCase(l.Questions, record.WithLabel(c, label))); err != nil {
		return keptFault(k, err)
	}
	return nil
}

func runCaseName(o *casesOptions, name, other string) error {
	v, k, err := o.named(name)
	if err == nil {
		err = unused(v, other, k.ID)
	}
	if err != nil {
		return err
	}
	return relabelIn(o, v, k, func(l *record.Label) { l.Name = other })
}

func runCaseTag(o *casesOptions, name, tag string) error {
	return relabel(o, name, func(l *record.Label) {
		l.Tags = slices.DeleteFunc(l.Tags, func(t string) bool { return t == tag })
		if !o.off {
			l.Tags = append(l.Tags, tag)
		}
	})
}

func runCaseArchive(o *casesOptions, name string) error {
	return relabel(o, name, func(l *record.Label) { l.Archived = !o.off })
}

func runCaseCopy(o *casesOptions, name, other string) error {
	v, l, c, err := o.readNamed(name, fmt.Sprintf("open case %q", name))
	if err != nil {
		return err
	}
	if err := unused(v, other, ""); err != nil {
		return err
	}
	return addTo(v, record.EncodeCase(l.Questions, record.CopyOf(c, other)))
}

// addTo makes a case in the vault.
func addTo(v record.Vault, data []byte) error {
	_, file, err := v.Add(data)
	if file != nil {
		err = errors.Join(err, file.Close())
	}
	if err != nil {
		return vaultFault(err)
	}
	return nil
}

func runCaseDelete(o *casesOptions, name string) error {
	v, k, err := o.named(name)
	if err == nil {
		if err = v.Remove(k.ID); err != nil {
			err = keptFault(k, err)
		}
	}
	return err
}

func runCaseRestore(o *casesOptions, name string) error {
	v, err := o.tools.opened()
	if err != nil {
		return err
	}
	list, err := v.Bin()
	if err != nil {
		return vaultFault(err)
	}
	k, err := find(list, name)
	if err != nil {
		return err
	}
	if err := v.Restore(k.ID); err != nil {
		return keptFault(k, err)
	}
	return nil
}

func runBinEmpty(o *casesOptions) error {
	if !o.yes {
		return misused("to delete for good what is in the bin, add --yes", "empty: nothing was deleted")
	}
	v, err := o.tools.opened()
	if err != nil {
		return err
	}
	if err := v.Empty(); err != nil {
		return vaultFault(err)
	}
	return nil
}

package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/step"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Vault is where a person's cases are kept together, and how it is opened.
type Vault struct {
	// At is the vault in a folder.
	At func(folder string, d record.Describe) record.Vault
	// Folder is where it is, unless --dir names another; empty where this system has
	// no place for it.
	Folder string
	// Ask reads a passphrase on the terminal, which does not show it.
	Ask func(prompt string) ([]byte, error)
	// Open opens a file that holds a passphrase, for scripts.
	Open func(path string) (io.ReadCloser, error)

	// Never says that nobody is asked whether to keep a case there.
	Never bool

	dir    string // that --dir names
	secret secretFlags
}

// secretFlags say where a script has a passphrase. It is never given as an argument or in
// the environment, where every program of this user can read it.
type secretFlags struct {
	file string
	fd   int
}

// addVaultFlags gives a command the flags of all that open the vault.
func addVaultFlags(cmd *cobra.Command, v *Vault) {
	flags := cmd.PersistentFlags()
	flags.StringVar(&v.secret.file, "passphrase-file", "", "the passphrase is the first line of a `FILE`")
	flags.IntVar(&v.secret.fd, "passphrase-fd", -1, "read the passphrase from open file `NUMBER`")
	flags.Lookup("passphrase-fd").DefValue = "0" // help is silent on it: -1 would tell a person nothing
}

// maxSecret bounds what is read of a file with a passphrase.
const maxSecret = 4 << 10

// passphrase is what opens the vault.
func (v *Vault) passphrase(prompt string) ([]byte, error) {
	switch {
	case v.secret.file != "":
		return v.secretIn(v.secret.file)
	case v.secret.fd >= 0:
		f := os.NewFile(uintptr(v.secret.fd), "the passphrase")
		if f == nil {
			return nil, noFile(v.secret.fd)
		}
		secret, err := firstLine(f)
		if errors.Is(err, syscall.EBADF) {
			err = noFile(v.secret.fd)
		}
		return secret, err
	case v.Ask == nil:
		return nil, noSecret(nil)
	}
	secret, err := v.Ask(prompt)
	if err != nil {
		return nil, noSecret(err)
	}
	return secret, nil
}

func noFile(number int) error {
	return misused("give the number of a file that is open", "read the passphrase: no file %d is open", number)
}

// errNoTerminal says that there is nobody to ask for a passphrase.
var errNoTerminal = errors.New("no terminal to type it on")

func noSecret(err error) error {
	return &fault{code: exitMisused, text: "read the passphrase: " + errNoTerminal.Error(),
		err:  errors.Join(errNoTerminal, err),
		hint: "run this in a terminal, or name a file with --passphrase-file"}
}

// secretIn is the passphrase in a file.
func (v *Vault) secretIn(path string) ([]byte, error) {
	f, err := v.Open(path)
	if err != nil {
		return nil, unopenedFile(fmt.Sprintf("read the passphrase in %q", record.Cut(path)), err)
	}
	secret, err := firstLine(f)
	if errors.Is(err, syscall.EISDIR) {
		err = misused("name a file that holds it", "read the passphrase in %q: %s", record.Cut(path), reason(err))
	}
	return secret, err
}

// firstLine is the first line of a file, without what ends it, nor the mark with which
// some editors begin a file.
func firstLine(f io.ReadCloser) ([]byte, error) {
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxSecret))
	if err != nil {
		return nil, brokeOff("read the passphrase", err)
	}
	line, _, _ := strings.Cut(strings.TrimPrefix(string(data), "\ufeff"), "\n")
	return []byte(strings.TrimSuffix(line, "\r")), nil
}

// vault is the vault that was named, open or not.
func (t *Tools) vault() (record.Vault, error) {
	v := t.Vault
	if v == nil || v.At == nil {
		return nil, &fault{code: exitFailed, text: "no cases can be kept in this program"}
	}
	folder := v.Folder
	if v.dir != "" {
		folder = v.dir
	}
	today, err := t.Clock.day("")
	if err != nil {
		return nil, err
	}
	return v.At(folder, record.Describe{
		Case:  func(data []byte) (record.Kept, error) { return describe(t.Content, today, data) },
		Whole: record.Whole,
		Could: func(k record.Kept) bool { return could(t.Content, k) },
		By: func() string {
			l, err := t.Content.library()
			if err != nil {
				return ""
			}
			return l.Edition() + " " + t.Content.Sum(l) + " on " + today.String()
		},
	}), nil
}

// toAsk is the vault in which a new case may be kept, and nil where the person wants
// not to be asked, or there is no place for one.
func (t *Tools) toAsk() record.Vault {
	if t.Vault == nil || t.Vault.Never {
		return nil
	}
	v, err := t.vault()
	if err != nil {
		return nil
	}
	if _, err := v.State(); err != nil {
		return nil
	}
	return v
}

// toRescue is the vault in which a new case is kept if the program has to stop, also for
// who is never asked: where cases are under a passphrase, none is to lie open elsewhere.
// It is nil where no vault can be.
func (t *Tools) toRescue() record.Vault {
	v, err := t.vault()
	if err != nil {
		return nil
	}
	return v
}

// settings are those of the person, and why they do not count, empty where they do.
func (t *Tools) settings() (record.Settings, string) {
	v, err := t.vault()
	if err != nil {
		return record.UsualSettings(), "" // there is no place for any
	}
	s, err := v.Settings()
	if err != nil {
		return s, err.Error()
	}
	return s, ""
}

// noneKept is said before the folder in which there are no cases.
const noneKept = "no cases are kept in "

// opened is the vault that was named, opened with its passphrase where it has one.
func (t *Tools) opened() (record.Vault, error) { return t.openedFor("Passphrase: ") }

// openedFor is opened, and asks for the passphrase in these words.
func (t *Tools) openedFor(prompt string) (record.Vault, error) {
	v, err := t.vault()
	if err != nil {
		return nil, err
	}
	state, err := v.State()
	switch {
	case err != nil:
		return nil, unread(err)
	case state == record.NoVault:
		return nil, &fault{code: exitMisused, text: noneKept + strconv.Quote(v.Folder()),
			hint: "to keep cases there: ketacover vault new", err: record.ErrNoVault}
	case state != record.LockedVault:
		return v, nil
	}
	secret, err := t.Vault.passphrase(prompt)
	if err == nil {
		err = v.Unlock(secret)
		clear(secret)
	}
	if err != nil {
		return nil, vaultFault(err)
	}
	return v, nil
}

// vaultFault is what the vault refuses.
func vaultFault(err error) error {
	var f *fault
	if errors.As(err, &f) {
		return f
	}
	return unread(err)
}

// keptFault is what the vault refuses to do with a case, which is named as a list does:
// the name of its file is drawn at random.
func keptFault(k record.Kept, err error) error {
	var f *fault
	var with interface{ Doing() (op, path, why string) }
	if errors.As(err, &f) || !errors.As(err, &with) {
		return vaultFault(err)
	}
	named := *unread(err)
	if _, path, _ := with.Doing(); path != "" {
		named.text = strings.ReplaceAll(named.text, path, nameOf(k))
	}
	return &named
}

// describe is what a list shows of a case.
func describe(content *Content, today fact.Date, data []byte) (k record.Kept, err error) {
	l, err := content.library()
	if err != nil {
		return k, err
	}
	c, err := record.DecodeCase(l.Questions, data)
	if errors.Is(err, record.ErrNewer) {
		k.Label, k.Format = record.LabelIn(data), record.FormatVersion(data)
	}
	if err != nil {
		return k, err
	}
	g := model.GlanceAt(l, c, today)
	k.Label, k.Stage = record.LabelOf(c), g.Stage
	for _, span := range g.Spans {
		k.Verdicts = append(k.Verdicts, span.ID())
	}
	if d := nextDay(l, &c, g.Deadlines); d != nil {
		k.Next, k.NextID = d.Due, d.ID
		if d.Title != l.Deadlines.DeadlineTitle(d.ID) {
			k.NextTitle = d.Title
		}
	}
	return k, nil
}

// could reports whether describe could have said so of a case. A case that cannot be read
// has nothing but its name.
func could(content *Content, k record.Kept) bool {
	l, err := content.library()
	if err != nil {
		return false
	}
	if words.Clean(k.NextTitle) != k.NextTitle {
		return false
	}
	if len(k.Verdicts) == 0 && k.Stage == "" {
		// What was too new for an older program need not be for this one.
		return k.Damaged || k.Newer && k.Format > record.CaseVersion
	}
	for _, text := range k.Verdicts {
		if span, ok := verdict.SpanOf(text); !ok || span.Low > span.High {
			return false
		}
	}
	return len(k.Verdicts) == len(l.Trees.List) &&
		slices.ContainsFunc(l.Steps.Stands(), func(s step.Stand) bool { return s.ID == k.Stage })
}

// nextDay is the next day of a case, nil for none: one that is to come, or else, while
// nobody wrote down how the case ended, the last one that was missed. Days of changing
// plans, which all have, stand behind those that follow from letters.
func nextDay(l *model.Library, c *record.Case, days []deadline.Deadline) *deadline.Deadline {
	var missed, season *deadline.Deadline
	for i := range days {
		switch d := &days[i]; {
		case d.Ahead() && !l.Deadlines.OfSeason(d.ID):
			return d
		case d.Ahead() && season == nil:
			season = d
		case d.Past && !d.NoDay && !d.Early && !l.Deadlines.OfSeason(d.ID) && c.Outcome.IsZero() &&
			(missed == nil || missed.Due.Before(d.Due)):
			missed = d
		}
	}
	if missed != nil {
		return missed
	}
	return season
}

// find is the case that a person means: by its whole name, or the beginning of its
// name or id where no other begins so.
func find(list []record.Kept, name string) (record.Kept, error) {
	if name == "" {
		return record.Kept{}, misused("list them with: ketacover cases", "name one of %s", counted(len(list), "case"))
	}
	var exact, near []record.Kept
	asked := strings.ToLower(strings.TrimSpace(name))
	for _, k := range list {
		switch label := strings.ToLower(strings.TrimSpace(k.Label.Name)); {
		case label == asked || k.ID == asked:
			exact = append(exact, k)
		case asked != "" && (strings.HasPrefix(label, asked) || len(asked) > 3 && strings.HasPrefix(k.ID, asked)):
			near = append(near, k)
		}
	}
	if len(exact) == 0 {
		exact = near
	}
	switch len(exact) {
	case 1:
		return exact[0], nil
	case 0:
		return record.Kept{}, &fault{code: exitMisused, text: fmt.Sprintf("no case is called %q", record.Cut(name)),
			hint: "list them with: ketacover cases", err: record.ErrNoCase}
	}
	var ids []string
	for _, k := range exact {
		ids = append(ids, shortID(k))
	}
	return record.Kept{}, misused("name one by its id: "+words.English().Saving.Listed(ids, maxListed),
		"%d cases are called %q", len(exact), record.Cut(name))
}

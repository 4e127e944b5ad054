package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model/fact"
	"ketacover/model/record"
)

const rootHelp = `ketacover answers two questions about ketamine treatment: is mine covered, and
what do I do now? It asks what it needs to know, one question at a time.
Your answers stay on this computer. It never uses the network.

  ketacover               ask the questions, full screen
  ketacover open FILE     go on with a case that was saved
  ketacover cases         the cases that are kept on this computer
  ketacover vault         where they are kept, and how they are protected
  ketacover eval CASE     answer for a case in a file, as JSON
  ketacover explain CASE  answer for a case in a file, to be read
  ketacover compare CASE  the case under every company's rule
  ketacover letter KIND CASE
                          a letter or page, such as an appeal
  ketacover report CASE   write a case as a paper: text, HTML or PDF
  ketacover calendar CASE its last days, for a calendar program
  ketacover event CASE KIND
                          write down what happened, and on which day
  ketacover receipt CASE  the proof of its verdicts, to be kept or passed on
  ketacover verify RECEIPT
                          run a receipt again: the same, or what differs
  ketacover counts DIR    numbers of cases in a period, small ones withheld
  ketacover ledger        how appeals went that you and other groups logged
  ketacover batch FILE    answer for many cases, as CSV or NDJSON
  ketacover payers NAME   what a company or program publishes
  ketacover sources       what it all rests on, and how old that is
  ketacover about         who stands behind it, and how it is kept

  ketacover content check DIR
                          all that is wrong with content of your own

  --content DIR           use content of your own, with any command
  --dir DIR               keep cases in this folder, with any command
  ketacover help COMMAND  more about a command
  --accessible            ask in plain lines: for a screen reader, or a pipe
  --theme NAME            colours by name: dark, light, contrast or auto
  --no-color              no colour at all
  --ascii                 only marks that can be typed
  --version               print the version

Cases are kept where this system keeps data of programs; --dir or KETACOVER_DIR
names another folder. With KETACOVER_KEEP=no you are not asked to keep answers.

For colours and marks a flag counts first, then the environment (NO_COLOR, TERM,
COLORTERM; for marks LC_ALL, LC_CTYPE, LANG), then what the terminal says. The
themes auto and contrast ask it if it is dark or light. Every colour of contrast
stands out at least 7:1. --no-color=false shows colours in spite of NO_COLOR.

It exits with 0 when it is done, 1 when something failed, 2 when the command
line or a file is wrong, 70 for a fault of its own, 74 when the input broke off.
`

// Tools are what the process gives the commands. Each takes those that it needs.
type Tools struct {
	Version string
	Console *Console
	Content *Content
	Cases   *Cases
	Clock   Clock
	// Papers is where papers are put.
	Papers record.PaperStore
	// Open opens a file of many cases, which is read once from its beginning
	// and may be a pipe.
	Open func(path string) (io.ReadCloser, error)
	// Screen asks the questions.
	Screen Screen
	// Unasked says why the questions cannot be asked, in plain lines or else on the screen;
	// nil, or no error, where they can.
	Unasked func(lines bool) error
	// Vault is where cases are kept together; nil where none can be.
	Vault *Vault
}

// Run does what the arguments say, which come without the program's own name.
func Run(t *Tools, args []string) error {
	if len(args) == 1 && args[0] == "--version" {
		return printVersion(t) // the whole command line takes as long to set up as all before it
	}
	var unhelped error
	root := newRoot(t)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { unhelped = t.Console.write(helpOn(cmd)) })
	root.SetArgs(append([]string{}, args...)) // for none at all cobra would take the process's own
	if err := root.ExecuteContext(context.Background()); err != nil {
		return err
	}
	return unhelped
}

// commands are all there are, in the order in which they are listed where one is
// not known.
func commands(t *Tools) []*cobra.Command {
	return []*cobra.Command{
		newOpen(t), newEval(t), newBatch(t), newSources(t), newPayers(t), newExplain(t), newAbout(t),
		newContent(t), newLetter(t), newReport(t), newCalendar(t), newCompare(t), newEvent(t),
		newCases(t), newVault(t), newReceipt(t), newVerify(t), newCounts(t),
		newLedger(t),
	}
}

// newRoot is the whole command line. Without a command it asks the questions.
func newRoot(t *Tools) *cobra.Command {
	root := &cobra.Command{
		Use:           "ketacover",
		Long:          rootHelp,
		Args:          noCommand,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	options := newOpenOptions(t)
	lines(root, options)
	looks(root, options)
	version := root.Flags().Bool("version", false, "print the version")
	root.RunE = func(*cobra.Command, []string) error {
		if *version {
			return printVersion(t)
		}
		options.vault, options.rescue = t.toAsk, t.toRescue
		return ask(options, record.Case{}, nil)
	}
	root.PersistentFlags().StringVar(&t.Content.folder, "content", "", "use the content files in the folder `DIR`")
	if t.Vault != nil {
		root.PersistentFlags().StringVar(&t.Vault.dir, "dir", "", "keep cases in the folder `DIR`")
	}
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		return notEmpty(cmd)
	}
	root.SetIn(t.Cases.In)
	root.SetOut(t.Console.Out)
	root.SetErr(t.Console.Err)
	root.SetFlagErrorFunc(flagError)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(commands(t)...)
	root.SetHelpCommand(newHelp(root))
	return root
}

func printVersion(t *Tools) error { return t.Console.write("ketacover " + t.Version + "\n") }

// noCommand refuses an argument that is no command.
func noCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return unknownCommand(root, args[0])
}

func unknownCommand(root *cobra.Command, name string) error {
	var names []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	hint := "the commands are " + strings.Join(append(names, "help"), ", ")
	if near := fact.Nearest(name, append(names, "help", "version")); near == "version" {
		hint = `did you mean "ketacover --version"?`
	} else if near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	} else if strings.ContainsAny(name, `./\`) {
		hint = fmt.Sprintf(`to go on with a saved case, use "ketacover open %s"`, name)
	}
	return misused(hint, "unknown command %q", record.Cut(name))
}

// flagError puts what cobra says of a flag into the program's voice.
func flagError(cmd *cobra.Command, err error) error {
	var unknown interface {
		error
		GetSpecifiedShortnames() string
		GetSpecifiedName() string
	}
	hint := fmt.Sprintf(`see "ketacover help %s"`, cmd.Name())
	if !cmd.HasParent() {
		hint = `see "ketacover --help"`
	}
	if !errors.As(err, &unknown) || !strings.HasPrefix(err.Error(), "unknown") {
		return misused(hint, "%s", err.Error())
	}
	name := "--" + unknown.GetSpecifiedName()
	if unknown.GetSpecifiedShortnames() != "" {
		name = "-" + unknown.GetSpecifiedName()
	}
	if near := fact.Nearest(name, flagNames(cmd)); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return misused(hint, "unknown flag %q", record.Cut(name))
}

// notEmpty refuses a flag that was given nothing: most likely a variable that
// was never set, and whoever wrote it meant something.
func notEmpty(cmd *cobra.Command) error {
	const one = "name one, or leave it out"
	known := map[string]struct{ lacks, hint string }{
		"content": {"no folder named", "name a folder of content files"},
		"dir":     {"no folder named", "name the folder in which cases are kept"},
		"due":     {"no days named", "write it as in --due 7d"},
		"date":    {"no day named", "write it as in --date 2026-11-20, or leave it out for today"},
		"today":   {"no day named", "write it as in --today 2026-11-23, or leave it out for today"},
		"format":  {"no format named", one},
		"include": {"no item named", one},
		"state":   {"no state named", "write it as in --state TX, or leave it out"},
		"plan":    {"no kind of plan named", "write it as in --plan individual, or leave it out"},
		"theme":   {"no theme named", "write dark, light, contrast or auto"},
	}
	for _, flag := range flagNames(cmd) {
		name := strings.TrimPrefix(flag, "--")
		if value, err := cmd.Flags().GetString(name); err != nil || value != "" || !cmd.Flags().Changed(name) {
			continue
		}
		of, ok := known[name]
		if !ok {
			of.lacks, of.hint = "nothing named", one
		}
		return misused(of.hint, "read --%s: %s", name, of.lacks)
	}
	return nil
}

// flagNames lists the long flags of a command. The usage text is the only way
// to them without importing the library under cobra.
func flagNames(cmd *cobra.Command) []string {
	var names []string
	for word := range strings.FieldsSeq(cmd.Flags().FlagUsages()) {
		if strings.HasPrefix(word, "--") {
			names = append(names, word)
		}
	}
	return names
}

// helpOn says what a command is for. The root's text is the whole of it.
func helpOn(cmd *cobra.Command) string {
	if !cmd.HasParent() {
		return cmd.Long
	}
	return cmd.Long + "\n" + cmd.LocalFlags().FlagUsages()
}

// newHelp is the command "help". Cobra's own knows no unknown topic.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:    "help [COMMAND]",
		Hidden: true,
		Long:   "Usage: ketacover help [COMMAND]\n",
		Args:   atMostOne("command"),
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, _ := root.Find(args)
			if len(rest) > 0 {
				return unknownCommand(root, rest[0])
			}
			cmd.InitDefaultHelpFlag()
			return cmd.Help()
		},
	}
}

// atMostOne refuses a second argument.
func atMostOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			return misused(fmt.Sprintf(`see "ketacover help %s"`, cmd.Name()), "%s: want one %s, not %d", cmd.Name(), what,
				len(args))
		}
		return nil
	}
}

// noArguments refuses any argument.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		of := cmd.Name()
		if above := cmd.Parent(); above != nil && above.HasParent() {
			of = above.Name() // whose help tells of this one
		}
		return misused(`see "ketacover help `+of+`"`, "%s: want no argument, not %q", cmd.Name(), record.Cut(args[0]))
	}
	return nil
}

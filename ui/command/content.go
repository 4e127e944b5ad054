package command

import (
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

const contentHelp = `Usage: ketacover content check [DIR]
       ketacover content save CASE DIR

Says all that is wrong with a folder of content files, a line each: the file,
the line, what is wrong, and the mend. DIR may be the whole content, or a pack:
a few files that are laid over the built-in content, such as payer/my-plan.yaml
and source/my-plan.yaml. To run the program on it, use --content DIR.

A folder that has a content.yaml is taken for the whole content. In any other,
a file stands in place of the built-in one of the same name; of a list, such as
step.yaml, only the entries with the same id do.

Without DIR it checks the folder "content", where there is one. It exits with 0
when nothing is wrong, 1 when something is. A source that is due to be read
again, that ends within 60 days, or of which a newer text is known is a warning,
which is shown and leaves the exit code 0.

"save" writes the rules that you read yourself, and wrote down in a case, as a
pack (see "ketacover content save --help").
`

func newContent(t *Tools) *cobra.Command {
	cmd := &cobra.Command{
		Use:  "content",
		Long: contentHelp,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misused(`write "ketacover content check" or "ketacover content save"`, "content: no command named")
			}
			return misused(`the commands are "ketacover content check" and "ketacover content save"`,
				"content: unknown command %q", record.Cut(args[0]))
		},
		RunE: func(*cobra.Command, []string) error { return nil },
	}
	cmd.AddCommand(newContentCheck(t), newContentSave(t))
	return cmd
}

type contentCheckOptions struct {
	console *Console
	content *Content
	clock   Clock
	open    func(path string) (io.ReadCloser, error)

	today string
	json  bool
}

func newContentCheck(t *Tools) *cobra.Command {
	o := &contentCheckOptions{console: t.Console, content: t.Content, clock: t.Clock, open: t.Open}
	cmd := &cobra.Command{
		Use: "check [DIR]", Long: contentHelp, Args: atMostOne("folder"),
		RunE: func(_ *cobra.Command, args []string) error { return runContentCheck(o, args) },
	}
	cmd.Flags().StringVar(&o.today, "today", "", "say what is overdue as of this day, written `YYYY-MM-DD`")
	cmd.Flags().BoolVar(&o.json, "json", false, "write the problems as JSON")
	return cmd
}

// ownFolder is the folder that is checked when none is named.
const ownFolder = "content"

func runContentCheck(o *contentCheckOptions, args []string) error {
	day, err := o.clock.day(o.today)
	if err != nil {
		return err
	}
	dir := o.content.folder
	if len(args) == 1 {
		if dir = args[0]; dir == "" {
			return misused("name a folder, or none to check the folder \"content\"", "check content: no folder named")
		}
	}
	if dir == "" {
		if !holdsContent(o.open, ownFolder) {
			return sayBuiltIn(o)
		}
		dir = ownFolder
	}
	return checkContent(o, dir, day)
}

// checkContent writes all that is wrong with a folder.
func checkContent(o *contentCheckOptions, dir string, today fact.Date) error {
	doing := fmt.Sprintf("check content %q", dir)
	found, err := o.content.Check(dir, today)
	if err != nil {
		return noFolder(doing, err)
	}
	if o.json {
		err = o.console.printJSON(problemsAsJSON(dir, found.Problems))
	} else {
		err = o.console.write(problemLines(dir, found))
	}
	if errors := found.Problems.Count(fact.Failing); err == nil && errors > 0 {
		return &fault{code: exitFailed, text: doing + ": " + counted(errors, "problem"),
			hint: "each has its place and, in brackets, the mend"}
	}
	return err
}

// holdsContent reports whether a folder is the whole content of a program. A
// folder may be called "content" for many reasons.
func holdsContent(open func(path string) (io.ReadCloser, error), dir string) bool {
	f, err := open(filepath.Join(dir, "content.yaml"))
	if err != nil {
		return false
	}
	f.Close()
	return true
}

// sayBuiltIn says that there is nothing to check: tests did, before the program
// was built.
func sayBuiltIn(o *contentCheckOptions) error {
	l, err := o.content.library()
	if err != nil {
		return err
	}
	if o.json {
		return o.console.printJSON([]problem{})
	}
	return o.console.write("The built-in content was checked when the program was built.\n" + holdings(l) + "\n")
}

// holdings counts what a library holds.
func holdings(l *model.Library) string {
	rules := 0
	for i := range l.Payers.List {
		rules += len(l.Payers.List[i].Rules)
	}
	return fmt.Sprintf("Content %s: %s, %s with %s, %s, %s.", l.Edition(), counted(len(l.Questions.List), "question"),
		counted(len(l.Payers.List), "payer"), counted(rules, "rule"), counted(len(l.Sources.List), "source"),
		counted(len(l.Reference.Glossary), "term"))
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// problemLines is what was found, for a person: a line for each problem, and
// at the end what the folder holds.
func problemLines(dir string, found model.ContentCheck) string {
	var b strings.Builder
	for _, problem := range found.Problems {
		problem.File = placeIn(dir, problem.File)
		b.WriteString(words.Clean(problem.String()) + "\n")
	}
	if l := found.Library; l != nil {
		b.WriteString(words.Clean(fmt.Sprintf("%s %s at reading grade %.1f. Nothing is wrong.", holdings(l),
			counted(found.Texts, "text"), found.Grade)) + "\n")
	}
	return b.String()
}

// placeIn is the path of a file of the folder. What the built-in content holds
// has no path.
func placeIn(dir, file string) string {
	if strings.HasPrefix(file, "built-in/") {
		return file
	}
	return path.Join(filepath.ToSlash(dir), file)
}

// problem is a problem of the content as JSON.
type problem struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Severity string `json:"severity"`
	Text     string `json:"text"`
	Mend     string `json:"mend"`
}

func problemsAsJSON(dir string, list fact.Problems) []problem {
	out := []problem{}
	for _, p := range list {
		out = append(out, problem{
			File: words.Clean(placeIn(dir, p.File)), Line: p.Line, Severity: p.Severity.String(),
			Text: words.Clean(p.Text), Mend: words.Clean(p.Mend),
		})
	}
	return out
}

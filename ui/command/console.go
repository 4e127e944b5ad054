package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// Console is where a command writes: the answers, and apart from them what is
// said of them.
type Console struct{ Out, Err io.Writer }

// write writes to standard output.
func (c *Console) write(text string) error {
	if _, err := io.WriteString(c.Out, text); err != nil {
		return unwritten("write to standard output", err)
	}
	return nil
}

// printJSON writes a value as JSON.
func (c *Console) printJSON(v any) error {
	out, err := asJSON(v)
	if err != nil {
		return &fault{code: exitInternal, text: "write JSON: " + err.Error(), err: err}
	}
	return c.write(out)
}

// asJSON is a value as JSON, with < and > as they are, and nothing in it that a
// terminal could obey.
func asJSON(v any) (string, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(v)
	return string(words.EscapeJSON(nil, b.Bytes())), err
}

// say writes one line for a person to standard error.
func (c *Console) say(who, text string) { say(c.Err, who, text) }

// toTerminal reports whether standard output is a terminal.
func (c *Console) toTerminal() bool {
	f, ok := c.Out.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Clock says what time it is.
type Clock func() time.Time

// day is the day that was asked for, or today.
func (c Clock) day(asked string) (fact.Date, error) { return c.dayOf("--today", asked) }

// dayOf is day for another flag.
func (c Clock) dayOf(flag, asked string) (fact.Date, error) {
	if asked == "" {
		return fact.On(c()), nil
	}
	day, err := fact.ParseDate(asked)
	if err != nil {
		hint := "write it as in " + flag + " 2026-11-23"
		if guess, ok := fact.GuessDate(asked); ok {
			hint = fmt.Sprintf("did you mean %q?", guess.String())
		}
		return day, misused(hint, "read %s: %q is %s", flag, record.Cut(asked), err)
	}
	return day, nil
}

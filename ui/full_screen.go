package ui

import (
	"errors"
	"fmt"
	"os"
	"slices"

	"ketacover/ui/command"
	"ketacover/ui/full"
	"ketacover/ui/line"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/terminal"
	"ketacover/ui/words"
)

// ask asks the questions, on the whole terminal or in plain lines.
func ask(p *Program, s command.Sitting) (code int, err error) {
	t := edgeOf(p)
	t.Env = colours(p.Env, s.Look)
	english := words.English()
	keep := screen.NewKeeper(s.Library, english, s.File, s.Case).Aside(s.Store, s.Aside)
	defer keep.Close()
	folder, _ := os.Getwd() // a name without one is told less
	setup := screen.Setup{
		Library: s.Library, Case: s.Case, Store: s.Store, Papers: p.Papers, Keep: keep, Words: english,
		Today: s.Today, Resume: s.File != nil, Kept: s.Kept, Folder: folder,
		SavePack: p.SavePack, Unset: s.Unset, Sum: p.Sum,
	}
	// A case that was named is saved to where it is, unless a script answers.
	keep.OfItself(s.Mine || t.Typed() && s.File != nil && s.File.Rescues() == "")
	keep.With(s.Rescue)
	if s.Quiet || s.Settings.Closed {
		keep.Hush()
	}
	if t.Typed() {
		setup.Vault, setup.Now, setup.LockAfter = s.Vault, p.Now, s.Settings.LockAfter
	}
	if why, plain := t.Lines(s.Lines); plain {
		ascii := look(t.Getenv, s.Look).ASCII
		if t.Unseen() {
			fmt.Fprintln(p.Err, english.Line.Unseen)
		}
		return inLines(p, t, setup, line.Terminal{ASCII: ascii}, english.Line.Started[why]), nil
	}
	if err := unasked(t, s.Lines); err != nil {
		return 0, err
	}
	return fullScreen(p, t, setup, look(t.Getenv, s.Look)), nil
}

// edgeOf is the terminal of a program. What is no file is none.
func edgeOf(p *Program) terminal.Terminal {
	t := terminal.Terminal{Env: p.Env}
	t.In, _ = p.In.(*os.File)
	t.Out, _ = p.Out.(*os.File)
	t.Err, _ = p.Err.(*os.File)
	return t
}

// fullScreen asks the questions on the whole terminal. What is said in the end
// goes to standard error, so that nothing but answers is ever on the output.
func fullScreen(p *Program, t terminal.Terminal, setup screen.Setup, look style.Options) (code int) {
	app := full.New(setup, look)
	ending := terminal.Run(t, app, setup.Keep)
	if ending.Code == 0 {
		fmt.Fprint(p.Out, app.Summary())
	}
	_ = ending.Print(p.Err) // nobody is left to tell
	return ending.Code
}

// inLines asks the questions in plain lines, and says first why it does.
func inLines(p *Program, t terminal.Terminal, setup screen.Setup, edge line.Terminal, why string) (code int) {
	edge.In, edge.Out, edge.Width, edge.Clear = p.In, p.Out, t.Width(), t.Clear
	if t.Typed() {
		edge.Hidden, edge.Wait = t.Hidden, t.Wait
	}
	ask := func() (left bool, err error) { return line.Run(setup, edge, why) }
	ending := terminal.RunLines(t, clearing{setup.Keep, t.Clear}, ask)
	_ = ending.Print(p.Err) // nobody is left to tell
	return ending.Code
}

// clearing is the Keeper of a sitting in plain lines, of which all is still in the window
// when the program has to stop.
type clearing struct {
	keep  *screen.Keeper
	clear func() bool
}

// Rescue keeps what would be lost, and clears what may not stay.
func (c clearing) Rescue() string {
	said := c.keep.Rescue()
	if c.keep.Quiet() {
		c.clear()
	}
	return said
}

// unasked says why the questions cannot be asked; nil where they can.
func unasked(t terminal.Terminal, lines bool) error {
	if _, plain := t.Lines(lines); plain {
		return nil
	}
	if err := terminal.Interactive(t.In, t.Out, t.Getenv); err != nil {
		return notInteractive(err)
	}
	return nil
}

// notInteractive puts what the terminal lacks into the program's voice.
func notInteractive(err error) error {
	var why *terminal.NotInteractive
	if errors.As(err, &why) {
		return command.Misused(why.Hint, "start: %s", why.Problem)
	}
	return command.Misused("", "start: %s", err)
}

// colours is the environment with what a flag says of colours in it, so that all
// who ask for it hear the same.
func colours(env []string, asked command.Look) []string {
	switch {
	case asked.NoColour == nil:
		return env
	case *asked.NoColour:
		return append(slices.Clip(env), "NO_COLOR=1")
	}
	return append(slices.Clip(env), "NO_COLOR=")
}

// look is what the terminal can show, in the theme that was asked for. Which
// background it has, it is asked once it is drawn on; until then a dark one is
// taken, which most have.
func look(env func(string) string, asked command.Look) style.Options {
	look := style.Options{Dark: true, ASCII: style.Locale(env)}.As(asked.Theme)
	if asked.ASCII != nil {
		look.ASCII = *asked.ASCII
	}
	switch terminal.Profile(env).String() {
	case "ANSI":
		look.Colour, look.Sixteen = true, true
	case "ANSI256", "TrueColor":
		look.Colour = true
	}
	return look
}

package ui

import (
	"errors"
	"fmt"
	"os"

	"ketacover/ui/command"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/terminal"
	"ketacover/ui/words"
)

// fullScreen asks the questions on the whole terminal. What is said in the end
// goes to standard error, so that nothing but answers is ever on the output.
func fullScreen(p *Program, s command.Sitting) (code int, err error) {
	t := terminal.Terminal{Env: p.Env}
	// What is no file is no terminal.
	t.In, _ = p.In.(*os.File)
	t.Out, _ = p.Out.(*os.File)
	t.Err, _ = p.Err.(*os.File)
	if err := terminal.Interactive(t.In, t.Out, t.Getenv); err != nil {
		return 0, notInteractive(err)
	}
	english := words.English()
	keep := screen.NewKeeper(s.Library, english, s.File, s.Case).Aside(s.Store, s.Aside)
	folder, _ := os.Getwd() // a name without one is told less
	app := screen.New(screen.Setup{
		Library: s.Library, Case: s.Case, Store: s.Store, Papers: p.Papers, Keep: keep, Words: english,
		Look: look(t.Getenv), Today: s.Today, Resume: s.File != nil, Kept: s.Kept, Folder: folder,
	})
	ending := terminal.Run(t, app, keep)
	if ending.Code == 0 {
		fmt.Fprint(p.Out, app.Summary())
	}
	_ = ending.Print(p.Err) // nobody is left to tell
	return ending.Code, nil
}

// notInteractive puts what the terminal lacks into the program's voice.
func notInteractive(err error) error {
	var why *terminal.NotInteractive
	if errors.As(err, &why) {
		return command.Misused(why.Hint, "start: %s", why.Problem)
	}
	return command.Misused("", "start: %s", err)
}

// look is what the terminal can show. Which background it has, it is asked
// once it is drawn on; until then a dark one is taken, which most have.
func look(env func(string) string) style.Options {
	look := style.Options{Dark: true, ASCII: style.Locale(env)}
	switch terminal.Profile(env).String() {
	case "ANSI":
		look.Colour, look.Sixteen = true, true
	case "ANSI256", "TrueColor":
		look.Colour = true
	}
	return look
}

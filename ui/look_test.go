package ui

import (
	"testing"

	"ketacover/ui/command"
	"ketacover/ui/style"
	"ketacover/ui/terminal"
)

// A flag counts before the environment, and the environment before what is taken
// of a terminal that says nothing.
func TestAFlagCountsBeforeTheEnvironment(t *testing.T) {
	yes, no := true, false
	const full, drawn = "COLORTERM=truecolor", "LANG=C.UTF-8"
	for _, c := range []struct {
		name  string
		env   []string
		asked command.Look
		want  style.Options
	}{
		{"nothing said", []string{full, drawn}, command.Look{}, style.Options{Dark: true, Colour: true}},
		{"auto", []string{full, drawn}, command.Look{Theme: "auto"}, style.Options{Dark: true, Colour: true}},
		{"light", []string{full, drawn}, command.Look{Theme: "light"}, style.Options{Told: true, Colour: true}},
		{"dark", []string{full, drawn}, command.Look{Theme: "dark"}, style.Options{Dark: true, Told: true, Colour: true}},
		{"contrast", []string{full, drawn}, command.Look{Theme: "contrast"},
			style.Options{Dark: true, Contrast: true, Colour: true}},
		{"a theme is no wish for colour", []string{full, drawn, "NO_COLOR=1"}, command.Look{Theme: "light"},
			style.Options{Told: true}},
		{"no colour by a flag", []string{full, drawn}, command.Look{NoColour: &yes}, style.Options{Dark: true}},
		{"colour by a flag", []string{full, drawn, "NO_COLOR=1"}, command.Look{NoColour: &no},
			style.Options{Dark: true, Colour: true}},
		{"marks by the environment", []string{full}, command.Look{}, style.Options{Dark: true, Colour: true, ASCII: true}},
		{"marks by a flag", []string{full, drawn}, command.Look{ASCII: &yes},
			style.Options{Dark: true, Colour: true, ASCII: true}},
		{"no such marks by a flag", []string{full}, command.Look{ASCII: &no}, style.Options{Dark: true, Colour: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			term := terminal.Terminal{Env: colours(append([]string{"TERM=xterm-256color"}, c.env...), c.asked)}
			if got := look(term.Getenv, c.asked); got != c.want {
				t.Errorf("the look is %+v, want %+v", got, c.want)
			}
		})
	}
}

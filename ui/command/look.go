package command

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// Look is how the person wants the screen to look. What a flag says counts
// before the environment, and that before what the terminal says.
type Look struct {
	Theme    string // one of themes
	ASCII    *bool  // only marks that can be typed; nil where no flag says it
	NoColour *bool  // no colour at all; nil where no flag says it
}

// themes are the names that a theme can be asked for by.
var themes = []string{"dark", "light", "contrast", "auto"}

// looks lets a command be told how the screen looks.
func looks(cmd *cobra.Command, o *openOptions) {
	flags := cmd.Flags()
	flags.StringVar(&o.look.Theme, "theme", "auto", "the `NAME` of a set of colours")
	ascii := flags.Bool("ascii", false, "draw only with marks that can be typed")
	noColour := flags.Bool("no-color", false, "no colour at all, as with NO_COLOR set")
	cmd.PreRunE = func(*cobra.Command, []string) error {
		if flags.Changed("ascii") {
			o.look.ASCII = ascii
		}
		if flags.Changed("no-color") {
			o.look.NoColour = noColour
		}
		return themed(o.look.Theme)
	}
}

// themed refuses a theme that there is not.
func themed(name string) error {
	if slices.Contains(themes, name) {
		return nil
	}
	hint := "write --theme dark, light, contrast or auto"
	if near := fact.Nearest(name, themes); near != "" {
		hint = fmt.Sprintf("did you mean %q? The themes are dark, light, contrast and auto", near)
	}
	return misused(hint, "read --theme: unknown theme %q", record.Cut(name))
}

package lint

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

// chance is a share of people, as a percent or as so many of so many. Only
// content that is being checked needs it and the patterns below, so none is
// compiled before: every start of the program would pay for it.
var chance = pattern(`(?i)\d\s*%|\bpercent\b|` +
	`\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|half)( people)? (in|of|out of) (every |each )?\d`)

// checkEvidence reports studies that tell a share of people without saying of
// which group, of how many, and over how long.
func checkEvidence(found *problems, pages []Page) {
	for p := range own(pages) {
		if !p.in("evidence.yaml") {
			continue
		}
		for _, study := range items(p.Root) {
			if chance().MatchString(value(study, "shows")) || get(study, "outcomes") != nil {
				frames(found, p, study)
			}
		}
	}
}

func pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

// Numbers of people are in figures; a time may be in words.
var (
	inFigures = pattern(`\d`)
	inWords   = pattern(`(?i)\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|once)\b`)
)

// frames reports what a share lacks to be understood. That a number could not
// be found is said in these words; that a field is not there, Parse says.
func frames(found *problems, p *Page, study *yaml.Node) {
	for _, need := range []struct {
		key, lacks string
		number     func() *regexp.Regexp
	}{{"groups", "of how many people", inFigures}, {"period", "after how long", inWords}} {
		if text := value(study, need.key); text != "" && !need.number().MatchString(text) &&
			!strings.Contains(text, "could not find") {
			found.note(p.at(study), "write the number under "+need.key+":, or: We could not find it",
				fmt.Sprintf("study %q tells a share of people, but not %s", ID(study), need.lacks))
		}
	}
}

package content

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
var chance = pattern(`(?i)\d\s*%|\bpercent\b|\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|half)( people)? (in|of|out of) (every |each )?\d`)

// checkEvidence reports studies that tell a share of people without saying of
// which group, of how many, and over how long.
func (c *checker) checkEvidence() {
	for i := range c.pages {
		p := &c.pages[i]
		if !p.own || !p.in("evidence.yaml") {
			continue
		}
		for _, study := range items(p.root) {
			if chance().MatchString(value(study, "shows")) || get(study, "outcomes") != nil {
				c.frames(p, study)
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
func (c *checker) frames(p *page, study *yaml.Node) {
	for _, need := range []struct {
		key, lacks string
		number     func() *regexp.Regexp
	}{{"groups", "of how many people", inFigures}, {"period", "after how long", inWords}} {
		if text := value(study, need.key); text != "" && !need.number().MatchString(text) && !strings.Contains(text, "could not find") {
			c.problem(p.at(study), "write the number under "+need.key+":, or: We could not find it",
				fmt.Sprintf("study %q tells a share of people, but not %s", idOf(study), need.lacks))
		}
	}
}

package screen

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"ketacover/model"
)

// written is a number as people write it: thousands apart or not, cents or not.
var written = regexp.MustCompile(`^([0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]+)(\.[0-9]{1,2})?$`)

// readFigure is the whole number that a text gives, or what is wrong with it.
// Money may have a dollar sign and cents that are nothing, a percentage a
// percent sign.
func (v *visit) readFigure(q *model.Question, text string) (n int, wrong string) {
	bad := v.words.Texts.BadNumber + " " + v.words.UpTo(q.Max) + "."
	text = strings.TrimSpace(strings.Map(oneSpace, text))
	switch q.Kind {
	case model.Money:
		text = strings.TrimSpace(strings.TrimPrefix(text, "$"))
	case model.Percent:
		text = strings.TrimSpace(strings.TrimSuffix(text, "%"))
	}
	parts := written.FindStringSubmatch(text)
	if parts == nil {
		return 0, bad
	}
	if strings.Trim(parts[2], ".0") != "" {
		if q.Kind == model.Money {
			bad = v.words.Texts.NoCents
		}
		return 0, bad
	}
	n, err := strconv.Atoi(strings.ReplaceAll(strings.ReplaceAll(parts[1], ",", ""), " ", ""))
	if err != nil || n > q.Max {
		return 0, bad
	}
	return n, ""
}

// oneSpace makes every kind of space the same one.
func oneSpace(r rune) rune {
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

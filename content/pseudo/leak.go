package pseudo

import (
	"regexp"
	"slices"
	"strings"

	"ketacover/model"
)

// Leak finds what of a screen or a paper no language could say in its own words.
type Leak struct {
	addresses []string
	ids       *strings.Replacer // of payers, which case files and commands take
	names     map[string]bool   // that are the same in every language
}

// NewLeak knows the addresses of a library, which are the same in every language,
// and so are the names that are told.
func NewLeak(l *model.Library, names ...string) *Leak {
	k := &Leak{names: map[string]bool{}}
	for _, s := range l.Sources.List {
		k.addresses = append(k.addresses, s.Address, s.ReadAt)
	}
	for _, s := range l.Deadlines.States {
		k.addresses = append(k.addresses, s.Site)
	}
	var ids []string
	for i := range l.Payers.List {
		ids = append(ids, "("+l.Payers.List[i].ID+")", "", `"`+l.Payers.List[i].ID+`"`, "")
	}
	k.ids = strings.NewReplacer(ids...)
	for _, name := range names {
		for _, word := range word.FindAllString(name, -1) {
			k.names[word] = true
		}
	}
	return k
}

var (
	word    = regexp.MustCompile(`[A-Za-z]{2,}`)
	address = regexp.MustCompile(`https?://\S*|[\w.-]+\.(gov|com|org|net|us|edu|mil)\b\S*`)
	file    = regexp.MustCompile(`\S+\.(txt|md|html|pdf|docx|ics)\b`)
	keyName = regexp.MustCompile(`(ctrl|alt|shift)\+\w+`)
)

// In lists the words of a text in English letters that no text of the
// pseudo-language holds, each with its line.
func (k *Leak) In(text string) []string {
	var list []string
	for line := range strings.SplitSeq(text, "\n") {
		if !english(line) || k.isAddress(line) {
			continue
		}
		bare := k.ids.Replace(line)
		for _, same := range []*regexp.Regexp{address, file, keyName} {
			bare = same.ReplaceAllString(bare, "")
		}
		for _, found := range word.FindAllString(bare, -1) {
			if !k.names[found] {
				list = append(list, found+": "+strings.TrimSpace(line))
			}
		}
	}
	return list
}

// english reports whether two English letters stand beside each other in a line, as in
// few of the pseudo-language.
func english(line string) bool {
	beside := false
	for i := range len(line) {
		letter := line[i]|0x20 >= 'a' && line[i]|0x20 <= 'z'
		if beside && letter {
			return true
		}
		beside = letter
	}
	return false
}

// isAddress reports a line that is a part of an address, which was broken.
func (k *Leak) isAddress(line string) bool {
	line = strings.Trim(line, " .…[]")
	return line != "" && slices.ContainsFunc(k.addresses, func(a string) bool { return strings.Contains(a, line) })
}

package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ketacover/model/fact"
)

// entry is a text of a file, and where it stands.
type entry struct {
	text string
	line int
	used bool
}

// file is a file of words: its texts by their keys, each with its group before it,
// as in "verdict.levels.likely".
type file struct {
	name     string
	entries  map[string]*entry
	problems fact.Problems
}

// read reads a file. A line is empty, a comment, the head of a group, or a key and
// its text.
func read(name, data string) *file {
	f := &file{name: name, entries: make(map[string]*entry, strings.Count(data, "\n"))}
	list := make([]entry, strings.Count(data, "\n")+1)
	group, groups := "", map[string]bool{}
	for i := range list {
		line, rest, _ := strings.Cut(data, "\n")
		data = rest
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			group = strings.TrimSuffix(line[1:], "]") + "."
			if len(group) != len(line)-1 || groups[group] {
				f.problem(i+1, "write each group once, as in [verdict]", "not a head of a group that is new: "+line)
			}
			groups[group] = true
		default:
			e := &list[i]
			e.line = i + 1
			f.add(group, line, e)
		}
	}
	return f
}

// add notes a key and its text.
func (f *file) add(group, line string, e *entry) {
	key, text, found := strings.Cut(line, " = ")
	e.text = text
	switch key = group + key; {
	case group == "":
		f.problem(e.line, "write a line such as [verdict] above it", "a text of no group")
	case !found || text == "" || text[0] == ' ' || text[len(text)-1] == ' ':
		f.problem(e.line, "write it as in: about = What it is", "no key and text")
	case !plain(text):
		f.problem(e.line, "leave out tabs and other characters that do not show", "a text that cannot be shown: "+key)
	case f.entries[key] != nil:
		f.problem(e.line, "keep one of them", "the key stands twice: "+key)
	default:
		f.entries[key] = e
	}
}

// plain reports whether a text can be shown as it is.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] >= utf8.RuneSelf {
			return utf8.ValidString(text) && !strings.ContainsFunc(text, unicode.IsControl)
		}
	}
	return true
}

func (f *file) problem(line int, mend, text string) {
	f.problems = append(f.problems, fact.Problem{File: f.name, Line: line, Text: text, Mend: mend})
}

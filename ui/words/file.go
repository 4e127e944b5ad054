package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ketacover/model/fact"
)

// entry is a text of a file, and where it stands.
type entry struct {
	key, text string
	line      int
	used      bool
}

// group are the texts of a part of a file, in the order of the file.
type group struct {
	entries []entry
	next    int // what was not looked at yet; fields ask in about the same order
}

// find is the text of a key, nil where the group has none.
func (g *group) find(key string) *entry {
	for i := range g.entries {
		at := g.next + i
		if at >= len(g.entries) {
			at -= len(g.entries)
		}
		if e := &g.entries[at]; e.key == key {
			g.next = at + 1
			return e
		}
	}
	return nil
}

// file is a file of words: its texts by their groups.
type file struct {
	name     string
	groups   map[string]*group
	problems fact.Problems
}

// read reads a file. A line is empty, a comment, the head of a group, or a key and
// its text.
func read(name, data string) *file {
	f := &file{name: name, groups: map[string]*group{}}
	lines := strings.Count(data, "\n") + 1
	entries := make([]entry, 0, lines) // of all groups
	var now *group
	for number := 1; number <= lines; number++ {
		line, rest, _ := strings.Cut(data, "\n")
		data = rest
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			now = f.head(number, line)
			entries = entries[len(entries):]
		default:
			if e := f.entry(number, line, now != nil); now != nil && e.key != "" {
				entries = append(entries, e)
				now.entries = entries
			}
		}
	}
	return f
}

// head begins a group.
func (f *file) head(number int, line string) *group {
	name, closed := strings.CutSuffix(line[1:], "]")
	if !closed || f.groups[name] != nil {
		f.problem(number, "write each group once, as in [verdict]", "not a head of a group that is new: "+line)
	}
	g := &group{}
	f.groups[name] = g
	return g
}

// entry is a key and its text.
func (f *file) entry(number int, line string, inGroup bool) entry {
	key, text, found := strings.Cut(line, " = ")
	switch {
	case !inGroup:
		f.problem(number, "write a line such as [verdict] above it", "a text of no group")
	case !found || key == "" || text == "" || text[0] == ' ' || text[len(text)-1] == ' ':
		f.problem(number, "write it as in: about = What it is", "no key and text")
	case !plain(text):
		f.problem(number, "leave out tabs and other characters that do not show", "a text that cannot be shown: "+key)
	default:
		return entry{key: key, text: text, line: number}
	}
	return entry{}
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

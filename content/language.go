package content

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"

	"ketacover/model"
	"ketacover/model/letter"
)

// unsaid are the keys whose values are the same in every language: ids, names of
// files and kinds, numbers, dates, addresses. All else is text that a language may
// say in its own words. A key that is an id in some files only has them before it.
var unsaid = setOf(`
	id kind address read-at checked due ends confidence source sources facts ids phones site question is
	cannot-tell rising rules split cap floor level stance read drug drugs for options-from tree gate general
	no-rule item low high until tells-of standing stances opens change.yaml/levels lowest highest verdict-is branch
	unsure-holds no-such-day who-pays route routes verdict certainty alternative-to shown-as details questions
	options order open review list given missing reads else ends-with step steps mark paper replaces late by change
	exhibits argue letter/needs medicine.yaml/names counted-by
	crisis crisis-veterans way-round military-said known from level option chance costs number of of-1000 counted cost
	keep-open max default day-is days weeks receipt-days second-appeal-days pressing-days fast-days term-confidence
	asked-for forms rules-on visits price later allowed card terms tree/first tree/share tree/names state.yaml/term
	tree/to questions/to detail.yaml/group stage.yaml/who payer/within letter/past letter/from content.yaml/version
	evidence.yaml/topic letter/rule letter/cover letter/pages letter/log letter/letter best-tenths low-tenths high-tenths
	unused.yaml/reason of-plan harmless.yaml/other advised basic upward medical anyway later asks lookup proofs excludes
	programme numbered one-page of-client letter/own letter/each optional ticked unticked id-like or-more none in-network next-working-day no-day
	takes refuses newer-sources stage.yaml/while stage.yaml/before deadline.yaml/on season latest volunteered once may-lie-ahead that-day
	event.yaml/part deadline.yaml/part bare days-before stage.yaml/past untold event.yaml/ahead event.yaml/under deadline.yaml/each
	earliest until-due last-approved answer-days fast-answer-days
	event.yaml/days event.yaml/sent event.yaml/column event.yaml/paper event.yaml/sets event.yaml/first event.yaml/since
	event.yaml/again event.yaml/begins event.yaml/result
	superseded usual-criteria letters no-authorization states payer/plan payer/after comparison.yaml/kept
	topic.yaml/beside of-harm of-money in-report cost.yaml/counts cost.yaml/amount cost.yaml/usual cost.yaml/account cost.yaml/tells
`)

func setOf(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for word := range strings.FieldsSeq(words) {
			set[word] = true
		}
		return set
	})
}

// isText reports whether a language may say the values of a key in its own words.
func isText(file, key string) bool {
	file = nameNow(file)
	if dir := path.Dir(file); dir != "." {
		file = dir
	}
	return !unsaid()[key] && !unsaid()[file+"/"+key]
}

// Translated returns the built-in content with the texts of a language in place of
// its own. The files are those of the content and hold the ids of its entries and
// their texts: a language says what the content says and changes no rule, so what is
// no text is refused. What a file leaves out stays as it is. The error is
// fact.Problems, all of them.
func Translated(files fs.FS) (*model.Library, error) {
	l := newLoader(layers{own: held{}})
	said := l.laid(files)
	if l.count() == 0 {
		l.files.own = said
		if lib := l.parse(); lib != nil {
			return lib, nil
		}
	}
	return nil, l.all.Sorted()
}

// laid are the files of the content with the texts of a language in them.
func (l *loader) laid(files fs.FS) held {
	out := held{}
	for _, name := range allFiles(written) {
		data, _ := written.ReadFile(name)
		out[name] = data
	}
	for _, name := range allFiles(files) {
		base := layers{below: written}.belowNode(name)
		if base == nil {
			l.problem(at{name, 1}, suggest(name, sortedKeys(out)), "the content has no such file")
			continue
		}
		own, as, err := readYAML(files, name)
		if err != nil {
			l.problem(at{as, lineOf(err)}, "see the YAML rules in doc.go", "not readable as YAML: %s", oneLine(err))
			continue
		}
		t := translator{problems: l.problems, file: as}
		if data, err := yaml.Marshal(copied(t.laid(base, own, ""))); err == nil {
			out[name] = data
		}
	}
	return out
}

// readYAML is a file of a folder, and the name that it has there.
func readYAML(files fs.FS, name string) (root *yaml.Node, as string, err error) {
	data, as, err := layers{own: files}.ownFile(name)
	if err != nil {
		return nil, as, err
	}
	if root, err = parseYAML(bytes.TrimPrefix(data, []byte("\uFEFF"))); err == nil {
		keysNow(as, root)
	}
	return root, as, err
}

// allFiles are the content files of a folder.
func allFiles(files fs.FS) []string {
	l := layers{own: files}
	return append(l.glob("*.yaml"), l.glob("*/*.yaml")...)
}

// translator lays the texts of a file over those of the built-in one.
type translator struct {
	*problems
	file string
}

// laid is a node of the content with the texts of the language's in it. Neither is
// changed.
func (t *translator) laid(base, own *yaml.Node, key string) *yaml.Node {
	where := at{t.file, own.Line}
	if base.Kind != own.Kind {
		t.problem(where, "write it as the built-in file does", "the built-in content has another kind of value here")
		return base
	}
	switch base.Kind {
	case yaml.MappingNode:
		return t.entry(base, own, key)
	case yaml.SequenceNode:
		if len(base.Content) > 0 && base.Content[0].Kind == yaml.ScalarNode {
			return t.list(base, own, key)
		}
		return t.entries(base, own, key)
	}
	return t.text(base, own, key)
}

// text is a text of the language in place of the built-in one.
func (t *translator) text(base, own *yaml.Node, key string) *yaml.Node {
	switch {
	case own.Value == base.Value:
		return base
	case !isText(t.file, key) || base.ShortTag() != "!!str":
		t.problem(at{t.file, own.Line}, "take it out: a language changes texts only", "%s is no text", key)
		return base
	case strings.TrimSpace(own.Value) == "":
		t.problem(at{t.file, own.Line}, "write it, or take the key out", "%s says nothing", key)
		return base
	}
	said := *base
	said.Value, said.Style, said.Tag = own.Value, yaml.DoubleQuotedStyle, "!!str"
	return &said
}

// list is a list of texts, which a language may say in more or in fewer parts. What
// stands behind a box to tick keeps the box: without it a letter would say as a fact
// what its signer is to tick.
func (t *translator) list(base, own *yaml.Node, key string) *yaml.Node {
	list := *base
	list.Content = nil
	for _, n := range own.Content {
		if n.Kind != yaml.ScalarNode || !isText(t.file, key) {
			t.problem(at{t.file, n.Line}, "take it out: a language changes texts only", "%s is no list of texts", key)
			return base
		}
		said := *n
		said.Style, said.Tag = yaml.DoubleQuotedStyle, "!!str"
		list.Content = append(list.Content, &said)
	}
	if is, want := boxesIn(own), boxesIn(base); is != want {
		t.problem(at{t.file, own.Line}, `begin each text that has a box with "[ ] "`,
			"%s has %d boxes to tick, and the built-in text has %d", key, is, want)
		return base
	}
	return &list
}

// boxesIn counts the texts of a list that stand behind a box to tick.
func boxesIn(list *yaml.Node) int {
	n := 0
	for _, text := range list.Content {
		if strings.HasPrefix(text.Value, letter.Box) {
			n++
		}
	}
	return n
}

// under is the key by which a value under a key of an entry is told to be text or
// not. All that stands under for: are ids, whatever their keys.
func under(entry, key string) string {
	if entry == "for" {
		return entry
	}
	return key
}

// entry is an entry with the texts of the language.
func (t *translator) entry(base, own *yaml.Node, of string) *yaml.Node {
	entry := *base
	entry.Content = append([]*yaml.Node(nil), base.Content...)
	for i := 0; i+1 < len(own.Content); i += 2 {
		key := own.Content[i]
		at := at{t.file, key.Line}
		j := indexOfKey(base, key.Value)
		if j < 0 {
			t.problem(at, "take it out, or look for its name in the built-in file",
				"the built-in entry has no %s", key.Value)
			continue
		}
		if indexOfKey(own, key.Value) != i {
			t.problem(at, "keep one of them", "%s stands twice", key.Value)
		}
		entry.Content[j+1] = t.laid(base.Content[j+1], own.Content[i+1], under(of, key.Value))
	}
	return &entry
}

// entries are the entries of a list: by their ids, or one for one where they have
// none.
func (t *translator) entries(base, own *yaml.Node, key string) *yaml.Node {
	list := *base
	list.Content = append([]*yaml.Node(nil), base.Content...)
	times := map[string]int{}
	for i, n := range own.Content {
		id := saidOf(n, "id")
		times[id]++
		at := at{t.file, n.Line}
		j := place(base, id, times[id])
		switch {
		case id == "" && (saidOf(base.Content[0], "id") != "" || len(base.Content) != len(own.Content)):
			t.problem(at, "give it the id, or as many entries as the built-in file has",
				"it is not said which entry of %s this is", key)
			return base
		case id == "":
			j = i
		case j < 0:
			t.problem(at, "look for its id in the built-in file", "the built-in content has no entry %q here", id)
			continue
		}
		list.Content[j] = t.laid(base.Content[j], n, key)
	}
	return &list
}

// place is where the entry with an id stands that comes so many times, -1 for
// nowhere.
func place(list *yaml.Node, id string, times int) int {
	for i, n := range list.Content {
		if saidOf(n, "id") != id {
			continue
		}
		if times--; times == 0 {
			return i
		}
	}
	return -1
}

// indexOfKey is where a key stands in an entry, -1 for nowhere.
func indexOfKey(entry *yaml.Node, key string) int {
	for i := 0; i+1 < len(entry.Content); i += 2 {
		if entry.Content[i].Value == key {
			return i
		}
	}
	return -1
}

// saidOf is what an entry has under a key, empty for nothing.
func saidOf(entry *yaml.Node, key string) string {
	if entry.Kind == yaml.MappingNode {
		if i := indexOfKey(entry, key); i >= 0 {
			return entry.Content[i+1].Value
		}
	}
	return ""
}

// Texts are all texts of the built-in content as the files of a language, each as
// say says it: what a translator begins with.
func Texts(say func(text string) string) fs.FS {
	out := held{}
	for _, name := range allFiles(written) {
		base := layers{below: written}.belowNode(name)
		if texts := textsOf(name, base, "", say); texts != nil {
			out[name], _ = yaml.Marshal(copied(texts))
		}
	}
	return out
}

// textsOf is what of a node is text, nil for nothing.
func textsOf(file string, n *yaml.Node, key string, say func(text string) string) *yaml.Node {
	out := *n
	out.HeadComment, out.LineComment, out.FootComment = "", "", ""
	switch n.Kind {
	case yaml.ScalarNode:
		if !isText(file, key) || n.ShortTag() != "!!str" {
			return nil
		}
		text, boxed := strings.CutPrefix(n.Value, letter.Box)
		out.Value, out.Style = say(text), yaml.DoubleQuotedStyle
		if boxed {
			out.Value = letter.Box + out.Value
		}
		return &out
	case yaml.SequenceNode:
		return textsOfList(file, &out, key, say)
	}
	out.Content = nil
	found := false
	for i := 0; i+1 < len(n.Content); i += 2 {
		switch texts := textsOf(file, n.Content[i+1], under(key, n.Content[i].Value), say); {
		case texts != nil:
			found = true
			out.Content = append(out.Content, n.Content[i], texts)
		case n.Content[i].Value == "id":
			out.Content = append(out.Content, n.Content[i], n.Content[i+1])
		}
	}
	if !found {
		return nil
	}
	return &out
}

// textsOfList is what of a list is text. Entries that have no ids keep their
// places.
func textsOfList(file string, list *yaml.Node, key string, say func(text string) string) *yaml.Node {
	entries := list.Content
	list.Content = nil
	found := false
	for _, n := range entries {
		texts := textsOf(file, n, key, say)
		found = found || texts != nil
		switch {
		case texts != nil:
			list.Content = append(list.Content, texts)
		case n.Kind == yaml.MappingNode:
			list.Content = append(list.Content, onlyNamed(n))
		}
	}
	if !found {
		return nil
	}
	return list
}

// onlyNamed is an entry of which only the id is said, if it has one.
func onlyNamed(entry *yaml.Node) *yaml.Node {
	out := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	if i := indexOfKey(entry, "id"); i >= 0 {
		out.Content = entry.Content[i : i+2]
	}
	return out
}

// copied is a node of its own: writing one changes it, and those of the built-in
// content are read once for all.
func copied(n *yaml.Node) *yaml.Node {
	own := *n
	own.Content = make([]*yaml.Node, len(n.Content))
	for i, part := range n.Content {
		own.Content[i] = copied(part)
	}
	return &own
}

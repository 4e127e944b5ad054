package screen

import (
	"errors"
	"slices"
	"strings"

	"ketacover/model/letter"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newPacket lists what goes along with the letter for where the person stands, and
// takes a file for each. The files stay with the sitting: a case holds none of them,
// and none of their names.
func newPacket(v *visit, kind *letter.Letter) Screen {
	w := &v.words.Packet
	top := func(width int) []Line {
		k := packetNow(v, kind)
		out := introLines(w.Intro, width)
		said := w.NoLetter
		if k.Letter != nil {
			said = w.Of(k.Letter.Letter.Title) + "."
		}
		return append(append(out, say(Plain, said, min(width, measure))...), nil)
	}
	return undoOwn(v.session, newListBelow(v, w.Screen, top, func() []Item { return packetItems(v, kind) }))
}

// packetNow is the packet as it would be written now, with the files of the sitting.
func packetNow(v *visit, kind *letter.Letter) *paper.Packet {
	k := paper.NewPacket(v.pen(), kind, v.session.Case(), letterOrder(v, kind.Kind))
	for i := range k.Files {
		k.Files[i] = v.enclosed[enclosureName(k, i)]
	}
	for i := range k.Exhibits {
		in := slices.IndexFunc(k.Exhibits, func(e letter.Exhibit) bool { return e.Text == v.enclosedIn[k.Exhibits[i].Text] })
		if in >= 0 && len(k.Files[i]) == 0 && len(k.Files[in]) > 0 {
			k.Same[i] = in
		}
	}
	return k
}

// enclosureName is what the files of an exhibit are kept under, which outlives
// another answer: its mark may be another one then.
func enclosureName(k *paper.Packet, n int) string {
	if n < len(k.Exhibits) {
		return k.Exhibits[n].Text
	}
	return ""
}

func packetItems(v *visit, kind *letter.Letter) []Item {
	k, w := packetNow(v, kind), &v.words.Packet
	save := func() Acts { return push(newSavePaper(v, packetFile(v, kind), kind.Kind)) }
	items := []Item{{Label: v.words.Letters.Export, Do: save}}
	if k.Letter != nil {
		items = append(items, Item{Label: w.Look, Hint: v.words.Letters.Lacking(paper.LacksOf(v.words, k.Letter.Blanks)),
			Do: func() Acts { return push(newLetter(v, k.Letter.Letter)) }})
	}
	items = append(items, Item{Label: v.words.Letters.Consents, Do: func() Acts { return push(newConsents(v, kind)) }})
	items = append(items, Item{Label: v.words.Letters.About,
		Hint: v.words.Letters.Lacking(paper.LacksOf(v.words, k.Blanks())),
		Do:   func() Acts { return push(newPacketNotes(v, kind)) }})
	var files []Item
	for i := range k.Files {
		name := enclosureName(k, i)
		label, hint := w.Other, w.AddHelp
		if i < len(k.Exhibits) {
			label, hint = k.ExhibitName(v.words, i), w.NotYet
		}
		it := Item{Label: label, Hint: hint, Do: func() Acts { return push(newEnclosure(v, label, name)) }}
		if others := besides(k, i); len(others) > 0 {
			it.Do = func() Acts { return push(newPlace(v, kind, label, name)) }
		}
		if in, ok := k.Same[i]; ok {
			it.Hint = w.InOneWith(v.words.Letters.Exhibit(k.Exhibits[in].Mark))
		}
		if n := enclosedPages(k.Files[i]); n > 0 {
			it.Hint = w.Pages(n)
			it.Do = func() Acts { return push(newEnclosed(v, label, name)) }
		}
		files = append(files, it)
	}
	return append(items, headed(files, w.GoAlong)...)
}

// newPacketNotes is all there is to know before a packet is sent.
func newPacketNotes(v *visit, kind *letter.Letter) Screen {
	return newPage(v, v.words.Letters.About, func(width int) []Line {
		k, width := packetNow(v, kind), min(width, measure)
		out := append(blank(1), say(Plain, kind.About, width)...)
		for _, text := range k.Notes(v.pen()) {
			out = append(append(out, nil), say(Remark, words.Clean(text), width)...)
		}
		names := k.BlankNames(v.words)
		if len(names) == 0 {
			return append(out, nil, one(Good, v.words.Letters.Complete))
		}
		return append(out, listed(v.words.Letters.Missing, names, width)...)
	})
}

// besides are the exhibits with files, beside one that has none and could stand in them.
func besides(k *paper.Packet, n int) []int {
	var list []int
	for i := range k.Exhibits {
		if n < len(k.Exhibits) && i != n && len(k.Files[i]) > 0 && len(k.Files[n]) == 0 {
			list = append(list, i)
		}
	}
	return list
}

// newPlace asks where an exhibit is: in a file of its own, or in one that is here.
func newPlace(v *visit, kind *letter.Letter, label, name string) Screen {
	w := &v.words.Packet
	return newContents(v, label, "", func() []Item {
		k := packetNow(v, kind)
		add := func() Acts { return replace(newEnclosure(v, label, name)) }
		items := []Item{{Label: w.PathAsk, Hint: w.AddHelp, Do: add}}
		n := slices.IndexFunc(k.Exhibits, func(e letter.Exhibit) bool { return e.Text == name })
		var here []Item
		for _, i := range besides(k, n) {
			in := k.Exhibits[i].Text
			place := func() Acts {
				if v.enclosedIn == nil {
					v.enclosedIn = map[string]string{}
				}
				v.enclosedIn[name] = in
				return then(pop(), changed())
			}
			here = append(here, Item{Label: k.ExhibitName(v.words, i), Hint: w.Pages(enclosedPages(k.Files[i])), Do: place})
		}
		if v.enclosedIn[name] != "" {
			items = append(items, Item{Label: w.TakeOut, Do: func() Acts {
				delete(v.enclosedIn, name)
				return then(pop(), changed())
			}})
		}
		return append(items, headed(here, w.OneOfThese)...)
	})
}

func enclosedPages(list []*paper.Enclosure) int {
	n := 0
	for _, e := range list {
		n += e.Pages()
	}
	return n
}

// newEnclosed is what can be done with the files of an exhibit that has some.
func newEnclosed(v *visit, label, name string) Screen {
	w := &v.words.Packet
	return newContents(v, label, "", func() []Item {
		return []Item{
			{Label: w.AddMore, Hint: w.AddHelp, Do: func() Acts { return replace(newEnclosure(v, label, name)) }},
			{Label: w.TakeOut, Hint: w.Pages(enclosedPages(v.enclosed[name])), Do: func() Acts {
				delete(v.enclosed, name)
				return then(pop(), changed())
			}},
		}
	})
}

// newEnclosure asks for a file that goes along, and reads it.
func newEnclosure(v *visit, label, name string) Screen {
	w := &v.words.Packet
	ask := newForm(v, Form{
		Ask: w.PathAsk, Help: w.PathHelp,
		home: homeOfName(v.fileNames, enclosedName, enclosedName+" "+name, ""),
		next: func(path string) Acts {
			if path == "" {
				return fault(v.words.Saving.NoName)
			}
			return Acts{encloseAct{v.papers, path, name}}
		},
	})
	ask.hear = func(news News) (Acts, string) {
		m, ok := news.(enclosedNews)
		if !ok || m.name != name {
			return nil, ""
		}
		if why, hint := paper.Refused(v.words, label, m.err); why != "" {
			return nil, why + " " + words.Capital(hint) + "."
		}
		if m.err != nil {
			return nil, whyNot(v.words, m.err)
		}
		if v.enclosed == nil {
			v.enclosed = map[string][]*paper.Enclosure{}
		}
		v.enclosed[name] = append(slices.Clip(v.enclosed[name]), m.file)
		v.fileNames[ask.file], v.fileNames[ask.name] = "", ""
		return then(pop(), changed(), note(label+": "+w.Pages(m.file.Pages()))), ""
	}
	return newEntry(label, ask)
}

// packetFile is the packet as a file. It is written from what holds now.
func packetFile(v *visit, kind *letter.Letter) paperFile {
	k, pen := packetNow(v, kind), v.pen()
	return paperFile{"." + strings.ToLower(paper.PDF.String()), func() ([]byte, []string, error) {
		data, warnings, err := k.Encode(pen)
		if why, _ := paper.Refused(v.words, kind.Title, err); why != "" {
			err = errors.New(v.words.Packet.WholeTooMany)
		}
		return data, warnings, err
	}}
}

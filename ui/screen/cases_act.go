package screen

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newCaseActs is what can be done with one case of the list, below all that the list
// knows of it.
func newCaseActs(v *visit, k *keptCase) Screen {
	w := &v.words.Cases
	above := func(width int) []Line {
		inner := min(width, measure)
		out := say(Title, k.name, inner)
		switch k.unread() {
		case damaged:
			return append(append(out, say(Plain, w.DamagedHelp, inner)...), nil)
		case savedNewer:
			newer := words.Capital(w.Newer) + "."
			if k.Format > record.CaseVersion {
				newer = w.NewerFormat(k.Format, record.CaseVersion)
			}
			out = append(out, say(Plain, newer, inner)...)
			return append(append(out, say(Plain, w.NewerHelp, inner)...), nil)
		}
		if next := nextDay(v, k); next != "" {
			out = append(out, say(Plain, next+".", inner)...)
		}
		return append(append(out, say(Plain, told(k, caseParts(v, k)), inner)...), nil)
	}
	return newListBelow(v, w.Acts, above, func() []Item {
		switch {
		case v.list.view == inBin:
			return []Item{{Label: w.Restore, Do: func() Acts { return then(pop(), restoreCase(v, k.ID, k.name)) }}}
		case k.unread() == savedNewer:
			return []Item{
				{Label: w.LeaveIt, Do: pop},
				{Label: w.Delete, Do: func() Acts { return then(pop(), removeCase(v, k)) }},
			}
		case k.unread() == damaged:
			return []Item{
				{Label: w.GoBack, Below: w.GoBackHelp, Do: func() Acts { return openCase(v, k) }},
				{Label: w.Delete, Do: func() Acts { return then(pop(), removeCase(v, k)) }},
			}
		}
		return caseActs(v, k)
	})
}

// caseActs are what can be done with a case that is whole.
func caseActs(v *visit, k *keptCase) []Item {
	w := &v.words.Cases
	archive := w.ToArchive
	if k.Label.Archived {
		archive = w.FromArchive
	}
	return []Item{
		{Label: w.Open, Do: func() Acts { return openCase(v, k) }},
		{Label: w.Look, Below: w.LookHelp, Do: func() Acts { return lookAt(v, k) }},
		{Label: w.Copy, Below: w.CopyHelp, Do: func() Acts { return copyCase(v, k) }},
		{Label: w.Rename, Do: func() Acts { return askName(v, k) }},
		{Label: w.Tags, Hint: caseTags(k), Do: func() Acts { return askTags(v, k) }},
		{Label: archive, Do: func() Acts { return archiveCase(v, k) }},
		{Label: w.Export, Do: func() Acts { return push(newCaseExport(v, k)) }},
		{Label: w.Delete, Do: func() Acts { return then(pop(), removeCase(v, k)) }},
	}
}

// openCase opens a case of the list.
func openCase(v *visit, k *keptCase) Acts {
	v.list.at = k.ID
	return turnTo(v, turning{id: k.ID, name: k.name})
}

// lookAt shows a case to somebody across the desk: no other client's name is on the
// screen, and nothing can be changed.
func lookAt(v *visit, k *keptCase) Acts {
	v.list.at = k.ID
	return turnTo(v, turning{id: k.ID, name: k.name, look: true})
}

// caseAct does something with the cases that are kept, and lists them anew.
type caseAct struct {
	list listAct
	name string // of the case that it is done with
	do   func(vault record.Vault) error
	done func() Acts // what follows where it went well
}

// caseNews tells how that went.
type caseNews struct {
	act    caseAct
	err    error
	listed listedNews
}

func (caseAct) act()   {}
func (caseNews) news() {}

func (a caseAct) Run() News {
	n := caseNews{act: a, err: a.do(a.list.vault)}
	n.listed = listing(a.list.vault, a.list.bin)
	return n
}

// told shows the list as it is now, and what was done or why it was not.
func (n caseNews) told(w *Walk) Acts {
	acts := n.listed.told(w)
	if n.err != nil {
		return then(acts, fault(w.visit.words.Cases.NotDone(n.act.name, whyNot(w.visit.words, byName(w.visit, n.err)))))
	}
	return then(acts, n.act.done())
}

// doWith does something with a case of the list.
func doWith(v *visit, k *keptCase, do func(vault record.Vault) error, done func() Acts) Acts {
	v.list.at = k.ID
	return Acts{caseAct{listAct{v.list.vault, v.list.view == inBin}, k.name, do, done}}
}

// saying says a sentence.
func saying(text string) func() Acts { return func() Acts { return note(text) } }

// relabel changes how a case is told from others.
func relabel(v *visit, k *keptCase, said string, change func(l *record.Label)) Acts {
	questions := v.session.Library.Questions
	return doWith(v, k, func(vault record.Vault) error {
		data, file, err := vault.Open(k.ID)
		if err != nil {
			return err
		}
		defer file.Close()
		c, err := record.DecodeCase(questions, data)
		if err != nil {
			return err
		}
		label := record.LabelOf(c)
		change(&label)
		return file.Save(record.EncodeCase(questions, record.WithLabel(c, label)))
	}, saying(said))
}

// copyCase makes a second case with the same answers, to try what would be.
func copyCase(v *visit, k *keptCase) Acts {
	name, questions := v.list.free(v.words.Cases.WhatIf(k.name)), v.session.Library.Questions
	id := ""
	return then(pop(), doWith(v, k, func(vault record.Vault) error {
		data, err := vault.Read(k.ID)
		if err != nil {
			return err
		}
		c, err := record.DecodeCase(questions, data)
		if err != nil {
			return err
		}
		c = record.CopyOf(c, name)
		label := record.LabelOf(c)
		label.Archived = false
		made, file, err := vault.Add(record.EncodeCase(questions, record.WithLabel(c, label)))
		if file == nil {
			return err
		}
		id = made
		return file.Close()
	}, func() Acts {
		v.list.at = id
		return then(changed(), note(v.words.Cases.CopiedTo(name)))
	}))
}

// has reports whether a case has a name, but for the one of the id.
func (c *keptCases) has(name, but string) bool {
	return slices.ContainsFunc(c.all, func(k keptCase) bool {
		return k.ID != but && strings.EqualFold(k.name, strings.TrimSpace(name))
	})
}

// free is a name that no case has: the same, or with a number behind it.
func (c *keptCases) free(name string) string {
	for n, first := 2, name; c.has(name, ""); n++ {
		name = first + " " + strconv.Itoa(n)
	}
	return name
}

// askName asks how a case is called from now on.
func askName(v *visit, k *keptCase) Acts {
	w := &v.words.Cases
	return push(newNameEntry(v, w.Rename, w.RenameAsk, w.NewHelp, k.Label.Name, func(name string) Acts {
		if v.list.has(name, k.ID) {
			return fault(w.NameTaken)
		}
		return then(pop(), pop(), relabel(v, k, w.RenamedTo(cmp.Or(name, k.ID[:min(8, len(k.ID))])),
			func(l *record.Label) { l.Name = name }))
	}))
}

// askTags asks for all tags of a case.
func askTags(v *visit, k *keptCase) Acts {
	w := &v.words.Cases
	return push(newNameEntry(v, w.Tags, w.TagsAsk, w.TagsHelp, strings.Join(k.Label.Tags, " "), func(text string) Acts {
		tags := tagsIn(text)
		return then(pop(), pop(), relabel(v, k, w.TagsSet, func(l *record.Label) { l.Tags = tags }))
	}))
}

// tagsIn are the tags in a text, each once.
func tagsIn(text string) []string {
	var tags []string
	for _, tag := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		if tag = strings.TrimLeft(tag, "#"); tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// archiveCase leaves a case out of the list, or puts it back.
func archiveCase(v *visit, k *keptCase) Acts {
	w, to := &v.words.Cases, !k.Label.Archived
	said := w.Archived(k.name)
	if !to {
		said = w.Unarchived(k.name)
	}
	return then(pop(), relabel(v, k, said, func(l *record.Label) { l.Archived = to }))
}

// removeCase puts a case in the bin, from which a key brings it back as long as the
// program runs, and the bin itself later.
func removeCase(v *visit, k *keptCase) Acts {
	id, name := k.ID, k.name
	acts := doWith(v, k, func(vault record.Vault) error { return vault.Remove(id) }, func() Acts {
		v.list.removed = append(v.list.removed, removed{id, name})
		return note(v.words.Cases.Removed(name))
	})
	v.list.at = v.list.beside(v, id)
	return acts
}

// removed is a case that was put in the bin.
type removed struct{ id, name string }

// beside is the id of the case below one in the list, or above the last.
func (c *keptCases) beside(v *visit, id string) string {
	list, _ := c.sifted(v.today, "")
	at := slices.IndexFunc(list, func(k *keptCase) bool { return k.ID == id })
	switch {
	case at < 0 || len(list) == 1:
		return ""
	case at == len(list)-1:
		return list[at-1].ID
	}
	return list[at+1].ID
}

// unremove brings back the case that was put in the bin last.
func unremove(v *visit) Acts {
	n := len(v.list.removed)
	if n == 0 {
		return note(v.words.Cases.NoneRemoved)
	}
	last := v.list.removed[n-1]
	return restoreCase(v, last.id, last.name)
}

// restoreCase takes a case out of the bin.
func restoreCase(v *visit, id, name string) Acts {
	v.list.at = id
	return Acts{caseAct{listAct{v.list.vault, v.list.view == inBin}, name,
		func(vault record.Vault) error { return vault.Restore(id) }, func() Acts {
			v.list.removed = slices.DeleteFunc(v.list.removed, func(r removed) bool { return r.id == id })
			return note(v.words.Cases.Restored(name))
		}}}
}

// newEmpty asks whether to delete for good what is in the bin.
func newEmpty(v *visit) Screen {
	w := &v.words.Cases
	return newChoice(v, w.EmptyBin, w.EmptyAsk(len(v.list.all)), []Item{
		{Label: w.EmptyNo, Do: pop},
		{Label: w.EmptyYes, Do: func() Acts {
			return then(pop(), Acts{caseAct{listAct{v.list.vault, true}, w.Bin, record.Vault.Empty, func() Acts {
				v.list.removed = nil
				return note(w.Emptied)
			}}})
		}},
	})
}

// newCaseExport asks in which form a case leaves the vault.
func newCaseExport(v *visit, k *keptCase) Screen {
	w, lib, vault := &v.words.Cases, v.session.Library, v.list.vault
	save := func(ending string, make func(data []byte) ([]byte, error)) Acts {
		return push(newSavePaper(v, paperFile{ending, func() ([]byte, []string, error) {
			data, err := vault.Read(k.ID)
			if err == nil {
				data, err = record.Shared(lib.Questions, data)
			}
			if err == nil {
				data, err = make(data)
			}
			return data, nil, err
		}}, w.FileName))
	}
	intro := ""
	if state, err := vault.State(); err != nil || state != record.OpenVault {
		intro = w.ExportIntro
	}
	if len(v.list.all) > 1 { // who keeps their own case alone logs no hours
		intro = strings.TrimSpace(intro + " " + w.ExportOwn)
	}
	return newPicks(v, w.Export, intro, func() []Item {
		return []Item{
			{Label: w.ExportCase, Hint: ".json", Do: func() Acts {
				return save(".json", func(data []byte) ([]byte, error) { return data, nil })
			}},
			{Label: w.ExportTable, Hint: ".csv", Do: func() Acts {
				return save(".csv", func(data []byte) ([]byte, error) { return tableOf(lib.Questions, data) })
			}},
			{Label: w.ExportTo, Hint: ".age", Below: w.ExportToHelp, Do: func() Acts {
				return push(newNameEntry(v, w.Export, w.KeyAsk, w.KeyHelp, "", func(key string) Acts {
					if _, err := vault.Seal(key, nil); errors.Is(err, record.ErrRecipient) {
						return fault(w.NoKey)
					}
					return then(pop(), save(".age", func(data []byte) ([]byte, error) { return vault.Seal(key, data) }))
				}))
			}},
		}
	})
}

// tableOf is a case as a table of one row.
func tableOf(q *fact.Questions, data []byte) ([]byte, error) {
	c, err := record.DecodeCase(q, data)
	if err != nil {
		return nil, err
	}
	return paper.CaseTable(q, []record.Case{c}), nil
}

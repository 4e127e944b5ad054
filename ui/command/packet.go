package command

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// marked is a file under the marks of its exhibits, such as "B=notes.pdf", or
// "B,D=chart.pdf" where one file shows several.
var marked = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([A-Z]{1,2}(?:,[A-Z]{1,2})*)=(.*)$`)
})

// runPacket writes all papers for the stage at hand, and the files that go along, as
// one PDF.
func runPacket(o *letterOptions, pen *paper.Pen, kind *letter.Letter, c record.Case, order letter.LetterOrder) error {
	format, err := o.file.chosen()
	switch {
	case err != nil:
		return err
	case format != paper.PDF && (o.file.name != "" || o.file.format != ""):
		return misused(fmt.Sprintf(`as in "letter %s CASE -o %s.pdf"`, kind.Kind, kind.Kind),
			"letter: a %s is a PDF, and no other format", kind.Kind)
	case order.Redact && len(o.exhibits) > 0:
		return misused("leave out --redact, or the files", "letter: nothing can be left out of a file that goes along")
	case o.file.name == "" && o.console.toTerminal():
		return misused(fmt.Sprintf(`name a file, as in "-o %s.pdf"`, kind.Kind), "letter: a PDF is no text for a terminal")
	}
	k := paper.NewPacket(pen, kind, c, order)
	if err := addExhibits(o, pen.Words, k); err != nil {
		return err
	}
	data, warnings, err := k.Encode(pen)
	if why, hint := paper.Refused(pen.Words, kind.Kind, err); why != "" {
		return misused(hint, "letter: %s", pen.Words.Packet.WholeTooMany)
	}
	if err != nil {
		return &fault{code: exitInternal, text: "letter: " + err.Error(), err: err}
	}
	if err := writePaper(o.console, o.papers, o.file, data); err != nil {
		return err
	}
	for _, warning := range warnings {
		o.console.say("ketacover: ", warning)
	}
	sayOfPacket(o.console, pen, k)
	return nil
}

// addExhibits reads the files that go along: each for the exhibit that its mark
// names, and without one for the next that has none.
func addExhibits(o *letterOptions, w *words.Words, k *paper.Packet) error {
	for _, asked := range o.exhibits {
		path, places := asked, []int{k.NextFree()}
		if m := marked().FindStringSubmatch(asked); m != nil {
			path, places = m[2], nil
			for mark := range strings.SplitSeq(m[1], ",") {
				at := slices.IndexFunc(k.Exhibits, func(e letter.Exhibit) bool { return e.Mark == mark })
				if at < 0 {
					return misused(exhibitsHint(w, k), "letter: this packet has no exhibit %s", mark)
				}
				places = append(places, at)
			}
		}
		place := places[0]
		e, err := paper.ReadExhibit(o.papers, path)
		if why, hint := paper.Refused(w, k.ExhibitName(w, place), err); why != "" {
			return misused(hint, "letter: %s", strings.TrimSuffix(why, "."))
		}
		if err != nil {
			return unread(err)
		}
		k.Files[place] = append(k.Files[place], e)
		for _, also := range places[1:] {
			if also != place && len(k.Files[also]) == 0 {
				k.Same[also] = place
			}
		}
	}
	return nil
}

// exhibitsHint names the exhibits there are.
func exhibitsHint(w *words.Words, k *paper.Packet) string {
	var names []string
	for i := range k.Exhibits {
		names = append(names, k.ExhibitName(w, i))
	}
	if len(names) == 0 {
		return "name the file alone, with no letter before it"
	}
	return strings.Join(names, "; ")
}

// sayOfPacket tells the person on standard error what a packet holds, what is still
// missing, and what its letter leaves out.
func sayOfPacket(to *Console, pen *paper.Pen, k *paper.Packet) {
	w := &pen.Words.Packet
	to.say("", k.Kind.About)
	if k.Letter == nil {
		to.say("", w.NoLetter)
	} else {
		to.say("", w.Of(k.Letter.Letter.Title)+".")
	}
	if missing := k.Missing(pen.Words); len(missing) > 0 {
		to.say("", w.StillOut(len(missing), strings.Join(missing, "; ")))
	}
	for _, line := range paper.BlanksIn(pen.Words, k.Blanks(), pen.Words.Letters.BlanksInLine) {
		to.say("", line)
	}
	for _, line := range k.Notes(pen) {
		to.say("", line)
	}
}

package record

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"ketacover/model/fact"
)

// UndoSteps are the undo history of a case: what undo and redo lead to. A case file keeps
// it, so that it outlives a sitting.
type UndoSteps struct {
	Undo, Redo []UndoStep // the nearest last
	// Elsewhere is how many steps of a file do not fit this case, since something else
	// changed it, and Unknown how many lead to what is unknown by now, such as the
	// answer to a question that is asked no more. Neither are in the lists.
	Elsewhere, Unknown int
}

// UndoStep is one change that can be taken back, or made again.
type UndoStep struct {
	Day      fact.Date // on which it was made; none where nobody noted it
	Question string    // whose answer it changed, by its id; empty for none
	Detail   string    // what else it changed, as undo names it
	To       Case      // what it leads to
}

// Bounds on what a file keeps of the undo history. The oldest steps go first.
const (
	MaxUndo      = 100
	maxStepBytes = 128 << 10
	// maxStepWork bounds the bytes that are read to decode them: each step that changes
	// the details of a case reads all of those again.
	maxStepWork = 32 << 20
)

// The keys of the details that keep where a person was and the undo history. As details
// they are kept by a program that does not know them.
const (
	undoKey   = "undo"
	leftAtKey = "left-at"
)

// AsItIs is the case without what was taken back or written over, which only undo would
// show, and without where it came from.
func AsItIs(c Case) Case {
	c.Undo, c.LeftAt = "", ""
	return WithTakenFrom(c, "")
}

// ForOthers is the case as the client or somebody else may have it: as it is, without
// what is the counselor's own, the hours, the tags and whether it is in the archive. What
// happened, and whom they called, is the client's and goes along.
func ForOthers(c Case) Case {
	c = AsItIs(c)
	c.Details = c.Details.Put(hoursKey, "")
	return WithLabel(c, Label{Name: LabelOf(c).Name})
}

// HasOwn reports a case that holds what ForOthers leaves out as the counselor's own.
func HasOwn(c Case) bool {
	label := LabelOf(c)
	return c.Details.Value(hoursKey) != "" || len(label.Tags) > 0 || label.Archived
}

// Shared is a case that was saved as somebody else may have it, and an error where it
// cannot be read.
func Shared(q *fact.Questions, data []byte) ([]byte, error) {
	c, err := DecodeCase(q, data)
	if err != nil {
		return nil, err
	}
	return EncodeCase(q, ForOthers(c)), nil
}

// withSitting are the details of a case with what only a file keeps among them.
func withSitting(c *Case) Details {
	d := withSaid(c)
	if c.LeftAt != "" {
		d = d.With(leftAtKey, c.LeftAt)
	}
	if c.Undo != "" {
		d = d.Put(undoKey, c.Undo)
	}
	return d
}

// takeSitting takes out of the details what only a file keeps.
func takeSitting(c *Case) {
	if c.Details.raw == "" {
		return
	}
	if c.Undo = c.Details.Value(undoKey); c.Undo != "" {
		c.Details = c.Details.Put(undoKey, "")
	}
	if c.LeftAt = c.Details.Get(leftAtKey); c.LeftAt != "" {
		c.Details = c.Details.Put(leftAtKey, "")
	}
	if said, ok := saidIn(c.Details); ok {
		c.Said, c.Details = said, c.Details.Put(saidKey, "")
	}
}

// WrittenUndo are the steps of a case as a file keeps them: each as what differs from
// the one before, the nearest first.
type WrittenUndo struct{ back, forth []string }

// WriteUndo writes the steps of a case.
func WriteUndo(q *fact.Questions, c Case, s *UndoSteps) WrittenUndo {
	return WrittenUndo{stepTexts(q, c, s.Undo), stepTexts(q, c, s.Redo)}
}

// Behind are the steps with one more before them, which leads from another case to the
// one whose steps they are. From there no step leads forth.
func (w WrittenUndo) Behind(q *fact.Questions, from Case, step *UndoStep) WrittenUndo {
	back := w.back[:min(len(w.back), MaxUndo)]
	return WrittenUndo{back: append([]string{quoteJSON(stepText(q, &from, step))}, back...)}
}

// In is the case with its steps, as far as there is room.
func (w WrittenUndo) In(q *fact.Questions, c Case) Case {
	c.Undo = ""
	room := maxStepBytes
	back, forth := within(w.back, &room), within(w.forth, &room)
	if back == "" && forth == "" {
		return c
	}
	at := quoteJSON(markOf(q, &c))
	c.Undo = `{"at":` + at + `,"back":[` + back + `],"forth":[` + forth + `]}`
	return c
}

// markOf tells the case from others, whatever order its questions have.
func markOf(q *fact.Questions, c *Case) string {
	return checksum([]byte(answersJSON(q, c.Answers)), []byte(withoutFixed(withSaid(c)).Raw()), c.later())[:16]
}

// withoutFixed are details without what is fixed, as no undo changes it: how a list calls
// the case, and the names of files that are being typed.
func withoutFixed(d Details) Details {
	d = d.Put(labelKey, "")
	for _, kind := range FileNames {
		d = d.WithTyped(kind, "")
	}
	return d
}

// withFixed are other details with what is fixed in d.
func withFixed(d, other Details) Details {
	other = other.Put(labelKey, d.Value(labelKey))
	for _, kind := range FileNames {
		other = other.WithTyped(kind, d.Typed(kind))
	}
	return other
}

// SameBut reports whether two cases differ in nothing that undo could take back.
func SameBut(c, d Case) bool {
	if !c.Details.Equal(d.Details) {
		c.Details, d.Details = withoutFixed(c.Details), withoutFixed(d.Details)
	}
	return c.Equal(d)
}

// stepTexts are the texts of a list of steps, the nearest first.
func stepTexts(q *fact.Questions, at Case, list []UndoStep) []string {
	texts := make([]string, 0, len(list))
	for _, step := range slices.Backward(list) {
		texts = append(texts, quoteJSON(stepText(q, &at, &step)))
		at = step.To
	}
	return texts
}

// within is as many of the texts as there is room for, which they take.
func within(texts []string, room *int) string {
	for i, text := range texts {
		if i == MaxUndo || len(text) > *room {
			texts = texts[:i]
			break
		}
		*room -= len(text) + 1
	}
	return strings.Join(texts, ",")
}

// What the lines of a step begin with, behind the first: an answer, or a part of the
// case that is not an answer.
const (
	answerLine  = "answer"
	detailsLine = "details"
)

// stepText is a step as a text of some lines: its day, what undo calls it, and what
// it was before. A part that is no answer is written as a patch: how many bytes stay
// before and after what differs, and what stands there.
//
//	2026-11-29 question payer
//	answer payer aetna
//	details 17 1 "typed-payer":"aet"
func stepText(q *fact.Questions, from *Case, step *UndoStep) string {
	var b strings.Builder
	day := "-"
	if !step.Day.IsZero() {
		day = step.Day.String()
	}
	b.WriteString(day)
	if step.Question != "" {
		b.WriteString(" question " + step.Question)
	} else {
		b.WriteString(" detail " + strings.Join(strings.Fields(step.Detail), " "))
	}
	for i := range q.List {
		if to := step.To.Answers.At(i); to != from.Answers.At(i) {
			b.WriteString("\n" + answerLine + " " + q.List[i].ID + " " + q.List[i].AnswerID(to))
		}
	}
	patch := func(name, from, to string) {
		if from == to {
			return
		}
		before, after := commonEnds(from, to)
		fmt.Fprintf(&b, "\n%s %d %d %s", name, before, after, to[before:len(to)-after])
	}
	if to := &step.To; !to.Details.Equal(from.Details) || !slices.Equal(to.Said, from.Said) {
		patch(detailsLine, withoutFixed(withSaid(from)).Raw(), withoutFixed(withSaid(to)).Raw())
	}
	if !sameLater(&step.To, from) {
		was, to := from.later(), step.To.later()
		for i, key := range laterKeys {
			patch(key, string(was[i]), string(to[i]))
		}
	}
	return b.String()
}

// sameLater reports whether two cases differ in none of laterKeys.
func sameLater(c, d *Case) bool {
	return slices.Equal(c.Events, d.Events) && slices.Equal(c.History, d.History) && c.Outcome == d.Outcome &&
		EqualOwnRules(c.OwnRules, d.OwnRules)
}

// block is how many bytes of two texts are held against each other at once.
const block = 64

// commonEnds is how many bytes two texts have in common at their beginning and their
// end. It cuts no letter in two.
func commonEnds(a, b string) (before, after int) {
	most := min(len(a), len(b))
	for before+block <= most && a[before:before+block] == b[before:before+block] {
		before += block
	}
	for before < most && a[before] == b[before] {
		before++
	}
	for before > 0 && before < len(a) && !utf8.RuneStart(a[before]) ||
		before > 0 && before < len(b) && !utf8.RuneStart(b[before]) {
		before--
	}
	for after+block <= most-before && a[len(a)-after-block:len(a)-after] == b[len(b)-after-block:len(b)-after] {
		after += block
	}
	for after < most-before && a[len(a)-1-after] == b[len(b)-1-after] {
		after++
	}
	for after > 0 && !utf8.RuneStart(b[len(b)-after]) {
		after--
	}
	return before, after
}

package letter

import (
	"slices"
	"strconv"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// Packing is which papers a packet holds, by their kinds.
type Packing struct {
	Cover   string // what lies on top
	Pages   string // the detail of it that says how many pages there are
	Letters []Held // the first that fits is the letter of the packet
	Forms   []Held // and all of these that fit come last
	Log     string // the detail that is a log of calls
}

// Held is a kind of paper that a packet holds where its conditions hold.
type Held struct {
	Kind           string
	When, Unless   []fact.Condition // all and none must hold
	Given, Missing []string         // details that the case says, and those that it does not
}

// Packet is the papers for the stage at hand, each as it is written for a case.
type Packet struct {
	Cover, Letter *Draft // nil where the packet has none
	Own           Draft  // what stands between the letter and the exhibits
	Exhibits      []Exhibit
	Log           *DetailField
	Forms         []*Draft
	order         LetterOrder
	whole         record.Case
}

// Pack writes the papers of a packet. What was ticked for the packet may stand in
// all of them, and nothing else.
func Pack(l *Letters, packet *Letter, c record.Case, order LetterOrder) *Packet {
	p := &Packet{Own: l.Write(packet, c, order), order: order, whole: c}
	packing := packet.Packing
	f := l.Questions.Applicable(p.Own.Case.Answers)
	fits := func(h Held) bool {
		unsaid := func(id string) bool {
			return p.Own.Case.Details.Value(id) == "" && !answers(l.Questions, &p.Own.Case, &f, id)
		}
		return fact.All(h.When, &f) && !slices.ContainsFunc(h.Unless, fact.Holds(&f)) &&
			!slices.ContainsFunc(h.Given, unsaid) &&
			!slices.ContainsFunc(h.Missing, func(id string) bool { return !unsaid(id) })
	}
	write := func(kind string) *Draft {
		d := l.Write(l.Letter(kind), c, order)
		return &d
	}
	if packing.Cover != "" {
		p.Cover = write(packing.Cover)
	}
	if i := slices.IndexFunc(packing.Letters, fits); i >= 0 {
		p.Letter = write(packing.Letters[i].Kind)
		p.Exhibits = Exhibits(l, p.Letter)
	}
	for _, h := range packing.Forms {
		if fits(h) {
			p.Forms = append(p.Forms, write(h.Kind))
		}
	}
	p.Log = l.DetailField(packing.Log)
	return p
}

// answers reports whether the case answers the question with the id.
func answers(questions *fact.Questions, c *record.Case, f *fact.Facts, id string) bool {
	q := questions.Index(id)
	return q >= 0 && questions.List[q].Applies(f) && c.Answers.At(q).State == fact.Given
}

// Numbered writes the cover anew, now that it is known how many pages there are.
func (p *Packet) Numbered(l *Letters, packet *Letter, pages int) {
	if p.Cover == nil || packet.Packing.Pages == "" {
		return
	}
	c := p.whole
	c.Details = c.Details.With(packet.Packing.Pages, strconv.Itoa(pages))
	d := l.Write(p.Cover.Letter, c, p.order)
	p.Cover = &d
}

// Drafts are the papers of the packet in their order.
func (p *Packet) Drafts() []*Draft {
	var list []*Draft
	for _, d := range append([]*Draft{p.Cover, p.Letter, &p.Own}, p.Forms...) {
		if d != nil {
			list = append(list, d)
		}
	}
	return list
}

// Blanks are what is missing in the papers of the packet, each once. How many pages
// there are is no blank: the packet counts them.
func (p *Packet) Blanks() []Blank {
	var list []Blank
	for _, d := range p.Drafts() {
		for _, b := range d.Blanks {
			at := slices.IndexFunc(list, func(x Blank) bool { return x.ID == b.ID && x.Need == b.Need })
			switch {
			case b.ID == p.Own.Letter.Packing.Pages:
			case at < 0:
				list = append(list, b)
			default:
				list[at].Beside = list[at].Beside && b.Beside // one of the papers asks for it
			}
		}
	}
	return list
}

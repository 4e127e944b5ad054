package content

import (
	"encoding/binary"
	"reflect"
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// codec writes trees as numbers and a list of texts, and reads
// them back. A grown tree says the same things again and again, and reading it
// field by field took four fifths of the time to the first frame. Each shape
// is described once, for both directions.
type codec struct {
	reading bool
	numbers []byte // varints: gob would take ten times as long
	texts   []string
	index   map[string]int  // of a text, while writing
	met     map[sharing]int // the numbers of what is shared, while writing

	lists    [][]string       // what is shared, in the order in which it was first met
	criteria []rule.Criterion // the same conditions stand in rules and rulings
	givens   [][]fact.Condition
	insteads [][]rule.SayingFor
}

func (c *codec) number(n int64) int64 {
	if !c.reading {
		c.numbers = binary.AppendVarint(c.numbers, n)
		return n
	}
	n, size := binary.Varint(c.numbers)
	c.numbers = c.numbers[size:]
	return n
}

func num[T ~int | ~int32 | ~uint8 | ~uint16 | ~uint32 | ~uint64](c *codec, n *T) {
	*n = T(c.number(int64(*n)))
}

func (c *codec) questions(s *fact.Set) {
	for i := range s {
		num(c, &s[i])
	}
}

func (c *codec) values(v *fact.Values) {
	num(c, &v.Low)
	c.text(&v.High)
}

func (c *codec) flag(b *bool) {
	n := int64(0)
	if *b {
		n = 1
	}
	*b = c.number(n) == 1
}

func (c *codec) text(s *string) {
	if c.reading {
		*s = c.texts[c.number(0)]
		return
	}
	i, ok := c.index[*s]
	if !ok {
		i = len(c.texts)
		c.texts = append(c.texts, *s)
		c.index[*s] = i
	}
	c.number(int64(i))
}

// closed is all that was written: the numbers, the lengths of the texts, and the
// texts one behind the other.
func (c *codec) closed() []byte {
	lengths := lengthsOf(c.texts)
	out := append(binary.AppendUvarint(nil, uint64(len(c.numbers))), c.numbers...)
	out = append(binary.AppendUvarint(out, uint64(len(lengths))), lengths...)
	return append(out, strings.Join(c.texts, "")...)
}

// opened reads what closed wrote; false where some of it is missing.
func opened(data string) (codec, bool) {
	var parts [2][]byte
	for i := range parts {
		n, size := binary.Uvarint([]byte(data[:min(len(data), binary.MaxVarintLen64)]))
		if size <= 0 || n > uint64(len(data)-size) {
			return codec{}, false
		}
		parts[i], data = []byte(data[size:size+int(n)]), data[size+int(n):]
	}
	return codec{reading: true, numbers: parts[0], texts: cut(data, parts[1])}, true
}

// lengthsOf are the lengths of texts, as cut reads them.
func lengthsOf(texts []string) []byte {
	data := binary.AppendUvarint(nil, uint64(len(texts)))
	for _, s := range texts {
		data = binary.AppendUvarint(data, uint64(len(s)))
	}
	return data
}

// cut cuts one text into those whose lengths are given. They share its memory.
func cut(all string, lengths []byte) []string {
	next := func() int {
		n, size := binary.Uvarint(lengths)
		lengths = lengths[size:]
		return int(n)
	}
	texts := make([]string, next())
	for i := range texts {
		n := next()
		texts[i], all = all[:n], all[n:]
	}
	return texts
}

// list describes a slice, element by element. An empty one stays nil.
func list[T any](c *codec, s *[]T, element func(*T)) {
	n := int(c.number(int64(len(*s))))
	if c.reading && n > 0 {
		*s = make([]T, n)
	}
	for i := range n {
		element(&(*s)[i])
	}
}

// shared describes what is the same in many places: once, and then by its number
// among those known. What is written the same way is the same. Nobody changes in place
// what was read.
func shared[T any](c *codec, known *[]T, s *T, describe func()) {
	at, whole := len(*known), []byte(nil)
	if !c.reading {
		at, whole = c.meet(reflect.TypeFor[T](), at, describe)
	}
	if at = int(c.number(int64(at))); at < len(*known) {
		*s = (*known)[at]
		return
	}
	if c.reading {
		describe()
	}
	c.numbers = append(c.numbers, whole...)
	*known = append(*known, *s)
}

// meet gives the number of what is shared, which is next where it is met for the first
// time, and then also how it is described.
func (c *codec) meet(kind reflect.Type, next int, describe func()) (at int, whole []byte) {
	whole = described(c, describe)
	if at, ok := c.met[sharing{kind, string(whole)}]; ok {
		return at, nil
	}
	// What is shared inside it was met just now, and will be a number from here on.
	c.met[sharing{kind, string(described(c, describe))}] = next
	return next, whole
}

// described is what is written of a thing, which is then not written yet.
func described(c *codec, describe func()) []byte {
	from := len(c.numbers)
	describe()
	whole := slices.Clone(c.numbers[from:])
	c.numbers = c.numbers[:from]
	return whole
}

// sharing is what is shared, as it is written.
type sharing struct {
	kind  reflect.Type
	whole string
}

func (c *codec) texted(s *[]string) { shared(c, &c.lists, s, func() { list(c, s, c.text) }) }

func (c *codec) given(s *[]fact.Condition) {
	shared(c, &c.givens, s, func() { list(c, s, c.condition) })
}

func (c *codec) instead(s *[]rule.SayingFor) {
	shared(c, &c.insteads, s, func() { list(c, s, c.sayingFor) })
}

func (c *codec) tree(t *rule.Tree) {
	c.text(&t.ID)
	c.values(&t.Drug.AskedFor)
	c.values(&t.Drug.Forms)
	c.flag(&t.Drug.Usual)
	c.given(&t.Drug.Alone)
	c.text(&t.Short)
	c.text(&t.Title)
	c.text(&t.Within)
	for _, o := range []*rule.OutcomeText{&t.Open, &t.Merged} {
		c.text(&o.Because)
		c.text(&o.If)
		c.texted(&o.Sources)
		c.texted(&o.Steps)
	}
	num(c, &t.Keys)
	list(c, &t.Nodes, c.node)
	list(c, &t.Leaves, c.leaf)
	list(c, &t.Rulings, func(r *rule.Ruling) {
		c.text(&r.Payer)
		c.texted(&r.Rules)
		list(c, &r.Criteria, c.criterion)
		c.text(&r.Said)
		c.questions(&r.Asks)
		num(c, &r.Key)
		list(c, &r.Keys, func(k *int) { num(c, k) })
		num(c, &r.Gate)
		num(c, &r.Entry)
	})
	c.text(&t.General)
	c.questions(&t.Routes)
}

// diagrams describes the diagrams and the places that they share.
func (c *codec) diagrams(s *[]verdict.Diagram) {
	p := &verdict.Places{}
	if !c.reading && len(*s) > 0 {
		p = (*s)[0].Places
	}
	list(c, &p.Questions, func(q *int) { num(c, q) })
	list(c, &p.At, func(at *int) { num(c, at) })
	list(c, &p.Count, func(n *int) { num(c, n) })
	list(c, &p.Class, func(s *[]uint16) { list(c, s, func(k *uint16) { num(c, k) }) })
	list(c, s, func(d *verdict.Diagram) {
		list(c, &d.Nodes, func(n *verdict.DiagramNode) {
			num(c, &n.First)
			num(c, &n.Place)
			num(c, &n.Low)
			num(c, &n.High)
		})
		list(c, &d.Kids, func(k *uint16) { num(c, k) })
		num(c, &d.Root)
		c.questions(&d.Tested)
		if c.reading {
			d.Places = p
		}
	})
}

func (c *codec) node(n *rule.Node) {
	c.text(&n.ID)
	num(c, &n.Fact)
	num(c, &n.Low)
	num(c, &n.High)
	num(c, &n.Ruling)
	list(c, &n.Branches, func(b *rule.Branch) {
		c.values(&b.Is)
		num(c, &b.To)
		c.text(&b.Payer)
		num(c, &b.Clamp.Floor)
		num(c, &b.Clamp.Cap)
		list(c, &b.Says, c.saying)
	})
}

func (c *codec) sayingFor(x *rule.SayingFor) {
	list(c, &x.When, c.condition)
	c.text(&x.Text)
	c.text(&x.If)
	c.texted(&x.Sources)
}

func (c *codec) leaf(l *rule.Leaf) {
	c.text(&l.ID)
	num(c, &l.Level)
	list(c, &l.Says, c.saying)
	num(c, &l.Ruling)
	c.flag(&l.NoAuthorization)
}

func (c *codec) saying(s *rule.Saying) {
	c.text(&s.Text)
	c.text(&s.If)
	c.given(&s.Given)
	num(c, &s.Key)
	c.texted(&s.Sources)
	c.texted(&s.Steps)
	c.instead(&s.Instead)
}

func (c *codec) criterion(r *rule.Criterion) {
	shared(c, &c.criteria, r, func() {
		for _, s := range []*string{
			&r.ID, &r.Short, &r.Text, &r.Formal, &r.Proof, &r.Source, &r.Version, &r.Newer, &r.NewerFormal,
		} {
			c.text(s)
		}
		c.texted(&r.NewerSources)
		c.flag(&r.Excludes)
		c.flag(&r.Usual)
		c.flag(&r.AtGate)
		list(c, &r.Tests, func(t *fact.Test) {
			num(c, &t.Fact)
			c.values(&t.Met)
			c.values(&t.Unknown)
		})
	})
}

func (c *codec) payer(p *rule.Payer) {
	c.text(&p.ID)
	c.text(&p.Name)
	c.texted((*[]string)(&p.Aliases))
	c.flag(&p.Programme)
	c.text(&p.Within)
	c.text(&p.Note)
	c.texted(&p.States)
	list(c, &p.Endings, func(e *rule.Ending) {
		c.text(&e.Plan)
		c.text(&e.Source)
		c.date(&e.After)
	})
	list(c, &p.Rules, func(r *rule.Rule) {
		for _, s := range []*string{&r.ID, &r.Drug, &r.Because, &r.Approval, &r.Renewal,
			&r.Benefit, &r.Codes, &r.Exceptions, &r.ExceptionsFormal, &r.Diagnoses.Name} {
			c.text(s)
		}
		c.texted(&r.Diagnoses.Takes)
		c.texted(&r.Diagnoses.Refuses)
		list(c, &r.Also, func(a *rule.Aside) {
			c.text(&a.Text)
			list(c, &a.When, c.condition)
			list(c, &a.Unless, c.condition)
			c.texted((*[]string)(&a.Sources))
		})
		list(c, (*[]fact.Condition)(&r.Uses), func(use *fact.Condition) {
			num(c, &use.Fact)
			c.values(&use.Is)
		})
		num(c, &r.Stance)
		num(c, &r.Confidence)
		num(c, &r.Read)
		c.texted((*[]string)(&r.Sources))
		c.texted(&r.Rows)
		c.texted(&r.Steps)
		list(c, &r.Criteria, c.criterion)
	})
}

func (c *codec) date(d *fact.Date) {
	num(c, &d.Year)
	num(c, &d.Month)
	num(c, &d.Day)
}

func (c *codec) condition(x *fact.Condition) {
	num(c, &x.Fact)
	c.values(&x.Is)
}

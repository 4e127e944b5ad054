package verdict

import (
	"fmt"
	"math/bits"
	"slices"

	"ketacover/model/fact"
)

// MaxTested bounds the places of the facts that trees test, since sets of
// places are one machine word. Questions that no tree tests take none.
const MaxTested = 64

// Classes is a set of the classes that the options of one fact fall into: bit i
// stands for class i. Options that every diagram treats alike are of one class,
// so hundreds of companies are some twenty classes.
type Classes uint64

// wordClasses is how many classes one set holds.
const wordClasses = 64

// later stands, in the first places of a fact that has several, for every class
// that has its bit in a later one.
const later = wordClasses - 1

func class(i int) Classes { return 1 << i }

func (c Classes) has(i int) bool { return c>>i&1 == 1 }

func (c Classes) first() int { return bits.TrailingZeros64(uint64(c)) }

func (c Classes) last() int { return bits.Len64(uint64(c)) - 1 }

func (c Classes) each(yield func(int) bool) {
	for ; c != 0; c &= c - 1 {
		if !yield(c.first()) {
			return
		}
	}
}

// Places is the index of the facts that trees test, in question order: the place
// of each in what a diagram is walked on, and the class of each of its options.
//
// A fact whose options fall into more classes than one word holds has several
// places, one after the other. In all but the last the bit later stands for the
// classes that come after, so that any set of classes is told exactly; where
// none of a place is left and nothing leads there, it is open.
type Places struct {
	Questions []int      // the question of each place
	At        []int      // the first place of each question; -1 where no tree tests it
	Count     []int      // how many classes the options of each question fall into
	Class     [][]uint16 // the class of each option of a question
}

// Inputs are what a diagram is walked on: for each place the classes of which
// the answer may still be. The one class of a place that is not open stands by
// itself too: a walk over what is known reads two lines of memory, not five.
type Inputs struct {
	open placeSet         // the places of which several classes are left
	only [MaxTested]uint8 // the class of each place that is not open
	left [MaxTested]Classes
}

// set leaves the classes of a place.
func (in *Inputs) set(at int, left Classes) {
	in.left[at] = left
	if left&(left-1) == 0 {
		in.open &^= 1 << at
		in.only[at] = uint8(left.first())
	} else {
		in.open |= 1 << at
	}
}

// Choices holds, for each place, the class of the option chosen, for cases in
// which every fact that the walk meets is known. It is what a settled walk runs
// on.
type Choices [MaxTested]uint8

// newPlaces gives a place to each question of which classes are known.
func newPlaces(questions []fact.Question, classes [][]uint16) (*Places, error) {
	p := &Places{At: make([]int, len(questions)), Count: make([]int, len(questions)), Class: classes}
	for q := range questions {
		p.At[q] = -1
		if classes[q] == nil {
			continue
		}
		for _, c := range classes[q] {
			p.Count[q] = max(p.Count[q], int(c)+1)
		}
		p.At[q] = len(p.Questions)
		for range width(p.Count[q]) {
			p.Questions = append(p.Questions, q)
		}
		if width(p.Count[q]) > 1 && questions[q].Change != nil {
			return nil, fmt.Errorf("question %q can be changed, and its options fall into %d classes, more than %d",
				questions[q].ID, p.Count[q], wordClasses)
		}
	}
	if n := len(p.Questions); n > MaxTested {
		return nil, fmt.Errorf("the facts that trees test need %d places, more than %d", n, MaxTested)
	}
	return p, nil
}

// width is how many places a fact of n classes takes: the last holds a whole
// word, the others one class less.
func width(n int) int { return 1 + max(0, n-2)/later }

// whole is the set of every class that place at may hold.
func (p *Places) whole(at int) Classes {
	q := p.Questions[at]
	before := at - p.At[q]
	return ^Classes(0) >> (wordClasses - min(p.Count[q]-before*later, wordClasses))
}

// Inputs translates facts.
func (p *Places) Inputs(f *fact.Facts) (in Inputs) {
	p.tell(&in, f)
	return in
}

// tell is Inputs into what is there, whatever it held.
func (p *Places) tell(in *Inputs, f *fact.Facts) {
	if p == nil {
		return // of diagrams that test nothing
	}
	for at, q := range p.Questions {
		if at == p.At[q] {
			p.put(in, q, f[q])
		}
	}
}

// put makes the values those that question q may have.
func (p *Places) put(in *Inputs, q int, v fact.Values) {
	if p == nil {
		return // of diagrams that test nothing
	}
	at := p.At[q]
	switch {
	case at < 0:
	case v.Len() == 1:
		p.choose(in, q, v.First())
	case width(p.Count[q]) == 1:
		in.set(at, p.classes(q, v))
	default:
		p.spread(in, q, v)
	}
}

// classes are those of a set of values of a fact that has one place.
func (p *Places) classes(q int, v fact.Values) (set Classes) {
	if p.At[q] < 0 {
		return 0
	}
	if v.Len() == len(p.Class[q]) {
		return p.whole(p.At[q])
	}
	for o := range v.Each {
		set |= class(int(p.Class[q][o]))
	}
	return set
}

// spread narrows a fact that has several places.
func (p *Places) spread(in *Inputs, q int, v fact.Values) {
	last, left := -1, in.left[p.At[q]:][:width(p.Count[q])]
	clear(left)
	for o := range v.Each {
		n, bit := place(int(p.Class[q][o]), len(left))
		left[n] |= class(bit)
		last = max(last, n)
	}
	for i := range left {
		switch {
		case i < last:
			left[i] |= class(later)
		case i > last:
			left[i] = p.whole(p.At[q] + i)
		}
		in.set(p.At[q]+i, left[i])
	}
}

// place is where class c of a fact with several places has its bit.
func place(c, width int) (n, bit int) {
	n = min(c/later, width-1)
	return n, c - n*later
}

// choose narrows question q to one option.
func (p *Places) choose(in *Inputs, q, option int) {
	at := p.At[q]
	if at < 0 {
		return
	}
	c := int(p.Class[q][option])
	if p.Count[q] <= wordClasses { // one place, as for all but the company
		in.left[at], in.only[at] = class(c), uint8(c)
		in.open &^= 1 << at
		return
	}
	wide := width(p.Count[q])
	n, bit := place(c, wide)
	for i := range wide {
		switch {
		case i < n:
			in.set(at+i, class(later))
		case i == n:
			in.set(at+i, class(bit))
		default:
			in.set(at+i, p.whole(at+i))
		}
	}
}

// with is the inputs with question q narrowed to one option.
func (p *Places) with(in *Inputs, q, option int) Inputs {
	out := *in
	p.choose(&out, q, option)
	return out
}

// Choose notes the option chosen for question q.
func (p *Places) Choose(c *Choices, q, option int) {
	if p.At[q] < 0 {
		return
	}
	wide := width(p.Count[q])
	n, bit := place(int(p.Class[q][option]), wide)
	for i := range n {
		c[p.At[q]+i] = later
	}
	c[p.At[q]+n] = uint8(bit)
}

// alike are the values of a question, those of one class together, by their
// first.
func (p *Places) alike(q int, v fact.Values) []fact.Values {
	list := make([]fact.Values, 0, v.Len())
	for o := range v.Each {
		i := len(list)
		if p.At[q] >= 0 {
			c := p.Class[q][o]
			i = slices.IndexFunc(list, func(v fact.Values) bool { return p.Class[q][v.First()] == c })
		}
		if i < 0 || i == len(list) {
			list = append(list, fact.One(o))
		} else {
			list[i] = list[i].Or(fact.One(o))
		}
	}
	return list
}

// placeSet is a set of places, each fact by its first.
type placeSet uint64

// questions are those whose facts are in the set.
func (p *Places) questions(s placeSet) (questions fact.Set) {
	for at := range Classes(s).each {
		questions.Add(p.Questions[at])
	}
	return questions
}

// of is the set that holds only the fact of a place.
func (p *Places) of(at uint8) placeSet { return 1 << p.At[p.Questions[at]] }

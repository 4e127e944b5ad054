package batch

import (
	"encoding/binary"
	"math/bits"

	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// known finds the option that a text names. Looking up cells is what a stream
// spends most of its time on, and this takes two fifths of the time of a Go
// map: the first eight bytes and the length tell nearly all ids apart, are
// hashed and compared as one number, and take no branch that depends on them.
type known struct {
	slots []knownWord // at most half of them taken
	shift int
}

type knownWord struct {
	head   uint64 // the first eight bytes
	tail   string // what comes after them
	length int    // -1 in a free slot
	option int
}

const (
	noOption     = -1
	unsureOption = fact.MaxOptions // one more than any option's index
	wordSize     = 8
)

// newKnown lists the options of a question, and "unsure".
func newKnown(q *fact.Question) known {
	size := bits.Len(uint(2*len(q.Options) + 2))
	k := known{slots: make([]knownWord, 1<<size), shift: 64 - size}
	for i := range k.slots {
		k.slots[i] = knownWord{length: -1, option: noOption}
	}
	k.add(q.AnswerID(fact.DontKnow()), unsureOption)
	for i := range q.Options {
		k.add(q.Options[i].ID, i)
	}
	return k
}

func (k *known) add(text string, option int) {
	head := headOf([]byte(text))
	slot := k.slot(head, len(text))
	for k.slots[slot].length >= 0 {
		slot = (slot + 1) & (len(k.slots) - 1)
	}
	k.slots[slot] = knownWord{head, text[min(wordSize, len(text)):], len(text), option}
}

// find is the option that the text names, unsureOption, or noOption.
func (k *known) find(text []byte) int {
	head := headOf(text)
	slot := k.slot(head, len(text))
	for {
		word := &k.slots[slot]
		same := word.head == head && word.length == len(text)
		if same && (len(text) <= wordSize || word.tail == string(text[wordSize:])) || word.length < 0 {
			return word.option
		}
		slot = (slot + 1) & (len(k.slots) - 1)
	}
}

// slot is where a text is, if nothing was in its place before it.
func (k *known) slot(head uint64, length int) int {
	const golden = 0x9e3779b97f4a7c15 // 2^64 by the golden ratio: Knuth's multiplier
	return int((head ^ uint64(length)) * golden >> k.shift)
}

// headOf is the first bytes of a text as a number. In a row the bytes after a
// short text are those of the next cell; they are shifted out.
func headOf(text []byte) uint64 {
	if cap(text) >= wordSize {
		past := 64 - 8*min(len(text), wordSize)
		return binary.LittleEndian.Uint64(text[:wordSize]) << past >> past
	}
	head := uint64(0)
	for i, c := range text {
		head |= uint64(c) << (8 * i)
	}
	return head
}

// choose gives the decider the answer that an option found stands for.
func choose(d *verdict.Decider, q, option int) {
	if option == unsureOption {
		d.DontKnow(q)
		return
	}
	d.Choose(q, option)
}

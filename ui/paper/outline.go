package paper

import (
	"regexp"
	"strings"
	"sync"
)

// A node is a block, or a list of entries. The formats that know lists are
// written from nodes, since a sheet says only what stands under what.
type node struct {
	*Block
	Entries []entry
	Ordered bool // the marks of the entries count up from one
}

// entry is an entry of a list, with its mark unless the list counts, and with
// what stands under it.
type entry struct {
	Mark  string
	Nodes []node
}

var ordinal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\d+\.$`)
})

// outline makes nodes of blocks.
func outline(blocks []Block) []node {
	var nodes []node
	for len(blocks) > 0 {
		n := listLength(blocks)
		if n == 0 {
			nodes, blocks = append(nodes, node{Block: &blocks[0]}), blocks[1:]
			continue
		}
		nodes, blocks = append(nodes, listNode(blocks[:n])), blocks[n:]
	}
	return nodes
}

// listLength is how many blocks make up the list that begins with the first.
func listLength(blocks []Block) int {
	n := 0
	for n < len(blocks) && blocks[n].sameList(&blocks[0]) {
		n += entryLength(blocks[n:])
	}
	return n
}

// entryLength is how many blocks an entry is, with what stands under it.
func entryLength(blocks []Block) int {
	n := 1
	for n < len(blocks) && blocks[n].under(&blocks[0]) {
		n++
	}
	return n
}

func listNode(blocks []Block) node {
	out := node{Block: &blocks[0], Ordered: true}
	for i := 0; i < len(blocks); {
		n := entryLength(blocks[i:])
		text := blocks[i]
		mark := strings.TrimSpace(text.Mark)
		text.Kind, text.Mark = Text, ""
		out.Ordered = out.Ordered && mark == number(len(out.Entries))
		nodes := append([]node{{Block: &text}}, outline(blocks[i+1:i+n])...)
		out.Entries = append(out.Entries, entry{mark, nodes})
		i += n
	}
	return out
}

// sameList tells whether an entry goes on with the list of another.
func (b *Block) sameList(first *Block) bool {
	return b.Kind == Item && !b.hangs() && b.Indent == first.Indent &&
		ordinal().MatchString(strings.TrimSpace(b.Mark)) == ordinal().MatchString(strings.TrimSpace(first.Mark))
}

// under tells whether a block belongs to an entry: it stands deeper, or hangs
// below its text.
func (b *Block) under(entry *Block) bool {
	if b.Kind == Head || b.Kind == Sub {
		return false
	}
	return b.Indent > entry.Indent || b.Indent == entry.Indent && b.hangs()
}

// hangs tells whether a block has room for a mark, and none.
func (b *Block) hangs() bool { return b.Mark != "" && strings.TrimSpace(b.Mark) == "" }

// paragraphs are the parts of a text between empty lines, as lines.
func paragraphs(text string) [][]string {
	var out [][]string
	open := false
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			open = false
		case open:
			out[len(out)-1] = append(out[len(out)-1], line)
		default:
			out, open = append(out, []string{line}), true
		}
	}
	return out
}

package terminal

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// modes is what a terminal remembers after all that was written to it.
type modes struct {
	private map[int]bool // CSI ? n h and l
	insert  bool
	kitty   map[bool]int // entries pushed, on the other and on the normal screen
	others  string       // the last modifyOtherKeys
	cursor  string       // the last cursor style
	title   string
	colors  map[string]bool // dynamic colours (OSC 10, 11, 12) not reset
	used    bool            // the other screen was shown at all
}

var sequence = regexp.MustCompile(`\x1b\[([<>?]?)([0-9;:]*)( ?[a-zA-Z])|\x1b\]([0-9]+);?([^\x07\x1b]*)(\x07|\x1b\\)`)

// resting are the modes that a terminal has on when it rests.
var resting = []int{7, 25}

// scanModes reads raw output as a terminal would.
func scanModes(out string) *modes {
	m := &modes{private: map[int]bool{}, kitty: map[bool]int{}, colors: map[string]bool{}}
	for _, n := range resting {
		m.private[n] = true
	}
	for _, part := range sequence.FindAllStringSubmatch(out, -1) {
		if part[4] != "" {
			m.command(part[4], part[5])
		} else {
			m.control(part[1], part[2], part[3])
		}
	}
	return m
}

func (m *modes) control(prefix, args, final string) {
	switch prefix + final {
	case "?h", "?l":
		for arg := range strings.SplitSeq(args, ";") {
			if n, err := strconv.Atoi(arg); err == nil {
				m.private[n] = final == "h"
				m.used = m.used || n == 1049
			}
		}
	case "h", "l":
		if args == "4" {
			m.insert = final == "h"
		}
	case ">u":
		m.kitty[m.private[1049]]++
	case "<u":
		count, _ := strconv.Atoi(args)
		m.kitty[m.private[1049]] = max(0, m.kitty[m.private[1049]]-max(1, count))
	case ">m":
		_, m.others, _ = strings.Cut(args, ";")
	case " q":
		m.cursor = args
	}
}

func (m *modes) command(number, text string) {
	switch number {
	case "0", "2":
		m.title = text
	case "10", "11", "12":
		m.colors[number] = true
	case "110", "111", "112":
		delete(m.colors, number[1:])
	}
}

// leftovers says what is not as it was.
func (m *modes) leftovers() []string {
	var left []string
	for n, on := range m.private {
		if on != slices.Contains(resting, n) {
			left = append(left, fmt.Sprintf("mode ?%d is %v", n, on))
		}
	}
	for other, count := range m.kitty {
		if count != 0 {
			left = append(left, fmt.Sprintf("%d kitty entries (other screen: %v)", count, other))
		}
	}
	if m.insert {
		left = append(left, "insert mode")
	}
	if m.others != "" && m.others != "0" {
		left = append(left, "modifyOtherKeys "+m.others)
	}
	if m.cursor != "" && m.cursor != "0" {
		left = append(left, "cursor style "+m.cursor)
	}
	if m.title != "" {
		left = append(left, "title "+m.title)
	}
	for color := range m.colors {
		left = append(left, "dynamic colour "+color)
	}
	slices.Sort(left)
	return left
}

func TestModesAreFound(t *testing.T) {
	dirty := "\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[?1003h\x1b[?1006h\x1b[>1u\x1b[>4;2m\x1b[6 " +
		"q\x1b]2;x\x07\x1b[4h\x1b]12;#fff\x07"
	if got := scanModes(dirty).leftovers(); len(got) != 11 {
		t.Errorf("found %d of 11: %v", len(got), got)
	}
	if got := scanModes(dirty + reset).leftovers(); len(got) != 0 {
		t.Errorf("the reset sequence leaves %v", got)
	}
}

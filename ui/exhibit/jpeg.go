package exhibit

import (
	"bytes"
	"encoding/binary"
)

// The marks of a JPEG that are looked at.
const (
	markStart, markScan, markEnd = 0xd8, 0xda, 0xd9
	markFirstApp, markLastApp    = 0xe0, 0xef
	markAdobe                    = 0xee // how its colours are meant
	markComment                  = 0xfe
)

// segments calls for each segment of a JPEG before what it draws, until told to
// stop, and returns where that begins: 0 for what is no JPEG.
func segments(data []byte, each func(mark byte, whole []byte)) (rest int) {
	if len(data) < 4 || data[0] != 0xff || data[1] != markStart {
		return 0
	}
	at := 2
	for at+4 <= len(data) && data[at] == 0xff {
		mark := data[at+1]
		if mark == 0xff { // room between segments
			at++
			continue
		}
		size := 2 + int(binary.BigEndian.Uint16(data[at+2:]))
		if at+size > len(data) || size < 4 {
			return 0
		}
		if mark == markScan {
			return at
		}
		each(mark, data[at:at+size])
		at += size
	}
	return 0
}

// bare is a picture without what tells where, when and with what it was taken: a
// JPEG or a JPEG 2000. What is neither draws nothing, and is empty.
func bare(data []byte) []byte {
	if bytes.HasPrefix(data, []byte("\x00\x00\x00\x0cjP  ")) {
		return bareBoxes(data)
	}
	if bytes.HasPrefix(data, []byte("\xff\x4f\xff\x51")) { // JPEG 2000 with nothing round it
		return data
	}
	out := []byte{0xff, markStart}
	rest := segments(data, func(mark byte, whole []byte) {
		app := mark >= markFirstApp && mark <= markLastApp && mark != markAdobe
		if !app && mark != markComment {
			out = append(out, whole...)
		}
	})
	if rest == 0 {
		return nil
	}
	end := bytes.LastIndex(data[rest:], []byte{0xff, markEnd}) // what stands behind it is no picture
	if end < 0 {
		return append(out, data[rest:]...)
	}
	return append(out, data[rest:rest+end+2]...)
}

// bareBoxes is a JPEG 2000 of the boxes that draw.
func bareBoxes(data []byte) []byte {
	var out []byte
	for len(data) >= 8 {
		size := int(binary.BigEndian.Uint32(data))
		if size == 0 || size > len(data) {
			size = len(data)
		}
		if size < 8 {
			return nil // its length is written in another way, which scans do not use
		}
		switch string(data[4:8]) {
		case "jP  ", "ftyp", "jp2h", "jp2c":
			out = append(out, data[:size]...)
		}
		data = data[size:]
	}
	return out
}

// turnOf is how a photograph must be turned to stand upright: the number of its
// head, from 1 (it does) to 8.
func turnOf(data []byte) (turn int) {
	turn = 1
	segments(data, func(mark byte, whole []byte) {
		if body, ok := bytes.CutPrefix(whole[4:], []byte("Exif\x00\x00")); ok && mark == markFirstApp+1 {
			turn = turnIn(body)
		}
	})
	return turn
}

// turnIn looks for the turn in the first table of a head.
func turnIn(head []byte) int {
	const turnEntry = 0x112
	var order binary.ByteOrder = binary.BigEndian
	switch {
	case len(head) < 8:
		return 1
	case string(head[:2]) == "II":
		order = binary.LittleEndian
	}
	at := int(order.Uint32(head[4:]))
	if at < 8 || at > len(head)-2 {
		return 1
	}
	entries := head[at+2:]
	for range order.Uint16(head[at:]) {
		if len(entries) < 12 {
			return 1
		}
		if turn := int(order.Uint16(entries[8:])); order.Uint16(entries) == turnEntry && turn >= 1 && turn <= 8 {
			return turn
		}
		entries = entries[12:]
	}
	return 1
}

package words

// Packet is what stands in a packet beside the letters, and on the screen that makes
// one. What goes to an office is in its terms; what a person should get is in ours.
type Packet struct {
	Screen, Intro, NoLetter, GoAlong, AddHelp, AddMore, TakeOut, Look, Other, PathAsk, PathHelp, OneOfThese string

	Missing, ToGet, TakeThisOut   string     // the page that stands in for an exhibit
	Title, Log, Rule, Place, What string     // headings
	NotYet, InLetter              string     // of a line of the crosswalk
	Why                           [10]string `keys:"not-known broken locked too-large too-many too-much too-deep too-fine empty unwritten"`
	WhatToDo                      [10]string `keys:"not-known broken locked too-large too-many too-much too-deep too-fine empty unwritten"`
	WholeTooMany                  string
	packetSays
}

type packetSays struct {
	Exhibit   gap2   `holes:"mark what"`
	Also      gap2   `holes:"exhibit others"`
	InOneWith gap1   `holes:"exhibit"`
	Stamp     gap3   `holes:"exhibit n of"`
	PageN     gap1   `holes:"page"`
	SeeOn     gap2   `holes:"mark page"`
	Of        gap1   `holes:"letter"`
	Refused   gap2   `holes:"exhibit why"`
	Pages     count  `holes:""`
	StillOut  count1 `holes:"names"`
}

// Exhibit names an exhibit.
func (w *Packet) Exhibit(mark, what string) string { return w.packetSays.Exhibit.with(mark, what) }

// Also names an exhibit whose files show others too.
func (w *Packet) Also(exhibit, others string) string { return w.packetSays.Also.with(exhibit, others) }

// InOneWith says in the files of which exhibit one stands.
func (w *Packet) InOneWith(exhibit string) string { return w.packetSays.InOneWith.with(exhibit) }

// Stamp stands on each page of an exhibit.
func (w *Packet) Stamp(exhibit, n, of string) string { return w.packetSays.Stamp.with(exhibit, n, of) }

// PageN names a page of the packet.
func (w *Packet) PageN(page string) string { return w.packetSays.PageN.with(page) }

// SeeOn says where an exhibit begins.
func (w *Packet) SeeOn(mark, page string) string { return w.packetSays.SeeOn.with(mark, page) }

// Of says which letter the packet holds.
func (w *Packet) Of(letter string) string { return w.packetSays.Of.with(letter) }

// Refused says why a file cannot be an exhibit.
func (w *Packet) Refused(exhibit, why string) string { return w.packetSays.Refused.with(exhibit, why) }

// Pages says how many pages there are.
func (w *Packet) Pages(n int) string { return w.packetSays.Pages.with(n) }

// StillOut names the exhibits that are still missing.
func (w *Packet) StillOut(n int, names string) string { return w.packetSays.StillOut.with(n, names) }

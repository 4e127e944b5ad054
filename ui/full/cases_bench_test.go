package full_test

import (
	"fmt"
	"testing"

	"ketacover/model/record"
)

// thousand is a cupboard of so many clients, made of the few.
func thousand(n int) *cupboard {
	few, c := ofClients(len(clients)), ofClients(0)
	for i := range n {
		k := few.list[i%len(few.list)]
		data := few.data[k.ID]
		k.ID, k.Changed = fmt.Sprintf("case%020d", i+1), clock.AddDate(0, 0, -i%400)
		if !k.Next.IsZero() {
			k.Next = today.AddDays(i%90 - 5)
		}
		c.list = append(c.list, k)
		c.data[k.ID] = data
	}
	return c
}

// listedOnce lists as a vault does whose index is there: it decodes no case.
type listedOnce struct {
	*cupboard
	list []record.Kept
}

func (l *listedOnce) Cases() ([]record.Kept, error) { return l.list, nil }

// The list of a thousand cases is to open within ten milliseconds, and to follow a key of
// a search within five. The window is drawn, as a person sees it. How long the index of
// a vault takes is measured in model/casefile.
func BenchmarkTheListOfAThousandCases(b *testing.B) {
	c := &listedOnce{cupboard: thousand(1000)}
	c.list, _ = c.cupboard.Cases()
	for i := range c.list {
		c.list[i].Label.Name += fmt.Sprint(" ", i)
	}
	for _, size := range sizes {
		r := sit(b, size[0], size[1])
		r.keeping(c)
		window := fmt.Sprintf("%dx%d", size[0], size[1])
		b.Run("open-"+window, func(b *testing.B) {
			for b.Loop() {
				r.send(keyNamed("f5"))
				r.frame()
				r.press("esc")
			}
		})
		r.send(keyNamed("f5"))
		b.Run("move-"+window, func(b *testing.B) {
			for b.Loop() {
				r.press("down")
				r.frame()
			}
		})
		b.Run("key-"+window, func(b *testing.B) {
			r.write("/")
			for b.Loop() {
				r.write("a")
				r.frame()
				r.press("backspace")
				r.frame()
			}
			r.press("esc")
		})
	}
}

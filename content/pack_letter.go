package content

import (
	"reflect"

	"ketacover/model/letter"
)

// closedLetters are the letters in the form in which content.bin holds them. They are
// opened when the first is asked for: to read them takes a sixth of what the rest takes,
// and nobody writes a letter in the first frame or with the first answer.
type closedLetters struct{ Closed string }

// closeLetters closes letters.
func closeLetters(list []letter.Letter) closedLetters {
	c := codec{index: map[string]int{}}
	describeLetters(&c, &list)
	return closedLetters{string(c.closed())}
}

// letters opens them.
func (l closedLetters) letters() (list []letter.Letter) {
	c, _ := opened(l.Closed)
	describeLetters(&c, &list)
	return list
}

// describeLetters describes letters, in both directions.
func describeLetters(c *codec, list *[]letter.Letter) {
	values := valueCodec{c, map[reflect.Type]shape{}}
	values.value(reflect.ValueOf(list).Elem())
}

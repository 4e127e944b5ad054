package pseudo

import (
	"strings"

	"ketacover/content"
	"ketacover/model"
)

// letters are those of the pseudo-language, by the English ones.
var letters = strings.NewReplacer(pairs("abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопярштувщжыз")...)

func pairs(from, to string) (list []string) {
	small, large := []rune(to), []rune(strings.ToUpper(to))
	for i, r := range from {
		list = append(list, string(r), string(small[i]), strings.ToUpper(string(r)), string(large[i]))
	}
	return list
}

// Letters is a text in the letters of the pseudo-language; its holes stay.
func Letters(text string) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		out.WriteString(letters.Replace(before))
		hole, after, closed := strings.Cut(rest, "}")
		if !found || !closed {
			out.WriteString(text[len(before):])
			return out.String()
		}
		out.WriteString("{" + hole + "}")
		text = after
	}
}

// Text is a text of the pseudo-language: in its letters, between brackets. The mark
// at its end stays there, and so does a box to tick at its beginning.
func Text(text string) string {
	bare := strings.TrimRight(text, ".?!:")
	end := text[len(bare):]
	bare, ticked := strings.CutPrefix(bare, box)
	if ticked {
		return box + "[" + Letters(bare) + "]" + end
	}
	return "[" + Letters(bare) + "]" + end
}

// box is what stands before something to tick, in every language.
const box = "[ ] "

// Words is a file of words in the pseudo-language, made of that of English.
func Words(english string) string {
	lines := strings.Split(english, "\n")
	for i, line := range lines {
		if key, text, found := strings.Cut(line, " = "); found && !strings.HasPrefix(line, "#") {
			lines[i] = key + " = " + Text(text)
		}
	}
	return strings.Join(lines, "\n")
}

// Library is the built-in content in the pseudo-language.
func Library() (*model.Library, error) { return content.Translated(content.Texts(Text)) }

package letter

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// The detail that lists scores on rating scales, and its columns.
const (
	ScoresDetail = "scores"
	scoreScale   = "scale"
	ScoreValue   = "score"
	scoreDay     = "date"
)

// scoreHoles are what the list of scores says: the first, which is the one from before;
// the last where there are several; and the one that a letter quotes.
var scoreHoles = map[string]func(*letterWriter, []map[string]string) string{
	"first-score": func(_ *letterWriter, list []map[string]string) string { return scoreText(list[0]) },
	"last-score": func(_ *letterWriter, list []map[string]string) string {
		if len(list) < 2 {
			return ""
		}
		return scoreText(list[len(list)-1])
	},
	"quoted-score": quotedScore,
}

// quotedScore is the latest score on a scale that the rule asks for, and where there is none
// the latest of all. A letter that tells of a later one as well begins with the first.
func quotedScore(w *letterWriter, list []map[string]string) string {
	if tellsChange(w) {
		return scoreText(list[0])
	}
	scales := scalesAsked(w.letters, w.draft.Case.Answers, w.drugs)
	best, asked := -1, false
	for i, entry := range list {
		fits := namesScale(entry[scoreScale], scales)
		if best < 0 || fits && !asked || fits == asked && !scoredBefore(w, entry, list[best]) {
			best, asked = i, fits
		}
	}
	return scoreText(list[best])
}

// scoredBefore reports whether one score was taken before another, where both days can be
// read.
func scoredBefore(w *letterWriter, one, other map[string]string) bool {
	a, known := trialDay(one[scoreDay], w.order.Today, false)
	b, too := trialDay(other[scoreDay], w.order.Today, false)
	return known && too && a.Before(b)
}

// tellsChange reports whether the letter asks for the score of now too.
func tellsChange(w *letterWriter) bool {
	return slices.ContainsFunc(w.draft.Letter.Needs, func(id string) bool {
		field := w.letters.DetailField(id)
		return field != nil && field.Else == "last-score"
	})
}

// scalesAsked are the scales, such as MADRS, that the proofs of the conditions on a score
// name. There are none where any score will do.
func scalesAsked(l *Letters, a fact.Answers, drugs []int) []string {
	var scales []string
	for _, t := range drugs {
		for _, c := range l.LetterCriteria(ListDocuments, t, a) {
			if slices.ContainsFunc(c.Tests, func(test fact.Test) bool { return quotesScore(l, test.Fact) }) {
				scales = append(scales, capitals(c.Proof)...)
			}
		}
	}
	return scales
}

// quotesScore reports a question of which a letter says how it is met by a score.
func quotesScore(l *Letters, q int) bool {
	return slices.ContainsFunc(l.Showings, func(s Showing) bool {
		return s.When[0].Fact == q && slices.ContainsFunc(holesIn(s.Text), func(hole string) bool {
			field := l.DetailField(hole)
			return field != nil && field.quoted()
		})
	})
}

// quoted reports the detail that is the score which a letter quotes.
func (f *DetailField) quoted() bool { return f.Else == "quoted-score" }

// scoreIn is the score that a part quotes, empty for none.
func scoreIn(w *letterWriter, part *DraftPart) string {
	for i := range w.letters.Details {
		field := &w.letters.Details[i]
		if !field.quoted() {
			continue
		}
		score := w.say(field.ID)
		if score == "" {
			continue
		}
		says := func(text string) bool { return strings.Contains(text, score) }
		if says(part.Text) || slices.ContainsFunc(part.Items, says) {
			return score
		}
		for _, text := range part.Shown {
			if says(text) {
				return score
			}
		}
	}
	return ""
}

// capitals are the names of scales in a text: words in capital letters, three or more of
// them, with digits and hyphens.
func capitals(text string) []string {
	var names []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool {
		return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		letters := strings.Count(strings.Map(func(r rune) rune {
			if unicode.IsUpper(r) {
				return 'A'
			}
			return r
		}, word), "A")
		if letters >= 3 && strings.ToUpper(word) == word {
			names = append(names, word)
		}
	}
	return names
}

// namesScale reports whether a text names one of some scales, however it is written:
// "phq 9" is the PHQ-9, and "HAM-D 17" the HAM-D.
func namesScale(text string, scales []string) bool {
	text = bare(text)
	return slices.ContainsFunc(scales, func(scale string) bool { return strings.Contains(text, bare(scale)) })
}

// bare is a text in small letters and digits alone.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

// OffScale is the score that a letter quotes, and the scales that the person's own rule asks
// for, where the score is on none of them. Else both are empty.
func OffScale(l *Letters, d *Draft) (score string, scales []string) {
	quotes := func(p DraftPart) bool { return p.Score != "" }
	first := slices.IndexFunc(d.Parts, quotes)
	if first < 0 {
		return "", nil
	}
	score = d.Parts[first].Score
	var drugs []int
	for i := range d.Parts {
		drugs = append(drugs, d.Parts[i].Drugs...)
	}
	slices.Sort(drugs)
	scales = scalesAsked(l, d.Case.Answers, slices.Compact(drugs))
	if slices.Sort(scales); len(scales) == 0 || namesScale(score, scales) {
		return "", nil
	}
	return score, slices.Compact(scales)
}

// scoreText is a score in a line.
func scoreText(entry map[string]string) string {
	var parts []string
	for _, column := range []string{scoreScale, ScoreValue, scoreDay} {
		if text := strings.TrimSpace(entry[column]); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, ", ")
}

// ScoreChanges are by how much each score of a list differs from the first on the same
// scale, empty where that cannot be told.
func ScoreChanges(entries []map[string]string) []string {
	first := map[string]int{}
	changes := make([]string, len(entries))
	for i, entry := range entries {
		scale := strings.ToLower(strings.Join(strings.Fields(entry[scoreScale]), " "))
		score, err := strconv.Atoi(strings.TrimSpace(entry[ScoreValue]))
		if scale == "" || err != nil {
			continue
		}
		before, known := first[scale]
		if !known {
			first[scale] = score
			continue
		}
		changes[i] = strconv.Itoa(score - before)
		if score > before {
			changes[i] = "+" + changes[i]
		}
	}
	return changes
}

// ofScores is what the list of scores says for a hole.
func ofScores(w *letterWriter, hole string) string {
	entries := record.Entries(w.draft.Case.Details, ScoresDetail)
	if len(entries) == 0 {
		return ""
	}
	return scoreHoles[hole](w, entries)
}

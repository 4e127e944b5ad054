package letter

import (
	"strconv"
	"strings"

	"ketacover/model/record"
)

// The detail that lists scores on rating scales, and its columns.
const (
	ScoresDetail = "scores"
	scoreScale   = "scale"
	ScoreValue   = "score"
	scoreDay     = "date"
)

// scoreHoles are the first score of the list, which is the one from before, and the
// last one where there are several.
var scoreHoles = map[string]func([]map[string]string) string{
	"first-score": func(list []map[string]string) string { return scoreText(list[0]) },
	"last-score": func(list []map[string]string) string {
		if len(list) < 2 {
			return ""
		}
		return scoreText(list[len(list)-1])
	},
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
	return scoreHoles[hole](entries)
}

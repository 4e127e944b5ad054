package content

import (
	"ketacover/model/source"
)

// sourceReader reads what claims rest on.
type sourceReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	governs    []*sourceEntry // the sources that speak of some plans only, for when the questions are read
}

var kinds = []string{"regulator", "statute", "policy-text", "study", "manufacturer",
	"secondary", "blog", "own", "yours", source.ReadingKind}

func (r *sourceReader) readSources() {
	each(r.files, "source", func(_ string, list *[]sourceEntry) {
		for i := range *list {
			e := &(*list)[i]
			r.needs(e.Where, "id", e.ID, "title", e.Title, "publisher", e.Publisher, "kind",
				e.Kind, "confidence", e.Confidence)
			r.unique(r.citations.known, e.Where, "source", e.ID)
			r.oneOf(e.Where, "kind", e.Kind, kinds)
			if yours := e.Kind == source.YoursKind; yours != e.Checked.IsZero() || yours != e.Due.IsZero() {
				r.problem(e.Where, "add checked and due; a paper of the person's own, which nobody read, has neither",
					"source %q does not say when it was read and is due again, or cannot", e.ID)
			}
			read := e.Source
			read.Confidence = source.Confidence(r.oneOf(e.Where, "confidence", e.Confidence, source.ConfidenceIDs))
			r.citations.sources.List = append(r.citations.sources.List, read)
			if len(e.Governs)+len(e.Exempt) > 0 {
				r.governs = append(r.governs, e)
			}
		}
	})
}

// readGoverned reads of which plans a source speaks.
func (r *sourceReader) readGoverned() {
	for _, e := range r.governs {
		s := r.citations.sources.Find(e.ID)
		s.Governs, s.Exempt = r.vocabulary.plans(e.Governs), r.vocabulary.conditions(e.Exempt)
	}
}

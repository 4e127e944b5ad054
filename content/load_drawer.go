package content

import "ketacover/model/letter"

type drawerEntry struct {
	Where         at
	letter.Drawer `keys:"id title"`
	Papers        []filedEntry `yaml:"papers"`
}

type filedEntry struct {
	Where        at
	letter.Filed `keys:"kind given missing"`
	When         []conditionEntry `yaml:"when"`
	Unless       []conditionEntry `yaml:"unless"`
}

// readDrawers reads under which heading each paper is listed, and when it fits. A
// paper has one heading.
func (r *letterReader) readDrawers() {
	if r.count() > 0 {
		return // a paper that could not be read would only seem to be missing
	}
	whole(r.files, "drawer.yaml", func(list *[]drawerEntry) {
		seen, drawerOf := map[string]at{}, map[string]string{}
		for i := range *list {
			e := &(*list)[i]
			r.needs(e.Where, "id", e.ID, "title", e.Title)
			r.unique(seen, e.Where, "drawer", e.ID)
			drawer := e.Drawer
			for j := range e.Papers {
				paper := &e.Papers[j]
				r.oneOfKnown(paper.Where, "paper", paper.Kind, r.book.Kinds())
				if in, ok := drawerOf[paper.Kind]; ok && in != e.ID {
					r.problem(paper.Where, "keep one of the two", "the paper %q is in %q and in %q", paper.Kind, in, e.ID)
				}
				drawerOf[paper.Kind] = e.ID
				filed := paper.Filed
				filed.When, filed.Unless = r.vocabulary.conditions(paper.When), r.vocabulary.conditions(paper.Unless)
				for _, id := range append(append([]string{}, filed.Given...), filed.Missing...) {
					if r.vocabulary.questions.Index(id) < 0 {
						r.problem(paper.Where, r.nearHole(id), "there is no question %q", id)
					}
				}
				drawer.Papers = append(drawer.Papers, filed)
			}
			r.book.Drawers = append(r.book.Drawers, drawer)
		}
	})
}

package fact

// Uses are the questions whose options name what treatment is for, the finest first:
// those that content says rules are for and that are asked of one purpose only, and
// then the purpose itself.
func (qs *Questions) Uses() []int {
	purpose := qs.Index(PurposeQuestion)
	if purpose < 0 {
		return nil
	}
	var list []int
	for i := range qs.List {
		if x := &qs.List[i]; x.Any != "" && x.When != nil && x.When.Fact == purpose {
			list = append(list, i)
		}
	}
	return append(list, purpose)
}

// UseOf is the question whose options name what treatment of a purpose is for: the
// purpose itself where no other is asked of it.
func (qs *Questions) UseOf(purpose int) int {
	uses := qs.Uses()
	last := len(uses) - 1
	for _, i := range uses[:last] {
		if qs.List[i].When.Met.Has(purpose) {
			return i
		}
	}
	return uses[last]
}

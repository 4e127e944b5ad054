package cost

// Course names what the course of a drug is made of: the items of its amounts,
// and the questions on them. Where nothing is known of one it is empty.
type Course struct {
	Drug    string // id of the tree
	Visits  string // the question that counts them, and the item
	Price   string // of one visit
	First   string // the first visit
	Later   string // a visit after the course; empty where there are none
	Allowed string // what a plan allows for one visit
	Card    string // the drug for one visit, with the maker's savings card
	Terms   string // the question on what a plan allows for this drug alone
	Share   string // the question on what the person pays for the drug alone
}

// course is the course of a drug, nil where nothing is known of it.
func (r *Rules) course(drug string) *Course {
	for i := range r.Courses {
		if r.Courses[i].Drug == drug {
			return &r.Courses[i]
		}
	}
	return nil
}

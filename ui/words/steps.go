package words

// Steps is what is said of the steps to take now, and of where the person
// stands.
type Steps struct {
	DoFirst, FindOut, ToFindOut string

	Whos map[string]string `keys:"you clinician clinic"` // by the ids of fact.Whos
	stepsSay
}

type stepsSay struct {
	DoBy         gap1 `holes:"day"`
	Phone        gap2 `holes:"who number"`
	Form         gap2 `holes:"what where"`
	WhoDoes      gap1 `holes:"who"`
	WithPaper    gap1 `holes:"title"`
	WithQuestion gap1 `holes:"about"`
	Stand        gap2 `holes:"title text"`
}

// DoBy says until when a step must be done.
func (w *Steps) DoBy(day string) string { return w.stepsSay.DoBy.with(day) }

// Phone says whom to call for a step.
func (w *Steps) Phone(who, number string) string { return w.stepsSay.Phone.with(Capital(who), number) }

// Form says where a form is.
func (w *Steps) Form(what, where string) string { return w.stepsSay.Form.with(Capital(what), where) }

// WhoDoes says who does a step.
func (w *Steps) WhoDoes(who string) string { return w.stepsSay.WhoDoes.with(w.Whos[who]) }

// WithPaper says which paper a step takes.
func (w *Steps) WithPaper(title string) string { return w.stepsSay.WithPaper.with(title) }

// WithQuestion says which question of ours a step is to answer.
func (w *Steps) WithQuestion(about string) string { return w.stepsSay.WithQuestion.with(about) }

// Stand says where the person stands with the plan.
func (w *Steps) Stand(title, text string) string { return w.stepsSay.Stand.with(title, text) }

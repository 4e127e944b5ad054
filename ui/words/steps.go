package words

// Steps is what is said of the steps to take now, and of where the person
// stands.
type Steps struct {
	DoFirst, FindOut, ToFindOut string
	Whos                        map[string]string // by the ids of step.Whos
}

func englishSteps() Steps {
	return Steps{
		DoFirst: "Do this first", FindOut: "Find out:", ToFindOut: "Worth finding out",
		Whos: map[string]string{"you": "you", "clinician": "your clinician", "clinic": "the clinic"},
	}
}

// DoBy says until when a step must be done.
func (w *Steps) DoBy(day string) string { return "Do it by " + day + "." }

// Phone says whom to call for a step.
func (w *Steps) Phone(who, number string) string { return capital(who) + ": " + number }

// Form says where a form is.
func (w *Steps) Form(what, where string) string { return capital(what) + ": " + where }

// WhoDoes says who does a step.
func (w *Steps) WhoDoes(who string) string { return "Who: " + w.Whos[who] + "." }

// WithPaper says which paper a step takes.
func (w *Steps) WithPaper(title string) string { return "Paper: " + title + "." }

// WithQuestion says which question of ours a step is to answer.
func (w *Steps) WithQuestion(about string) string { return "Then add to your answers: " + about + "." }

// Stand says where the person stands with the plan.
func (w *Steps) Stand(title, text string) string { return "Where you stand: " + title + ". " + text }

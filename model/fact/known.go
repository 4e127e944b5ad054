package fact

// The questions whose meaning the program itself works with, beside those on
// money and dates, which stand in the rooms cost and deadline. All others are
// known only to content. Some are known by an answer too.
const (
	PayerQuestion   = "payer"
	StateQuestion   = "state"
	FormQuestion    = "form"
	PurposeQuestion = "purpose"
	NetworkQuestion = "network"
	PlanQuestion    = "plan"
)

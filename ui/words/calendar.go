package words

import "fmt"

// Calendar is what a calendar file says. Others may see a calendar, so nothing
// here names a drug or an illness.
type Calendar struct {
	Name      string
	LastDay   string            // of a deadline that has no title of its own
	Titles    map[string]string // of deadlines, by id
	LookAgain string
	Controls  string // what holds if the notice says another day
	Offer     string
	None      string // no day can be counted
	FileName  string // of a calendar, without its ending
}

func englishCalendar() Calendar {
	const appeal = "Last day to appeal"
	return Calendar{
		Name: "Days that count", LastDay: "A last day for your plan", LookAgain: "Look again at what you decided",
		Offer: "Days for your calendar", None: "No day can be counted yet. Give the date on the letter.", FileName: "days-that-count",
		Controls: "If your letter gives another day, go by the letter.",
		Titles: map[string]string{
			"internal-appeal": appeal, "medicare-redetermination": appeal, "medicare-advantage-reconsideration": appeal,
			"medicaid-plan-appeal": appeal, "federal-employee-reconsideration": appeal, "tricare-appeal": appeal,
			"external-review": "Last day to ask for an outside review", "medicaid-fair-hearing": "Last day to ask for a hearing",
			"medicaid-keep-benefits": "Last day to ask to keep care that is cut",
			"plan-decision":          "The plan's time to answer ends", "urgent-decision": "The plan's time for an urgent answer ends",
		},
	}
}

// DayOf is the title of a deadline in a calendar.
func (w *Words) DayOf(deadline string) string {
	if title, ok := w.Calendar.Titles[deadline]; ok {
		return title
	}
	return w.Calendar.LastDay
}

// Days says how many days a calendar has.
func (w *Words) Days(n int) string {
	switch n {
	case 0:
		return "none yet"
	case 1:
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

package words

// Words is everything the program says in one language, by the page or the paper
// that says it. A sentence with a gap is a method of its group.
type Words struct {
	Program   string
	Keys      Keys
	Heads     Heads
	Texts     Texts
	Verdict   Verdict
	Interview Asking
	Steps     Steps
	Changes   Changes
	Sources   Sources
	Saving    Saving
	Papers    Papers
	Reading   Reading
	Ways      Ways
	Money     Money
	Chart     Chart
	Figures   Figures
	Letters   Letters
	Formats   Formats
	Calendar  Calendar
	Dates     Dates
	Reports   Reports
	Line      Line
}

// Heads are headings and short labels.
type Heads struct {
	Welcome, Answer, Why, Changes, Checklist, Deadlines, Costs, After, Map, Help, Crisis, Glossary,
	Sources, Save, Quit, TurnsOn, Preview, Unsure, Cause, Trail, Conditions, Usual, CannotHelp, WhatNow, Verdict,
	GoOn, ChangeAnswer string
}

// Texts are sentences.
type Texts struct {
	Welcome1, Welcome2, Welcome3, Privacy, Start, TooSmall, ChooseFirst, SkipHint, NothingTurns, NothingLeft,
	CauseIntro, CauseNone, ChangeIntro, CheckNone, NoCosts,
	AfterIntro, SaveAsk, Unsaved, QuitSave, QuitLeave, QuitStay, OverwriteAsk, Overwrite, AnotherName, Medical, KeepAnswers,
	NothingOpens, NotSaved, PasteCut, ConditionsNote, OwnAdvice, NoneFound, GoesOn, PaneNothing, PaneShows, UsualIntro string
}

// English is the program in English.
func English() *Words {
	return &Words{
		Papers:    englishPapers(),
		Reading:   englishReading(),
		Ways:      englishWays(),
		Money:     englishMoney(),
		Letters:   englishLetters(),
		Formats:   englishFormats(),
		Calendar:  englishCalendar(),
		Dates:     englishDates(),
		Reports:   englishReports(),
		Program:   "ketacover",
		Verdict:   englishVerdict(),
		Interview: englishInterview(),
		Steps:     englishSteps(),
		Changes:   englishChanges(),
		Sources:   englishSources(),
		Chart:     englishChart(),
		Figures:   englishFigures(),

		Keys:   englishKeys(),
		Heads:  englishHeads(),
		Texts:  englishTexts(),
		Saving: englishSaving(),
		Line:   englishLine(),
	}
}

func englishHeads() Heads {
	return Heads{
		Welcome: "Is my ketamine treatment covered, and what do I do now?",
		Answer:  "Your answer today", Why: "Why this answer", Changes: "What would change it",
		Checklist: "Checklist", Deadlines: "Deadlines", Costs: "What it costs",
		After: "Dates and costs", Map: "All questions", Help: "Help", Crisis: "In a crisis",
		Glossary: "What the words mean", Sources: "Sources", Save: "Save your answers", Quit: "Leave",
		TurnsOn: "It turns on", Preview: "If you choose",
		Unsure: "I don't know",
		Cause:  "These answers alone decide it", Trail: "The way through the rules",
		Conditions: "What the rule asks for", Usual: "What plans usually ask", CannotHelp: "Changing these would not help",
		WhatNow: "What to do now", Verdict: "My answer so far",
		GoOn: "Go on with questions", ChangeAnswer: "Change an answer",
	}
}

func englishTexts() Texts {
	return Texts{
		Welcome1:    "This program asks a few questions about your treatment and your plan. It shows at each step what your plan is likely to say, why, and what you can do.",
		Welcome2:    "You can say \"I don't know\" at any question. You can go back and change any answer.",
		Welcome3:    "It looks at ketamine treatment and at Spravato, a nasal spray that plans pay for more often.",
		Privacy:     "Nothing is sent. Answers are saved on this computer only if you ask, or if the window closes.",
		Start:       "Press enter to start.",
		TooSmall:    "The window is too small. Please make it at least 40 by 15. Your answers are safe.",
		ChooseFirst: "Choose with up or down, then enter.",
		SkipHint:    "I don't know", NothingTurns: "While these stay so, no other answer changes it.", NothingLeft: "No question that is left changes it.",

		CauseIntro: "These answers alone decide it:", CauseNone: "The answer is still open. More answers will settle it.",
		ChangeIntro:  "Each of these would move the answer up:",
		CheckNone:    "No list of conditions leads to this answer.",
		NoCosts:      "Nothing to add up yet.",
		NothingOpens: "Nothing to open here.",
		AfterIntro:   "These do not change the answer. They change what to do, the days and the costs. Press enter on one.",
		SaveAsk:      "Name of the file",
		Unsaved:      "Some answers are not saved.",
		QuitSave:     "Save them, then leave", QuitLeave: "Leave without saving", QuitStay: "Stay",

		OverwriteAsk: "A file of that name is there already.", Overwrite: "Replace it", AnotherName: "Use another name",
		Medical:        "a medical matter: ask, do not chase it",
		KeepAnswers:    "Your answers are kept.",
		NotSaved:       "Not saved yet.",
		PasteCut:       "The pasted text was too long and was cut.",
		ConditionsNote: "A person must check the ones marked \"not known\".",
		NoneFound:      "Nothing here goes by that name. Press esc to see all.",
		OwnAdvice:      "Our own advice.",
		GoesOn:         "You need not know it all. Enter goes on with the questions.",
		PaneNothing:    "Nothing is ruled out yet.",
		PaneShows:      "Here you will see what your plan is likely to say, as your answers show it.",
		UsualIntro:     "Here [yes] means that it fits you. Only a rule that we read for your plan can be met.",
	}
}

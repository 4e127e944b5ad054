package content

import (
	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/step"
)

// The shapes of the content files. Every field that is a place holds where
// the entry stands, for messages.

type questionFile struct {
	Where   at
	Section struct {
		Where        at
		fact.Section `keys:"id title"`
	} `yaml:"section"`
	Questions []questionEntry `yaml:"questions"`
}

type questionEntry struct {
	Where         at
	fact.Question `keys:"id group ask short help why max lookup sources anyway later basic volunteered once may-lie-ahead leads where if any"`
	Kind          string             `yaml:"kind"`
	OptionsFrom   string             `yaml:"options-from"`
	Rising        []string           `yaml:"rising"`
	When          *testEntry         `yaml:"when"`
	Change        *changeEntry       `yaml:"change"`
	Options       []optionEntry      `yaml:"options"`
	Or            [][]conditionEntry `yaml:"or"`
	Premise       *testEntry         `yaml:"premise"`
	Unsure        string             `yaml:"unsure-holds"`
}

type optionEntry struct {
	Where       at
	fact.Option `keys:"id head label short help if crisis"`
}

type changeEntry struct {
	Where       at
	fact.Effort `keys:"cost how keep upward medical"`
	// To are the options that it can be moved to; none for all.
	To      []string       `yaml:"to"`
	Instead []insteadEntry `yaml:"instead"`
}

type insteadEntry struct {
	Where          at
	fact.EffortFor `keys:"how keep"`
	To             []string   `yaml:"to"`
	When           *testEntry `yaml:"when"`
}

type treeFile struct {
	Where             at
	rule.AuthoredTree `keys:"tree=ID title short within gate general no-rule"`
	Drug              drugEntry        `yaml:"drug"`
	Nodes             []nodeEntry      `yaml:"nodes"`
	Leaves            []leafEntry      `yaml:"leaves"`
	Common            []criterionEntry `yaml:"common"`
	AtGate            *criterionEntry  `yaml:"at-gate"`
	Open              outcomeEntry     `yaml:"open"`
	Merged            outcomeEntry     `yaml:"merged"`
	Outcomes          outcomesEntry    `yaml:"outcomes"`
}

// drugEntry says what speaks of the drug of a tree. Without it that is the
// answer of the tree's own name.
type drugEntry struct {
	Where    at
	Names    []string         `yaml:"names"`     // those that the reading grade passes over
	AskedFor []string         `yaml:"asked-for"` // answers to what the plan was asked for
	Forms    []string         `yaml:"forms"`     // answers to what the clinic offers
	RulesOn  []string         `yaml:"rules-on"`  // the forms that a rule speaks of which names none
	Usual    bool             `yaml:"usual"`     // it is meant while neither was answered
	Alone    []conditionEntry `yaml:"alone"`     // where all hold, no other drug can have been asked for
	Course   courseEntry      `yaml:"course"`
}

// courseEntry names what the course of a drug is made of, for cost.yaml.
type courseEntry struct {
	Where       at
	cost.Course `keys:"visits price first later allowed card terms share"`
}

type nodeEntry struct {
	Where    at
	ID       string        `yaml:"id"`
	Split    string        `yaml:"split"`
	Branches []branchEntry `yaml:"branches"`
}

type branchEntry struct {
	Where               at
	rule.AuthoredBranch `keys:"to rules because sources steps"`
	Is                  []string         `yaml:"is"`
	Else                bool             `yaml:"else"`
	Cap                 string           `yaml:"cap"`
	Floor               string           `yaml:"floor"`
	About               []string         `yaml:"tells-of"`
	Instead             []sayingForEntry `yaml:"instead"`
}

type leafEntry struct {
	Where             at
	rule.AuthoredLeaf `keys:"id because sources steps no-authorization"`
	Level             string           `yaml:"level"`
	About             []string         `yaml:"tells-of"`
	Instead           []sayingForEntry `yaml:"instead"`
}

type sayingForEntry struct {
	Where          at
	rule.SayingFor `keys:"because=Text if sources"`
	When           []conditionEntry `yaml:"when"`
}

type outcomesEntry struct {
	Where        at
	Met          outcomeEntry `yaml:"met"`
	MetWeak      outcomeEntry `yaml:"met-weak"`
	Failed       outcomeEntry `yaml:"failed"`
	FailedWeak   outcomeEntry `yaml:"failed-weak"`
	Excluded     outcomeEntry `yaml:"excluded"`
	ExcludedWeak outcomeEntry `yaml:"excluded-weak"`
	ExcludedBy   outcomeEntry `yaml:"excluded-by"`
}

type outcomeEntry struct {
	Where            at
	rule.OutcomeText `keys:"because usual unasked if sources steps"`
	Instead          []sayingForEntry `yaml:"instead"`
}

type payerFile struct {
	Where      at
	rule.Payer `keys:"id name aliases programme within note states"`
	Endings    []endingEntry `yaml:"endings"`
	Rules      []ruleEntry   `yaml:"rules"`
}

// endingEntry is a kind of plan that is sold until a day.
type endingEntry struct {
	Where       at
	rule.Ending `keys:"plan after source"`
}

type ruleEntry struct {
	Where      at
	rule.Rule  `keys:"id drug because sources facts=Rows approval renewal benefit codes exceptions exceptions-formal steps"`
	For        usesEntry        `yaml:"for"`
	Stance     string           `yaml:"stance"`
	Confidence string           `yaml:"confidence"`
	Read       string           `yaml:"read"`
	Criteria   []criterionEntry `yaml:"criteria"`
	Also       []asideEntry     `yaml:"also"`
	Diagnoses  codeListEntry    `yaml:"diagnosis-codes"`
	// AlternativeTo names rules that decide the same use, where meeting one of
	// them is enough.
	AlternativeTo []string `yaml:"alternative-to"`
}

// asideEntry is a word on a rule for those whom it concerns.
type asideEntry struct {
	Where      at
	rule.Aside `keys:"text sources"`
	When       []conditionEntry `yaml:"when"`
	Unless     []conditionEntry `yaml:"unless"`
}

// codeListEntry is the codes of diagnoses that a rule lists.
type codeListEntry struct {
	Where         at
	rule.CodeList `keys:"called=Name takes refuses"`
}

// usesEntry is what a rule is for: for each question that tells of it the answers.
type usesEntry struct {
	Where at
	Of    map[string][]string `yaml:"*"`
}

type criterionEntry struct {
	Where          at
	rule.Criterion `keys:"id short text formal proof source newer newer-sources newer-formal version excludes"`
	MetBy          []testEntry `yaml:"met-by"`
}

type testEntry struct {
	Where      at
	Question   string   `yaml:"question"`
	Is         []string `yaml:"is"`
	CannotTell []string `yaml:"cannot-tell"`
}

type sourceEntry struct {
	Where         at
	source.Source `keys:"id title publisher address read-at dated checked due ends kind superseded facts note"`
	Confidence    string             `yaml:"confidence"`
	Governs       [][]conditionEntry `yaml:"governs"`
	Exempt        []conditionEntry   `yaml:"exempt"`
}

type wordingEntry struct {
	Where        at
	step.Wording `keys:"id text sources"`
}

type termEntry struct {
	Where          at
	reference.Term `keys:"name also means sources"`
}

type noteEntry struct {
	Where          at
	reference.Note `keys:"id text sources"`
	When           []conditionEntry   `yaml:"when"`
	Unless         [][]conditionEntry `yaml:"unless"`
}

package content

import (
	"ketacover/model/fact"
)

// The shapes of the content files. Every field that is a place holds where
// the entry stands, for messages.

type questionFile struct {
	Where   at
	Section struct {
		Where at
		ID    string `yaml:"id"`
		Title string `yaml:"title"`
	} `yaml:"section"`
	Questions []questionEntry `yaml:"questions"`
}

type questionEntry struct {
	Where       at
	ID          string        `yaml:"id"`
	Group       string        `yaml:"group"`
	Kind        string        `yaml:"kind"`
	Ask         string        `yaml:"ask"`
	Short       string        `yaml:"short"`
	Help        string        `yaml:"help"`
	Why         string        `yaml:"why"`
	Max         int           `yaml:"max"`
	Lookup      bool          `yaml:"lookup"`
	OptionsFrom string        `yaml:"options-from"`
	Rising      []string      `yaml:"rising"`
	When        *testEntry    `yaml:"when"`
	Change      *changeEntry  `yaml:"change"`
	Options     []optionEntry `yaml:"options"`
	Sources     []string      `yaml:"sources"`
	Premise     *testEntry    `yaml:"premise"`
	Anyway      bool          `yaml:"anyway"`
	Basic       bool          `yaml:"basic"`
	Unsure      string        `yaml:"unsure-holds"`
	AskWhere    string        `yaml:"where"`
	If          string        `yaml:"if"`
}

type optionEntry struct {
	Where  at
	ID     string `yaml:"id"`
	Label  string `yaml:"label"`
	Short  string `yaml:"short"`
	Help   string `yaml:"help"`
	If     string `yaml:"if"`
	Crisis bool   `yaml:"crisis"`
}

type changeEntry struct {
	Where   at
	Cost    int    `yaml:"cost"`
	How     string `yaml:"how"`
	Keep    string `yaml:"keep"`
	Upward  bool   `yaml:"upward"`
	Medical bool   `yaml:"medical"`
	// To are the options that it can be moved to; none for all.
	To []string `yaml:"to"`

	Instead []insteadEntry `yaml:"instead"`
}

type insteadEntry struct {
	Where at
	To    []string   `yaml:"to"`
	When  *testEntry `yaml:"when"`
	How   string     `yaml:"how"`
	Keep  string     `yaml:"keep"`
}

type treeFile struct {
	Where    at
	Tree     string           `yaml:"tree"`
	Drug     drugEntry        `yaml:"drug"`
	Title    string           `yaml:"title"`
	Short    string           `yaml:"short"`
	Within   string           `yaml:"within"`
	Gate     string           `yaml:"gate"`
	General  string           `yaml:"general"`
	NoRule   string           `yaml:"no-rule"`
	Nodes    []nodeEntry      `yaml:"nodes"`
	Leaves   []leafEntry      `yaml:"leaves"`
	Common   []criterionEntry `yaml:"common"`
	AtGate   *criterionEntry  `yaml:"at-gate"`
	Open     outcomeEntry     `yaml:"open"`
	Merged   outcomeEntry     `yaml:"merged"`
	Outcomes outcomesEntry    `yaml:"outcomes"`
}

// drugEntry says what speaks of the drug of a tree. Without it that is the
// answer of the tree's own name.
type drugEntry struct {
	Where    at
	Names    []string    `yaml:"names"`     // those that the reading grade passes over
	AskedFor []string    `yaml:"asked-for"` // answers to what the plan was asked for
	Forms    []string    `yaml:"forms"`     // answers to what the clinic offers
	RulesOn  []string    `yaml:"rules-on"`  // the forms that a rule speaks of which names none
	Usual    bool        `yaml:"usual"`     // it is meant while neither was answered
	Course   courseEntry `yaml:"course"`
}

// courseEntry names what the course of a drug is made of, for cost.yaml.
type courseEntry struct {
	Where   at
	Visits  string `yaml:"visits"`
	Price   string `yaml:"price"`
	First   string `yaml:"first"`
	Later   string `yaml:"later"`
	Allowed string `yaml:"allowed"`
	Card    string `yaml:"card"`
	Terms   string `yaml:"terms"`
	Share   string `yaml:"share"`
}

type nodeEntry struct {
	Where    at
	ID       string        `yaml:"id"`
	Split    string        `yaml:"split"`
	Branches []branchEntry `yaml:"branches"`
}

type branchEntry struct {
	Where   at
	Is      []string         `yaml:"is"`
	Else    bool             `yaml:"else"`
	To      string           `yaml:"to"`
	Rules   string           `yaml:"rules"`
	Cap     string           `yaml:"cap"`
	Floor   string           `yaml:"floor"`
	Because string           `yaml:"because"`
	About   []string         `yaml:"tells-of"`
	Sources []string         `yaml:"sources"`
	Steps   []string         `yaml:"steps"`
	Instead []sayingForEntry `yaml:"instead"`
}

type leafEntry struct {
	Where           at
	ID              string           `yaml:"id"`
	Level           string           `yaml:"level"`
	Because         string           `yaml:"because"`
	About           []string         `yaml:"tells-of"`
	Sources         []string         `yaml:"sources"`
	Steps           []string         `yaml:"steps"`
	NoAuthorization bool             `yaml:"no-authorization"`
	Instead         []sayingForEntry `yaml:"instead"`
}

type sayingForEntry struct {
	Where   at
	When    []conditionEntry `yaml:"when"`
	Because string           `yaml:"because"`
	If      string           `yaml:"if"`
	Sources []string         `yaml:"sources"`
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
	Where   at
	Because string           `yaml:"because"`
	Usual   string           `yaml:"usual"`
	Unasked string           `yaml:"unasked"`
	If      string           `yaml:"if"`
	Sources []string         `yaml:"sources"`
	Steps   []string         `yaml:"steps"`
	Instead []sayingForEntry `yaml:"instead"`
}

type payerFile struct {
	Where     at
	ID        string      `yaml:"id"`
	Name      string      `yaml:"name"`
	Aliases   []string    `yaml:"aliases"`
	Programme bool        `yaml:"programme"`
	Note      string      `yaml:"note"`
	Rules     []ruleEntry `yaml:"rules"`
}

type ruleEntry struct {
	Where      at
	ID         string           `yaml:"id"`
	Drug       string           `yaml:"drug"`
	For        usesEntry        `yaml:"for"`
	Stance     string           `yaml:"stance"`
	Confidence string           `yaml:"confidence"`
	Read       string           `yaml:"read"`
	Because    string           `yaml:"because"`
	Sources    []string         `yaml:"sources"`
	Facts      []string         `yaml:"facts"`
	Approval   string           `yaml:"approval"`
	Renewal    string           `yaml:"renewal"`
	Benefit    string           `yaml:"benefit"`
	Codes      string           `yaml:"codes"`
	Exceptions string           `yaml:"exceptions"`
	Steps      []string         `yaml:"steps"`
	Criteria   []criterionEntry `yaml:"criteria"`
	// AlternativeTo names rules that decide the same use, where meeting one of
	// them is enough.
	AlternativeTo []string `yaml:"alternative-to"`
}

type usesEntry struct {
	Where     at
	Condition []string `yaml:"condition"`
	Pain      []string `yaml:"pain-condition"`
	Purpose   []string `yaml:"purpose"`
	Form      []string `yaml:"form"`
}

type criterionEntry struct {
	Where    at
	ID       string      `yaml:"id"`
	Short    string      `yaml:"short"`
	Text     string      `yaml:"text"`
	Formal   string      `yaml:"formal"`
	Proof    string      `yaml:"proof"`
	Source   string      `yaml:"source"`
	Version  string      `yaml:"version"`
	Excludes bool        `yaml:"excludes"`
	MetBy    []testEntry `yaml:"met-by"`
}

type testEntry struct {
	Where      at
	Question   string   `yaml:"question"`
	Is         []string `yaml:"is"`
	CannotTell []string `yaml:"cannot-tell"`
}

type sourceEntry struct {
	Where      at
	ID         string             `yaml:"id"`
	Title      string             `yaml:"title"`
	Publisher  string             `yaml:"publisher"`
	Address    string             `yaml:"address"`
	ReadAt     string             `yaml:"read-at"`
	Dated      string             `yaml:"dated"`
	Checked    fact.Date          `yaml:"checked"`
	Due        fact.Date          `yaml:"due"`
	Ends       fact.Date          `yaml:"ends"`
	Kind       string             `yaml:"kind"`
	Confidence string             `yaml:"confidence"`
	Superseded bool               `yaml:"superseded"`
	Governs    [][]conditionEntry `yaml:"governs"`
	Exempt     []conditionEntry   `yaml:"exempt"`
	Facts      []string           `yaml:"facts"`
	Note       string             `yaml:"note"`
}

type wordingEntry struct {
	Where   at
	ID      string   `yaml:"id"`
	Text    string   `yaml:"text"`
	Sources []string `yaml:"sources"`
}

type termEntry struct {
	Where   at
	Name    string   `yaml:"name"`
	Also    []string `yaml:"also"`
	Means   string   `yaml:"means"`
	Sources []string `yaml:"sources"`
}

type noteEntry struct {
	Where   at
	ID      string           `yaml:"id"`
	Text    string           `yaml:"text"`
	When    []conditionEntry `yaml:"when"`
	Sources []string         `yaml:"sources"`
}

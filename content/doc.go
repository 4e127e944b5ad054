// Package content is what the program says and the rules it decides by: YAML
// files, and the strict loader that turns them into a model.Library.
//
//	content.yaml       which version of the content this is
//	questions/*.yaml   what is asked, in this order, one file for each section
//	tree/*.yaml        one decision tree for each drug
//	payer/*.yaml       one file for each company or programme, with its rules
//	source/*.yaml      what every claim rests on, and when it goes stale
//	phrase.yaml        lists, days and amounts within a sentence
//	step.yaml          things to do, named by trees and rules
//	glossary.yaml      what the words mean
//	option.yaml        the options ahead, each with its good, its bad and living with it
//	priority.yaml      what may matter to a person, and how each option fits it
//	stage.yaml         where a person may stand with the plan, and the steps of each stage
//	change.yaml        what others decide and may change an answer
//	comparison.yaml    what is put into a case to see it under another plan's rule
//	own-rule.yaml      what a person can write down of a rule that they read
//	message.yaml       the one sentence in which a verdict is said first
//	note.yaml          the disclaimer, the crisis lines, what warnings say
//	state.yaml         whom to ask in each state; the one table of outside reviews:
//	                   who runs them, the time to ask, whom to send to, who must sign
//	right.yaml         rights and tools, in groups, with the plans they are for
//	evidence.yaml      what studies show of good and harm, and what appeals cite;
//	                   topic.yaml the pages that they stand on
//	letter/*.yaml      the letters and pages, one file for each kind
//	detail.yaml        what letters use beside the answers; detail-group.yaml its headings
//	drawer.yaml        the headings of the list of papers, and when each paper fits
//	asking.yaml        how letters ask: to approve, to pay, or to go on
//	showing.yaml       how an answer meets a condition, as a letter tells it
//	medicine.yaml      the classes of medicines that people tried
//	consent.yaml       what goes into a letter only when it was ticked for it
//	harmless.yaml      questions that tell nothing of health, and so need no tick
//	presume.yaml       words that take an answer for given
//	misapplied.yaml    how rules are often wrongly used
//	article.yaml       what the founding article says, and how it stands
//	about.yaml         on the program itself
//	not-found.yaml     what is still not known, how often it was tried, whom to ask
//	unused.yaml        entries of the fact collection that nothing rests on
//	event.yaml         what can happen to a request or an appeal, and how it can end
//	deadline.yaml cost.yaml
//	example/*.jsonl    worked cases: the verdicts they may have, and why
//	content.bin        all of it compiled; what the program reads at start
//
// What reads them:
//
//	content.go         Library, from content.bin; Load, from the files and a pack
//	compiled.go        what content.bin holds: the parts of the library, and the trees
//	load.go            the loader, which gives each reader what it needs
//	load_*.go          the readers, one for each noun; shapes.go what files hold
//	folder.go          the files, one by one; decode.go YAML with strict keys; key.go
//	                   which keys there are, and the field that each is read into
//	old_name.go        names that files and keys once had, which packs may still use
//	problem.go         a mistake and its place; entry.go what every entry must hold
//	citation.go        which sources there are; vocabulary.go which questions
//	language.go        the texts of another language, laid over
//	check.go           what the loader and the room lint say of a folder
//	check_tree.go      whether a tree leads everywhere, and only forward
//	lint               a room of its own: what people need of the texts
//	pseudo             another: a language that nobody speaks, for tests
//	pack.go            the code of content.bin; pack_value.go that of values of any
//	                   kind; pack_*.go packs, how they are held; pack_save.go a pack of
//	                   what a person read, pack_entry.go its entries, pack_payer.go what
//	                   is left of a payer's file;
//	                   pack_authored.go the trees before rules grow into them, and
//	                   pack_letter.go the letters, both read when asked for
//
// # Adding a payer, for someone who knows no Go
//
//  1. Read the payer's rule. Note its title, number, date and address, and the
//     day on which you read it.
//  2. Add it to a file in source. Give it an id of small letters and hyphens.
//     Say how sure you are: high for the payer's own text, medium for a copy
//     or a careful account, low for anything else. A line "facts:" is only for
//     entries of the fact collection; leave it out. A law or a rule of some plans
//     names them under governs: (and exempt:), so that no step cites it for others.
//  3. Copy payer/cigna.yaml to payer/your-payer.yaml and change the id to the
//     name of the file. For each drug ("infusion" is any ketamine treatment,
//     "spravato" the spray) and group of uses write one rule:
//     stance: excluded, covered-with-criteria, case-by-case, silent or unknown;
//     read: medicines when you read as far as the number of medicines it asks
//     for, part for less, none when you saw only that it pays, or, of a rule
//     that is excluded, when you found nothing that says that it pays;
//     because: what the rule says, in one or two short sentences.
//  4. Write its conditions as criteria. A condition that one of our questions
//     checks gets met-by: with the question and the answers that meet it; put
//     answers that can neither meet nor fail it under cannot-tell:. Leave
//     met-by: out for what a person must check with their clinician. Say it
//     once more under formal: in words for a letter to the plan, as a fact of
//     the patient, and name it in a few words under short:, for blanks. A letter
//     holds a condition to be the plan's own where its source: is a policy, a
//     law or a notice that the rule cites under sources:.
//     Where it is sure that it sells plans in some states only, as its own name
//     says, list them under states:. Under endings: stands a kind of plan that
//     it sells no longer, with the last day and a source.
//  5. Run `go run . content check`. Every mistake is listed with file, line and
//     mend. Then run `go generate ./content` and `go test ./content`.
//  6. Add two worked cases to example/worked.jsonl, one in which every
//     condition is met and one in which one is not, each with the sentence why.
//
// Nothing else has to change: the payer appears in the look-up by itself.
//
// The same two files work without this source code: put them into a folder as
// payer/your-payer.yaml and source/your-payer.yaml, run "ketacover content check
// FOLDER", then "ketacover --content FOLDER".
//
// # What a counselor has read on paper
//
//  1. Open the case, then "More" and "I read my plan's rule". Say what the rule
//     says, tick its conditions, and note the page and the day.
//  2. The answer goes by it at once, and calls it "your own reading" everywhere.
//  3. In a case file it stands under "own-rules": drug, stance, conditions (ids of
//     own-rule.yaml), page, read, and if you like payer and for.
//  4. "Save it as a pack", or "ketacover content save CASE DIR", makes a folder of
//     it. "ketacover --content DIR" uses it for every case of that plan.
//  5. In the folder, put more of the rule into payer/: exceptions:, renewal:, what
//     a condition says in full. Then run "ketacover content check DIR".
//  6. Read the page again once a year, and write the new day under checked: and due:.
//
// # What is put to nobody
//
// A question with volunteered: is put to nobody: whoever it concerns comes upon it among
// those for days and costs. With may-lie-ahead: its day may be to come. Under leads:
// stands what leads to it, beside the days that count. One with once: is asked there only
// when one of those days, or of those things that happen, is known: until then leads: says
// what leads to it.
//
// # How an answer reads after if
//
// Each answer of a question that verdicts turn on says under if: how it reads
// after that word, on the option or once for all with {option}.
//
// # What a question asks of another
//
// A question with when: makes no sense otherwise and is left out; with premise:
// it still counts, but the interview does not ask it. Neither is asked while
// the other was answered "I don't know", save where the question says anyway:.
// With unsure-holds: rules, "I don't know" ends the questions on what rules ask
// for, save those that say basic:; with other-rules, on all but the person's own.
// With later: and a premise, the screens that need the answer ask for it where the
// interview does not: a tree tests the state in Medicaid alone, and days turn on it.
//
// # What a rule is for
//
// Under for: a rule names answers to the questions that say what treatment is for,
// and to form. Those questions are purpose, and each question that says any:, which
// is how all its answers are told together, and has when: with some purposes. A rule
// for a purpose of which such a question is asked, and that names none of its
// answers, is for all of it; one that names no form is for those under rules-on: in
// the tree of its drug.
//
// # What the engine makes of a rule
//
// An exclusion gives "not covered", or "unlikely" when our confidence in it is
// low. A rule that pays gives "likely" when every condition that can be
// checked is met, and "possible" otherwise; when it was not read far enough or
// our confidence is low, each is one step lower. Silent and unknown rules
// decide nothing: the rules of payer/other.yaml apply, and the payer's own
// sentence is said first. Where several rules speak of one use, meeting one is
// enough, and one of them says so with alternative-to:. Conditions of several
// versions of one rule that could not be resolved stand in one rule, marked with
// version:, and all must be met.
//
// # One option, several forms
//
// What is asked about may be a drip, a shot or a lozenge at home. A point, an
// option, a fit and an amount say under instead: (an amount, under when:) what
// stands in their place for some answers, so that no text speaks of a vein to
// someone who takes a tablet. A note with when: is a warning where it holds.
//
// # What a text takes for given
//
// A text tells a person nothing of an answer that they did not give. A reason in
// a tree names under tells-of: the questions of whose answers it tells; their
// values follow from the ways there, and the reason is said as a fact only where
// the answers give them, or else with an if. The words of a rule are said where
// every way that the open answers leave goes through that rule; of an outcome, if:
// is what can be said while its conditions are open, usual: is said where no rule
// of the plan was read, {not-met} names what the list shows as not met, and
// merged: stands where several rules lead to one level. presume.yaml lists words
// that take an answer for given wherever they stand: a step that uses them counts
// only where the answer was given, and a letter must ask for it under when:.
//
// A condition is the plan's own where its source: is one of those of its rule, and
// not our own work. All others are what plans usually ask, and never "met".
//
// # What is checked
//
// The loader (load_*.go) refuses what cannot be right. The room lint holds what
// people need: texts at the reading grade, words that the glossary explains, few
// choices, steps that begin with a verb, sources that are cited and not overdue.
// Both list every mistake at once. Each rule has a broken pack in testdata/bad, and
// in its want.txt all that is said of it; after changing a message run
// `go test ./content -run Broken -update` and read the difference.
//
// Most rules look at the files as they are written, so a new kind of file is
// checked by itself: every value is a text that people read, unless its key is
// listed in lint/text.go. A step may begin with the verbs in lint/step.go. A
// new word of the trade goes into lint/term.txt and glossary.yaml.
//
// The reading grade is Flesch and Kincaid's (lint/readability.go). It
// is our own: no library for it in Go is kept up. Tests hold it to published scores
// and to the syllables of the CMU dictionary. Names of payers, states and drugs
// count as words and not in syllables; figures and abbreviations count as one
// syllable, as Flesch counted them.
//
// # Standards
//
// What the criteria of patient decision aids and of clear writing ask of these
// pages, in other words, and what holds each: a test, or people from outside,
// whose word no test can take the place of. No score of an instrument is
// claimed.
//
//	IPDASi v4
//	 the condition is explained    TestEveryConditionThatCanBeChosenIsExplained
//	 the decision; authors, funds  TestAboutNamesTheNextCheck
//	 lists the options             TestEveryWayIsShownWhateverTheVerdicts
//	 good, bad, living with each   TestAnOptionTellsAllItsPartsAtAnyWidth
//	 equal detail, 0.5 to 2.0      TestTheGoodAndTheBadOfAWayAreToldInEqualDetail
//	 evidence is cited             TestEachRuleHasABrokenPackAndItsMessage, TestEverySheetIsPlainAndListsWhatItCites
//	 dates, update, next due       TestASourceSaysWhatIsWrongWithIt, TestEveryPageSaysWhenItsSourcesAreReadAgain
//	 how sure, what is not known   TestEachVerdictSaysHowSureItIsAndWhatIsNotKnown,
//	                               TestWhatIsNotKnownNamesEachOpenAnswer
//	 Q1 doing nothing              TestEveryWayIsShownWhateverTheVerdicts
//	 Q2 options side by side       TestOnAWideScreenThreeOptionsStandSideBySide
//	 Q3 to Q5, Q7 chance and group TestEveryFigureSaysOfWhomOfHowManyAndOverWhatTime
//	 Q6 same period                not met: studies differ, and each figure names its own time
//	 Q8 words, number, picture     TestAFigureIsARowOfTenMarks, TestEveryFigureSaysOfWhomOfHowManyAndOverWhatTime
//	 Q9 what matters most          TestWhatMattersSortsTheOptionsAndMovesNoVerdict
//	 Q10 step by step              TestADecisionIsShownOnTheAnswerAndItsDayComes
//	 Q11 questions for the visit   TestLettersAreAsTheGoldenTexts
//	 Q18, Q19 choice and quality   TestAboutNamesTheNextCheck, TestAVerdictIsAsSureAsTheWeakestOfWhatItRestsOn
//	 Q21 reading level             TestNothingIsWrongWithTheContent
//	 Q12 to Q17, Q22, Q23          needs people
//
//	PEMAT-P
//	 purpose is plain              TestAboutNamesTheNextCheck
//	 nothing distracting           needs people
//	 everyday words, terms told    TestNothingIsWrongWithTheContent, TestTheWordsOnTheScreenAreExplainedFirst
//	 active voice                  TestMostSentencesSayWhoDoesWhat
//	 clear numbers                 TestEveryFigureSaysOfWhomOfHowManyAndOverWhatTime
//	 no sums left to the reader    TestTheWorkingCanBeReadAloud
//	 short chunks, 5 lines         TestNoTextIsLongerThanFiveLinesAt80Columns
//	 heads, order, what to see     TestEveryFormatTakesTheOrderOfTheAnswerScreen; the rest needs people
//	 a summary                     TestTheAnswerBeginsWithItsOneMessage, TestASummaryIsOnePageWithAllThatCanBeTicked
//	 pictures with words           TestEveryPictureOfMoneyIsToldInEveryFormat,
//	                               TestAChartFitsAnyWidthAndSaysEveryAmount
//	 tables of at most 4 columns   TestATableOfTheOptionsHasFourColumnsAtMost
//	 an action at every end        TestEachRuleHasABrokenPackAndItsMessage
//	 speaks to you                 TestTheTextsSpeakToYou, TestNothingIsSaidColdly
//	 steps begin with a verb       TestEveryStepStartsWithAVerbAndHasAToolAndSomebodyWhoDoesIt
//	 a tool for each, in order     TestEveryCaseHasStepsOnceEachWithATool
//	 who does it, with what        TestEveryStepNamesWhoDoesItAndWithWhat
//	 days counted, working shown   TestEveryDeadlineShowsItsWorkingAndThatTheLetterControls
//	 pictures help to act          needs people
//
//	CDC Clear Communication Index
//	 one main message on top       TestTheAnswerBeginsWithItsOneMessage
//	 a call to action in view      TestTheFirstStepAndTheDoorsStandBesideTheVerdictAt80x24
//	                               TestTheSmallestWindowBeginsWithBothVerdictsAndAStep
//	 active voice                  TestMostSentencesSayWhoDoesWhat
//	 no list over 7 choices        TestWhatIsTrueOfEveryScreen
//	 chunks with heads             TestNoTextIsLongerThanFiveLinesAt80Columns
//	 says what is not known        TestEachVerdictSaysHowSureItIsAndWhatIsNotKnown
//	 numbers are explained         TestEveryFigureSaysOfWhomOfHowManyAndOverWhatTime
//	 risks and benefits both       TestTheGoodAndTheBadOfAWayAreToldInEqualDetail
//	 what to change, and what not  TestWhatHelpsTogetherAndWhatCannotIsWhatTryingEverythingSays
//	 the most important first      needs people
//	 only the reader's words       needs people
//
// # Packs
//
// A pack is a folder of such files laid over the built-in ones (pack_*.go): a
// file in a folder stands in place of the one of the same name, an entry of a list in
// place of the one with the same id, and of cost.yaml and its like what a pack leaves
// out stays as it is. A folder with a content.yaml stands alone. Packs
// come from strangers: only named folders and YAML files in them are read, no
// link leads out, sizes and depth are bounded, and YAML has no aliases, tags or
// hidden characters. Nothing in a pack is run. What it says is labelled with its
// name on every screen, on every paper and in every output.
//
// # Another language
//
// The files of a language are those of the content with nothing in them but ids and
// texts, and are laid over it as a pack is (language.go): Texts writes them for a
// translator to begin with, Translated reads them. A language says the same in other
// words and decides nothing, so it is refused what is no text, and it is no pack: no
// label says that the rules are another's. Holes are checked as ever. The package
// pseudo makes a language of brackets and other letters, and tests hold that no
// screen and no paper says a word that does not come from here or from ui/words.
//
// # Dependencies
//
//   - go.yaml.in/yaml/v4: the parser, with limits on depth and no aliases;
//     decode.go checks keys and kinds itself, for the line of each entry and the mend
package content

package full_test

import (
	"io/fs"
	"slices"
	"strings"

	"ketacover/content"
	"ketacover/model/fact"
	"ketacover/model/ledger"
	"ketacover/model/moved"
	"ketacover/model/record"
	"ketacover/model/rule"
)

// drawer is what a cupboard keeps beside its cases.
type drawer map[string][]byte

func (d drawer) Names() ([]string, error) {
	var names []string
	for name := range d {
		names = append(names, name)
	}
	return names, nil
}

func (d drawer) Get(name string) ([]byte, error) {
	if data, ok := d[name]; ok {
		return data, nil
	}
	return nil, fs.ErrNotExist
}

func (d drawer) Put(name string, data []byte) error { d[name] = data; return nil }
func (d drawer) Drop(name string) error             { delete(d, name); return nil }

// waits is a case in which Aetna has not answered yet.
const waits = `{"answers": {"purpose": "mental-health", "condition": "depression", "plan": "employer",
	"employer-kind": "insured", "payer": "aetna", "form": "spravato", "authorization": "waiting",
	"authorization-for": "spravato", "antidepressants": "2", "diagnosis-documented": "yes"},
	"events": [{"kind": "requested", "date": "2026-10-01", "what": "six visits"}]}`

// worldMoved sits a counselor down after the rules of Aetna changed, before the list of
// the cases that changed with them.
func worldMoved(r *robot) {
	c, lib := ofClients(3), mustLoad()
	decoded, err := record.DecodeCase(lib.Questions, []byte(waits))
	if err != nil {
		panic(err)
	}
	c.data[c.list[0].ID] = string(record.EncodeCase(lib.Questions, record.WithLabel(decoded, clients[0].label)))
	old := lib.Copy()
	old.Payers.List = slices.Clone(lib.Payers.List)
	aetna := old.Payers.Find("aetna")
	aetna.Rules = slices.Clone(aetna.Rules)
	for i := range aetna.Rules {
		aetna.Rules[i].Criteria = []rule.Criterion{}
	}
	watch := moved.Watch{Vault: c, Library: old, Sum: "old", Today: fact.Date{Year: 2026, Month: 10, Day: 12}}
	if _, err := watch.Look(); err != nil {
		panic(err)
	}
	sum := r.first.Sum
	r.first.Sum = content.Sum
	r.typed += " six visits"
	r.keeping(c)
	r.first.Sum = sum
	r.choose("My cases")
}

// refused is a case in which Aetna refused Spravato, and all that matters is answered.
const refused = `{"answers": {"purpose": "mental-health", "condition": "depression", "plan": "employer",
	"employer-kind": "insured", "payer": "aetna", "form": "spravato", "authorization": "denied",
	"authorization-for": "spravato", "antidepressants": "2", "diagnosis-documented": "yes", "age": "18-64",
	"ketamine-rider": "no", "recommended-by": "psychiatrist", "severity-scale": "severe", "network": "in",
	"antidepressant-classes": "different", "trial-records": "yes", "augmentation": "yes", "psychotherapy": "yes",
	"stimulation": "tried", "stay-on-antidepressant": "yes", "earlier-ketamine": "never", "plan-experimental": "silent",
	"denial-reason": "not-necessary", "denial-date": "2026-11-20", "spravato-history": "never", "spravato-safe": "yes",
	"spravato-site": "yes", "spravato-willing": "yes"}}`

// othersLogged sits a person down who was refused, beside the ledgers of three groups.
func othersLogged(r *robot) {
	c, lib := ofClients(1), mustLoad()
	decoded, err := record.DecodeCase(lib.Questions, []byte(refused))
	if err != nil {
		panic(err)
	}
	c.data[c.list[0].ID] = string(record.EncodeCase(lib.Questions, record.WithLabel(decoded, clients[0].label)))
	shelf := ledger.Shelf{Beside: c.Beside(), Library: lib, Today: fact.Date{Year: 2026, Month: 11, Day: 23}}
	row := ledger.Row{Plan: "employer", Payer: "aetna", Drug: "spravato", Purpose: "mental-health", Step: ledger.Appeal,
		Quarter: "2026-Q1", Outcome: ledger.Lost, Cases: 9}
	won := row
	won.Outcome, won.Cases = ledger.Won, 5
	for _, letter := range []string{"a", "b", "c"} {
		f := ledger.File{Group: strings.Repeat(letter, 26), Edition: 1, Through: "2026-Q3", Rows: []ledger.Row{row, won}}
		if _, _, err := shelf.Take(f.Encode()); err != nil {
			panic(err)
		}
	}
	sum := r.first.Sum
	r.first.Sum = content.Sum
	r.typed += " aaaaaaaa bbbbbbbb cccccccc"
	r.keeping(c)
	r.first.Sum = sum
	r.press("enter") // on with the case
}

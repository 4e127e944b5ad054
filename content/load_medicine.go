package content

import "ketacover/model/letter"

type medicineEntry struct {
	Where                at
	letter.MedicineClass `keys:"id class names sources"`
}

// readMedicines reads the classes of medicines. A name is of one class.
func readMedicines(r *letterReader) {
	whole(r.files, "medicine.yaml", func(list *[]medicineEntry) {
		seen, named := map[string]at{}, map[string]at{}
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "class", e.Class)
			r.unique(seen, e.Where, "class of medicines", e.ID)
			r.citations.rests(e.Where, "the class "+e.ID, e.Sources)
			for _, name := range e.Names {
				r.unique(named, e.Where, "medicine", name)
			}
			r.book.Medicines = append(r.book.Medicines, e.MedicineClass)
		}
	})
}

package db

import (
	"cmp"
	"slices"

	"congvan/model"
)

// Print keeps a page that was printed, byte for byte; one without a cut-off is of
// now. Its file is named as file
// and is of one of model.OriginalEndings. Errors: OriginalError.
func (s *Store) Print(p model.Printed, file, ending string, raw []byte) (model.Printed, error) {
	x, err := s.Originals().Put(file, ending, raw)
	if err != nil {
		return p, err
	}
	p.Originals = []model.Original{x}
	err = s.change(ActionPrint, nil, func(t *txn) error {
		if p.Directive != 0 {
			d, err := t.directive(p.Directive)
			if err != nil {
				return err
			}
			t.about(&d)
		}
		return t.putPrinted(&p)
	})
	return p, err
}

// putPrinted keeps a new page, whose file is in the folder.
func (t *txn) putPrinted(p *model.Printed) error {
	id, err := t.nextID(bucketPrinted)
	if err != nil {
		return err
	}
	p.ID, p.At, p.AsOf = model.PrintedID(id), t.now, cmp.Or(p.AsOf, t.now)
	t.args["report"], t.args["printed_id"], t.args["hash"] = p.Report, p.ID.String(), p.File().Hash
	t.args["as_of"], t.args["file"] = p.AsOf.String(), p.File().Name
	if p.From != 0 {
		t.args["from"] = p.From.String()
	}
	if p.Until != 0 {
		t.args["until"] = p.Until.String()
	}
	return t.put(bucketPrinted, idKey(id), p)
}

// Printed lists the pages that were printed and kept, newest first.
func (s *Store) Printed() (out []model.Printed, err error) {
	err = s.read(func(v view) error {
		return v.eachPrinted(func(p model.Printed) { out = append(out, p) })
	})
	slices.Reverse(out)
	return out, err
}

// eachPrinted calls f for every page, oldest first.
func (v view) eachPrinted(f func(model.Printed)) error {
	return v.each(bucketPrinted, nil, func(k, payload []byte) error {
		var p model.Printed
		err := decode(bucketPrinted, k, payload, &p)
		f(p)
		return err
	})
}

// PrintedPage returns one of them. Errors: NotFoundError.
func (s *Store) PrintedPage(id model.PrintedID) (p model.Printed, err error) {
	err = s.read(func(v view) error {
		if err := v.exists(bucketPrinted, "printed", uint64(id), id.String()); err != nil {
			return err
		}
		return v.load(bucketPrinted, idKey(uint64(id)), &p)
	})
	return p, err
}

package cli

import (
	"cmp"
	"errors"
	"maps"
	"slices"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/text"
	"congvan/viet"
)

// checkCommand has the file verified by opening it, which also keeps everybody
// from writing in it, and then checks the records and the files that documents
// were read from.
func checkCommand(*pflag.FlagSet) action {
	return func(s *session, _ []string) error {
		err := s.look(func(st *db.Store) error {
			if err := s.checkRecords(st); err != nil {
				return err
			}
			return s.checkOriginals(st)
		})
		var damaged *db.DamagedError
		if errors.As(err, &damaged) {
			return s.printDamage(damaged.Verdict)
		}
		return err
	}
}

// printDamage words what is wrong with the file below its records.
func (s *session) printDamage(v db.Verdict) error {
	for _, p := range v.Damages {
		if err := s.print("! %s", text.Damage(p, v.Unfit, s.lang)); err != nil {
			return err
		}
	}
	return refuse(s.w.Upkeep.Check, s.path, len(v.Damages))
}

// checkRecords compares the records with each other.
func (s *session) checkRecords(st *db.Store) error {
	r, err := st.Check()
	if err != nil {
		return err
	}
	for _, p := range r.Problems {
		if err := s.print("! %s", text.Problem(p, s.lang)); err != nil {
			return err
		}
	}
	if n := len(r.Problems); n > 0 {
		return refuse(s.w.Commands.Refused.Unsound, s.path, n)
	}
	if err := s.tellDoubles(st); err != nil {
		return err
	}
	for _, n := range st.Recovered() {
		if n.Kind == db.Lagging {
			return refuse(s.w.Upkeep.Behind, s.path, st.Seq()+1, st.Seq()+uint64(n.N))
		}
	}
	return s.print(s.w.Commands.Said.Sound, r.Records, r.Directives, r.Marks, r.Readings, r.JournalEntries)
}

func compactCommand(*pflag.FlagSet) action {
	return func(s *session, _ []string) error {
		s.tighten()
		done, err := db.Compact(s.path, s.clock())
		if err != nil {
			return err
		}
		if done.Kept == "" {
			return s.print(s.w.Upkeep.NoGain, s.path, done.Before>>10)
		}
		if err := s.print(s.w.Upkeep.Compacted, s.path, done.Before>>10, done.After>>10); err != nil {
			return err
		}
		return s.print(s.w.Upkeep.Kept, done.Kept)
	}
}

func rescueCommand(fs *pflag.FlagSet) action {
	out := fs.StringP("output", "o", "", "FILE")
	return func(s *session, _ []string) error {
		file, err := viet.FileName(*out)
		if err != nil {
			return err
		}
		report, err := db.Rescue(s.path, file)
		if err != nil {
			return err
		}
		s.tellLacking(file)
		return s.printRescue(file, report)
	}
}

// printRescue tells what came out, and whatever may not be as it was.
func (s *session) printRescue(file string, r db.RescueReport) error {
	w := &s.w.Upkeep
	records := 0
	for n := range maps.Values(r.Records) {
		records += n
	}
	lines := []string{form(w.Rescued, file, records)}
	if r.Snapshot != "" {
		lines = append(lines, form(w.From, r.Snapshot, r.Replayed))
	}
	if r.Complete {
		lines = append(lines, w.Whole)
	} else {
		lines = append(lines, w.Unsure)
	}
	for _, bucket := range slices.Sorted(maps.Keys(r.Missing)) {
		lines = append(lines, form(w.Missing, r.Missing[bucket], cmp.Or(w.Parts[bucket], bucket)))
	}
	if r.Doubts > 0 {
		lines = append(lines, form(w.Partial, r.Doubts))
	}
	for _, d := range r.Doubtful {
		lines = append(lines, "  "+form(w.DoubtRow, text.Record(d.Bucket, d.Key, s.lang), w.Doubt[d.Why]))
	}
	if more := r.Doubts - len(r.Doubtful); more > 0 {
		lines = append(lines, "  "+form(w.More, more))
	}
	for _, l := range append(lines, form(w.TryOut, quoted(file))) {
		if err := s.print("%s", l); err != nil {
			return err
		}
	}
	return nil
}

// tellNotes says once what opening the file found and mended.
func (s *session) tellNotes(st *db.Store) {
	for _, n := range st.Recovered() {
		s.say(text.Note(n, s.lang))
	}
}

package db

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"
)

// A header is the first line of an export.
type header struct {
	Congvan int `json:"congvan"` // version of the form of the lines
	Schema  int `json:"schema"`  // of the values
}

const exportVersion = 1

// A line is every other line of an export.
type line struct {
	Kind  string          `json:"kind"`
	Key   string          `json:"key"` // as the journal prints it
	Value json.RawMessage `json:"value"`
}

// Export writes the whole register as JSON Lines: a header, then every record
// and every entry of the journal, in the order of buckets and keys. Equal
// registers give equal bytes.
func (s *Store) Export(w io.Writer) error {
	b := bufio.NewWriterSize(w, 256<<10)
	err := s.read(func(v view) error {
		schema, err := v.meta(metaSchema)
		if err != nil {
			return err
		}
		if err := writeLine(b, header{exportVersion, int(schema)}); err != nil {
			return err
		}
		for _, name := range exported() {
			var buf []byte
			err := v.each(name, nil, func(k, payload []byte) error {
				buf, err = appendLine(buf[:0], line{kindOf[name], keyText(name, k), payload})
				if err != nil {
					return err
				}
				_, err = b.Write(buf)
				return err
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return b.Flush()
}

func exported() []string { return append(append([]string{}, recordBuckets...), bucketJournal) }

func writeLine(w io.Writer, v any) error {
	b, err := encode(v)
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// appendLine is what writeLine writes of a line whose value is a payload, which
// stands in it as it is.
func appendLine(b []byte, l line) ([]byte, error) {
	key, err := encode(l.Key)
	if err != nil {
		return b, err
	}
	b = append(append(append(b, `{"kind":"`...), l.Kind...), `","key":`...)
	b = append(append(append(b, key...), `,"value":`...), l.Value...)
	return append(b, '}', '\n'), nil
}

// highestIDs are the ids up to which a register has given them out, as far as
// its records and its journal tell.
type highestIDs map[string]uint64

func (h highestIDs) see(bucket, key string) {
	if id, err := strconv.ParseUint(key, 10, 64); err == nil {
		h[bucket] = max(h[bucket], id)
	}
}

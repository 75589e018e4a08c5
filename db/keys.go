package db

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"congvan/model"
)

// The buckets, as doc.go draws them.
const (
	bucketMeta       = "meta"
	bucketOffice     = "office"
	bucketUnits      = "units"
	bucketGroups     = "groups"
	bucketDirectives = "directives"
	bucketTexts      = "texts"
	bucketMarks      = "marks"
	bucketReadings   = "readings"
	bucketActivities = "activities"
	bucketIndicators = "indicators"
	bucketTargets    = "targets"
	bucketPrinted    = "printed"
	bucketJournal    = "journal"
	bucketIndex      = "index"       // derived
	bucketFolded     = "fulltext"    // derived
	bucketAgenda     = "agenda"      // derived
	bucketAgendaSums = "agenda sums" // derived
	bucketLinks      = "links"       // derived
	bucketCuts       = "cuts"        // derived
)

// recordBuckets hold what the officer entered, in the order in which each
// refers only to those before it.
var recordBuckets = []string{
	bucketOffice, bucketUnits, bucketGroups, bucketDirectives, bucketTexts, bucketMarks, bucketReadings, bucketActivities,
	bucketIndicators, bucketTargets, bucketPrinted,
}

var allBuckets = append([]string{bucketMeta, bucketJournal, bucketIndex, bucketFolded, bucketAgenda, bucketAgendaSums, bucketLinks, bucketCuts}, recordBuckets...)

var officeKey = []byte("office")

func idKey(id uint64) []byte { return binary.BigEndian.AppendUint64(nil, id) }

func keyID(key []byte) uint64 {
	if len(key) < 8 {
		return 0
	}
	return binary.BigEndian.Uint64(key)
}

// markKey is directive (8) obligation 0x00 period (8) unit (8): the marks of a
// directive lie together, by obligation, period and unit.
func markKey(a model.AssignmentID) []byte {
	k := idKey(uint64(a.Directive))
	k = append(k, a.Obligation...)
	k = append(k, 0)
	k = binary.BigEndian.AppendUint64(k, uint64(a.Period))
	return binary.BigEndian.AppendUint64(k, uint64(a.Unit))
}

func parseMarkKey(k []byte) (a model.AssignmentID, ok bool) {
	n := len(k)
	if n < 8+1+16 || k[n-17] != 0 || bytes.IndexByte(k[8:n-17], 0) >= 0 {
		return a, false
	}
	return model.AssignmentID{
		Directive:  model.DirectiveID(keyID(k)),
		Obligation: string(k[8 : n-17]),
		Period:     model.Instant(keyID(k[n-16:])),
		Unit:       model.UnitID(keyID(k[n-8:])),
	}, true
}

// readingKey is indicator 0x00 unit (8) day (4): by unit, then day.
func readingKey(indicator string, unit model.UnitID, asOf model.Date) []byte {
	k := append([]byte(indicator), 0)
	k = binary.BigEndian.AppendUint64(k, uint64(unit))
	return binary.BigEndian.AppendUint32(k, uint32(asOf))
}

func parseReadingKey(k []byte) (indicator string, unit model.UnitID, asOf model.Date, ok bool) {
	n := len(k)
	if n < 13 || k[n-13] != 0 || bytes.IndexByte(k[:n-13], 0) >= 0 {
		return "", 0, 0, false
	}
	return string(k[:n-13]), model.UnitID(keyID(k[n-12:])), model.Date(binary.BigEndian.Uint32(k[n-4:])), true
}

// keyText prints a key of a record for the journal, exports and messages:
// "7", "7/3/2021-02-05T16:00/12", "bluezone/12/2021-02-05". Keys of no known
// form print as hexadecimal after "0x".
func keyText(bucket string, key []byte) string {
	switch bucket {
	case bucketOffice, bucketMeta, bucketIndicators:
		return string(key)
	case bucketMarks:
		if a, ok := parseMarkKey(key); ok {
			b := append(strconv.AppendUint(nil, uint64(a.Directive), 10), '/')
			b = append(append(append(append(b, a.Obligation...), '/'), a.Period.String()...), '/')
			return string(strconv.AppendUint(b, uint64(a.Unit), 10))
		}
	case bucketReadings:
		if ind, unit, day, ok := parseReadingKey(key); ok {
			return fmt.Sprintf("%s/%d/%s", ind, unit, day)
		}
	default:
		if len(key) == 8 {
			return strconv.FormatUint(keyID(key), 10)
		}
	}
	return "0x" + hex.EncodeToString(key)
}

// parseKey reads what keyText prints.
func parseKey(bucket, text string) (key []byte, ok bool) {
	switch bucket {
	case bucketOffice:
		return officeKey, text == string(officeKey)
	case bucketIndicators:
		key, ok = []byte(text), soundName(text)
	case bucketMarks:
		key, ok = parseMarkText(text)
	case bucketReadings:
		key, ok = parseReadingText(text)
	default:
		id, err := strconv.ParseUint(text, 10, 64)
		key, ok = idKey(id), err == nil && id != 0
	}
	return key, ok && keyText(bucket, key) == text
}

func parseMarkText(text string) ([]byte, bool) {
	first, rest, ok := strings.Cut(text, "/")
	p := strings.Split(rest, "/")
	if !ok || len(p) < 3 {
		return nil, false
	}
	n := len(p)
	d, err1 := strconv.ParseUint(first, 10, 64)
	unit, err2 := strconv.ParseUint(p[n-1], 10, 64)
	period, ok := parsePeriod(p[n-2])
	return markKey(model.AssignmentID{
		Directive: model.DirectiveID(d), Obligation: strings.Join(p[:n-2], "/"),
		Period: period, Unit: model.UnitID(unit),
	}), ok && err1 == nil && err2 == nil
}

func parsePeriod(s string) (model.Instant, bool) {
	if s == "" {
		return 0, true
	}
	p, err := model.ParseInstant(s)
	return p, err == nil
}

func parseReadingText(text string) ([]byte, bool) {
	p := strings.Split(text, "/")
	n := len(p)
	if n < 3 {
		return nil, false
	}
	unit, err1 := strconv.ParseUint(p[n-2], 10, 64)
	day, err2 := model.ParseDate(p[n-1])
	return readingKey(strings.Join(p[:n-2], "/"), model.UnitID(unit), day), err1 == nil && err2 == nil
}

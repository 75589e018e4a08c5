//go:build linux

package main

import (
	"os"

	"congvan/internal/fault"
)

// rows are the faults, by their number in the plan; 17 waits for the merging of
// registers, 31 for a Windows machine.
func rows() []row {
	return []row{
		{number: 1, name: "kill -9", short: 1000, full: 10_000, run: killed},
		{number: 2, name: "kill at the first start", short: 500, full: 3000, run: killedAtFirst},
		{number: 3, name: "power cut", short: 300, full: 3000, needs: needLoop, run: powerCut},
		{number: 4, name: "torn writes", short: 3000, full: 30_000, run: torn},
		{number: 5, name: "lying flush", short: 2000, full: 20_000, run: lying},
		{number: 6, name: "damage", short: 4000, full: 40_000, run: damaged},
		{number: 7, name: "verifier", short: 40_000, full: 1_500_000, run: shaken},
		{number: 8, name: "something else in the place", short: 16, full: 16, run: odd},
		{number: 9, name: "disk full", short: 61, full: 610, needs: needRoot, run: diskFull},
		{number: 10, name: "I/O errors", short: 20, full: 400, needs: needStrace, run: ioErrors},
		{number: 11, name: "upheavals cut off", short: 700, full: 20_000, needs: needStrace, run: cutSteps},
		{number: 12, name: "second window", short: 20, full: 200, run: locked},
		{number: 13, name: "file moved or cut while open", short: 30, full: 300, run: moved},
		{number: 14, name: "older layouts", short: 400, full: 4000, needs: needStrace, run: cutMigration},
		{number: 15, name: "store against its model, 16 undo, 28 clock set back", short: 1000, full: 20_000, run: modelled},
		{number: 18, name: "backups", short: 100, full: 1000, run: backups},
		{number: 19, name: "terminal injection", run: input(". ./cli ./ui ./viet", "Control|Hostile|Gate|Clean")},
		{number: 20, name: "encodings", run: input("./viet ./cli ./intake ./ui", "Compose|Clean|Letters|ReadTexts|FileNames")},
		{number: 21, name: "names that look alike", run: input("./viet ./cli ./intake", "Key|Fold|Compare|Ambiguous|ManyWays|SameDocument")},
		{number: 22, name: "formulas", run: input("./intake ./cli", "Guard|Template")},
		{number: 23, name: "bombs", run: input("./intake", "Workbook|CSVLimits|OpenRefuses")},
		{number: 24, name: "PDF attacks", run: input("./cage ./intake ./cli", "Child|Crafted|Apart|Panic|Hostile")},
		{number: 25, name: "huge and binary files", run: input("./intake/... ./cli", "Huge|OpenRefuses|TextThatIsNone|BadFiles|LongTexts")},
		{number: 26, name: "rights and litter", short: 20, full: 200, run: litterbug},
		{number: 27, name: "sealed backups", run: input("./seal ./cli", "Seal|Passphrase|Damage|Cost|Closed")},
		{number: 29, name: "three years of work", short: 1, full: 10, run: long},
		{number: 30, name: "dependencies", run: dependencies},
	}
}

// input runs the tests of the rooms that take in what is foreign; they are
// theirs, not this program's.
func input(rooms, names string) func(b *bout) error {
	return func(b *bout) error { return b.tested(rooms, names) }
}

func needRoot() string {
	if os.Geteuid() != 0 {
		return "only root may mount"
	}
	return ""
}

func needLoop() string {
	if why := needRoot(); why != "" {
		return why
	}
	dir, err := os.MkdirTemp("", "soak-loop-")
	if err != nil {
		return err.Error()
	}
	defer os.RemoveAll(dir)
	m, err := fault.MountImage(dir, "ext4", 16<<20)
	if err != nil {
		return "no loop mounts here (row 4 replays such writes): " + err.Error()
	}
	defer m.Unmount()
	if err := m.Shutdown(); err != nil {
		return "a file system cannot be shut down here: " + err.Error()
	}
	return ""
}

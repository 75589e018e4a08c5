// Command bench measures the program beside bare programs that do the same
// work and nothing else, in one run on one machine, and prints ratios: times of
// two machines or two runs cannot be compared, ratios can.
//
//	go run ./bench          all of it, some minutes
//	go run ./bench -quick   fewer repetitions
//	go run ./bench -md      the table in markdown
//
// The bare programs stand in bench/bare: a list in Bubble Tea, and bbolt moving
// bytes. Start reading at lab.go, which prepares everything, then one file a
// section of the table.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"
)

func main() {
	quick := flag.Bool("quick", false, "fewer repetitions")
	markdown := flag.Bool("md", false, "print the table in markdown")
	fps := flag.Int("fps", 60, "frames a second of the bare program to compare with")
	options := flag.String("args", "", "further options for congvan, separated by spaces")
	only := flag.String("only", "", "measure only the sections whose title contains this")
	flag.Parse()
	p := plan{thorough: !*quick, fps: *fps, options: strings.Fields(*options)}
	if err := run(p, &printer{w: os.Stdout, markdown: *markdown}, *only); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures section after section. A goal that is missed is a result, not
// an error.
func run(p plan, out *printer, only string) error {
	began := time.Now()
	if !hasTerminals {
		fmt.Fprintln(out.w, "bench: the interface cannot be measured on "+runtime.GOOS+": it has no pseudo-terminals of this kind")
	}
	l, err := newLab(p)
	if err != nil {
		return err
	}
	defer l.close()
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-interrupted
		l.close()
		os.Exit(1)
	}()
	fmt.Fprintf(out.w, "%s/%s, %d processors, %s, %d×%d, bare list at %d frames a second, load %s\n\n",
		runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version(), columns, lines, p.fps, load())
	for _, s := range sections() {
		if !strings.Contains(s.title, only) {
			continue
		}
		rows, err := s.rows(l)
		if err != nil {
			rows = append(rows, row{what: "could not be measured: " + err.Error()})
		}
		out.section(s.title, rows)
	}
	fmt.Fprintf(out.w, "%d of %d goals reached, measured in %s, load %s at the end\n",
		out.reached, out.goals, time.Since(began).Round(time.Second), load())
	return nil
}

// sections lists what is measured. The commands come before whatever maps a
// register into this program: on some systems a new process counts the memory
// of the one that started it.
func sections() []section {
	onScreen := []section{{"Start", starts}, {"Keys", keys}, {"Search", searches}, {"Marking on screen", marksOnScreen}, {"Idle and memory", standing}}
	inStore := []section{{"Commands", commands}, {"Durable marks", durableMarks}, {"Full texts", fullTexts}}
	if !hasTerminals {
		return inStore
	}
	return append(onScreen, inStore...)
}

//go:build linux

package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"runtime/debug"
	"strconv"
	"time"

	"congvan/db"
)

// childMark stands first on the command line of a child.
const childMark = "-child"

// child runs one of the programs that are killed or that look at damage.
func child(what string, args []string) int {
	switch what {
	case "work":
		return work(args)
	case "once":
		return once(args)
	case "hold":
		return hold(args)
	case "probe":
		return probeAll()
	case "do":
		return doOne(args)
	case "copying":
		return copying(args)
	case "shake":
		return shake(args)
	}
	fmt.Fprintln(os.Stderr, "no such child:", what)
	return 2
}

// work PATH SEED N opens as the seed says, does N actions and says after each
// what the officer was told: "saved SEQ CRC" or "refused SEQ ERROR", and "copied
// SEQ" of a snapshot.
func work(args []string) int {
	seed, _ := strconv.ParseUint(args[1], 10, 64)
	n, _ := strconv.Atoi(args[2])
	fmt.Println("go")
	s, err := db.Open(args[0], opening(seed))
	if err != nil {
		fmt.Printf("closed %v\n", err)
		return 1
	}
	fmt.Println("open", s.Seq())
	h := newHand(s, seed)
	act := h.furnish
	for range n {
		before := s.Seq()
		if err := act(); err != nil {
			h.unsure = h.unsure || unsureAfter(err)
			sayRefused(s.Seq(), err)
		} else if s.Seq() != before {
			say(s)
		} else {
			fmt.Println("same")
		}
		h.sayCopied()
		act = h.act
	}
	if !h.leave() {
		return 1
	}
	return 0
}

// say tells that the newest step is saved.
func say(s *db.Store) {
	es, err := s.Journal(1, 0)
	if err != nil || len(es) == 0 {
		fmt.Printf("unreadable %v\n", err)
		return
	}
	if seq := s.Seq(); seq > es[0].Seq { // not there yet, see the build tag faulty
		fmt.Println("promised", seq)
		return
	}
	if err := s.LogError(); err != nil {
		fmt.Println("unlogged", err)
	}
	fmt.Println("saved", es[0].Seq, sum(es[0]))
}

func sayRefused(seq uint64, err error) {
	word := "refused"
	var c *db.CommitError
	if errors.As(err, &c) {
		word = map[bool]string{true: "kept", false: "dropped"}[c.Saved]
	}
	fmt.Printf("%s %d %v\n", word, seq, err)
}

// sum stands for an entry of the journal.
func sum(e db.Entry) uint32 {
	b, err := json.Marshal(e)
	if err != nil {
		panic(err)
	}
	return crc32.ChecksumIEEE(b)
}

// once PATH SEED is work that waits for a line of its input before each action.
func once(args []string) int {
	debug.SetPanicOnFault(true)
	seed, _ := strconv.ParseUint(args[1], 10, 64)
	s, err := db.Open(args[0], opening(seed))
	if err != nil {
		fmt.Printf("closed %v\n", err)
		return 1
	}
	h := newHand(s, seed)
	if err := h.furnish(); err != nil {
		fmt.Printf("closed %v\n", err)
		return 1
	}
	fmt.Println("open", s.Seq())
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		before := s.Seq()
		err := h.change()
		switch {
		case err != nil:
			sayRefused(s.Seq(), err)
		case s.Seq() == before:
			fmt.Println("same")
		default:
			say(s)
		}
	}
	return 0
}

// change is an action that always leaves a step.
func (h *hand) change() error {
	_, err := h.s.AddDirective(h.document(), h.text())
	return err
}

// hold PATH SEED opens the register as the seed says and keeps it until it is killed.
func hold(args []string) int {
	seed, _ := strconv.ParseUint(args[1], 10, 64)
	s, err := db.Open(args[0], opening(seed))
	if err != nil {
		fmt.Printf("closed %v\n", err)
		return 1
	}
	fmt.Println("open", s.Seq())
	time.Sleep(time.Hour)
	return 0
}

// Command licences lists the modules that the program is built from with their
// licences, and writes docs/licences.md. With -check it fails where that is not
// of today, or where a licence is missing or not one that we know.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const document = "docs/licences.md"

// targets are the machines that the program is built for: each may draw in
// other modules.
var targets = []string{"linux/amd64", "windows/amd64", "darwin/arm64"}

// A licence is known by words that only its text has.
type licence struct{ name, words string }

// known lists the licences that let us pass the program on.
var known = []licence{
	{"Apache-2.0", "Apache License Version 2.0"},
	{"MPL-2.0", "Mozilla Public License Version 2.0"},
	{"BSD-3-Clause", "Neither the name of"},
	{"BSD-2-Clause", "Redistributions in binary form must reproduce"},
	{"MIT", "Permission is hereby granted, free of charge"},
	{"ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose"},
}

// A module is one that the program contains.
type module struct{ Path, Version, Dir string }

func main() {
	check := flag.Bool("check", false, "write nothing; fail where the list is not of today")
	flag.Parse()
	if err := run(*check); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(check bool) error {
	modules, err := linked()
	if err != nil {
		return err
	}
	list, err := table(modules)
	if err != nil {
		return err
	}
	if !check {
		return os.WriteFile(document, list, 0o644)
	}
	written, err := os.ReadFile(document)
	if err != nil {
		return err
	}
	if !bytes.Equal(written, list) {
		return errors.New(document + " is not of today: go run ./internal/licences")
	}
	return nil
}

// linked lists the modules of all packages of the program, on every target.
func linked() (modules []module, err error) {
	for _, target := range targets {
		os, arch, _ := strings.Cut(target, "/")
		found, err := linkedFor(os, arch)
		if err != nil {
			return nil, err
		}
		modules = append(modules, found...)
	}
	slices.SortFunc(modules, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return slices.CompactFunc(modules, func(a, b module) bool { return a.Path == b.Path }), nil
}

func linkedFor(system, arch string) (modules []module, err error) {
	c := exec.Command("go", "list", "-deps", "-json=Module", ".")
	c.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+arch, "CGO_ENABLED=0")
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return nil, err
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			Module *struct {
				module
				Main bool
			}
		}
		if err := d.Decode(&p); err == io.EOF {
			return modules, nil
		} else if err != nil {
			return nil, err
		}
		if p.Module != nil && !p.Module.Main {
			modules = append(modules, p.Module.module)
		}
	}
}

// table is the document.
func table(modules []module) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("# Licences\n\nWhat the program is built from, written by `go run ./internal/licences`.\n\n")
	b.WriteString("| Module | Version | Licence |\n|---|---|---|\n")
	var bad error
	for _, m := range modules {
		name, err := licenceOf(m.Dir)
		if err != nil {
			bad = errors.Join(bad, fmt.Errorf("%s %s: %w", m.Path, m.Version, err))
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", m.Path, m.Version, name)
	}
	fmt.Fprintf(&b, "\nThe Go standard library and runtime: BSD-3-Clause.\n")
	return b.Bytes(), bad
}

// licenceOf reads the licence in the folder of a module.
func licenceOf(dir string) (string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	for _, f := range files {
		name := strings.ToUpper(f.Name())
		if f.IsDir() || !strings.HasPrefix(name, "LICEN") && !strings.HasPrefix(name, "COPYING") {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			return "", err
		}
		if found := recognise(string(b)); found != "" {
			return found, nil
		}
		return "", errors.New(f.Name() + " is of no known kind")
	}
	return "", errors.New("there is no licence")
}

func recognise(text string) string {
	words := strings.Join(strings.Fields(text), " ")
	for _, l := range known {
		if strings.Contains(words, l.words) {
			return l.name
		}
	}
	return ""
}

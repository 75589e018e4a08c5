package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms says which rooms each room may import. What is not listed is closed.
var rooms = map[string][]string{
	"viet":      {},
	"model":     {"viet"},
	"db":        {"model", "viet"},
	"intake":    {"intake/charset", "intake/docx", "intake/html", "intake/odt", "intake/paper", "intake/pdf", "intake/rtf", "intake/worddoc", "model", "viet"},
	"demo":      {"db", "model", "viet"},
	"cage":      {},
	"seal":      {},
	"text":      {"db", "intake", "intake/paper", "model", "seal", "viet"},
	"report":    {"db", "intake", "model", "text", "viet"},
	"cli":       {"cage", "db", "demo", "intake", "model", "report", "seal", "text", "viet"},
	"ui/widget": {"viet"},
	"ui":        {"db", "demo", "intake", "model", "report", "text", "ui/widget", "viet"},
	".":         {"cli", "db", "text", "ui"},

	"intake/charset": {"viet"},
	"intake/paper":   {},
	"intake/markup":  {"intake/paper"},
	"intake/docx":    {"intake/charset", "intake/markup", "intake/paper"},
	"intake/odt":     {"intake/charset", "intake/markup", "intake/paper"},
	"intake/rtf":     {"intake/charset", "intake/paper"},
	"intake/html":    {"intake/charset", "intake/paper"},
	"intake/worddoc": {"intake/charset", "intake/paper"},
	"intake/pdf":     {"intake/charset", "intake/paper", "viet"},

	"bench":             {"db", "model", "viet"},
	"bench/bare/screen": {},
	"bench/bare/store":  {},
	"internal/fault":    {},
	"internal/hostile":  {},
	"internal/testfile": {},
	"internal/soak":     {"db", "demo", "internal/fault", "model"},
	"internal/licences": {},
}

// Some modules belong to one room alone, or to one that reads and one that
// writes; the bare programs that the bench compares with use them as well.
var owned = map[string]string{
	"go.etcd.io/bbolt":               "db",
	"charm.land/bubbletea/v2":        "ui",
	"github.com/xuri/excelize/v2":    "intake report",
	"github.com/spf13/pflag":         "cli",
	"charm.land/bubbles/v2":          "ui",
	"golang.org/x/text/unicode/norm": "viet",
	"filippo.io/age":                 "seal",
	"github.com/ledongthuc/pdf":      "intake/pdf",
	"github.com/richardlehane/mscfb": "intake/worddoc",
	"golang.org/x/net":               "intake/html",
}

func TestImportsPointOneWay(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		room := filepath.ToSlash(filepath.Dir(path))
		allowed, known := rooms[room]
		if !known {
			t.Errorf("%s stands in a room that is not on the plan", path)
			return nil
		}
		seen[room] = true
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			checkImport(t, path, room, allowed, spec.Path.Value)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for room := range rooms {
		if !seen[room] {
			t.Errorf("the plan has a room %q that is empty", room)
		}
	}
}

func checkImport(t *testing.T, path, room string, allowed []string, quoted string) {
	t.Helper()
	name, err := strconv.Unquote(quoted)
	if err != nil {
		t.Errorf("%s: %v", path, err)
		return
	}
	if own, ok := strings.CutPrefix(name, "congvan/"); ok && !slices.Contains(allowed, own) {
		t.Errorf("%s imports %s: the arrow points the wrong way", path, own)
	}
	for module, owners := range owned {
		if strings.HasPrefix(room, "bench/bare/") {
			continue
		}
		if (name == module || strings.HasPrefix(name, module+"/")) && !ownedBy(owners, room) {
			t.Errorf("%s imports %s, which belongs to %s alone", path, module, owners)
		}
	}
}

func ownedBy(owners, room string) bool {
	return slices.ContainsFunc(strings.Fields(owners), func(o string) bool { return room == o || strings.HasPrefix(room, o+"/") })
}

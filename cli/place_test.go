package cli

import "testing"

func TestTheDataFileLiesInTheUsersOwnFolder(t *testing.T) {
	for _, c := range []struct {
		goos string
		env  map[string]string
		want string
	}{
		{"linux", map[string]string{"HOME": "/home/lan"}, "/home/lan/.local/share/congvan/congvan.db"},
		{"linux", map[string]string{"HOME": "/home/lan", "XDG_DATA_HOME": "/srv/lan"}, "/srv/lan/congvan/congvan.db"},
		{"linux", map[string]string{"HOME": "/home/lan", "XDG_DATA_HOME": "lan"}, "/home/lan/.local/share/congvan/congvan.db"},
		{"linux", nil, "/users/own/.local/share/congvan/congvan.db"},
		{"darwin", map[string]string{"HOME": "/Users/lan", "XDG_DATA_HOME": "/srv/lan"}, "/Users/lan/Library/Application Support/congvan/congvan.db"},
		{"windows", map[string]string{"LOCALAPPDATA": `C:\Users\lan\AppData\Local`}, `C:\Users\lan\AppData\Local\congvan\congvan.db`},
		{"windows", map[string]string{"HOME": `D:\lan\`, "LOCALAPPDATA": "Local"}, `D:\lan\AppData\Local\congvan\congvan.db`},
		{"windows", map[string]string{"LOCALAPPDATA": `\\may-chu\lan`}, `\\may-chu\lan\congvan\congvan.db`},
	} {
		got := dataFile(c.goos, func(name string) string { return c.env[name] }, func() string { return "/users/own" })
		if got != c.want {
			t.Errorf("%s %v: %s, want %s", c.goos, c.env, got, c.want)
		}
	}
}

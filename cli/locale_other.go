//go:build !windows

package cli

// systemLanguages is empty where the environment tells the language.
func systemLanguages() []string { return nil }

package cli

import (
	"strings"

	"congvan/text"
)

// systemLang is the language of the system where it is Vietnamese or English,
// else Vietnamese.
func systemLang(getenv func(string) string) text.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			return langOf(v)
		}
	}
	for _, v := range systemLanguages() {
		return langOf(v)
	}
	return text.Vietnamese
}

// langOf reads "en_US.UTF-8", "vi-VN", "en".
func langOf(locale string) text.Lang {
	name, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(locale, "-", "_")), "_")
	name, _, _ = strings.Cut(name, ".")
	if name == string(text.English) {
		return text.English
	}
	return text.Vietnamese
}

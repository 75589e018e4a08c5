package cli

import "golang.org/x/sys/windows"

// systemLanguages lists the languages of Windows' own screens, best first.
func systemLanguages() []string {
	langs, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil {
		return nil
	}
	return langs
}

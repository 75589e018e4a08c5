package text

// Screens is the words of the terminal interface.
type Screens struct {
	App App
}

// App is the words of the frame around every screen.
type App struct {
	TooSmall string
}

var screensVI = Screens{
	App: App{TooSmall: "Cửa sổ quá nhỏ: cần ít nhất %d×%d"},
}

var screensEN = Screens{
	App: App{TooSmall: "The window is too small: at least %d×%d is needed"},
}

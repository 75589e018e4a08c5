package text

// Screens is the words of the terminal interface, screen by screen.
type Screens struct {
	App        App
	Today      Today
	Directives Directives
	Directive  Directive
	Mark       Mark
	Review     Review
	Draft      Draft
	First      First
	Bluezone   Bluezone
	Units      Units
	Log        Log
	Recovery   Recovery
	Periods    Periods
	Matrix     Matrix
}

var screensVI = Screens{
	App: appVI, Today: todayVI, Directives: directivesVI, Directive: directiveVI, Mark: markVI,
	Review: reviewVI, Draft: draftVI, First: firstVI, Bluezone: bluezoneVI, Units: unitsVI, Log: logVI, Recovery: recoveryVI, Periods: periodsVI,
	Matrix: matrixVI,
}

var screensEN = Screens{
	App: appEN, Today: todayEN, Directives: directivesEN, Directive: directiveEN, Mark: markEN,
	Review: reviewEN, Draft: draftEN, First: firstEN, Bluezone: bluezoneEN, Units: unitsEN, Log: logEN, Recovery: recoveryEN, Periods: periodsEN,
	Matrix: matrixEN,
}

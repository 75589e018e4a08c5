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
	Results    Results
	Behind     Behind
	Campaigns  Campaigns
	Urging     Urging
	UnitPage   UnitPage
	Matrix     Matrix
	Reports    Reports
	Issue      Issue
	Kept       Kept
	Numbering  Numbering

	Exempting Exempting
	Closing   Closing
	Evidence  Evidence
	Chain     Chain
	Why       Why
}

var screensVI = Screens{
	App: appVI, Today: todayVI, Directives: directivesVI, Directive: directiveVI, Mark: markVI,
	Review: reviewVI, Draft: draftVI, First: firstVI, Bluezone: bluezoneVI, Units: unitsVI, Log: logVI, Recovery: recoveryVI, Periods: periodsVI,
	Behind: behindVI, Campaigns: campaignsVI,
	Exempting: exemptingVI, Closing: closingVI, Evidence: evidenceVI, Chain: chainVI, Why: whyVI,
	Results: resultsVI,
	Urging:  urgingVI, UnitPage: unitPageVI,
	Matrix: matrixVI, Reports: reportsVI, Issue: issueVI, Kept: keptVI, Numbering: numberingVI,
}

var screensEN = Screens{
	App: appEN, Today: todayEN, Directives: directivesEN, Directive: directiveEN, Mark: markEN,
	Review: reviewEN, Draft: draftEN, First: firstEN, Bluezone: bluezoneEN, Units: unitsEN, Log: logEN, Recovery: recoveryEN, Periods: periodsEN,
	Behind: behindEN, Campaigns: campaignsEN,
	Exempting: exemptingEN, Closing: closingEN, Evidence: evidenceEN, Chain: chainEN, Why: whyEN,
	Results: resultsEN,
	Urging:  urgingEN, UnitPage: unitPageEN,
	Matrix: matrixEN, Reports: reportsEN, Issue: issueEN, Kept: keptEN, Numbering: numberingEN,
}

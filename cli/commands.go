package cli

import "github.com/spf13/pflag"

// A command is one row of the command line.
type command struct {
	name     string
	args     string // as help prints them
	min, max int    // how many arguments; max -1 is any number
	files    bool   // they are paths, which stay as they are; all others are cleaned
	required []string
	// make adds the command's options and returns what it does.
	make func(fs *pflag.FlagSet) action
}

// An action does a command.
type action func(s *session, args []string) error

// commands is the table from which everything else follows.
func commands() []command {
	return []command{
		{name: "demo", make: demoCommand},
		{name: "read", args: "FILE…", files: true, min: 1, max: -1, make: readCommand},
		{name: "import", args: "FILE…", files: true, min: 1, max: -1, make: importCommand},
		{name: "template", args: "units|register|bluezone|results", min: 1, max: 1, required: []string{"output"}, make: templateCommand},
		{name: "list", make: listCommand},
		{name: "show", args: "ID", min: 1, max: 1, make: showCommand},
		{name: "due", make: dueCommand},
		{name: "units", make: unitsCommand},
		{name: "unit set", args: "UNIT", min: 1, max: 1, make: unitSetCommand},
		{name: "mark", args: "ID OBLIGATION UNIT STATE", min: 4, max: 4, make: markCommand},
		{name: "extend", args: "ID OBLIGATION UNIT", min: 3, max: 3, required: []string{"to", "by", "basis"}, make: extendCommand},
		{name: "request", args: "ID OBLIGATION", min: 2, max: 2, required: []string{"asked", "due", "basis"}, make: requestCommand},
		{name: "remind", args: "ID OBLIGATION UNIT", min: 3, max: 3, required: []string{"channel"}, make: remindCommand},
		{name: "exempt", args: "ID OBLIGATION UNIT", min: 3, max: 3, required: []string{"reason", "by"}, make: exemptCommand},
		{name: "decide", args: "ID OBLIGATION [CHOICE]", min: 2, max: 3, make: decideCommand},
		{name: "close-period", args: "ID OBLIGATION", min: 2, max: 2, make: closePeriodCommand},
		{name: "reopen-period", args: "ID OBLIGATION", min: 2, max: 2, required: []string{"reason"}, make: reopenPeriodCommand},
		{name: "follow", args: "ID OBLIGATION [AFTER_ID AFTER_OBLIGATION]", min: 2, max: 4, make: followCommand},
		{name: "topic set", args: "ID [TOPIC …]", min: 1, max: -1, make: topicSetCommand},
		{name: "topic list", make: topicListCommand},
		{name: "topic show", args: "TOPIC", min: 1, max: 1, make: topicShowCommand},
		{name: "activity add", args: "TOPIC WHAT", min: 2, max: 2, make: activityAddCommand},
		{name: "activity set", args: "ID", min: 1, max: 1, make: activitySetCommand},
		{name: "activity list", args: "[TOPIC]", max: 1, make: activityListCommand},
		{name: "activity remove", args: "ID", min: 1, max: 1, make: activityRemoveCommand},
		{name: "bluezone record", args: "UNIT", min: 1, max: 1, required: []string{"as-of"}, make: recordCommand},
		{name: "bluezone list", make: rankingCommand},
		{name: "bluezone target", args: "[UNIT]", max: 1, make: targetCommand},
		{name: "bluezone parts", args: "WHOLE UNIT", min: 2, max: 2, make: partsCommand},
		{name: "bluezone indicators", args: "[NAME]", max: 1, make: indicatorsCommand},
		{name: "report", args: "NAME", min: 1, max: 1, required: []string{"output"}, make: reportCommand},
		{name: "printed", args: "[N]", max: 1, make: printedCommand},
		{name: "number", args: "ID", min: 1, max: 1, make: numberCommand},
		{name: "register", args: "ID", min: 1, max: 1, make: registerCommand},
		{name: "log", make: logCommand},
		{name: "undo", make: undoCommand},
		{name: "redo", make: redoCommand},
		{name: "backup", args: "FILE", files: true, min: 1, max: 1, make: backupCommand},
		{name: "restore", args: "FILE", files: true, min: 1, max: 1, make: restoreCommand},
		{name: "check", make: checkCommand},
		{name: "compact", make: compactCommand},
		{name: "rescue", required: []string{"output"}, make: rescueCommand},
		{name: "export", args: "FILE", files: true, min: 1, max: 1, make: exportCommand},
		{name: "load", args: "FILE", files: true, min: 1, max: 1, make: loadCommand},
		{name: "office", args: "[NAME=VALUE …]", max: -1, make: officeCommand},
		{name: "supersede", args: "OLD NEW", min: 2, max: 2, required: []string{"from"}, make: supersedeCommand},
		{name: "version", make: versionCommand},
	}
}

func commandNamed(name string) *command {
	for _, c := range commands() {
		if c.name == name {
			return &c
		}
	}
	return nil
}

package text

// Commands is the words of the command line.
type Commands struct{}

var commandsVI, commandsEN = Commands{}, Commands{}

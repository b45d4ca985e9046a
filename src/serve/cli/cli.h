// Cli: what did the person at the terminal ask for?  Start here.
// The one place that prints, reads the environment and maps outcomes to exit statuses.
#pragma once

namespace assay::cli {

// Runs one command line.  Returns the exit status: 0 fine, 1 something was found wrong or missing, 2 bad usage or
// unreadable input, with one line on standard error.
int run(int argument_count, char** arguments);

}  // namespace assay::cli

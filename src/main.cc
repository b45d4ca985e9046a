#include <csignal>

#include "serve/cli/cli.h"

int main(int argument_count, char** arguments) {
  // A reader that went away and a file at its size limit are errors of one write, not the end of the program.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return assay::cli::run(argument_count, arguments);
}

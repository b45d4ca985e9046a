#include "serve/cli/cli.h"

int main(int argument_count, char** arguments) {
  return assay::cli::run(argument_count, arguments);
}

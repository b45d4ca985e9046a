// Interrupt: Ctrl-C as a wish to end soon, for commands that write.
#pragma once

#include <atomic>

namespace assay::cli {

// From now on, the first SIGINT or SIGTERM sets the flag that is returned; a second one ends the program at once.
const std::atomic<bool>& catch_interrupts();

}  // namespace assay::cli

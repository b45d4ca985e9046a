// Log: lines for the person who runs the desk, on standard error.  Rooms below run/ never log: they return values.
// Safe to call from many threads.
#pragma once

#include <string>
#include <string_view>

namespace assay::log {

enum class Level { kDebug, kInfo, kWarning, kError };

// Once, from main: lines below `level` are dropped.  The default is kInfo; ASSAY_LOG=debug lowers it.
void start(Level level);

// One line; control characters in `message` are escaped, so that hostile text cannot forge a line or drive a terminal.
void debug(std::string_view message);
void info(std::string_view message);
void warning(std::string_view message);
void error(std::string_view message);

// `text` with control characters (C0, C1, DEL, bidirectional overrides) written as \xNN or \u{NNNN}.
// Whatever comes from the world passes it before it reaches a terminal.
std::string escape_for_terminal(std::string_view text);

}  // namespace assay::log

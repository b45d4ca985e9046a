// Files that the build put into the program itself (tools/embed.py): the page, dictionaries, the demo desk.
#pragma once

#include <string_view>

namespace assay {

// Both views live as long as the program.
struct EmbeddedFile {
  std::string_view path;  // below the folder that was embedded, with "/" between
  std::string_view bytes;
};

}  // namespace assay

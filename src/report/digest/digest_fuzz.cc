// Any text: its lines are paragraphs, the first one the title; the first byte of a line may choose its kind.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "report/digest/digest_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assay;
  const std::string text = utf8::repair({reinterpret_cast<const char*>(data), size});
  Document document;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string line = utf8::collapse_space(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty()) continue;
    auto kind = ParagraphKind::kText;
    if (line.size() > 1 && line.front() >= '0' && line.front() <= '5' && line[1] == ' ') {
      kind = static_cast<ParagraphKind>(line.front() - '0');
      line.erase(0, 2);
      if (line.empty()) continue;
    }
    if (document.title.empty()) document.title = line;
    document.paragraphs.push_back({kind, std::move(line)});
  }
  const text::Analysis analysis = text::analyse(document);
  const Digest digest = digest::write_digest(document, analysis);
  const std::string broken = digest::broken_property(document, digest);
  if (!broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  return 0;
}

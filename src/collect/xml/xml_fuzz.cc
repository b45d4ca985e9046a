// Any text is read; what is reported of valid UTF-8 is valid UTF-8; ends never outnumber beginnings.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/xml/xml.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

class Checker : public assay::xml::Handler {
 public:
  void begin(const assay::xml::Element& element) override {
    ++depth_;
    require(depth_ <= assay::xml::Limits{}.max_depth);
    for (const auto& attribute : element.attributes) require(assay::utf8::is_valid(attribute.value));
  }
  void end() override {
    require(depth_ > 0);
    --depth_;
  }
  void characters(std::string_view text) override { require(assay::utf8::is_valid(text)); }

 private:
  std::size_t depth_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  Checker checker;
  assay::xml::parse(text, checker);
  return 0;
}

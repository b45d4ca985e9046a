// Entities: what the names that a document type declares stand for.  For this room's own use.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::xml {

class Entities {
 public:
  explicit Entities(std::size_t max_expansion_bytes) : left_bytes_(max_expansion_bytes) {}

  // <!ENTITY name "value"> where the value is plain text: at most kMaxEntities of them, each kMaxValueBytes at most.
  void declare(std::string_view document_type);

  // Appends `text` with its references resolved.  One that is unknown, or past the budget, stays as it is written.
  void append_resolved(std::string& out, std::string_view text);

 private:
  void append_reference(std::string& out, std::string_view reference);

  static constexpr std::size_t kMaxEntities = 256;
  static constexpr std::size_t kMaxValueBytes = 1024;
  std::vector<std::pair<std::string, std::string>> values_;
  std::size_t left_bytes_;
};

}  // namespace assay::xml

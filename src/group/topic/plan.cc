#include "group/topic/plan.h"

#include <algorithm>

namespace assay::topic {

namespace {

using query::Node;

class Writer {
 public:
  explicit Writer(Plans& plans) : plans_(plans) {}

  // The depth of the tree is what QueryLimits::max_depth allows.
  void write(const Node& node) {
    const std::size_t begin = plans_.words.size();
    put(0);
    put(0);
    plans_.words[begin] = static_cast<std::uint32_t>(write_body(node));
    plans_.words[begin + 1] = static_cast<std::uint32_t>(plans_.words.size() - begin);
  }

 private:
  void put(std::size_t word) { plans_.words.push_back(static_cast<std::uint32_t>(word)); }

  PlanKind write_body(const Node& node) {
    switch (node.kind) {
      case Node::Kind::kTerm:
        return has_prefix(node) ? write_asked(node) : write_term(node);
      case Node::Kind::kNear:
      case Node::Kind::kFilter:
        return write_asked(node);
      case Node::Kind::kNot:
        put(1);
        write(node.children.front());
        return PlanKind::kNot;
      case Node::Kind::kOr:
      case Node::Kind::kAnd:
      case Node::Kind::kPlain:
        break;
    }
    const std::size_t count = plans_.words.size();
    put(0);
    for (const Node& child : node.children) {
      write(child);
      ++plans_.words[count];
    }
    return node.kind == Node::Kind::kOr ? PlanKind::kAny : PlanKind::kAll;
  }

  static bool has_prefix(const Node& term) {
    return std::ranges::any_of(term.forms, [](const query::Form& form) {
      return std::ranges::any_of(form.pattern.slots, &terms::Slot::is_prefix);
    });
  }

  PlanKind write_asked(const Node& node) {
    put(plans_.asked.size());
    plans_.asked.push_back(&node);
    return PlanKind::kAsk;
  }

  PlanKind write_term(const Node& node) {
    put(node.place.start);
    put(node.place.end);
    put(node.in_title ? 1 : 0);
    put(node.forms.size());
    for (const query::Form& form : node.forms) {
      put(form.pattern.slots.size());
      put(form.pattern.units);
      for (const terms::Slot& slot : form.pattern.slots) {
        const std::vector<SlotContent> contents = contents_of(slot);
        put(slot.offset);
        put(contents.size());
        for (const SlotContent& content : contents) {
          put(content.content & UINT32_MAX);
          put(content.content >> 32);
          put(content.classes);
        }
      }
    }
    return PlanKind::kTerm;
  }

  Plans& plans_;
};

}  // namespace

std::uint32_t Plans::add(const Node& root) {
  const auto begin = static_cast<std::uint32_t>(words.size());
  Writer(*this).write(root);
  return begin;
}

std::vector<SlotContent> contents_of(const terms::Slot& slot) {
  std::vector<SlotContent> contents;
  const auto add = [&](std::string_view term) {
    const ReadTerm read = read_term(term);
    const auto same = std::ranges::find(contents, read.content, &SlotContent::content);
    if (same != contents.end())
      same->classes |= read.term_class;
    else
      contents.push_back({read.content, read.term_class});
  };
  for (const std::string& term : slot.terms) add(term);
  for (const std::string& term : slot.presences) add(term);
  return contents;
}

}  // namespace assay::topic

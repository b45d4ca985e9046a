#include "standards/tree_cases.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace assay::standards {
namespace {

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

// "| " items of a #document part, each with the lines that it goes on for.
std::vector<std::string> items_of(const std::vector<std::string>& lines) {
  std::vector<std::string> items;
  for (const std::string& line : lines) {
    if (line.starts_with("| "))
      items.push_back(line.substr(2));
    else if (!items.empty())
      items.back() += "\n" + line;
  }
  return items;
}

std::string expected_of(const std::vector<std::string>& document) {
  std::vector<DumpedLine> lines;
  std::vector<std::size_t> contents;  // depths of the open "content" lines
  for (std::string item : items_of(document)) {
    const std::size_t indent = std::min(item.find_first_not_of(' '), item.size());
    std::size_t depth = indent / 2;
    item.erase(0, indent);
    while (!contents.empty() && depth <= contents.back()) contents.pop_back();
    const std::size_t hidden = contents.size();
    if (item == "content") {
      contents.push_back(depth);
    } else if (item.starts_with("<!") || item.starts_with("<?")) {
      continue;
    } else if (item.starts_with('<') && item.ends_with('>')) {
      lines.push_back({.depth = depth - hidden, .text = lower(item)});
    } else if (item.starts_with('"')) {
      add_text(lines, depth - hidden, std::string_view(item).substr(1, item.size() - 2));
    } else {
      const std::size_t equals = item.find("=\"");
      std::string name = lower(item.substr(0, equals));
      std::ranges::replace(name, ' ', ':');  // "xlink href"
      lines.back().attributes.push_back(name + item.substr(equals));
    }
  }
  return written(lines);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out.append(out.empty() && &line == lines.data() ? "" : "\n").append(line);
  return out;
}

html::Context context_of(std::string name) {
  html::Context context;
  if (name.starts_with("svg ")) context.space = html::Space::kSvg;
  if (name.starts_with("math ")) context.space = html::Space::kMath;
  if (const std::size_t space = name.find(' '); space != std::string::npos) name.erase(0, space + 1);
  context.element = html::element_from_name(lower(name));
  return context;
}

}  // namespace

std::string written(const std::vector<DumpedLine>& lines) {
  std::string out;
  for (const DumpedLine& line : lines) {
    const std::string indent(2 * line.depth, ' ');
    out += indent + line.text + "\n";
    std::vector<std::string> attributes = line.attributes;
    std::ranges::sort(attributes);
    for (const std::string& attribute : attributes) out.append(indent).append("  ").append(attribute).append("\n");
  }
  return out;
}

void add_text(std::vector<DumpedLine>& lines, std::size_t depth, std::string_view text) {
  if (!lines.empty() && lines.back().is_text && lines.back().depth == depth)
    lines.back().text += text;
  else
    lines.push_back({.depth = depth, .text = "#" + std::string(text), .is_text = true});
}

std::vector<TreeCase> read_tree_cases(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::vector<TreeCase> cases;
  std::vector<std::string> part;
  std::string name;
  const auto end_part = [&] {
    if (name == "#data") {
      cases.emplace_back().html = joined(part);
    } else if (name == "#document-fragment" && !part.empty()) {
      cases.back().context = context_of(part[0]);
    } else if (name == "#script-on") {
      cases.back().needs_scripts = true;
    } else if (name == "#document") {
      while (!part.empty() && part.back().empty()) part.pop_back();
      cases.back().expected = expected_of(part);
    }
    part.clear();
  };
  for (std::string line; std::getline(stream, line);) {
    const bool is_head = line == "#data" || line == "#errors" || line == "#new-errors" ||
                         line == "#document-fragment" || line == "#script-on" || line == "#script-off" ||
                         line == "#document";
    if (!is_head) {
      part.push_back(line);
      continue;
    }
    end_part();
    name = line;
  }
  end_part();
  return cases;
}

std::string dump(const html::Tree& tree, bool is_fragment) {
  std::vector<DumpedLine> lines;
  std::vector<std::size_t> depths(tree.size(), 0);
  const std::size_t hidden = is_fragment ? 1 : 0;
  for (html::NodeId id = 1; id < tree.size(); ++id) {
    const html::NodeId parent = tree.parent(id);
    depths[id] = parent == 0 ? 0 : depths[parent] + 1;
    if (depths[id] < hidden) continue;
    const std::size_t depth = depths[id] - hidden;
    if (tree.is_text(id)) {
      add_text(lines, depth, tree.text(id));
      continue;
    }
    const html::Space space = tree.space(id);
    DumpedLine line{.depth = depth};
    line.text = space == html::Space::kSvg ? "<svg " : space == html::Space::kMath ? "<math " : "<";
    line.text += std::string(tree.name(id)) + ">";
    for (const html::Attribute& at : tree.attributes(id))
      line.attributes.push_back(std::string(at.name) + "=\"" + std::string(at.value) + "\"");
    lines.push_back(line);
  }
  return written(lines);
}

}  // namespace assay::standards

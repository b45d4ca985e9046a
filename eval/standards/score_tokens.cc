// How many of html5lib's tokenizer tests does our tokenizer pass?
//   score_tokens FOLDER            *.test below FOLDER; a line a file, and the sum
//   score_tokens FOLDER --misses   also each case that fails
// Tags and characters are compared; comments and document types, which no reader of ours asks for, are left out on both
// sides, and so are inputs that are no Unicode text.  Exit status 2 where FOLDER has no such file.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/utf8.h"
#include "collect/html/tokenizer.h"

namespace {

using assay::html::Token;
using assay::html::Tokenizer;
using nlohmann::json;

void add_characters(json& tokens, std::string_view text) {
  if (!tokens.empty() && tokens.back()[0] == "Character")
    tokens.back()[1] = tokens.back()[1].get<std::string>() + std::string(text);
  else
    tokens.push_back({"Character", std::string(text)});
}

// Tests that are "doubleEscaped" write \uXXXX once more; nothing where it is half of a surrogate pair.
std::optional<std::string> unescaped(const std::string& text) {
  try {
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool is_escape = text.compare(i, 2, "\\u") == 0;
      escaped += is_escape ? std::string(1, text[i]) : json(std::string(1, text[i])).dump(-1, ' ', false).substr(1);
      if (!is_escape) escaped.pop_back();
    }
    return json::parse("\"" + escaped + "\"").get<std::string>();
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

json found_tokens(std::string_view input, const std::string& state, const std::string& last_start_tag) {
  using RawText = Tokenizer::RawText;
  std::string prefixed;
  // The tokenizer is given line feeds alone.
  for (std::size_t i = 0; i < input.size(); ++i)
    if (input[i] != '\r')
      prefixed += input[i];
    else if (input.substr(i + 1, 1) != "\n")
      prefixed += '\n';
  const bool is_cdata = state == "CDATA section state";
  if (is_cdata) prefixed = "<![CDATA[" + prefixed;
  Tokenizer tokenizer(prefixed);
  const auto read_raw = [&](RawText kind) {
    if (last_start_tag.empty())
      tokenizer.read_all_that_is_left(kind);
    else
      tokenizer.read_raw_text(last_start_tag, kind);
  };
  if (state == "RCDATA state") read_raw(RawText::kWithReferences);
  if (state == "RAWTEXT state") read_raw(RawText::kPlain);
  if (state == "Script data state") tokenizer.read_raw_text("script", RawText::kScript);
  if (state == "PLAINTEXT state") tokenizer.read_all_that_is_left(RawText::kPlain);
  json tokens = json::array();
  for (;;) {
    const Token& token = tokenizer.next(is_cdata ? Tokenizer::Foreign::kYes : Tokenizer::Foreign::kNo);
    if (token.kind == Token::Kind::kEnd) return tokens;
    if (token.kind == Token::Kind::kText) add_characters(tokens, token.text);
    if (token.kind == Token::Kind::kEndTag) tokens.push_back({"EndTag", std::string(token.name)});
    if (token.kind != Token::Kind::kStartTag) continue;
    json attributes = json::object();
    for (const auto& at : token.attributes) attributes[std::string(at.name)] = std::string(at.value);
    tokens.push_back({"StartTag", std::string(token.name), attributes});
    if (token.is_self_closing) tokens.back().push_back(true);
  }
}

struct Count {
  int passed = 0;
  int all = 0;
};

void score(const json& test, bool shows_misses, Count& count) {
  const bool is_escaped = test.value("doubleEscaped", false);
  std::optional<std::string> input = test["input"].get<std::string>();
  if (is_escaped) input = unescaped(*input);
  json expected = json::array();
  for (const json& token : test["output"]) {
    if (token[0] == "Comment" || token[0] == "DOCTYPE") continue;
    if (token[0] == "Character") {
      const auto text = is_escaped ? unescaped(token[1].get<std::string>()) : token[1].get<std::string>();
      if (!text) return;
      add_characters(expected, *text);
    } else {
      json copy = token;
      if (is_escaped && token.size() > 2) {
        copy[2] = json::object();
        for (const auto& [name, value] : token[2].items())
          copy[2][unescaped(name).value_or("")] = unescaped(value.get<std::string>()).value_or("");
      }
      if (is_escaped) copy[1] = unescaped(copy[1].get<std::string>()).value_or("");
      expected.push_back(copy);
    }
  }
  if (!input || !assay::utf8::is_valid(*input)) return;
  const std::vector<std::string> usual = {"Data state"};
  const std::string last_start_tag = test.value("lastStartTag", "");
  for (const std::string& state : test.value("initialStates", usual)) {
    // A script that an <xmp> began does not happen.
    if (state == "Script data state" && !last_start_tag.empty() && last_start_tag != "script") continue;
    const json found = found_tokens(*input, state, last_start_tag);
    ++count.all;
    count.passed += found == expected;
    if (shows_misses && found != expected)
      fmt::print("--- {}: {}\n{}\nexpected {}\nfound    {}\n", state, test.value("description", ""),
                 test["input"].dump(), expected.dump(), found.dump());
  }
}

}  // namespace

int main(int argc, char** argv) {
  const bool shows_misses = argc == 3 && std::string_view(argv[2]) == "--misses";
  std::map<std::filesystem::path, json> files;
  std::error_code error;
  if (argc >= 2)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1], error)) {
      if (entry.path().extension() != ".test") continue;
      std::ifstream stream(entry.path(), std::ios::binary);
      files[entry.path()] = json::parse(stream, nullptr, false);
    }
  if (files.empty()) {
    fmt::print(stderr, "score_tokens: no *.test below {}\n", argc >= 2 ? argv[1] : "(no folder named)");
    return 2;
  }
  Count sum;
  for (const auto& [path, file] : files) {
    if (!file.contains("tests")) continue;
    Count count;
    for (const json& test : file["tests"]) score(test, shows_misses, count);
    fmt::print("{} {} of {}\n", path.filename().string(), count.passed, count.all);
    sum.passed += count.passed;
    sum.all += count.all;
  }
  fmt::print("tokens {} of {}, {:.4f}\n", sum.passed, sum.all, static_cast<double>(sum.passed) / std::max(sum.all, 1));
  return 0;
}

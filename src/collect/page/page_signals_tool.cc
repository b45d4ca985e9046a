// What the confidence is made from: one JSON line a file, for eval/extraction/confidence.py to fit its weights.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "collect/encoding/encoding.h"
#include "collect/page/body.h"
#include "collect/page/confidence.h"
#include "collect/page/content.h"
#include "collect/page/page.h"

namespace {

using namespace assay;

std::optional<page::Signals> signals_of(const std::string& bytes) {
  const Result<html::Tree> tree = html::parse(encoding::decode_html(bytes).text);
  const Result<page::Article> article = page::extract(bytes);
  if (!tree || !article) return std::nullopt;
  const page::MetaTags meta(*tree);
  const page::Structured structured;
  const page::Survey survey = page::survey(*tree);
  return page::read_signals({*tree, meta, structured, survey, page::find_content(*tree, survey)}, article->paragraphs);
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const page::Signals signals = signals_of(bytes).value_or(page::Signals{});
    std::cout << nlohmann::json{{"bare_share", signals.bare_share},
                                {"left_bytes", signals.left_bytes},
                                {"prose_outside", signals.prose_outside}}
              << '\n';
  }
}

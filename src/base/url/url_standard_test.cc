// The web platform's own test cases, where somebody has them: the environment variable ASSAY_EVAL names a folder with
// robust/url/urltestdata.json and its neighbours in it.  Skipped otherwise.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "base/url/host.h"
#include "base/url/url.h"

namespace assay {
namespace {

// An empty list where there is no such folder.
nlohmann::json cases_in(const std::string& name) {
  const char* folder = std::getenv("ASSAY_EVAL");
  if (folder == nullptr) return nlohmann::json::array();
  std::ifstream file(std::string(folder) + "/robust/url/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  // Some inputs hold half a surrogate pair, which the URL interface replaces and our JSON library refuses.
  const std::regex half(R"(\\u[dD][89abAB]..(?!\\u[dD][c-fC-F]))");
  nlohmann::json cases = nlohmann::json::parse(std::regex_replace(text.str(), half, "\\uFFFD"), nullptr, false);
  return cases.is_array() ? cases : nlohmann::json::array();
}

// The member `name`, or `otherwise` where it is missing or null.
std::string text_of(const nlohmann::json& test, const char* name, const std::string& otherwise) {
  const auto found = test.find(name);
  return found != test.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

std::string parse_case(const nlohmann::json& test) {
  std::optional<Url> base;
  if (test.contains("base") && test["base"].is_string()) {
    const auto parsed = parse_url(test["base"].get<std::string>());
    if (!parsed) return "failure";
    base = *parsed;
  }
  const auto url = parse_url(test["input"].get<std::string>(), base ? &*base : nullptr);
  if (!url) return "failure";
  const Result<Url> again = parse_url(url->href());
  EXPECT_TRUE(again && *again == *url) << url->href();
  EXPECT_EQ(url->origin(), text_of(test, "origin", url->origin())) << test.dump();
  return url->href();
}

class UrlStandard : public testing::TestWithParam<const char*> {};

TEST_P(UrlStandard, Holds) {
  const nlohmann::json cases = cases_in(GetParam());
  if (cases.empty()) GTEST_SKIP() << "ASSAY_EVAL does not name a folder with " << GetParam();
  int passed = 0;
  int total = 0;
  for (const nlohmann::json& test : cases) {
    if (!test.is_object()) continue;
    ++total;
    const std::string expected = text_of(test, "href", "failure");
    const std::string got = parse_case(test);
    EXPECT_EQ(got, expected) << test.dump(-1, ' ', true);
    passed += got == expected ? 1 : 0;
  }
  RecordProperty("passed", passed);
  RecordProperty("total", total);
  std::cerr << GetParam() << ": " << passed << " of " << total << "\n";
}

INSTANTIATE_TEST_SUITE_P(Parsing, UrlStandard,
                         testing::Values("urltestdata.json", "ada_extra_urltestdata.json",
                                         "ada_long_urltestdata.json"));

class IdnaStandard : public testing::TestWithParam<const char*> {};

TEST_P(IdnaStandard, Holds) {
  const nlohmann::json cases = cases_in(GetParam());
  if (cases.empty()) GTEST_SKIP() << "ASSAY_EVAL does not name a folder with " << GetParam();
  int passed = 0;
  int total = 0;
  for (const nlohmann::json& test : cases) {
    if (!test.is_object()) continue;
    ++total;
    const auto host = url::parse_host(test["input"].get<std::string>(), url::HostKind::kSpecial);
    const std::string expected = test["output"].is_null() ? "failure" : test["output"].get<std::string>();
    const std::string got = host.value_or("failure");
    passed += got == expected ? 1 : 0;
    if (got != expected) std::cerr << got << " for " << test.dump(-1, ' ', true) << "\n";
  }
  RecordProperty("passed", passed);
  RecordProperty("total", total);
  std::cerr << GetParam() << ": " << passed << " of " << total << "\n";
}

INSTANTIATE_TEST_SUITE_P(Domains, IdnaStandard,
                         testing::Values("toascii.json", "IdnaTestV2.json", "IdnaTestV2-removed.json"));

}  // namespace
}  // namespace assay

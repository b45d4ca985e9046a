#include "serve/api/glosses.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "serve/api/test_desk.h"

namespace assay::api {
namespace {

class GlossesTest : public testing::Test {
 protected:
  Result<Glosses> wanted(const std::string& query) {
    Request request;
    request.parsed = parse_target("/api/v1/topics" + query).value();
    return Glosses::wanted_by(request, context_);
  }

  TestFolder folder_;
  store::Store store_ = store::Store::open(folder_.path()).value();
  Context context_{store_};
  Document chinese_{.language = "zh"};
};

TEST_F(GlossesTest, WithoutAReaderThereIsNone) {
  EXPECT_TRUE(wanted("")->of("稀土", chinese_).is_null());
  EXPECT_TRUE(wanted("?reader=")->of("稀土", chinese_).is_null());
}

TEST_F(GlossesTest, AReaderOfAnotherLanguageIsTold) {
  EXPECT_EQ(wanted("?reader=en")->of("稀土", chinese_), "rare earths");
  EXPECT_TRUE(wanted("?reader=zh")->of("稀土", chinese_).is_null());
  EXPECT_TRUE(wanted("?reader=en")->of("", chinese_).is_null());
}

TEST_F(GlossesTest, AnotherLanguageIsRefused) {
  const Result<Glosses> refused = wanted("?reader=fr");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, ErrorKind::kInvalid);
  EXPECT_NE(refused.error().message.find("\"fr\""), std::string::npos);
}

}  // namespace
}  // namespace assay::api

#include "serve/api/check_request.h"

#include <fmt/format.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.h"

namespace assay::api {
namespace {

using Json = nlohmann::json;

// Called by the parser as it reads; stops it, with a reason, at the first thing that does not belong.
class Reader final : public nlohmann::json_sax<Json> {
 public:
  CheckRequest request;
  std::string published;
  std::string problem;

  bool null() override { return refuse(); }
  bool boolean(bool) override { return refuse(); }
  bool number_float(number_float_t, const string_t&) override { return refuse(); }
  bool number_integer(number_integer_t) override { return refuse(); }
  bool binary(binary_t&) override { return refuse(); }
  bool start_array(std::size_t) override { return refuse(); }
  bool end_array() override { return refuse(); }

  bool number_unsigned(number_unsigned_t value) override {
    if (place_ != "source.document" || value > std::numeric_limits<std::int64_t>::max()) return refuse();
    request.document = static_cast<std::int64_t>(value);
    return true;
  }

  bool string(string_t& value) override {
    if (place_ == "summary") {
      request.summary = std::move(value);
    } else if (place_ == "source.text") {
      request.text = std::move(value);
    } else if (place_ == "source.title") {
      request.title = std::move(value);
    } else if (place_ == "source.published") {
      published = std::move(value);
    } else {
      return refuse();
    }
    return true;
  }

  bool start_object(std::size_t) override {
    if (depth_ == 0 ? !place_.empty() : place_ != "source") return refuse();
    ++depth_;
    return true;
  }

  bool end_object() override {
    --depth_;
    return true;
  }

  bool key(string_t& name) override {
    place_ = depth_ == 2 ? "source." + name : name;
    for (const char* known :
         {"summary", "source", "source.document", "source.text", "source.title", "source.published"}) {
      if (place_ == known) return true;
    }
    problem = fmt::format("api: a check has no field \"{}\"", utf8::repair(place_.substr(0, kShownBytes)));
    return false;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    problem = fmt::format("api: the body is not JSON, at byte {}", position);
    return false;
  }

 private:
  static constexpr std::size_t kShownBytes = 60;

  bool refuse() {
    if (depth_ == 0) {
      problem = "api: the body is not a JSON object";
    } else if (place_ == "source") {
      problem = "api: source is not an object";
    } else if (place_ == "source.document") {
      problem = "api: source.document is not the number of a document";
    } else {
      problem = fmt::format("api: {} is not a string", place_);
    }
    return false;
  }

  int depth_ = 0;
  std::string place_;  // of the value that comes next
};

Error invalid(std::string message) {
  return {ErrorKind::kInvalid, std::move(message)};
}

bool is_blank(std::string_view text) {
  return utf8::trim(text).empty();
}

}  // namespace

Result<CheckRequest> read_check_request(const std::string& body) {
  Reader reader;
  if (!Json::sax_parse(body, &reader)) return std::unexpected(invalid(std::move(reader.problem)));
  CheckRequest& request = reader.request;
  if (is_blank(request.summary)) return std::unexpected(invalid("api: there is no summary to check"));
  if (request.document && request.text) {
    return std::unexpected(invalid("api: the source is a document or a text, not both"));
  }
  if (!request.document && (!request.text || is_blank(*request.text))) {
    return std::unexpected(invalid("api: there is no source to check the summary against"));
  }
  if (!reader.published.empty()) {
    Result<Time> published = parse_rfc3339(reader.published);
    if (!published) return std::unexpected(invalid("api: source.published: " + published.error().message));
    request.published = *published;
  }
  return std::move(request);
}

}  // namespace assay::api

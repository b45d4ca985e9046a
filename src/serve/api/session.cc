#include "serve/api/session.h"

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "serve/api/answer.h"

// Asio hands back by value the error code that it also writes to its argument.
// NOLINTBEGIN(bugprone-unused-return-value)
namespace assay::api {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

using Parser = http::request_parser<http::string_body>;
using ErrorCode = boost::system::error_code;
constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);

std::string field(const Parser& parser, http::field name) {
  return std::string(parser.get()[name]);
}

// All of a request but its body.
Request head_of(const Parser& parser) {
  return {.method = std::string(parser.get().method_string()),
          .target = std::string(parser.get().target()),
          .host = field(parser, http::field::host),
          .origin = field(parser, http::field::origin),
          .content_type = field(parser, http::field::content_type),
          .accept_encoding = field(parser, http::field::accept_encoding),
          .if_none_match = field(parser, http::field::if_none_match)};
}

Request to_request(Parser& parser) {
  Request request = head_of(parser);
  request.body = std::move(parser.get().body());
  return request;
}

// The answer to a request that could not be read; nothing where nobody is left to hear it.  A client that ran out of
// time gets none: its socket is closed already.
std::optional<Response> refusal_for(const ErrorCode& error) {
  std::optional<Response> refusal;
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    refusal = error_response(431, "too-large", "api: the header is too large");
  } else if (error == http::error::body_limit) {
    refusal = error_response(413, "too-large", "api: the body is too large");
  } else if (error != http::error::end_of_stream && error != http::error::partial_message &&
             error.category() == http::make_error_code(http::error::bad_method).category()) {
    refusal = error_response(400, "invalid", "api: this is not HTTP: " + error.message());
  }
  if (refusal) add_security_headers(*refusal);
  return refusal;
}

http::response<http::string_body> to_message(Response response, unsigned version, bool keep_alive) {
  http::response<http::string_body> message(static_cast<http::status>(response.status), version);
  if (!response.content_type.empty()) message.set(http::field::content_type, response.content_type);
  if (!response.entity_tag.empty() && (response.status == 200 || response.status == 304)) {
    message.set(http::field::etag, response.entity_tag);
  }
  const bool revalidate = response.caching == Caching::kRevalidate;
  message.set(http::field::cache_control, revalidate ? "private, no-cache" : "no-store");
  for (const auto& [name, value] : response.headers) message.set(name, value);
  message.body() = std::move(response.body);
  message.keep_alive(keep_alive);
  // A 204 or 304 must not carry a length of its own.
  if (response.status != 204 && response.status != 304) message.content_length(message.body().size());
  return message;
}

// Not itself a coroutine, so that g++ 12 need not keep the handler's captures in a frame.
// NOLINTNEXTLINE(performance-unnecessary-value-param): it is moved on, where the linter's own branch does not look
asio::awaitable<Response> answer_on_worker([[maybe_unused]] Sessions& sessions, [[maybe_unused]] Request request) {
#ifdef __clang_analyzer__
  return {};  // clang's analyzer does not see that Asio's frame is resumed, and so set up, before it is used
#else
  const auto start = [&sessions](auto handler, Request asked) {
    const auto shared = std::make_shared<decltype(handler)>(std::move(handler));
    const auto executor = asio::get_associated_executor(*shared);
    sessions.workers.submit([shared, executor, asked = std::move(asked), &sessions](Context& context) mutable {
      Response response = answer(std::move(asked), context, sessions.endpoint);
      asio::post(executor, [shared = std::move(shared), response = std::move(response)]() mutable {
        std::move (*shared)(std::move(response));
      });
    });
  };
  return asio::async_initiate<const asio::use_awaitable_t<>, void(Response)>(start, asio::use_awaitable,
                                                                             std::move(request));
#endif
}

// Waits for the first byte of a request, then for all of it.
asio::awaitable<ErrorCode> read_request(beast::tcp_stream& stream, beast::flat_buffer& buffer, Parser& parser,
                                        Sessions& sessions) {
  constexpr std::size_t kFirstReadBytes = 4096;
  if (buffer.size() == 0) {
    stream.expires_after(sessions.limits.idle_time);
    sessions.idle.insert(&stream);
    const auto [error, size] = co_await stream.async_read_some(buffer.prepare(kFirstReadBytes), kAsTuple);
    sessions.idle.erase(&stream);
    if (error) co_return error;
    buffer.commit(size);
  }
  stream.expires_after(sessions.limits.read_time);
  const auto [header_error, header_size] = co_await http::async_read_header(stream, buffer, parser, kAsTuple);
  if (header_error) co_return header_error;
  const std::size_t limit = body_limit(head_of(parser), sessions.endpoint, sessions.limits.body_bytes);
  if (parser.content_length().value_or(0) > limit) co_return http::error::body_limit;
  parser.body_limit(limit);
  if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
    http::response<http::string_body> go_on(http::status::continue_, parser.get().version());
    const auto [write_error, write_size] = co_await http::async_write(stream, go_on, kAsTuple);
    if (write_error) co_return write_error;
  }
  const auto [body_error, body_size] = co_await http::async_read(stream, buffer, parser, kAsTuple);
  co_return body_error;
}

enum class Body { kSend, kLeaveOut };
asio::awaitable<ErrorCode> write_response(beast::tcp_stream& stream, http::response<http::string_body>& message,
                                          Body body, const ServerLimits& limits) {
  stream.expires_after(limits.write_time);
  http::response_serializer<http::string_body> serializer(message);
  if (body == Body::kLeaveOut) {
    const auto [header_error, header_size] = co_await http::async_write_header(stream, serializer, kAsTuple);
    co_return header_error;
  }
  const auto [error, size] = co_await http::async_write(stream, serializer, kAsTuple);
  co_return error;
}

// Closing a socket with unread bytes resets it, and the client may lose the answer that tells why.  So: say that we are
// done, and read on for a moment.
asio::awaitable<void> linger(beast::tcp_stream& stream, const ServerLimits& limits) {
  ErrorCode ignored;
  stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  stream.expires_after(limits.linger_time);
  std::array<char, std::size_t{16} * 1024> bytes{};
  for (std::size_t left = 4 * limits.body_bytes; left > 0;) {
    const auto [error, size] = co_await stream.async_read_some(asio::buffer(bytes), kAsTuple);
    if (error) break;
    left -= std::min(left, size);
  }
}

asio::awaitable<void> send_refusal(beast::tcp_stream& stream, Response refusal, const ServerLimits& limits) {
  constexpr unsigned kHttp11 = 11;
  http::response<http::string_body> message = to_message(std::move(refusal), kHttp11, /*keep_alive=*/false);
  const ErrorCode error = co_await write_response(stream, message, Body::kSend, limits);
  if (!error) co_await linger(stream, limits);
}

}  // namespace

asio::awaitable<void> serve_connection(beast::tcp_stream stream, Sessions& sessions) {
  // Holds a header whole; a body passes through it in parts.
  beast::flat_buffer buffer(4 * sessions.limits.header_bytes);
  while (!sessions.ending) {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(sessions.limits.header_bytes));
    parser.body_limit(boost::none);  // until the head says what is asked for: see read_request
    const ErrorCode read_error = co_await read_request(stream, buffer, parser, sessions);
    if (read_error) {
      std::optional<Response> refusal = refusal_for(read_error);
      if (refusal) co_await send_refusal(stream, std::move(*refusal), sessions.limits);
      break;
    }
    const unsigned version = parser.get().version();
    const bool wants_more = parser.get().keep_alive();
    const Body body = parser.get().method() == http::verb::head ? Body::kLeaveOut : Body::kSend;
    // The client's turn is over; a slow answer is ours to bound, not a reason to close.
    stream.expires_never();
    Response response = co_await answer_on_worker(sessions, to_request(parser));
    const bool keep_alive = wants_more && !sessions.ending;
    http::response<http::string_body> message = to_message(std::move(response), version, keep_alive);
    const ErrorCode write_error = co_await write_response(stream, message, body, sessions.limits);
    if (write_error || !keep_alive) break;
  }
  ErrorCode ignored;
  stream.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
}

}  // namespace assay::api
// NOLINTEND(bugprone-unused-return-value)

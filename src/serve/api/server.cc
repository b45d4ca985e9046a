#include "serve/api/server.h"

#include <fmt/format.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <utility>

#include "run/keeper.h"
#include "run/server_lock.h"
#include "serve/api/session.h"
#include "serve/api/workers.h"

// Asio hands back by value the error code that it also writes to its argument.
// NOLINTBEGIN(bugprone-unused-return-value)
namespace assay::api {

namespace asio = boost::asio;
using boost::asio::ip::tcp;
using ErrorCode = boost::system::error_code;

// Members are torn down from the last to the first: workers end before the io_context whose handlers they hold.
struct Server::State {
  State(ServerOptions given, run::ServerLock taken, run::Keeper started)
      : options(std::move(given)), lock(std::move(taken)), keeper(std::move(started)) {}

  Result<void> listen();
  void begin_ending();
  asio::awaitable<void> accept_all();
  void begin_session(tcp::socket socket);

  ServerOptions options;
  run::ServerLock lock;
  run::Keeper keeper;
  asio::io_context io{1};
  tcp::acceptor acceptor{io};
  asio::signal_set signals{io};
  asio::steady_timer room_for_more{io};  // cancelled when a connection ends while the acceptor waits
  asio::steady_timer patience{io};       // when ending: until what is under way is dropped
  std::size_t connections = 0;
  std::unique_ptr<Workers> workers;
  std::unique_ptr<Sessions> sessions;
};

namespace {

Error listen_error(const Endpoint& endpoint, const ErrorCode& error) {
  if (error == asio::error::address_in_use) {
    return {ErrorKind::kBusy, fmt::format("serve: {} is in use by another program", endpoint.authority())};
  }
  return {ErrorKind::kInputOutput,
          fmt::format("serve: cannot listen on {}: {}", endpoint.authority(), error.message())};
}

}  // namespace

Result<void> Server::State::listen() {
  ErrorCode error;
  const asio::ip::address address = asio::ip::make_address(options.endpoint.address, error);
  const tcp::endpoint wanted(address, options.endpoint.port);
  if (!error) acceptor.open(wanted.protocol(), error);
  // A server that ended a moment ago leaves connections behind that would hold the port; a live one still does.
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(wanted, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return std::unexpected(listen_error(options.endpoint, error));
  options.endpoint.port = acceptor.local_endpoint(error).port();
  return {};
}

void Server::State::begin_session(tcp::socket socket) {
  ++connections;
  ErrorCode ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  asio::co_spawn(io, serve_connection(boost::beast::tcp_stream(std::move(socket)), *sessions),
                 [this](const std::exception_ptr&) {
                   --connections;
                   room_for_more.cancel();
                   if (sessions->ending && connections == 0) patience.cancel();
                 });
}

asio::awaitable<void> Server::State::accept_all() {
  constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);
  constexpr auto kNoDescriptorsPause = std::chrono::milliseconds(100);
  while (acceptor.is_open()) {
    if (connections >= options.limits.connections) {
      room_for_more.expires_at(asio::steady_timer::time_point::max());
      co_await room_for_more.async_wait(kAsTuple);
      continue;
    }
    auto [error, socket] = co_await acceptor.async_accept(kAsTuple);
    if (!error) {
      begin_session(std::move(socket));
    } else if (acceptor.is_open()) {
      room_for_more.expires_after(kNoDescriptorsPause);
      co_await room_for_more.async_wait(kAsTuple);
    }
  }
}

void Server::State::begin_ending() {
  if (sessions->ending) return;
  sessions->ending = true;
  ErrorCode ignored;
  acceptor.close(ignored);
  signals.cancel(ignored);
  room_for_more.cancel();
  for (boost::beast::tcp_stream* stream : sessions->idle) stream->cancel();
  if (connections == 0) return;
  patience.expires_after(options.limits.end_time);
  patience.async_wait([this](const ErrorCode& error) {
    if (!error) io.stop();
  });
}

Result<Server> Server::open(const ServerOptions& options) {
  ASSAY_TRY(run::ServerLock lock, run::ServerLock::take(options.data_folder));
  ASSAY_TRY(run::Keeper keeper, run::Keeper::start(options.data_folder));
  auto state = std::make_unique<State>(options, std::move(lock), std::move(keeper));
  ASSAY_TRY(state->workers, Workers::start(options.data_folder, options.workers, state->keeper));
  ASSAY_CHECK(state->listen());
  state->sessions =
      std::make_unique<Sessions>(Sessions{state->options.limits, state->options.endpoint, *state->workers});
  // From here on, not from run(): whoever is told that it listens may end it at once.
  ErrorCode ignored;
  state->signals.add(SIGINT, ignored);
  state->signals.add(SIGTERM, ignored);
  state->signals.async_wait([raw = state.get()](const ErrorCode& error, int) {
    if (!error) raw->begin_ending();
  });
  return Server(std::move(state));
}

const Endpoint& Server::endpoint() const {
  return state_->options.endpoint;
}

void Server::run() {
  asio::co_spawn(state_->io, state_->accept_all(), asio::detached);
  state_->io.run();
  // Joins the threads while the io_context, which their last answers are posted to, still stands.
  state_->workers.reset();
}

void Server::stop() {
  asio::post(state_->io, [state = state_.get()] { state->begin_ending(); });
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

}  // namespace assay::api
// NOLINTEND(bugprone-unused-return-value)

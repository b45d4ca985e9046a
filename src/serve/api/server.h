// Server: what does the desk answer over HTTP?  Start here.
//
// One thread moves bytes (session.h); a few worker threads, each with its own connection to the store, answer
// (answer.h). What can be asked stands in routes.cc.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "base/result.h"
#include "serve/api/guard.h"

namespace assay::api {

struct ServerLimits {
  std::size_t header_bytes = std::size_t{16} * 1024;
  std::size_t body_bytes = std::size_t{1024} * 1024;
  std::size_t connections = 512;                 // further ones wait until one ends
  std::chrono::milliseconds read_time{10'000};   // from the first byte of a request to its last
  std::chrono::milliseconds write_time{30'000};  // a whole response
  std::chrono::milliseconds idle_time{60'000};   // before a connection's next request
  std::chrono::milliseconds linger_time{2'000};  // for a refused client to take its answer
  std::chrono::milliseconds end_time{5'000};     // for requests under way, once told to end
};

struct ServerOptions {
  std::string data_folder;
  Endpoint endpoint;     // port 0: any free one
  unsigned workers = 4;  // SQLite and compression, not sockets: more than the cores is fine
  ServerLimits limits;
};

class Server {
 public:
  // Takes the folder's server lock, opens the store, starts the keeper and listens.
  // Errors: kBusy (the port is in use; another server has the folder), kInputOutput (the address is not ours, no
  // permission), the store's.
  static Result<Server> open(const ServerOptions& options);

  // Where it listens, with the real port.
  const Endpoint& endpoint() const;

  // Serves until SIGINT or SIGTERM, or stop(); lets requests under way finish.
  void run();
  // From any thread.
  void stop();

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();

 private:
  struct State;
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace assay::api

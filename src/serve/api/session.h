// Session: one connection's life, as a coroutine on the thread that moves bytes.
//
// Every wait has an end (ServerLimits), so a client that sends its bytes one at a time, or never reads, costs a
// connection for seconds only.  A request that cannot be read gets its status (400, 408, 413, 431) and the connection
// is closed, since nobody can tell where the next request would begin.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <set>

#include "serve/api/guard.h"
#include "serve/api/server.h"
#include "serve/api/workers.h"

namespace assay::api {

// What all sessions of a server share.  Used from its one I/O thread only.
struct Sessions {
  const ServerLimits& limits;
  const Endpoint& endpoint;
  Workers& workers;
  std::set<boost::beast::tcp_stream*> idle = {};  // between requests: nothing is lost by closing them
  bool ending = false;
};

boost::asio::awaitable<void> serve_connection(boost::beast::tcp_stream stream, Sessions& sessions);

}  // namespace assay::api

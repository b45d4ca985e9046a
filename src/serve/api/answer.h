// Answer: everything between a request as received and the response as sent, without the wire.
// Pure but for the store in its context.
#pragma once

#include <cstddef>

#include "serve/api/context.h"
#include "serve/api/guard.h"
#include "serve/api/request.h"

namespace assay::api {

// In order: may it pass (guard), can it be understood (target), who answers (routes), the handler, and then what every
// response gets: security headers, an entity tag and 304, gzip.  A HEAD request gets the body of GET; the wire leaves
// it out.
Response answer(Request request, Context& context, const Endpoint& endpoint);

// The most bytes that the body of a request with this head may have: the route's own limit, or `usual`.  A request that
// would be refused whatever it holds is not given more than `usual`.
std::size_t body_limit(const Request& head, const Endpoint& endpoint, std::size_t usual);

// What every response gets, for those that never came to answer().
void add_security_headers(Response& response);

}  // namespace assay::api

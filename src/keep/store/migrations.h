// Migrations: the schema, as numbered steps that are only ever added to.  doc/store_schema.md explains what they make.
#pragma once

#include <cstdint>

#include "base/result.h"

namespace assay::store {

class Connection;

inline constexpr std::int64_t kApplicationId = 0x61737379;  // "assy", in the header of the file

// Brings a database up to date inside one transaction; one that is new is marked as ours.
// Errors: kNewerVersion, kCorrupt (a database of another program), and those of SQLite.
Result<void> migrate(Connection& connection);
// The same refusals, without writing anything.
Result<void> check_version(Connection& connection);

}  // namespace assay::store

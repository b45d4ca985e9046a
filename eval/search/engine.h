// Engine: a search engine under the bench, ours or a peer.  One thread uses it; failures end the program with a
// message.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/pages.h"
#include "search/questions.h"

namespace assay::bench {

class Engine {
 public:
  Engine() = default;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  Engine(Engine&&) = delete;
  Engine& operator=(Engine&&) = delete;
  virtual ~Engine() = default;

  virtual std::string name() const = 0;
  // Whatever of a batch is not to be timed, before its add.
  virtual void prepare(std::span<const Page>) {}
  virtual void add(std::span<const Page> pages) = 0;
  // Commits to disk: the end of what is timed.
  virtual void commit() = 0;
  // Makes the index as small as the engine can, and opens it for questions.
  virtual void compact() = 0;
  virtual std::uint64_t bytes() const = 0;

  // Numbers of the best ten pages.
  virtual std::vector<std::uint32_t> top_ten(const Question& question) = 0;
  // All pages that match.
  virtual std::int64_t count(const Question& question) = 0;
};

// kAsWritten asks, as the peers do, for the words alone; it reads the index of kReader, which must be built.
enum class Own : std::uint8_t { kReader, kFromText, kAsWritten };

// Each keeps its files below `folder`; `is_built`: they are there from an earlier run, only questions follow.
std::unique_ptr<Engine> make_own_engine(const std::string& folder, bool is_built, Own way);
std::unique_ptr<Engine> make_xapian_engine(const std::string& folder, bool is_built);
std::unique_ptr<Engine> make_fts5_engine(const std::string& folder, bool is_built);
// Connects as libpq's environment says (PGHOST, PGUSER): see with_postgres.sh.
std::unique_ptr<Engine> make_postgres_engine();

[[noreturn]] void give_up(std::string_view message);
std::uint64_t bytes_below(const std::string& folder);

}  // namespace assay::bench

// SQLite FTS5: a table without contents, so that only the index is kept; words as unicode61 finds them between blanks.
#include <sqlite3.h>

#include <filesystem>

#include "search/engine.h"

namespace assay::bench {
namespace {

class Fts5Engine : public Engine {
 public:
  Fts5Engine(const std::string& folder, bool is_built) : path_(folder + "/fts5.sqlite") {
    if (!is_built) std::filesystem::remove(path_);
    check(sqlite3_open(path_.c_str(), &database_));
    if (!is_built) run("create virtual table page using fts5(body, content='', tokenize='unicode61')");
    insert_ = statement("insert into page(rowid, body) values (?, ?)");
    top_ = statement("select rowid from page where page match ? order by rank limit 10");
    count_ = statement("select count(*) from page where page match ?");
  }
  Fts5Engine(const Fts5Engine&) = delete;
  Fts5Engine& operator=(const Fts5Engine&) = delete;
  Fts5Engine(Fts5Engine&&) = delete;
  Fts5Engine& operator=(Fts5Engine&&) = delete;
  ~Fts5Engine() override {
    for (sqlite3_stmt* one : {insert_, top_, count_}) sqlite3_finalize(one);
    sqlite3_close(database_);
  }

  std::string name() const override { return "FTS5"; }

  void add(std::span<const Page> pages) override {
    run("begin");
    for (const Page& page : pages) {
      sqlite3_bind_int64(insert_, 1, std::int64_t{page.number} + 1);
      bind(insert_, 2, page.split);
      if (sqlite3_step(insert_) != SQLITE_DONE) give_up(sqlite3_errmsg(database_));
      sqlite3_reset(insert_);
    }
    run("commit");
  }

  void commit() override {}  // each batch was a transaction

  void compact() override {
    run("insert into page(page) values ('optimize')");
    run("vacuum");
  }

  std::uint64_t bytes() const override { return std::filesystem::file_size(path_); }

  std::vector<std::uint32_t> top_ten(const Question& question) override {
    bind(top_, 1, match_of(question));
    std::vector<std::uint32_t> numbers;
    while (sqlite3_step(top_) == SQLITE_ROW) {
      numbers.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(top_, 0) - 1));
    }
    sqlite3_reset(top_);
    return numbers;
  }

  std::int64_t count(const Question& question) override {
    bind(count_, 1, match_of(question));
    sqlite3_step(count_);
    const std::int64_t count = sqlite3_column_int64(count_, 0);
    sqlite3_reset(count_);
    return count;
  }

 private:
  static std::string match_of(const Question& question) {
    if (question.kind == QuestionKind::kPhrase) return '"' + question.words[0] + ' ' + question.words[1] + '"';
    std::string text;
    for (const std::string& word : question.words) {
      if (!text.empty()) text += question.kind == QuestionKind::kAnd ? " AND " : " OR ";
      text += '"' + word + '"';
    }
    return text;
  }

  void check(int status) {
    if (status != SQLITE_OK) give_up(sqlite3_errmsg(database_));
  }
  void run(const char* sql) { check(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr)); }
  sqlite3_stmt* statement(const char* sql) {
    sqlite3_stmt* made = nullptr;
    check(sqlite3_prepare_v2(database_, sql, -1, &made, nullptr));
    return made;
  }
  void bind(sqlite3_stmt* to, int at, const std::string& text) {
    check(sqlite3_bind_text(to, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
  }

  std::string path_;
  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  sqlite3_stmt* top_ = nullptr;
  sqlite3_stmt* count_ = nullptr;
};

}  // namespace

std::unique_ptr<Engine> make_fts5_engine(const std::string& folder, bool is_built) {
  return std::make_unique<Fts5Engine>(folder, is_built);
}

}  // namespace assay::bench

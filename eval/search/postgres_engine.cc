// PostgreSQL's full text: tsvector of the 'simple' configuration, a GIN index made at the end, ts_rank.  Its ranking
// knows no inverse document frequency and reads the vector of every match, so its times say what it costs, not what
// BM25 would.
#include <libpq-fe.h>

#include <cstdlib>

#include "search/engine.h"

namespace assay::bench {
namespace {

class PostgresEngine : public Engine {
 public:
  PostgresEngine() : connection_(PQconnectdb("dbname=postgres")) {
    if (PQstatus(connection_) != CONNECTION_OK) give_up(PQerrorMessage(connection_));
    for (const char* setting : {"max_parallel_workers_per_gather", "max_parallel_maintenance_workers"}) {
      run(std::string("set ") + setting + " = 0");  // one core, as the others
    }
    run("set maintenance_work_mem = '512MB'");
    run("set client_min_messages = warning");
    run("drop table if exists page");
    run("create table page(id integer primary key, terms tsvector not null)");
    run("create temporary table staging(id integer, body text)");
  }
  PostgresEngine(const PostgresEngine&) = delete;
  PostgresEngine& operator=(const PostgresEngine&) = delete;
  PostgresEngine(PostgresEngine&&) = delete;
  PostgresEngine& operator=(PostgresEngine&&) = delete;
  ~PostgresEngine() override { PQfinish(connection_); }

  std::string name() const override { return "PostgreSQL"; }

  void add(std::span<const Page> pages) override {
    PQclear(PQexec(connection_, "copy staging from stdin"));
    for (const Page& page : pages) {
      const std::string row = std::to_string(page.number) + '\t' + page.split + '\n';
      if (PQputCopyData(connection_, row.data(), static_cast<int>(row.size())) != 1) give_up("postgres: copy");
    }
    if (PQputCopyEnd(connection_, nullptr) != 1) give_up("postgres: copy");
    while (PGresult* result = PQgetResult(connection_)) PQclear(result);
    run("insert into page select id, to_tsvector('simple', body) from staging");
    run("truncate staging");
  }

  void commit() override { run("create index page_terms on page using gin(terms)"); }
  void compact() override { run("vacuum full analyze page"); }

  std::uint64_t bytes() const override {
    return static_cast<std::uint64_t>(number("select pg_total_relation_size('page')"));
  }

  std::vector<std::uint32_t> top_ten(const Question& question) override {
    const std::string asked = query_of(question);
    PGresult* result =
        run("select id from page where terms @@ " + asked + " order by ts_rank(terms, " + asked + ") desc limit 10",
            Keep::kYes);
    std::vector<std::uint32_t> numbers;
    numbers.reserve(10);
    for (int row = 0; row < PQntuples(result); ++row) {
      numbers.push_back(static_cast<std::uint32_t>(std::strtoul(PQgetvalue(result, row, 0), nullptr, 10)));
    }
    PQclear(result);
    return numbers;
  }

  std::int64_t count(const Question& question) override {
    return number("select count(*) from page where terms @@ " + query_of(question));
  }

 private:
  enum class Keep : bool { kNo, kYes };

  // Words are ideographs alone: nothing in them needs quoting.
  static std::string query_of(const Question& question) {
    const char* joint = question.kind == QuestionKind::kOr       ? " | "
                        : question.kind == QuestionKind::kPhrase ? " <-> "
                                                                 : " & ";
    std::string text;
    for (const std::string& word : question.words) text += (text.empty() ? "" : joint) + word;
    return "to_tsquery('simple', '" + text + "')";
  }

  PGresult* run(const std::string& sql, Keep keep = Keep::kNo) const {
    PGresult* result = PQexec(connection_, sql.c_str());
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) give_up(PQerrorMessage(connection_));
    if (keep == Keep::kYes) return result;
    PQclear(result);
    return nullptr;
  }

  std::int64_t number(const std::string& sql) const {
    PGresult* result = run(sql, Keep::kYes);
    const std::int64_t value = std::strtoll(PQgetvalue(result, 0, 0), nullptr, 10);
    PQclear(result);
    return value;
  }

  PGconn* connection_;
};

}  // namespace

std::unique_ptr<Engine> make_postgres_engine() {
  return std::make_unique<PostgresEngine>();
}

}  // namespace assay::bench

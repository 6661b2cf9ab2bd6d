#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <set>

#include "benchmarks/peers/common/measure.hpp"

namespace {

using peers::Request;
namespace fs = std::filesystem;

class Database {
 public:
  explicit Database(const std::string& file) {
    if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) fail();
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { sqlite3_close(handle_); }

  [[noreturn]] void fail() const { throw std::runtime_error(sqlite3_errmsg(handle_)); }
  void run(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  [[nodiscard]] sqlite3* handle() const noexcept { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

/// A prepared statement. Texts that are bound must outlive run().
class Statement {
 public:
  Statement(const Database& database, const std::string& sql) : database_(database) {
    if (sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK) database.fail();
  }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(statement_); }

  [[nodiscard]] int parameters() const { return sqlite3_bind_parameter_count(statement_); }
  Statement& bind(int at, const std::string& text) {
    sqlite3_bind_text(statement_, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    return *this;
  }
  Statement& bind(int at, sqlite3_int64 number) {
    sqlite3_bind_int64(statement_, at, number);
    return *this;
  }

  struct Result {
    std::size_t rows = 0;
    sqlite3_int64 last = 0;  ///< the first column of the last row
  };
  Result run() {
    Result result;
    int state = 0;
    for (; (state = sqlite3_step(statement_)) == SQLITE_ROW; ++result.rows)
      result.last = sqlite3_column_int64(statement_, 0);
    if (state != SQLITE_DONE) database_.fail();
    sqlite3_reset(statement_);
    return result;
  }

 private:
  const Database& database_;
  sqlite3_stmt* statement_ = nullptr;
};

void create_tables(Database& database, bool own_analysis) {
  database.run(own_analysis ? "CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='porter unicode61')"
                            // Given words are separated by blanks; within them, only '.', '+' and '#' are not letters.
                            : "CREATE VIRTUAL TABLE words USING fts5(text, content='', "
                              "tokenize=\"unicode61 remove_diacritics 0 tokenchars '.+#'\")");
  database.run(
      "CREATE TABLE article(rowid INTEGER PRIMARY KEY, id TEXT, day INTEGER, month TEXT, text TEXT);"
      "CREATE TABLE person(value TEXT, article INTEGER); CREATE TABLE country(value TEXT, article INTEGER)");
}

void add_documents(const Request& request, Database& database) {
  const auto& content = request["content"];
  Statement add_words(database, "INSERT INTO words(rowid, text) VALUES(?, ?)");
  Statement add_article(database, "INSERT INTO article VALUES(?, ?, ?, ?, ?)");
  Statement add_person(database, "INSERT INTO person VALUES(?, ?)");
  Statement add_country(database, "INSERT INTO country VALUES(?, ?)");
  sqlite3_int64 row = 0;
  peers::for_each_document(request["documents"], [&](const peers::Document& document) {
    add_words.bind(1, ++row).bind(2, content == "text" ? document.text : document.stems).run();
    if (content == "words") return;
    static const std::string nothing;
    const bool all = content == "all";
    add_article.bind(1, row).bind(2, all ? document.id : nothing);
    add_article.bind(3, all && !document.day.empty() ? std::stoll(document.day) : 0);
    add_article.bind(4, all ? document.month : nothing).bind(5, document.text).run();
    if (!all) return;
    for (const auto& value : std::set(document.countries.begin(), document.countries.end()))
      add_country.bind(1, value).bind(2, row).run();
    for (const auto& value : std::set(document.people.begin(), document.people.end()))
      add_person.bind(1, value).bind(2, row).run();
  });
}

/// Bytes by part, by the tables and indexes that they belong to.
std::string parts_of(const Database& database) {
  const auto bytes_of = [&](const std::string& where) {
    Statement sum(database, "SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE " + where);
    return std::to_string(sum.run().last);
  };
  return "{\"words\": " + bytes_of("name LIKE 'words%'") + ", \"text\": " + bytes_of("name = 'article'") +
         ", \"facets\": " + bytes_of("name LIKE 'person%' OR name LIKE 'country%' OR name LIKE 'article_%'") + "}";
}

std::string build(const Request& request) {
  fs::create_directories(request["index"]);
  const fs::path file = fs::path(request["index"]) / "database";
  fs::remove(file);
  auto start = peers::Clock::now();
  Database database(file);
  database.run(
      "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144");
  create_tables(database, request["content"] == "text");
  database.run("BEGIN");
  add_documents(request, database);
  database.run("COMMIT");
  if (request["content"] == "all")
    database.run(
        "CREATE INDEX article_day ON article(day); CREATE INDEX article_month ON article(month, rowid);"
        "CREATE INDEX person_article ON person(article, value);"
        "CREATE INDEX country_article ON country(article, value);"
        "CREATE INDEX country_value ON country(value, article); ANALYZE");
  const auto built = peers::seconds_since(start);
  start = peers::Clock::now();
  if (request["merge"] == "1") database.run("INSERT INTO words(words) VALUES('optimize'); VACUUM");
  const auto merged = request["merge"] == "1" ? peers::seconds_since(start) : 0;
  return "{\"build_s\": " + std::to_string(built) + ", \"merge_s\": " + std::to_string(merged) +
         ", \"parts\": " + parts_of(database) + "}";
}

/// Runs queries as a request says.
class Searcher {
 public:
  explicit Searcher(const Request& request)
      : database_(request["index"] + "/database"), request_(request), exact_(request["total"] == "exact") {
    database_.run("PRAGMA mmap_size = 8589934592; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY");
    filter_ = peers::filter_value(request, "country") + peers::filter_value(request, "month");
    if (request["facets"] == "1") {
      database_.run("CREATE TEMP TABLE hit(rowid INTEGER PRIMARY KEY)");
      prepare("INSERT INTO hit SELECT rowid FROM words WHERE words MATCH ?1");
      for (const std::string table : {"person", "country"})
        prepare("SELECT value, count(*) n FROM hit CROSS JOIN " + table +
                " ON article = hit.rowid GROUP BY value ORDER BY n DESC LIMIT 10");
      prepare("SELECT month, count(*) FROM hit CROSS JOIN article ON article.rowid = hit.rowid GROUP BY month");
    }
    const auto matches = "words WHERE words MATCH ?1" + restriction();
    if (request["top"] != "0") prepare(top(matches));
    if (exact_) prepare("SELECT count(*) FROM " + matches);
  }

  std::size_t operator()(const std::string& stems) {
    const auto expression = expression_of(stems);
    Statement::Result result;
    for (const auto& statement : statements_) {
      if (statement->parameters() > 0) statement->bind(1, expression);
      if (statement->parameters() > 1) statement->bind(2, filter_);
      result = statement->run();
    }
    if (request_["facets"] == "1") database_.run("DELETE FROM hit");
    return exact_ ? static_cast<std::size_t>(result.last) : result.rows;
  }

 private:
  void prepare(const std::string& sql) { statements_.push_back(std::make_unique<Statement>(database_, sql)); }

  [[nodiscard]] std::string restriction() const {
    if (filter_.empty()) return "";
    return peers::filter_value(request_, "month").empty()
               ? " AND +rowid IN (SELECT article FROM country WHERE value = ?2)"
               : " AND +rowid IN (SELECT rowid FROM article WHERE month = ?2)";
  }

  [[nodiscard]] std::string top(const std::string& matches) const {
    if (request_["sort"] == "date")
      return "SELECT article.rowid FROM article JOIN words ON article.rowid = words.rowid WHERE words MATCH ?1 "
             "ORDER BY day DESC LIMIT " +
             request_["top"];
    return "SELECT rowid FROM " + matches + " ORDER BY rank LIMIT " + request_["top"];
  }

  /// Words in quotation marks, as FTS5 wants them.
  [[nodiscard]] std::string expression_of(const std::string& stems) const {
    const auto& match = request_["match"];
    if (match == "phrase") return '"' + stems + '"';
    if (match == "prefix") return '"' + stems + "\"*";
    std::string expression;
    for (const auto& word : peers::split(stems, ' '))
      expression += (expression.empty() ? "\"" : match == "all" ? " AND \"" : " OR \"") + word + '"';
    return expression;
  }

  Database database_;
  Request request_;
  std::string filter_;
  bool exact_;
  std::vector<std::unique_ptr<Statement>> statements_;
};

std::string answer(const Request& request) {
  if (request.verb() == "describe")
    return std::string("{\"name\": \"SQLite FTS5\", \"version\": \"") + sqlite3_libversion() +
           "\", \"stores\": [\"default\"], \"writers\": 1}";
  if (request.verb() == "build") return build(request);
  if (request["match"] == "fuzzy") return R"({"unsupported": "FTS5 cannot match words with an edit"})";
  std::vector<peers::Search> searches;
  for (int i = 0; i < request.number("threads"); ++i) {
    const auto searcher = std::make_shared<Searcher>(request);
    searches.emplace_back([searcher](const std::string& stems) { return (*searcher)(stems); });
  }
  return peers::Measurement(peers::read_queries(request["queries"]))
      .run(searches, request.number("repeat"), request.number("seconds"));
}

}  // namespace

int main() { return peers::serve(answer); }

#include "indexer/xapian/checker.hpp"

#include <fmt/format.h>
#include <xapian.h>
#include <xxhash.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "common/error.hpp"
#include "common/model/record.hpp"
#include "common/xapian/database.hpp"
#include "common/xapian/schema.hpp"
#include "indexer/xapian/counts.hpp"
#include "indexer/xapian/database_check.hpp"
#include "indexer/xapian/document.hpp"

namespace dateline::indexer {

namespace {

/// A checksum over postings that does not depend on their order. The sum over all documents must equal the sum over all
/// posting lists.
class PostingSum {
 public:
  void add(Xapian::docid document, const std::string& term, Xapian::termcount wdf) {
    sum_ += XXH3_64bits_withSeed(term.data(), term.size(), std::uint64_t{document} << 32 | wdf);
  }
  bool operator==(const PostingSum&) const = default;

 private:
  std::uint64_t sum_ = 0;
};

class Checker {
 public:
  Checker(const std::filesystem::path& index, const index::Settings& settings, const CheckListener& listener)
      : path_(index::xapian_path(index).string()),
        listener_(listener),
        database_(dateline::xapian::open_database(path_)),
        builder_(settings) {}

  void check_documents() {
    const std::uint64_t articles = database_.get_doccount();
    std::uint64_t done = 0;
    for (auto at = database_.postlist_begin({}); at != database_.postlist_end({}); ++at) {
      const auto number = *at;
      guarded(fmt::format("document {}", number), [&] { check_document(number); });
      listener_.progress(++done, articles);
    }
    if (done != articles) damage(fmt::format("has {} documents, but the database counts {}", done, articles));
    if (total_length_ != database_.get_total_length()) damage("the total length does not match the documents");
    check_counts();
  }

  void check_postings() {
    PostingSum found;
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
      const auto name = *term;
      guarded(fmt::format("postings of '{}'", name), [&] {
        Xapian::doccount count = 0;
        for (auto at = database_.postlist_begin(name); at != database_.postlist_end(name); ++at, ++count)
          found.add(*at, name, at.get_wdf());
        if (count != term.get_termfreq())
          damage(fmt::format("'{}' has {} postings, but its frequency is {}", name, count, term.get_termfreq()));
        if (name[0] == 'Q' && count > 1) damage(fmt::format("{} articles have the id '{}'", count, name.substr(1)));
      });
    }
    if (found != postings_) damage_in("postlist.glass", "the postings do not match the articles");
  }

 private:
  void damage(const std::string& what) { listener_.damage(path_ + ": " + what); }
  void damage_in(std::string_view table, const std::string& what) {
    listener_.damage(fmt::format("{}/{}: {}", path_, table, what));
  }

  static std::optional<Record> read_record(const Xapian::Document& document) {
    try {
      return decode_record(document.get_data(), "record");
    } catch (const UnusableError&) {
      return std::nullopt;
    }
  }

  /// Runs `body` and reports an exception from Xapian as damage in `where`.
  template <typename Body>
  void guarded(const std::string& where, Body&& body) {
    try {
      body();
    } catch (const Xapian::Error& error) {
      damage(where + ": " + error.get_msg());
    }
  }

  void check_document(Xapian::docid number) {
    const auto document = database_.get_document(number);
    const auto record = read_record(document);
    if (!record) return damage_in("docdata.glass", fmt::format("the record of document {} is damaged", number));
    const auto expected = builder_.build_without_data(record->article, record->facts);
    const auto name = fmt::format("article '{}' (document {})", record->article.id, number);
    check_terms(number, expected, name);
    check_values(document, expected, name);
  }

  void check_terms(Xapian::docid number, const Xapian::Document& expected, const std::string& name) {
    auto wanted = expected.termlist_begin();
    auto found = database_.termlist_begin(number);
    std::uint64_t length = 0;
    for (; wanted != expected.termlist_end() && found != database_.termlist_end(number); ++wanted, ++found) {
      const auto term = *wanted;
      if (*found != term || found.get_wdf() != wanted.get_wdf())
        return damage(fmt::format("{}: found the term '{}' instead of '{}'", name, *found, term));
      if (!std::equal(wanted.positionlist_begin(), wanted.positionlist_end(),
                      database_.positionlist_begin(number, term), database_.positionlist_end(number, term)))
        return damage(fmt::format("{}: the positions of '{}' are wrong", name, term));
      postings_.add(number, term, found.get_wdf());
      length += found.get_wdf();
    }
    if (wanted != expected.termlist_end()) return damage(fmt::format("{}: the term '{}' is missing", name, *wanted));
    if (found != database_.termlist_end(number))
      return damage(fmt::format("{}: the term '{}' does not belong there", name, *found));
    if (length != database_.get_doclength(number)) damage(fmt::format("{}: its length is wrong", name));
    total_length_ += length;
  }

  void check_values(const Xapian::Document& document, const Xapian::Document& expected, const std::string& name) {
    auto wanted = expected.values_begin();
    auto found = document.values_begin();
    for (; wanted != expected.values_end() && found != document.values_end(); ++wanted, ++found)
      if (wanted.get_valueno() != found.get_valueno() || *wanted != *found) break;
    if (wanted != expected.values_end() || found != document.values_end())
      damage(fmt::format("{}: the value of slot {} is wrong", name,
                         wanted != expected.values_end() ? wanted.get_valueno() : found.get_valueno()));
  }

  void check_counts() {
    auto counts = read_counts(database_);
    counts.generation = 0;
    const auto found = count_documents(database_);
    if (counts != found)
      damage(fmt::format("the metadata counts {} articles ({} undated), but there are {} ({} undated)", counts.articles,
                         counts.undated, found.articles, found.undated));
  }

  std::string path_;
  const CheckListener& listener_;
  Xapian::Database database_;
  DocumentBuilder builder_;
  PostingSum postings_;
  std::uint64_t total_length_ = 0;
};

}  // namespace

bool check_xapian(const std::filesystem::path& index, const index::Settings& settings, const CheckListener& listener) {
  // Stop at damaged files: Xapian does not validate what it reads and may access memory out of bounds.
  if (!check_xapian_files(index::xapian_path(index), listener)) return false;
  try {
    Checker checker(index, settings, listener);
    checker.check_documents();
    checker.check_postings();
  } catch (const Xapian::Error& error) {
    listener.damage(fmt::format("{}: {}", index::xapian_path(index).string(), error.get_msg()));
  }
  return true;
}

}  // namespace dateline::indexer

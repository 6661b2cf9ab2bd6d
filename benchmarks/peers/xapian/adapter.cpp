#include <xapian.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "benchmarks/peers/common/measure.hpp"

namespace {

using peers::Request;
namespace fs = std::filesystem;

enum Slot : Xapian::valueno { day_slot, month_slot, countries_slot, people_slot };
constexpr std::size_t longest_term = 200;

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const auto& value : values) out += (out.empty() ? "" : " ") + value;
  return out;
}

void add_facets(Xapian::Document& to, const peers::Document& from) {
  to.add_boolean_term("Q" + from.id.substr(0, longest_term));
  to.add_value(day_slot, from.day);
  to.add_value(month_slot, from.month);
  to.add_boolean_term("M" + from.month);
  to.add_value(countries_slot, joined(from.countries));
  for (const auto& country : from.countries) to.add_boolean_term("C" + country);
  to.add_value(people_slot, joined(from.people));
  for (const auto& person : from.people) to.add_boolean_term("P" + person.substr(0, longest_term));
}

void add_documents(const Request& request, Xapian::WritableDatabase& database) {
  const auto& content = request["content"];
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
  peers::for_each_document(request["documents"], [&](const peers::Document& from) {
    Xapian::Document document;
    if (content == "text") {
      generator.set_document(document);
      generator.set_termpos(0);
      generator.index_text(from.text);
    } else {
      Xapian::termpos position = 0;
      for (const auto& stem : peers::split(from.stems, ' ')) document.add_posting(stem, ++position);
    }
    if (content != "words") document.set_data(from.text);
    if (content == "all") add_facets(document, from);
    database.add_document(document);
  });
  database.commit();
}

/// Bytes by part. Terms of facets are among the words.
std::string parts_of(const fs::path& index) {
  std::map<std::string, std::uintmax_t> bytes;
  for (const auto& file : fs::directory_iterator(index)) {
    const auto table = file.path().stem().string();
    bytes[table == "docdata" ? "text" : table == "termlist" ? "facets" : "words"] += file.file_size();
  }
  return "{\"words\": " + std::to_string(bytes["words"]) + ", \"text\": " + std::to_string(bytes["text"]) +
         ", \"facets\": " + std::to_string(bytes["facets"]) + "}";
}

std::string build(const Request& request) {
  const fs::path index = request["index"];
  const fs::path building = index.string() + ".building";
  fs::remove_all(index);
  fs::remove_all(building);
  auto start = peers::Clock::now();
  {
    Xapian::WritableDatabase database(building, Xapian::DB_CREATE_OR_OVERWRITE);
    add_documents(request, database);
  }
  const auto built = peers::seconds_since(start);
  start = peers::Clock::now();
  double merged = 0;
  if (request["merge"] == "1") {
    Xapian::Database(building).compact(index, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULLER);
    merged = peers::seconds_since(start);
    fs::remove_all(building);
  } else {
    fs::rename(building, index);
  }
  return "{\"build_s\": " + std::to_string(built) + ", \"merge_s\": " + std::to_string(merged) +
         ", \"parts\": " + parts_of(index) + "}";
}

/// Runs queries as a request says.
class Searcher {
 public:
  explicit Searcher(const Request& request)
      : database_(request["index"]),
        match_(request["match"]),
        top_(static_cast<Xapian::doccount>(request.number("top"))),
        exact_(request["total"] == "exact"),
        by_date_(request["sort"] == "date"),
        facets_(request["facets"] == "1") {
    if (const auto country = peers::filter_value(request, "country"); !country.empty()) filter_ = "C" + country;
    if (const auto month = peers::filter_value(request, "month"); !month.empty()) filter_ = "M" + month;
  }

  std::size_t operator()(const std::string& stems) const {
    Xapian::Enquire enquire(database_);
    if (top_ == 0 || by_date_)
      enquire.set_weighting_scheme(Xapian::BoolWeight());
    else
      enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0));
    if (by_date_) enquire.set_sort_by_value(day_slot, true);
    enquire.set_query(query_of(stems));
    Xapian::ValueCountMatchSpy people(people_slot);
    Xapian::ValueCountMatchSpy countries(countries_slot);
    Xapian::ValueCountMatchSpy months(month_slot);
    if (facets_)
      for (auto* spy : {&people, &countries, &months}) enquire.add_matchspy(spy);
    const auto found = enquire.get_mset(0, top_, exact_ ? database_.get_doccount() : 0);
    if (facets_) {
      for (const auto* spy : {&people, &countries}) frequent(*spy, 10);
      frequent(months, 1000);
    }
    return exact_ ? found.get_matches_estimated() : found.size();
  }

 private:
  Xapian::Query query_of(const std::string& stems) const {
    if (match_ == "prefix")
      return {Xapian::Query::OP_WILDCARD, stems, 0, Xapian::Query::WILDCARD_LIMIT_ERROR, Xapian::Query::OP_OR};
    const auto words = peers::split(stems, ' ');
    const auto window = static_cast<Xapian::termcount>(words.size());
    auto query = match_ == "phrase" ? Xapian::Query(Xapian::Query::OP_PHRASE, words.begin(), words.end(), window)
                 : match_ == "all"  ? Xapian::Query(Xapian::Query::OP_AND, words.begin(), words.end())
                                    : Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end());
    return filter_.empty() ? query : Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(filter_));
  }

  /// A slot holds all values of its article: the spy counts distinct sets, which are added up here.
  static void frequent(const Xapian::ValueCountMatchSpy& spy, std::size_t limit) {
    std::map<std::string, Xapian::doccount> counts;
    for (auto set = spy.values_begin(); set != spy.values_end(); ++set)
      for (const auto& value : peers::split(*set, ' ')) counts[value] += set.get_termfreq();
    std::vector<std::pair<Xapian::doccount, std::string>> best;
    for (const auto& [value, count] : counts) best.emplace_back(count, value);
    const auto end = best.begin() + static_cast<std::ptrdiff_t>(std::min(limit, best.size()));
    std::partial_sort(best.begin(), end, best.end(), std::greater<>());
  }

  Xapian::Database database_;
  std::string match_;
  std::string filter_;
  Xapian::doccount top_;
  bool exact_, by_date_, facets_;
};

std::string answer(const Request& request) {
  if (request.verb() == "describe")
    return std::string("{\"name\": \"Xapian\", \"version\": \"") + Xapian::version_string() +
           "\", \"stores\": [\"default\"], \"writers\": 1}";
  if (request.verb() == "build") return build(request);
  if (request["match"] == "fuzzy") return R"({"unsupported": "Xapian 1.4 cannot match words with an edit"})";
  std::vector<peers::Search> searches;
  for (int i = 0; i < request.number("threads"); ++i) searches.emplace_back(Searcher(request));
  return peers::Measurement(peers::read_queries(request["queries"]))
      .run(searches, request.number("repeat"), request.number("seconds"));
}

}  // namespace

int main() {
  setenv("XAPIAN_FLUSH_THRESHOLD", "100000", 1);
  return peers::serve(answer);
}

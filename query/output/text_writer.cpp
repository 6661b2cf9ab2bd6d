#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "common/text/terminal.hpp"
#include "query/output/terminal_text.hpp"
#include "query/output/writer.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t widest_label = 48;
constexpr std::size_t most_people = 6;   ///< shown of one article
constexpr std::size_t most_listed = 10;  ///< shown of the people that the query's names mean

std::string_view name_of(Sort sort) {
  if (sort == Sort::relevance) return "most relevant first";
  return sort == Sort::newest ? "newest first" : "oldest first";
}

class TextWriter final : public SearchWriter {
 public:
  explicit TextWriter(Sink& sink) : sink_(sink), colour_(sink.wants_colour()) {}

  void begin(const SearchReport& report) override {
    print("Query: {}\n", shown(report.query.parsed));
    list_people("Person", report.query.people.searched);
    list_people("  not searched", report.query.people.also);
    print("{} {}", report.total, report.total == 1 ? "article" : "articles");
    if (report.undated > 0) print(", {} undated", report.undated);
    if (!report.hits.empty())
      print("; {} to {}, {}", report.offset + 1, report.offset + report.hits.size(), name_of(report.sort));
    print("\n");
  }

  void hit(const HitView& hit) override {
    const auto& article = hit.record.article;
    const auto title = article.title.empty() ? dim("(no title)") : marked(hit.title, bold_);
    print("\n{:>3}. {}\n", hit.rank, title);
    std::string where = article.published ? iso_day(article.published->day) : "undated";
    if (!article.source.empty()) where += "  " + shown(article.source);
    print("     {}\n", dim(where + "  " + shown(article.id)));
    if (const auto people = people_of(hit); !people.empty()) print("     {}\n", people);
    for (const auto& snippet : hit.snippets) print("     {}\n", marked(snippet, {}));
  }

  void end(const SearchReport& report) override {
    for (const auto& facet : report.facets) table(facet);
    if (report.suggestion) print("\nDid you mean: {}\n", shown(*report.suggestion));
  }

 private:
  static constexpr std::string_view bold_ = "\033[1m";
  static constexpr std::string_view mark_ = "\033[1;33m";
  static constexpr std::string_view dim_ = "\033[2m";
  static constexpr std::string_view reset_ = "\033[0m";

  template <typename... Arguments>
  void print(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    sink_.write(fmt::format(format, std::forward<Arguments>(arguments)...));
  }

  [[nodiscard]] std::string dim(const std::string& text) const {
    return colour_ ? fmt::format("{}{}{}", dim_, text, reset_) : text;
  }

  /// The snippet with its marks in colour, or between asterisks.
  [[nodiscard]] std::string marked(const Snippet& snippet, std::string_view base) const {
    const std::string_view text = snippet.text;
    std::string out(colour_ ? base : "");
    std::size_t done = 0;
    for (const auto& [start, end] : snippet.marks) {
      out += shown(text.substr(done, start - done));
      out += colour_ ? mark_ : "*";
      out += shown(text.substr(start, end - start));
      out += colour_ ? std::string(reset_).append(base) : "*";
      done = end;
    }
    out += shown(text.substr(done));
    return colour_ && !base.empty() ? out.append(reset_) : out;
  }

  void list_people(std::string_view heading, const std::vector<FoundPerson>& people) {
    const auto listed = std::min(people.size(), most_listed);
    for (std::size_t i = 0; i < listed; ++i) print("{}: {}\n", heading, person_line(people[i]));
    if (people.size() > listed) print("{}: and {} more; --format json lists all\n", heading, people.size() - listed);
  }

  static std::string person_line(const FoundPerson& person) {
    auto line = fmt::format("{} is {}", shown(person.asked), shown(person.name));
    if (person.role) line += ", " + shown(*person.role);
    return line +
           fmt::format(", {}, in {} {}", person.key, person.articles, person.articles == 1 ? "article" : "articles");
  }

  static std::string people_of(const HitView& hit) {
    std::string line;
    std::size_t left_out = 0;
    std::size_t written = 0;
    for (const auto& person : hit.record.facts.people) {
      if (!person.facet) continue;
      if (written == most_people) {
        ++left_out;
        continue;
      }
      line.append(written++ == 0 ? "" : "; ").append(shown(person.name));
      if (!person.roles.empty()) line += ", " + shown(person.roles.front());
    }
    return left_out == 0 ? line : fmt::format("{}; and {} more", line, left_out);
  }

  void table(const FacetReport& facet) {
    std::size_t label_width = facet.name.size();
    std::size_t count_width = std::to_string(facet.missing).size();
    for (const auto& value : facet.values) {
      label_width = std::max(label_width, std::min(widest_label, text::display_columns(shown(value.label))));
      count_width = std::max(count_width, std::to_string(value.count).size());
    }
    const auto row = [&](std::string_view label, std::uint64_t count, const std::string& rest) {
      print("  {}  {:>{}}{}\n", padded(cut(shown(label), label_width), label_width), count, count_width, rest);
    };
    print("\n{}\n", dim(facet.name));
    bool gap = false;  // whether the last row was left out: date facets often have long runs of empty buckets
    for (const auto& value : facet.values) {
      if (value.count > 0)
        row(value.label, value.count, value.role ? "  " + shown(*value.role) : "");
      else if (!gap)
        print("  …\n");
      gap = value.count == 0;
    }
    if (facet.missing > 0) row(facet.dates ? "undated" : "none", facet.missing, "");
    if (facet.distinct) print("  {} different values\n", *facet.distinct);
  }

  Sink& sink_;
  bool colour_;
};

}  // namespace

std::unique_ptr<SearchWriter> text_writer(Sink& sink) { return std::make_unique<TextWriter>(sink); }

}  // namespace dateline::query

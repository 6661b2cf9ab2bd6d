#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "common/text/terminal.hpp"
#include "common/text/wrap.hpp"
#include "query/output/people_line.hpp"
#include "query/output/terminal_text.hpp"
#include "query/output/writer.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t widest_label = 48;
constexpr std::size_t narrowest_role = 16;  ///< of the third column of a facet
constexpr std::size_t most_people = 6;      ///< shown of one article
constexpr std::size_t hit_indent = 5;       ///< of the lines of a hit, right of its rank

std::string_view name_of(Sort sort) {
  if (sort == Sort::relevance) return "most relevant first";
  return sort == Sort::newest ? "newest first" : "oldest first";
}

class TextWriter final : public SearchWriter {
 public:
  explicit TextWriter(terminal::Sink& sink) : sink_(sink), colour_(sink.wants_colour()) {}

  void begin(const SearchReport& report) override {
    line("Query: " + shown(report.query.parsed), 7);
    list_people("Person: ", report.query.people.searched);
    list_people("  not searched: ", report.query.people.also);
    auto found = fmt::format("{} {}; ", report.total, report.total == 1 ? "article" : "articles");
    if (report.undated > 0) found.insert(found.size() - 2, fmt::format(", {} undated", report.undated));
    if (!report.exact_total) found = "articles ";
    if (!report.hits.empty())
      found += fmt::format("{} to {}, {}", report.offset + 1, report.offset + report.hits.size(), name_of(report.sort));
    else if (report.exact_total)
      found.resize(found.size() - 2);
    else
      found = "no articles";
    line(found, 2);
  }

  void hit(const HitView& hit) override {
    const auto& article = hit.record.article;
    const auto title = article.title.empty() ? dim("(no title)") : marked(hit.title, bold_);
    sink_.write("\n");
    line(fmt::format("{:>3}. {}", hit.rank, title), hit_indent);
    const std::string margin(hit_indent, ' ');
    std::string where = article.published ? iso_day(article.published->day) : "undated";
    if (!article.source.empty()) where += "  " + shown(article.source);
    line(margin + dim(where + "  " + shown(article.id)), hit_indent);
    if (const auto people = people_of(hit); !people.empty()) line(margin + people, hit_indent);
    for (const auto& snippet : hit.snippets) line(margin + marked(snippet, {}), hit_indent);
  }

  void end(const SearchReport& report) override {
    for (const auto& facet : report.facets) table(facet);
    if (!report.suggestion) return;
    sink_.write("\n");
    line("Did you mean: " + shown(*report.suggestion), 2);
  }

 private:
  static constexpr std::string_view bold_ = "\033[1m";
  static constexpr std::string_view mark_ = "\033[1;33m";
  static constexpr std::string_view dim_ = "\033[2m";
  static constexpr std::string_view reset_ = "\033[0m";

  /// Writes one line, or several if it is wider than the window.
  void line(const std::string& text, std::size_t indent) {
    sink_.write(text::wrapped(text, {.columns = sink_.columns(), .indent = indent}) + "\n");
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

  /// One line for each name that the query asks for.
  void list_people(const std::string& heading, const std::vector<FoundPerson>& people) {
    for (std::span<const FoundPerson> rest(people); !rest.empty();) {
      const auto other = std::find_if(rest.begin(), rest.end(),
                                      [&](const FoundPerson& person) { return person.asked != rest.front().asked; });
      const auto meant = rest.first(static_cast<std::size_t>(other - rest.begin()));
      sink_.write(people_line(heading, meant, sink_.columns()) + "\n");
      rest = rest.subspan(meant.size());
    }
  }

  static std::string people_of(const HitView& hit) {
    std::string people;
    std::size_t left_out = 0;
    std::size_t written = 0;
    for (const auto& person : hit.record.facts.people) {
      if (!hit.shows(person)) continue;
      if (written == most_people) {
        ++left_out;
        continue;
      }
      people.append(written++ == 0 ? "" : "; ").append(shown(person.name));
      if (!person.roles.empty()) people += ", " + shown(person.roles.front());
    }
    return left_out == 0 ? people : fmt::format("{}; and {} more", people, left_out);
  }

  void table(const FacetReport& facet) {
    std::size_t label_width = facet.name.size();
    std::size_t count_width = std::to_string(facet.missing).size();
    for (const auto& value : facet.values) {
      label_width = std::max(label_width, std::min(widest_label, text::display_columns(shown(value.label))));
      count_width = std::max(count_width, std::to_string(value.count).size());
    }
    label_width = std::min(label_width, sink_.columns() - std::min(sink_.columns() / 2, count_width + 4));
    const auto role_column = label_width + count_width + 6;
    const bool beside = role_column + narrowest_role <= sink_.columns();
    const auto row = [&](std::string_view label, std::uint64_t count, const std::string& role) {
      line(fmt::format("  {}  {:>{}}{}", padded(cut(shown(label), label_width), label_width), count, count_width, role),
           beside ? role_column : 4);
    };
    sink_.write("\n" + dim(facet.name) + "\n");
    bool gap = false;  // whether the last row was left out: date facets often have long runs of empty buckets
    for (const auto& value : facet.values) {
      if (value.count > 0)
        row(value.label, value.count, value.role ? "  " + shown(*value.role) : "");
      else if (!gap)
        sink_.write("  …\n");
      gap = value.count == 0;
    }
    if (facet.missing > 0) row(facet.dates ? "undated" : "none", facet.missing, "");
    if (facet.distinct) line(fmt::format("  {} different values", *facet.distinct), 4);
  }

  terminal::Sink& sink_;
  bool colour_;
};

}  // namespace

std::unique_ptr<SearchWriter> text_writer(terminal::Sink& sink) { return std::make_unique<TextWriter>(sink); }

}  // namespace dateline::query

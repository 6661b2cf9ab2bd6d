#include "corpus/assembler.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <set>

#include <fmt/format.h>

#include "common/error.hpp"
#include "common/facts/text/steps.hpp"
#include "common/text/fold.hpp"
#include "corpus/fields/byline.hpp"
#include "corpus/fields/standing.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/markup.hpp"

namespace dateline::corpus {
namespace {

constexpr std::size_t field_count = static_cast<std::size_t>(Field::organisations) + 1;

using Texts = std::vector<std::string>;

/// The texts of each field, from its lowest-ranked name that has any text.
std::array<Texts, field_count> best_values(Record record) {
  std::array<Texts, field_count> best;
  std::array<std::uint32_t, field_count> rank;
  rank.fill(std::numeric_limits<std::uint32_t>::max());
  for (Record::Value& value : record.values) {
    const auto field = static_cast<std::size_t>(value.name.field);
    if (value.name.rank >= rank[field] && !best[field].empty()) continue;
    std::erase_if(value.texts, [](const std::string& text) { return text::trimmed(text).empty(); });
    if (value.texts.empty()) continue;
    best[field] = std::move(value.texts);
    rank[field] = value.name.rank;
  }
  return best;
}

/// Removes HTML from every field but addresses, ids and dates, which hold none.
void take_out_markup(std::array<Texts, field_count>& values) {
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    if (field == Field::id || field == Field::url || field == Field::guid || field == Field::published) continue;
    for (std::string& text : values[i]) {
      text = field == Field::body ? text::story_of_markup(std::move(text)) : text::without_markup(std::move(text));
    }
  }
}

std::string first_line_of(Texts texts) { return texts.empty() ? std::string() : text::clean_line(std::move(texts[0])); }

/// The line without the dashes before it: scraped wire copy has "-- Headline" and "-- Thu Aug 9, 2012 10:18pm EDT".
std::string without_dashes(std::string line) {
  constexpr std::string_view dashes = "-- ";
  return line.starts_with(dashes) ? line.substr(dashes.size()) : line;
}

/// Several texts become paragraphs of one body.
std::string body_of(Texts texts) {
  if (texts.empty()) return {};
  std::string body = text::clean(std::move(texts[0]));
  for (std::size_t i = 1; i < texts.size(); ++i) body += "\n\n" + text::clean(std::move(texts[i]));
  return body;
}

/// The distinct items of a list. A single text is split at `;` and `|` if it has any, otherwise at `last_resort`.
Texts list_of(Texts texts, std::string_view last_resort) {
  Texts items;
  std::set<std::string, std::less<>> known;
  for (std::string& text : texts) {
    const std::string line = text::clean_line(std::move(text));
    const std::string_view separators = line.find_first_of(";|") != std::string::npos ? ";|" : last_resort;
    const bool split = texts.size() == 1;
    for (std::string_view rest = line; !rest.empty();) {
      const std::size_t end = split ? std::min(rest.find_first_of(separators), rest.size()) : rest.size();
      const std::string_view item = text::trimmed(rest.substr(0, end));
      facts::count_steps(1);
      if (!item.empty() && known.emplace(item).second) items.emplace_back(item);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return items;
}

/// The distinct authors; JSON-LD and <meta> may name one several times.
Texts authors_of(Texts texts) {
  Texts authors;
  std::set<std::string> known;
  for (std::string& text : texts) {
    for (std::string& author : authors_in(without_dashes(text::clean_line(std::move(text))))) {
      facts::count_steps(1);
      if (known.insert(dateline::text::fold(author)).second) authors.push_back(std::move(author));
    }
  }
  return authors;
}

/// The dateline without the dash before the text: "    SALVADOR, Feb 26 - " becomes "SALVADOR, Feb 26".
std::string dateline_of(Texts texts) {
  std::string dateline = first_line_of(std::move(texts));
  for (const std::string_view dash : {"--", "-", "–", "—"}) {
    if (dateline.ends_with(dash)) dateline.resize(dateline.size() - dash.size());
  }
  return std::string(text::trimmed(dateline));
}

/// The id of an article without one: XXH3-128 of its title, date and body in hexadecimal.
std::string content_id(const Article& article, std::string_view date) {
  std::string content;
  for (const std::string_view part : {std::string_view(article.title), date, std::string_view(article.body)}) {
    content.append(part).push_back('\0');
  }
  const XXH128_hash_t hash = XXH3_128bits(content.data(), content.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

Assembler::Assembler(const std::map<std::string, std::string>& set, std::string id_prefix)
    : id_prefix_(std::move(id_prefix)) {
  for (const auto& [name, value] : set) {
    const Field field = field_of_option(name, "--set");
    if (field == Field::id || field == Field::guid) {
      throw UsageError("--set: the id cannot be set, since every article would then replace the one before it");
    }
    set_.emplace_back(field, value);
  }
}

Assembler::Result Assembler::assemble(Record record, const formats::Format& format, const input::File& file) const {
  const std::uint64_t line = record.line;
  const std::optional<std::uint64_t> version = record.version;
  const Record::Status status = record.status;
  const std::string embargo = record.embargo;
  const std::vector<std::string> links = record.links;
  const bool one_article = format.one_article || record.whole_file;
  for (const auto& [field, value] : set_) record.add({field, std::numeric_limits<std::uint32_t>::max()}, value);
  auto best = best_values(std::move(record));
  if (format.markup) take_out_markup(best);
  const auto take = [&best](Field field) { return std::move(best[static_cast<std::size_t>(field)]); };

  Result result;
  Article& article = result.article;
  article.id = first_line_of(take(Field::id));
  article.url = first_line_of(take(Field::url));
  article.title = without_dashes(first_line_of(take(Field::title)));
  article.body = body_of(take(Field::body));
  article.source = first_line_of(take(Field::source));
  article.authors = authors_of(take(Field::authors));
  article.dateline = dateline_of(take(Field::dateline));
  article.language = first_line_of(take(Field::language));
  article.section = first_line_of(take(Field::section));
  article.keywords = list_of(take(Field::keywords), ",");
  article.people = list_of(take(Field::people), "");
  article.places = list_of(take(Field::places), "");
  article.organisations = list_of(take(Field::organisations), "");
  article.file = text::clean_line(file.path);
  article.line = line;
  result.date = without_dashes(first_line_of(take(Field::published)));
  article.version = (version ? version : version_number(first_line_of(take(Field::version)))).value_or(0);
  result.status = status == Record::Status::usable ? status_named(first_line_of(take(Field::status))) : status;
  result.embargo = embargo.empty() ? first_line_of(take(Field::embargo)) : embargo;

  if (article.id.empty()) article.id = article.url;
  if (article.id.empty()) article.id = first_line_of(take(Field::guid));
  result.named = !article.id.empty();
  if (article.id.empty()) article.id = one_article ? text::clean_line(file.name) : content_id(article, result.date);
  article.id.insert(0, id_prefix_);
  for (const std::string& link : list_of(links, "")) {
    if (!link.empty() && id_prefix_ + link != article.id) article.links.push_back(id_prefix_ + link);
  }
  return result;
}

}  // namespace dateline::corpus

#include "corpus/exports/proquest.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/exports/blocks.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::exports {
namespace {

struct ProquestField {
  std::string_view name;  ///< folded
  Field field;
  std::uint32_t rank;
};
constexpr std::array<ProquestField, 16> proquest_fields{{
    {"title", Field::title, 0},
    {"author", Field::authors, 0},
    {"full text", Field::body, 0},
    {"abstract", Field::body, 1},
    {"publication title", Field::source, 0},
    {"publication date", Field::published, 0},
    {"publication year", Field::published, 2},
    {"section", Field::section, 0},
    {"dateline", Field::dateline, 0},
    {"subject", Field::keywords, 0},
    {"people", Field::people, 0},
    {"location", Field::places, 0},
    {"company / organization", Field::organisations, 0},
    {"language of publication", Field::language, 0},
    {"proquest document id", Field::id, 0},
    {"document url", Field::url, 0},
}};
/// Other names that end a field.
constexpr std::array<std::string_view, 24> other_names{"publication info",
                                                       "links",
                                                       "volume",
                                                       "issue",
                                                       "pages",
                                                       "number of pages",
                                                       "publisher",
                                                       "place of publication",
                                                       "country of publication",
                                                       "publication subject",
                                                       "issn",
                                                       "source type",
                                                       "document type",
                                                       "copyright",
                                                       "last updated",
                                                       "database",
                                                       "credit",
                                                       "start page",
                                                       "first page",
                                                       "identifier / keyword",
                                                       "classification",
                                                       "illustration",
                                                       "caption",
                                                       "edition"};

bool is_rule(std::string_view line) {
  line = text::trimmed(line);
  return line.size() >= 20 && line.find_first_not_of('_') == std::string_view::npos;
}

/// The name of a known field at the start of a line, in either table.
struct NameFound {
  bool any = false;
  const ProquestField* known = nullptr;
  std::string_view value;
};
NameFound name_in(std::string_view line) {
  const auto value = named_value(line);
  if (!value) return {};
  const auto known = std::find_if(proquest_fields.begin(), proquest_fields.end(),
                                  [&](const ProquestField& field) { return field.name == value->name; });
  if (known != proquest_fields.end()) return {true, &*known, value->value};
  const bool other = std::find(other_names.begin(), other_names.end(), value->name) != other_names.end();
  return {other, nullptr, {}};
}

}  // namespace

std::size_t find_proquest_document(std::string_view text, std::size_t from, bool last) {
  std::size_t line = from == 0 ? 0 : text.find('\n', from - 1);
  if (from > 0 && line != std::string_view::npos) ++line;
  while (line < text.size()) {
    const std::size_t end = text.find('\n', line);
    if (end == std::string_view::npos && !last) break;
    if (std::min(end, text.size()) - line < 500 && is_rule(text.substr(line, std::min(end, text.size()) - line)))
      return line;
    if (end == std::string_view::npos) break;
    line = end + 1;
  }
  return static_cast<std::size_t>(-1);
}

bool is_proquest(std::string_view head) {
  const auto has = [head](std::string_view sign) { return head.find(sign) != std::string_view::npos; };
  return (has("ProQuest document link") || has("ProQuest document ID:") || has("Report Information from ProQuest")) &&
         (has("Full text:") || has("Publication title:") || has("Publication info:") || has("Abstract:"));
}

bool add_proquest_document(std::string_view document, Record& record) {
  const ProquestField* current = nullptr;
  std::string value;
  std::string title;
  bool named = false;
  bool any = false;
  const auto finish = [&] {
    if (current == nullptr) return;
    const bool body = current->field == Field::body;
    if (current->field == Field::authors) value = value.substr(0, value.find("\n\n"));
    record.add({current->field, current->rank}, body ? std::string(text::trimmed(value)) : on_one_line(value));
    any |= body || current->field == Field::title || current->field == Field::source;
  };
  for (std::size_t at = 0; at < document.size();) {
    const std::size_t end = std::min(document.find('\n', at), document.size());
    const std::string_view line = text::trimmed(document.substr(at, end - at));
    at = end + 1;
    if (is_rule(line)) continue;
    const NameFound found = name_in(line);
    const bool in_text = current != nullptr && current->field == Field::body;
    // In a text, a line may begin with "Title: …" by chance: only behind an empty line it is a field.
    if (found.any && !(in_text && !value.ends_with('\n') && !value.empty())) {
      finish();
      current = found.known;
      value = found.value;
      named = true;
    } else if (named) {
      value += '\n';
      value += line;
    } else if (!is_document_count(line) && title.empty()) {
      title = line;
    } else if (!is_document_count(line) && !line.empty() && line.find("ProQuest") == std::string_view::npos) {
      title += ' ';
      title += line;
    }
  }
  finish();
  record.add({Field::title, 1}, std::move(title));
  return any;
}

}  // namespace dateline::corpus::exports

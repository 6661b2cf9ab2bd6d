#include "corpus/exports/nexis.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/text/fold.hpp"
#include "corpus/exports/blocks.hpp"
#include "corpus/exports/nexis_fields.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::exports {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
constexpr std::size_t most_header_blocks = 40;  ///< before the date: a cover page is longer

bool is_body_heading(std::string_view block) {
  if (block.size() > 24) return false;
  constexpr std::array<std::string_view, 13> headings{
      "body",  "text",           "haupttext",  "textkorper", "corps", "corps du texte", "cuerpo", "tekst",
      "corpo", "corpo do texto", "hoofdtekst", "正文",       "本文"};
  const std::string folded = dateline::text::fold(block);
  return std::find(headings.begin(), headings.end(), folded) != headings.end();
}

bool is_end_heading(std::string_view block) {
  if (block.size() > 30) return false;
  constexpr std::array<std::string_view, 10> headings{
      "classification", "graphic",       "notes",           "end of document",    "klassifizierung",
      "grafik",         "clasificacion", "fin du document", "ende des dokuments", "fin del documento"};
  const std::string folded = dateline::text::fold(block);
  return std::find(headings.begin(), headings.end(), folded) != headings.end();
}

bool is_end_of_document(std::string_view line) {
  const std::string_view text = text::trimmed(line);
  return text == "End of Document" || text == "Ende des Dokuments" || text == "Fin du document" ||
         text == "Fin del documento" || text == "Einde van document" || text == "Fim do documento";
}

/// One document, as blocks.
class NexisDocument {
 public:
  NexisDocument(std::string_view text, Record& record) : blocks_(blocks_of(text)), record_(record) {}

  bool read() {
    while (!blocks_.empty() && is_end_of_document(blocks_.back())) blocks_.pop_back();
    const auto body = std::find_if(blocks_.begin(), blocks_.end(), is_body_heading);
    const bool uni = body != blocks_.end() && std::any_of(blocks_.begin(), blocks_.end(), [](std::string_view block) {
                       return nexis_field(block, false).known != nullptr;
                     });
    if (uni) return read_uni(static_cast<std::size_t>(body - blocks_.begin()));
    if (const std::size_t heading = add_heading(); heading != nowhere) return read_uni(heading);
    return read_classic();
  }

 private:
  /// Some documents of Nexis Uni have no heading "Body": puts one behind the last of the fields before the text, and
  /// returns its place; nowhere if there are no such fields.
  std::size_t add_heading() {
    std::size_t last = nowhere;
    for (std::size_t i = 0; i < std::min(blocks_.size(), most_header_blocks); ++i) {
      if (nexis_field(blocks_[i], true).known != nullptr) return nowhere;
      const FoundField found = nexis_field(blocks_[i], false);
      if (found.known == nullptr) continue;
      if (found.known->meaning == FieldMeaning::ends_body) break;
      last = i;
    }
    if (last == nowhere) return nowhere;
    blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(last) + 1, "Body");
    return last + 1;
  }

  /// The block and the line of the date, before block `end`: the last one if `from_end`, or the first.
  bool find_date(std::size_t end, bool from_end) {
    for (std::size_t i = 0; i < end; ++i) {
      const std::size_t block = from_end ? end - 1 - i : i;
      if (i >= most_header_blocks) break;
      const auto lines = lines_of(blocks_[block]);
      for (std::size_t line = 0; line < lines.size() && line < 6; ++line) {
        std::string date = date_in_line(lines[line]);
        if (date.empty()) continue;
        date_block_ = block;
        date_line_ = line;
        record_.add({Field::published, 0}, std::move(date));
        return true;
      }
    }
    return false;
  }

  /// The lines before the date, from the nearest on, but for those on rights.
  std::vector<std::string_view> lines_before_date(std::size_t most) const {
    std::vector<std::string_view> found;
    for (std::size_t block = date_block_ + 1; block-- > 0 && found.size() < most;) {
      const auto lines = lines_of(blocks_[block]);
      std::size_t line = block == date_block_ ? date_line_ : lines.size();
      while (line-- > 0 && found.size() < most) {
        if (!is_copyright(lines[line]) && !is_document_count(lines[line])) found.push_back(lines[line]);
      }
    }
    return found;
  }

  /// Title, source, date, rights, fields, "Body", text, "Classification", fields.
  bool read_uni(std::size_t heading) {
    if (find_date(heading, true)) {
      const auto lines = lines_before_date(2);
      if (!lines.empty()) record_.add({Field::source, 0}, std::string(lines[0]));
      if (lines.size() > 1) record_.add({Field::title, 0}, on_one_line(lines[1]));
    } else if (heading > 0) {
      record_.add({Field::title, 0}, on_one_line(blocks_[0]));
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (i == heading) i = end_of_body(heading + 1, false);
      if (i >= blocks_.size()) break;
      for (const std::string_view line : lines_of(blocks_[i])) {
        if (const FoundField found = nexis_field(line, false); found.known != nullptr) add_nexis_field(found, record_);
      }
    }
    add_body(heading + 1, end_of_body(heading + 1, false));
    return true;
  }

  /// The first block from `begin` on that stands behind the text.
  [[nodiscard]] std::size_t end_of_body(std::size_t begin, bool capitals) const {
    std::size_t end = begin;
    for (; end < blocks_.size(); ++end) {
      if (!capitals && is_end_heading(blocks_[end])) break;
      const FoundField found = nexis_field(blocks_[end], capitals);
      if (found.known != nullptr && found.known->meaning == FieldMeaning::ends_body) break;
    }
    return end;
  }

  void add_body(std::size_t begin, std::size_t end) {
    while (end > begin && is_copyright(blocks_[end - 1])) --end;
    if (begin < end) record_.add({Field::body, 0}, std::string(span_of(blocks_, begin, end)));
  }

  /// Source, date, fields and headline, text, fields, rights.
  bool read_classic() {
    if (!find_date(blocks_.size(), false)) return read_undated();
    const auto before = lines_before_date(1);
    if (!before.empty()) record_.add({Field::source, 0}, std::string(before[0]));
    read_text(date_block_ + 1);
    return true;
  }

  bool read_undated() {
    std::size_t at = 0;
    while (at < blocks_.size() && (is_document_count(blocks_[at]) || is_copyright(blocks_[at]))) ++at;
    const bool fields = std::any_of(blocks_.begin(), blocks_.end(),
                                    [](std::string_view block) { return nexis_field(block, true).known != nullptr; });
    if (!fields || at + 1 >= blocks_.size()) return false;
    record_.add({Field::source, 0}, on_one_line(blocks_[at]));
    read_text(at + 1);
    return true;
  }

  /// Reads from the first block behind source and date on.
  void read_text(std::size_t at) {
    bool titled = false;
    std::size_t body = nowhere;
    std::string_view first_of_body;
    for (; at < blocks_.size() && body == nowhere; ++at) {
      const std::string_view block = blocks_[at];
      const FoundField found = nexis_field(block, true);
      if (found.known != nullptr && found.known->meaning == FieldMeaning::ends_body) break;
      if (found.known != nullptr && found.known->meaning == FieldMeaning::body) {
        first_of_body = found.value;
        body = found.value.empty() ? at + 1 : at;
      } else if (found.known != nullptr) {
        titled |= found.known->field == Field::title && found.known->meaning == FieldMeaning::field;
        for (const std::string_view line : fields_in(block)) add_nexis_field(nexis_field(line, true), record_);
      } else if (!titled && !headline_follows(at) && !is_copyright(block)) {
        if (block == "Correction Appended" || is_edition(block)) continue;
        record_.add({Field::title, 0}, on_one_line(block));
        titled = true;
      } else if (!is_copyright(block)) {
        body = at;
      }
    }
    if (body == nowhere) body = at;
    const std::size_t end = end_of_body(body + (first_of_body.empty() ? 0 : 1), true);
    for (std::size_t i = end; i < blocks_.size(); ++i) {
      for (const std::string_view line : lines_of(blocks_[i])) {
        if (const FoundField found = nexis_field(line, true); found.known != nullptr) add_nexis_field(found, record_);
      }
    }
    if (!first_of_body.empty()) blocks_[body] = first_of_body;
    add_body(std::min(body, end), end);
  }

  /// The fields of a block that lists several, one a line; the lines of a long value belong to the one before.
  static std::vector<std::string_view> fields_in(std::string_view block) {
    std::vector<std::string_view> fields;
    for (const std::string_view line : lines_of(block)) {
      if (fields.empty() || nexis_field(line, true).known != nullptr) {
        fields.push_back(line);
      } else {
        const char* begin = fields.back().data();
        fields.back() = {begin, static_cast<std::size_t>(line.data() + line.size() - begin)};
      }
    }
    return fields;
  }

  /// Whether a field HEADLINE comes within the next blocks, so that a block without a name is no headline.
  [[nodiscard]] bool headline_follows(std::size_t at) const {
    constexpr std::size_t looked_at = 6;
    for (std::size_t i = at; i < std::min(at + looked_at, blocks_.size()); ++i) {
      const FoundField found = nexis_field(blocks_[i], true);
      if (found.known != nullptr && found.known->field == Field::title && found.known->meaning == FieldMeaning::field)
        return true;
    }
    return false;
  }

  static bool is_edition(std::string_view block) {
    if (block.size() > 60) return false;
    const std::string folded = dateline::text::fold(block);
    return folded.ends_with(" edition") || folded.ends_with("ausgabe") || folded.starts_with("edition ") ||
           folded.starts_with("late edition") || folded.starts_with("first edition");
  }

  std::vector<std::string_view> blocks_;
  Record& record_;
  std::size_t date_block_ = 0;
  std::size_t date_line_ = 0;
};

}  // namespace

std::size_t find_nexis_document(std::string_view text, std::size_t from, bool last) {
  constexpr std::size_t longest_line = 500;
  std::size_t line = from == 0 ? 0 : text.find('\n', from - 1);
  if (from > 0 && line != std::string_view::npos) ++line;
  while (line < text.size()) {
    const std::size_t end = text.find('\n', line);
    if (end == std::string_view::npos && !last) break;
    const std::string_view content = text.substr(line, std::min(end, text.size()) - line);
    if (content.size() < longest_line) {
      if (is_document_count(content)) return line;
      const std::size_t next = end == std::string_view::npos ? text.size() : end + 1;
      if (is_end_of_document(content) && next >= std::max<std::size_t>(from, 1)) return next;
    }
    if (end == std::string_view::npos) break;
    line = end + 1;
  }
  return nowhere;
}

bool is_nexis(std::string_view head) {
  unsigned capitals = 0;
  unsigned others = 0;
  bool counted = false;
  bool ended = false;
  bool length = false;
  for (const std::string_view block : blocks_of(head)) {
    for (const std::string_view line : lines_of(block)) {
      counted |= is_document_count(line);
      ended |= is_end_of_document(line);
      if (const FoundField found = nexis_field(line, true); found.known != nullptr) {
        length |= found.known->meaning == FieldMeaning::ignored && is_word_count(found.value);
        capitals += found.known->meaning == FieldMeaning::ends_body ? 1 : 0;
      } else if (nexis_field(line, false).known != nullptr) {
        ++others;
      }
    }
  }
  return (counted && (length || capitals > 0)) || (ended && capitals + others > 1) || (length && capitals > 1);
}

bool add_nexis_document(std::string_view document, Record& record) { return NexisDocument(document, record).read(); }

}  // namespace dateline::corpus::exports

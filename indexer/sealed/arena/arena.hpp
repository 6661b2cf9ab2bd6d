#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/model/article.hpp"
#include "common/model/facts.hpp"
#include "common/segment/sections/section.hpp"
#include "indexer/people/changes.hpp"
#include "indexer/sealed/arena/byte_streams.hpp"
#include "indexer/sealed/arena/string_table.hpp"

namespace dateline::indexer::sealed {

/// An article in an arena: what a segment says of it beside its words and values.
struct ArenaDocument {
  std::string id;
  std::optional<Published> published;
  std::uint64_t id_hash = 0;
  std::uint64_t sequence = 0;  ///< in input order
  std::uint64_t text_bytes = 0;
  std::uint32_t length = 0;
  std::uint32_t title_end = 0;
  std::string frame;  ///< the compressed record
};

/// The words of many articles, inverted in memory: for each stem a byte string of its occurrences.
class TextInverter {
 public:
  explicit TextInverter(std::uint32_t title_weight) : title_weight_(title_weight) {}

  /// Adds the words of an article's title and body; documents rise. Sets its length and title_end.
  void add(std::uint32_t document, analysis::Analyzer& analyzer, const Article& article, ArenaDocument& described);

  /// A form as one of a term's: of a stem, and of the same stem in titles.
  struct FormOf {
    std::uint32_t term = StringTable::none;
    std::uint32_t code = 0;                  ///< among the term's, in order of appearance
    std::uint32_t next = StringTable::none;  ///< form of the term
  };
  struct Form {
    FormOf anywhere;
    FormOf title;
  };
  /// What every occurrence of a term touches.
  struct alignas(32) Term {
    ByteStreams::Stream stream;
    std::uint32_t document = StringTable::none;  ///< of the last occurrence
    std::uint32_t position = 0;
    std::uint32_t code = 0;
    std::uint32_t occurrences = 0;
  };
  /// What only a new form of it does.
  struct TermForms {
    std::uint32_t count = 0;
    std::uint32_t first = StringTable::none;
  };

  [[nodiscard]] const StringTable& terms() const noexcept { return term_names_; }
  /// The forms of a term by code.
  [[nodiscard]] std::vector<std::string_view> forms_of(std::uint32_t term) const;
  [[nodiscard]] ByteStreams::Reader occurrences(std::uint32_t term) const { return {streams_, terms_[term].stream}; }
  [[nodiscard]] std::uint32_t occurrence_count(std::uint32_t term) const { return terms_[term].occurrences; }
  [[nodiscard]] std::size_t memory() const noexcept;

  /// How an occurrence is coded: a varint of gap << 2 and these bits, then the document's gap, then the form's code,
  /// where the bits say so.
  static constexpr std::uint64_t new_document = 1;
  static constexpr std::uint64_t new_code = 2;

 private:
  struct Occurrence {
    std::uint32_t term;
    std::uint32_t code;
    std::uint32_t position;
  };
  /// What the analyzer's number of a spelling stands for here.
  struct Spelled {
    std::uint32_t form = StringTable::none;
    std::uint32_t term = 0;
    std::uint32_t code = 0;
  };

  /// Spellings that another analyzer or another generation numbered are forgotten.
  void take_numbers_of(const analysis::Analyzer& analyzer);
  [[nodiscard]] const Spelled& spelled(const analysis::Analyzer& analyzer, std::uint32_t spelling);
  [[nodiscard]] std::uint32_t new_form_of(const analysis::Spelling& spelling);
  void make_form_of(FormOf Form::*field, std::uint32_t form, std::string_view key);
  void take(const Occurrence& occurrence, std::uint32_t document);
  /// Adds what was taken: a few occurrences later, when the terms and the ends of their streams have come nearer.
  void add_taken(std::uint32_t document);
  void add_occurrence(const Occurrence& occurrence, std::uint32_t document);

  std::uint32_t title_weight_;
  StringTable form_names_;
  StringTable term_names_;
  std::vector<Form> forms_;
  std::vector<Term> terms_;
  std::vector<TermForms> term_forms_;
  ByteStreams streams_;
  std::vector<Occurrence> taken_;
  std::vector<Spelled> spelled_;                  ///< spares looking up by text what the analyzer has looked up already
  const analysis::Analyzer* analyzer_ = nullptr;  ///< that numbered the spellings; only compared
  std::uint64_t generation_ = 0;
};

/// The values of one facet (or roles, or mentions) of many articles.
struct ArenaColumn {
  StringTable values;
  std::vector<std::uint64_t> starts{0};
  std::vector<std::uint32_t> numbers;  ///< of document d: [starts[d], starts[d + 1])

  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t document) const {
    return std::span(numbers).subspan(starts[document], starts[document + 1] - starts[document]);
  }
};

/// Articles in memory, until they become a segment. One per worker.
class Arena {
 public:
  explicit Arena(std::uint32_t title_weight) : text_(title_weight) {}

  /// Names a dictionary of the frames to come.
  void use(std::shared_ptr<const std::string> dictionary);
  /// Adds an article with its facts; `frame` is its compressed record.
  void add(analysis::Analyzer& analyzer, const Article& article, const Facts& facts, std::string frame,
           std::uint64_t sequence);

  [[nodiscard]] const std::vector<ArenaDocument>& documents() const noexcept { return documents_; }
  /// Of each document, as described: by itself, for who asks it of very many.
  [[nodiscard]] const std::vector<std::uint32_t>& title_ends() const noexcept { return title_ends_; }
  [[nodiscard]] std::vector<std::string_view> dictionaries() const;
  [[nodiscard]] const TextInverter& text() const noexcept { return text_; }
  [[nodiscard]] const ArenaColumn& column(segment::Part part) const noexcept { return columns_[part - 1]; }
  /// Notes whom and which words its articles name.
  void touch(DirectoryChanges& changes) const;
  /// Bytes in use, near enough to keep a budget.
  [[nodiscard]] std::size_t memory() const noexcept;

 private:
  void add_values(segment::Part part, std::vector<std::string>& keys);

  std::vector<ArenaDocument> documents_;
  std::vector<std::uint32_t> title_ends_;
  TextInverter text_;
  std::array<ArenaColumn, segment::part_count - 1> columns_;
  std::vector<std::shared_ptr<const std::string>> dictionaries_;
  std::size_t frame_bytes_ = 0;
};

}  // namespace dateline::indexer::sealed

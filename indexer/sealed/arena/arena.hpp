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

/// An article in an arena, apart from its words and values.
struct ArenaDocument {
  std::string id;
  std::optional<Published> published;
  std::uint64_t id_hash = 0;
  std::uint64_t sequence = 0;    ///< position in the input
  std::uint64_t text_bytes = 0;  ///< of title and body
  std::uint32_t length = 0;      ///< the length in words that BM25 uses: the sum of all wdf
  std::uint32_t title_end = 0;   ///< the title's last position; 0 without a title
  std::string frame;             ///< the compressed record
};

/// A compressed record with the dictionary that it needs; an empty one is none.
struct ArenaFrame {
  std::string bytes;
  std::shared_ptr<const std::string> dictionary;
};

/// An inverted index of the words of many articles in memory. The occurrences of each term are a byte string in
/// ByteStreams. A term is a stem, or segment::text_key(stem, true) for its occurrences in titles alone. Not
/// thread-safe.
class TextInverter {
 public:
  /// `addresses` is as for ByteStreams.
  TextInverter(std::uint32_t title_weight, std::uint64_t addresses)
      : title_weight_(title_weight), streams_(addresses) {}

  /// Adds the words of an article's title and body, and sets the length and title_end of `described`. Precondition:
  /// document numbers ascend from call to call.
  void add(std::uint32_t document, analysis::Analyzer& analyzer, const Article& article, ArenaDocument& described);

  /// A surface form's place in the list of forms of one term.
  struct FormOf {
    std::uint32_t term = StringTable::none;
    std::uint32_t code = 0;                  ///< number within the term, in order of appearance
    std::uint32_t next = StringTable::none;  ///< the term's previous form, as a linked list
  };
  /// A surface form belongs to two terms: its stem, and its stem in titles.
  struct Form {
    FormOf anywhere;
    FormOf title;
  };
  /// The data that each occurrence of a term reads and writes. Two of them fit a cache line.
  struct alignas(32) Term {
    ByteStreams::Stream stream;
    std::uint32_t document = StringTable::none;  ///< of the last occurrence
    std::uint32_t position = 0;
    std::uint32_t code = 0;
    std::uint32_t occurrences = 0;
  };
  /// The data of a term that only a new form of it reads and writes.
  struct TermForms {
    std::uint32_t count = 0;
    std::uint32_t first = StringTable::none;  ///< head of the list linked by FormOf::next
  };

  [[nodiscard]] const StringTable& terms() const noexcept { return term_names_; }
  /// The forms of a term, indexed by code.
  [[nodiscard]] std::vector<std::string_view> forms_of(std::uint32_t term) const;
  [[nodiscard]] ByteStreams::Reader occurrences(std::uint32_t term) const { return {streams_, terms_[term].stream}; }
  [[nodiscard]] std::uint32_t occurrence_count(std::uint32_t term) const { return terms_[term].occurrences; }
  [[nodiscard]] std::size_t memory() const noexcept;
  /// How many of the addresses of its occurrences are taken.
  [[nodiscard]] std::uint64_t addresses_taken() const noexcept { return streams_.memory(); }

  /// Encoding of an occurrence, all varints: position gap << 2 | bits; with new_document: the document gap − 1; with
  /// new_code: the form's code. Positions count from 0 in each document.
  static constexpr std::uint64_t new_document = 1;
  static constexpr std::uint64_t new_code = 2;

 private:
  struct Occurrence {
    std::uint32_t term;
    std::uint32_t code;
    std::uint32_t position;
  };
  /// The form, term and code of a spelling, by the number that the analyzer gave the spelling.
  struct Spelled {
    std::uint32_t form = StringTable::none;
    std::uint32_t term = 0;
    std::uint32_t code = 0;
  };

  /// Clears spelled_ if its numbers came from another analyzer or from an earlier generation of this one.
  void take_numbers_of(const analysis::Analyzer& analyzer);
  [[nodiscard]] const Spelled& spelled(const analysis::Analyzer& analyzer, std::uint32_t spelling);
  [[nodiscard]] std::uint32_t new_form_of(const analysis::Spelling& spelling);
  void make_form_of(FormOf Form::*field, std::uint32_t form, std::string_view key);
  void add_taken(std::uint32_t document);
  void add_occurrence(const Occurrence& occurrence, std::uint32_t document);

  std::uint32_t title_weight_;
  StringTable form_names_;
  StringTable term_names_;
  std::vector<Form> forms_;
  std::vector<Term> terms_;
  std::vector<TermForms> term_forms_;
  ByteStreams streams_;
  std::vector<Occurrence> taken_;                 ///< of the article that is being added
  std::vector<Spelled> spelled_;                  ///< by spelling number; saves a second lookup by text
  const analysis::Analyzer* analyzer_ = nullptr;  ///< the source of the numbers; compared, never dereferenced
  std::uint64_t generation_ = 0;
};

/// The values of one part (a facet, role tuples or mentioned intervals) of many articles.
struct ArenaColumn {
  StringTable values;
  std::vector<std::uint64_t> starts{0};
  std::vector<std::uint32_t> numbers;  ///< document d has the numbers [starts[d], starts[d + 1]) in `values`

  /// The numbers of a document's values.
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t document) const {
    return std::span(numbers).subspan(starts[document], starts[document + 1] - starts[document]);
  }
};

/// The articles that one worker has collected in memory, until they become a segment. Not thread-safe while articles
/// are added; safe to share between threads for reading afterwards.
class Arena {
 public:
  /// `addresses`: how many its 32-bit numbers can tell apart; fewer in tests.
  explicit Arena(std::uint32_t title_weight, std::uint64_t addresses = ByteStreams::all_addresses)
      : addresses_(addresses), text_(title_weight, addresses) {}

  /// Adds an article with its facts, as the next document. `sequence` is its position in the input.
  void add(analysis::Analyzer& analyzer, const Article& article, const Facts& facts, std::uint64_t sequence);
  /// Gives a document its record. Every document needs one before the arena becomes a segment. Precondition: those with
  /// the same dictionary get theirs one after another.
  void set_frame(std::uint32_t document, ArenaFrame frame);

  [[nodiscard]] const std::vector<ArenaDocument>& documents() const noexcept { return documents_; }
  /// The title_end of each document, in an array of its own because decoding posting lists reads it at random.
  [[nodiscard]] const std::vector<std::uint32_t>& title_ends() const noexcept { return title_ends_; }
  [[nodiscard]] std::vector<std::string_view> dictionaries() const;
  [[nodiscard]] const TextInverter& text() const noexcept { return text_; }
  [[nodiscard]] const ArenaColumn& column(segment::Part part) const noexcept { return columns_[part - 1]; }
  /// Adds the people in its articles to `changes`.
  void touch(DirectoryChanges& changes) const;
  /// Bytes of memory in use, approximately.
  [[nodiscard]] std::size_t memory() const noexcept;
  /// Whether another article must not be added: the arena takes `bytes` of memory, or half of its addresses is taken.
  /// An article of 64 MB takes less than a quarter of them.
  [[nodiscard]] bool is_full(std::size_t bytes) const noexcept;

 private:
  void add_values(segment::Part part, std::vector<std::string>& keys);

  std::uint64_t addresses_;
  std::vector<ArenaDocument> documents_;
  std::vector<std::uint32_t> title_ends_;
  TextInverter text_;
  std::array<ArenaColumn, segment::part_count - 1> columns_;
  std::vector<std::shared_ptr<const std::string>> dictionaries_;  ///< those of the frames
  std::size_t frame_bytes_ = 0;
};

}  // namespace dateline::indexer::sealed

#include "benchmarks/facts/gum_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/lines.hpp"

namespace dateline::bench {

namespace {

struct Token {
  Span place;
  bool proper;
  std::size_t head;  ///< index of the token, or `none`
  bool flat;
  std::string entities;  ///< the value of Entity=
};

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  for (std::size_t start = 0; start <= line.size();) {
    const auto end = std::min(line.find('\t', start), line.size());
    columns.push_back(line.substr(start, end - start));
    start = end + 1;
  }
  return columns;
}

std::size_t number_of(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) throw std::runtime_error("not a number");
  return number;
}

class GumReader {
 public:
  void read(const std::string& line) {
    if (line.starts_with("# newpar")) end_paragraph();
    if (line.starts_with('#')) return;
    if (line.empty()) return end_sentence();
    const auto columns = columns_of(line);
    if (columns.size() != 10) throw std::runtime_error("not ten columns");
    const bool tight = columns[9].find("SpaceAfter=No") != std::string::npos;
    if (columns[0].find('.') != std::string::npos) return;
    if (const auto dash = columns[0].find('-'); dash != std::string::npos) {
      joined_until_ = number_of(std::string_view(columns[0]).substr(dash + 1));
      tight_after_joined_ = tight;
      return;
    }
    const std::size_t number = number_of(columns[0]);
    const auto start = static_cast<std::uint32_t>(text_.text.size());
    text_.text += columns[1];
    const auto end = static_cast<std::uint32_t>(text_.text.size());
    const bool joined = number < joined_until_ || (number == joined_until_ && tight_after_joined_);
    if (!tight && !joined) text_.text += ' ';
    const std::size_t head = number_of(columns[6]);
    tokens_.push_back({{start, end},
                       columns[3] == "PROPN",
                       head == 0 ? none : head - 1,
                       columns[7].starts_with("flat"),
                       value_of(columns[9], "Entity=")});
  }

  TaggedText take() {
    end_sentence();
    text_.people.assign(people_.begin(), people_.end());
    return std::move(text_);
  }

 private:
  struct Open {
    std::string id;
    bool person;
    std::size_t first;
  };

  static std::string value_of(const std::string& column, std::string_view name) {
    const auto at = column.find(name);
    if (at == std::string::npos) return {};
    const auto start = at + name.size();
    return column.substr(start, column.find('|', start) - start);
  }

  void end_paragraph() {
    end_sentence();
    while (text_.text.ends_with(' ')) text_.text.pop_back();
    if (!text_.text.empty() && !text_.text.ends_with('\n')) text_.text += "\n\n";
  }

  void end_sentence() {
    std::vector<Open> open;
    for (std::size_t i = 0; i < tokens_.size(); ++i) read_entities(tokens_[i].entities, i, open);
    tokens_.clear();
    joined_until_ = 0;
    if (!text_.text.empty() && !text_.text.ends_with(' ') && !text_.text.ends_with('\n')) text_.text += ' ';
  }

  /// Reads the spans that open "(1-person-…" and close "1)" at token i; "(1-person-…)" does both.
  void read_entities(std::string_view entities, std::size_t i, std::vector<Open>& open) {
    while (!entities.empty()) {
      const bool opens = entities.front() == '(';
      if (opens) entities.remove_prefix(1);
      const std::size_t end = std::min(entities.find_first_of("()"), entities.size());
      const std::string_view entity = entities.substr(0, end);
      const std::size_t dash = std::min(entity.find('-'), entity.size());
      const std::string id(entity.substr(0, dash));
      if (opens) open.push_back({id, entity.substr(dash).starts_with("-person-"), i});
      entities.remove_prefix(end);
      if (!entities.starts_with(')')) continue;
      entities.remove_prefix(1);
      const auto closed = std::find_if(open.rbegin(), open.rend(), [&](const Open& each) { return each.id == id; });
      if (closed == open.rend()) continue;
      if (closed->person) add_person(closed->first, i);
      open.erase(std::next(closed).base());
    }
  }

  void add_person(std::size_t first, std::size_t last) {
    for (std::size_t head = first; head <= last; ++head) {
      if (tokens_[head].head != none && tokens_[head].head >= first && tokens_[head].head <= last) continue;
      if (!tokens_[head].proper) return;
      Span name = tokens_[head].place;
      for (std::size_t i = first; i <= last; ++i) {
        if (tokens_[i].head != head || !tokens_[i].flat) continue;
        name.start = std::min(name.start, tokens_[i].place.start);
        name.end = std::max(name.end, tokens_[i].place.end);
      }
      people_.insert(name);
      return;
    }
  }

  TaggedText text_;
  std::set<Span> people_;
  std::vector<Token> tokens_;
  std::size_t joined_until_ = 0;  ///< the last token of a word that was split ("don't")
  bool tight_after_joined_ = false;
};

}  // namespace

bool is_gum(const std::string& header) { return header.starts_with("# newdoc id = GUM"); }

TaggedText read_gum(std::istream& in) {
  GumReader reader;
  text::for_each_line(in, [&](const std::string& line, std::uint64_t number) {
    try {
      reader.read(line);
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(fmt::format("{}: {}", number, error.what()));
    }
  });
  return reader.take();
}

}  // namespace dateline::bench

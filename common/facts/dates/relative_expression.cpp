#include "common/facts/dates/reader.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr KeySet parts_of_day("morning", "afternoon", "evening", "night");
/// Words that, after "today's", show that the present age is meant.
constexpr KeySet of_this_age("world", "society", "generation", "youth", "standards", "children", "teenagers", "age",
                             "era", "culture", "economy", "kids", "students", "women", "parents");

/// Reads expressions relative to the day of publication or to another date. Each reading function returns nothing if
/// word i_ is no such expression.
class RelativeReader : DateReader {
 public:
  using DateReader::DateReader;

  std::optional<DateExpression> read() {
    switch (words_[i_].key) {
      case "yesterday"_word:
      case "tomorrow"_word:
        return beside_today();
      case "today"_word:
        if (words_[i_].is(shape::possessive) && of_this_age.contains(words_[i_ + 1].key)) return std::nullopt;
        return near_day(0);
      case "tonight"_word:
        return near_day(0);
      case "last"_word:
      case "next"_word:
      case "this"_word:
      case "previous"_word:
      case "following"_word:
        return relative();
      case "weekend"_word:
        return weekend();
      case "night"_word:
        return night();
      default:
        return std::nullopt;
    }
  }

 private:
  std::optional<DateExpression> near_day(int offset) {
    DateExpression result = make(Kind::near_day, i_, i_ + 1);
    result.offset = offset;
    return result;
  }

  /// "yesterday", "tomorrow", "the day before yesterday", "the day after tomorrow".
  std::optional<DateExpression> beside_today() {
    const int side = words_[i_].key == "yesterday"_word ? -1 : 1;
    auto result = near_day(side);
    const bool further = before(i_) == (side < 0 ? "before"_word : "after"_word) && before(i_ - 1) == "day"_word;
    if (further) {
      result->offset = 2 * side;
      result->first = before(i_ - 2) == "the"_word ? i_ - 3 : i_ - 2;
    }
    return result;
  }

  /// "the night before last".
  std::optional<DateExpression> night() {
    if (!joined(i_ + 1) || !joined(i_ + 2)) return std::nullopt;
    if (words_[i_ + 1].key != "before"_word || words_[i_ + 2].key != "last"_word) return std::nullopt;
    DateExpression result = make(Kind::near_day, i_, i_ + 3);
    result.offset = -2;
    return result;
  }

  /// "this week", "last night", "the next day". CalendarReader handles these words before weekdays and months.
  std::optional<DateExpression> relative() {
    const std::uint64_t key = words_[i_].key;
    if (!joined(i_ + 1)) return std::nullopt;
    const std::uint64_t noun = words_[i_ + 1].key;
    const int offset = is_any(key, {"last"_word, "previous"_word}) ? -1 : key == "this"_word ? 0 : 1;
    if (parts_of_day.contains(noun)) {
      if (key != "this"_word && !(key == "last"_word && noun == "night"_word)) return std::nullopt;
      DateExpression result = make(Kind::near_day, i_, i_ + 2);
      result.offset = offset;
      return result;
    }
    if (key == "this"_word && is_any(noun, {"past"_word, "coming"_word})) {
      const auto unit = joined(i_ + 2) ? unit_of(words_[i_ + 2].key) : std::nullopt;
      if (!unit || *unit == TimeUnit::day || words_.text(i_ + 2).ends_with('s')) return std::nullopt;
      DateExpression result = make(Kind::period, i_, i_ + 3);
      result.offset = noun == "past"_word ? -1 : 1;
      result.unit = *unit;
      return result;
    }
    return single_unit(offset);
  }

  /// "last week", "the following day".
  std::optional<DateExpression> single_unit(int offset) {
    const std::uint64_t key = words_[i_].key;
    const std::size_t noun = joined(i_ + 2) && words_[i_ + 1].key == "fiscal"_word ? i_ + 2 : i_ + 1;
    const auto unit = unit_of(words_[noun].key);
    if (!unit || words_.text(noun).ends_with('s') || words_[noun].key == "fortnight"_word) return std::nullopt;
    if (words_[noun + 1].key == "of"_word) return std::nullopt;
    const bool narrated = before(i_) == "the"_word || is_any(key, {"previous"_word, "following"_word});
    if (narrated && (key == "last"_word || key == "this"_word)) return std::nullopt;
    if (*unit == TimeUnit::day && !(narrated && offset != 0)) return std::nullopt;
    DateExpression result = make(narrated ? Kind::shift : Kind::period, i_, noun + 1);
    result.offset = offset;
    result.unit = *unit;
    return result;
  }

  std::optional<DateExpression> weekend() {
    DateExpression result = make(Kind::weekend, i_, i_ + 1);
    if (joined(i_ + 1) && words_[i_ + 1].key == "before"_word && joined(i_ + 2) && words_[i_ + 2].key == "last"_word) {
      result.offset = -2;
      result.end = i_ + 3;
      return result;
    }
    switch (before(i_)) {
      case "last"_word:
      case "past"_word:
        result.offset = -1;
        break;
      case "next"_word:
      case "coming"_word:
        result.offset = 1;
        break;
      case "this"_word:
        result.near = true;
        break;
      case "the"_word:
        if (!is_any(before(i_ - 1), {"over"_word, "at"_word, "on"_word, "during"_word, "for"_word, "by"_word,
                                     "before"_word, "after"_word, "until"_word, "through"_word})) {
          return std::nullopt;
        }
        return result;
      default:
        return std::nullopt;
    }
    result.first = i_ - 1;
    return result;
  }
};

}  // namespace

std::optional<DateExpression> relative_expression_at(const Words& words, std::size_t i, std::size_t floor) {
  return RelativeReader(words, i, floor).read();
}

}  // namespace dateline::facts

#include "common/facts/dates/amount.hpp"

#include "common/facts/dates/reader.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

/// Reads an amount from its last word back.
class AmountReader : DateReader {
 public:
  using DateReader::DateReader;

  std::optional<Amount> read() const {
    const std::uint64_t last = before(i_);
    if (last == "half"_word) return and_a_half();
    const bool article = is_any(last, {"a"_word, "an"_word});
    if (article && before(i_ - 1) == "half"_word) return Amount{i_ - 2, 1};
    if (const auto tenths = with_tenths(); tenths) return tenths;
    const auto whole = whole_before(i_);
    if (!whole) return std::nullopt;
    return Amount{whole->first, 2 * whole->count};
  }

 private:
  struct Whole {
    std::size_t first;
    int count;
  };
  static constexpr int most = 1000;

  /// "two and a half"; word i_ - 1 is "half".
  std::optional<Amount> and_a_half() const {
    if (before(i_ - 1) != "a"_word || before(i_ - 2) != "and"_word) return std::nullopt;
    const auto whole = whole_before(i_ - 3);
    if (!whole) return std::nullopt;
    return Amount{whole->first, 2 * whole->count + 1};
  }

  /// "2.5"; other tenths are left out.
  std::optional<Amount> with_tenths() const {
    if (before(i_) == 0) return std::nullopt;
    const std::string_view text = words_.text(i_ - 1);
    if (!text.ends_with(".5") || text.size() > 4) return std::nullopt;
    int whole = 0;
    for (const char c : text.substr(0, text.size() - 2)) {
      if (c < '0' || c > '9') return std::nullopt;
      whole = whole * 10 + (c - '0');
    }
    return Amount{i_ - 1, 2 * whole + 1};
  }

  /// The whole number that ends before word i.
  std::optional<Whole> whole_before(std::size_t i) const {
    const std::uint64_t key = before(i);
    if (key == 0) return std::nullopt;
    const std::size_t last = i - 1;
    if (words_[last].is(shape::digit)) {
      const int count = digits_of(words_, last).value_or(0);
      return count > 0 && count < most ? std::optional(Whole{last, count}) : std::nullopt;
    }
    if (key == "of"_word) return before(last) == "couple"_word ? whole_before(last) : std::nullopt;
    if (key == "couple"_word) return Whole{before(last) == "a"_word ? last - 1 : last, 2};
    if (key == "dozen"_word) return dozens(last);
    if (key == "hundred"_word) return times(last, 100);
    return small_number(last);
  }

  /// "a dozen", "two dozen", "half a dozen"; word i is "dozen".
  Whole dozens(std::size_t i) const {
    if (before(i) == "a"_word && before(i - 1) == "half"_word) return {i - 2, 6};
    return times(i, 12);
  }

  /// The number before word i times `factor`; without a number, `factor`.
  Whole times(std::size_t i, int factor) const {
    const int count = number_word(before(i));
    return count > 0 && count < 10 ? Whole{i - 1, count * factor} : Whole{i, factor};
  }

  /// "five", "twenty-five", "a hundred and five"; word i is the last.
  std::optional<Whole> small_number(std::size_t i) const {
    int count = number_word(words_[i].key);
    if (count == 0) return std::nullopt;
    if (is_any(words_[i].key, {"a"_word, "an"_word})) return Whole{i, 1};
    std::size_t first = i;
    const int tens = number_word(before(i));
    if (count < 10 && tens >= 20) {
      count += tens;
      --first;
    }
    const std::size_t end = before(first) == "and"_word ? first - 1 : first;
    if (before(end) != "hundred"_word) return Whole{first, count};
    const Whole hundreds = times(end - 1, 100);
    return Whole{hundreds.first, hundreds.count + count};
  }
};

}  // namespace

std::optional<Amount> amount_before(const Words& words, std::size_t i, std::size_t floor) {
  return AmountReader(words, i, floor).read();
}

}  // namespace dateline::facts

#include "common/segment/columns/dates.hpp"

#include <vector>

#include "common/encoding/varint.hpp"
#include "common/time/civil_range.hpp"

namespace dateline::segment {

namespace {

constexpr std::size_t entry_bytes = 8;
constexpr std::int64_t day_seconds = 86400;
constexpr unsigned widest_instant = 32;  ///< bits; is_possible() of an article's date allows no more

}  // namespace

Dates::Dates(const SectionBytes& days, const SectionBytes& instants, std::uint32_t documents, std::uint32_t undated)
    : days_(days.read().data()), count_(days.size() / entry_bytes), documents_(documents), dated_(documents - undated) {
  if (undated > documents || days.size() % entry_bytes != 0 || (count_ > 0) != (dated_ > 0))
    throw encoding::Damaged("the published days do not match the articles");
  if (!instants.empty()) instants_ = SectionArray(instants);
  if (instants_.size() != 0 && instants_.size() != documents)
    throw encoding::Damaged("an article's instant is missing");
  if (instants_.width() > widest_instant) throw encoding::Damaged("an instant is too far from its day");
  check_days();
}

/// The other functions rely on this: each day is a range of documents that is not empty, in order.
void Dates::check_days() const {
  for (std::size_t i = 0; i < count_; ++i) {
    const bool in_order = i == 0 ? first(i) == 0 : first(i) > first(i - 1) && day(i) < day(i - 1);
    if (!in_order || first(i) >= dated_ || !is_civil(day(i)))
      throw encoding::Damaged("the published days are not in order");
  }
}

std::size_t Dates::day_of(std::uint32_t document) const noexcept {
  if (document >= dated_) return count_;
  std::size_t low = 0;  // the index of the day after the document's
  for (auto high = count_; low < high;) {
    const auto middle = low + (high - low) / 2;
    if (first(middle) <= document)
      low = middle + 1;
    else
      high = middle;
  }
  return low - 1;
}

std::optional<Published> Dates::published(std::uint32_t document) const {
  if (document >= dated_) return std::nullopt;
  Published published{day(day_of(document)), std::nullopt};
  const auto coded = instants_.size() == 0 ? 0 : instants_[document];
  if (coded == 0) return published;
  published.instant = published.day * day_seconds + encoding::unzigzag(coded - 1);
  return published;
}

DocumentRange Dates::within(const Interval& interval) const noexcept {
  /// The first document of a day before `limit`. Days are in descending order.
  const auto first_before = [this](std::int64_t limit) {
    std::size_t low = 0;
    for (auto high = count_; low < high;) {
      const auto middle = low + (high - low) / 2;
      if (day(middle) >= limit)
        low = middle + 1;
      else
        high = middle;
    }
    return low < count_ ? first(low) : dated_;
  };
  const auto from = interval.to ? first_before(std::int64_t{*interval.to} + 1) : 0;
  const auto to = interval.from ? first_before(*interval.from) : dated_;
  return {from, from < to ? to : from};
}

void Dates::append_days(std::string& out, std::span<const std::optional<Published>> published) {
  for (std::uint32_t document = 0; document < published.size() && published[document]; ++document) {
    if (document > 0 && published[document - 1]->day == published[document]->day) continue;
    encoding::append(out, published[document]->day);
    encoding::append(out, document);
  }
}

void Dates::append_instants(std::string& out, std::span<const std::optional<Published>> published) {
  std::vector<std::uint64_t> coded(published.size());
  bool any = false;
  for (std::size_t document = 0; document < published.size(); ++document) {
    const auto& when = published[document];
    if (!when || !when->instant) continue;
    const auto seconds = *when->instant - when->day * day_seconds;
    coded[document] = 1 + (static_cast<std::uint64_t>(seconds) << 1 ^ static_cast<std::uint64_t>(seconds >> 63));
    any = true;
  }
  if (any) encoding::PackedArray::append(out, coded);
}

}  // namespace dateline::segment

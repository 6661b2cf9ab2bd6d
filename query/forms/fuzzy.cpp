#include "query/forms/fuzzy.hpp"

#include <xapian.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace dateline::query {

namespace {

bool better(const NearForm& a, const NearForm& b) {
  return std::tie(a.distance, b.articles, a.form) < std::tie(b.distance, a.articles, b.form);
}

std::string_view first_code_point(std::string_view text) {
  Xapian::Utf8Iterator at(text.data(), text.size());
  if (at != Xapian::Utf8Iterator()) ++at;
  return text.substr(0, text.size() - at.left());
}

/// A malformed byte counts as one code point.
void decode_utf8(std::string_view text, std::u32string& out) {
  out.clear();
  for (Xapian::Utf8Iterator at(text.data(), text.size()); at != Xapian::Utf8Iterator(); ++at)
    out.push_back(static_cast<char32_t>(*at));
}

}  // namespace

FuzzyMatcher::FuzzyMatcher(std::string_view pattern, std::uint32_t most)
    : most_(most), prefix_(first_code_point(pattern)) {
  decode_utf8(pattern, pattern_);
  for (auto& row : rows_) row.resize(pattern_.size() + 1);
}

std::optional<std::uint32_t> FuzzyMatcher::distance(std::string_view form) {
  if (!form.starts_with(prefix_)) return std::nullopt;
  decode_utf8(form, form_);
  const std::size_t columns = pattern_.size();
  if (form_.size() > columns + most_ || columns > form_.size() + most_) return std::nullopt;

  auto* two_up = &rows_[0];
  auto* one_up = &rows_[1];
  auto* row = &rows_[2];
  for (std::size_t j = 0; j <= columns; ++j) (*row)[j] = static_cast<std::uint32_t>(j);
  for (std::size_t i = 1; i <= form_.size(); ++i) {
    std::swap(two_up, one_up);
    std::swap(one_up, row);
    (*row)[0] = static_cast<std::uint32_t>(i);
    std::uint32_t least = (*row)[0];
    for (std::size_t j = 1; j <= columns; ++j) {
      const std::uint32_t changed = form_[i - 1] == pattern_[j - 1] ? 0 : 1;
      auto cost = std::min({(*one_up)[j] + 1, (*row)[j - 1] + 1, (*one_up)[j - 1] + changed});
      if (i > 1 && j > 1 && form_[i - 1] == pattern_[j - 2] && form_[i - 2] == pattern_[j - 1])
        cost = std::min(cost, (*two_up)[j - 2] + 1);
      (*row)[j] = cost;
      least = std::min(least, cost);
    }
    // A swap skips one row. So the search can stop only when two rows in succession exceed the limit.
    if (least > most_ && *std::min_element(one_up->begin(), one_up->end()) > most_) return std::nullopt;
  }
  if (row->back() > most_) return std::nullopt;
  return row->back();
}

void NearestForms::add(NearForm form) {
  if (heap_.size() == capacity_) {
    if (!better(form, heap_.front())) return;
    std::pop_heap(heap_.begin(), heap_.end(), better);
    heap_.pop_back();
  }
  heap_.push_back(std::move(form));
  std::push_heap(heap_.begin(), heap_.end(), better);
}

std::vector<NearForm> NearestForms::sorted() && {
  std::sort_heap(heap_.begin(), heap_.end(), better);
  return std::move(heap_);
}

}  // namespace dateline::query

#include "query/forms/fuzzy.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "common/text/utf8.hpp"

namespace dateline::query {

namespace {

bool better(const NearForm& a, const NearForm& b) {
  return std::tie(a.distance, b.articles, a.form) < std::tie(b.distance, a.articles, b.form);
}

std::string_view first_code_point(std::string_view text) {
  return text.empty() ? text : text.substr(0, text::decode(text, 0).size);
}

/// A byte that is not part of valid UTF-8 is a code point of its own.
text::CodePoint decode_at(std::string_view text, std::size_t at) noexcept {
  auto point = text::decode(text, at);
  if (point.value == text::invalid_code_point) point.value -= static_cast<unsigned char>(text[at]);
  return point;
}

/// Changes a text to the first one behind all texts that begin with it; to nothing if there is none.
void move_behind(std::string& text) {
  while (!text.empty() && text.back() == '\xff') text.pop_back();
  if (!text.empty()) ++text.back();
}

bool continues_code_point(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80; }

}  // namespace

FuzzyMatcher::FuzzyMatcher(std::string_view pattern, std::uint32_t most)
    : most_(most),
      width_(2 * std::size_t{most} + 1),
      prefix_(first_code_point(pattern)),
      is_valid_(text::is_valid_utf8(pattern)),
      states_(1),
      rows_(width_) {
  for (std::size_t at = 0; at < pattern.size();) {
    const auto point = decode_at(pattern, at);
    pattern_.push_back(point.value);
    at += point.size;
  }
  for (std::size_t b = 0; b < width_; ++b)
    rows_[b] = b < most_ || b - most_ > pattern_.size() ? most_ + 1 : static_cast<std::uint32_t>(b - most_);
}

std::optional<std::uint32_t> FuzzyMatcher::read(std::string_view form, std::size_t shared) {
  // A state within a code point of this form would only come from malformed text.
  while (states_.size() > 1 && (states_.back().bytes > shared || (states_.back().bytes < form.size() &&
                                                                  continues_code_point(form[states_.back().bytes]))))
    states_.pop_back();
  while (states_.back().bytes < form.size() && may_continue()) {
    const auto point = decode_at(form, states_.back().bytes);
    step(point.value, states_.back().bytes + point.size);
  }
  if (!may_continue()) {
    text_.assign(form.substr(0, states_.back().bytes));
    return std::nullopt;
  }
  // The last cell of the pattern, unless the form is too short or too long for it to be in the row.
  const auto depth = states_.size() - 1;
  if (depth == 0 && !pattern_.empty()) return std::nullopt;
  if (pattern_.size() + most_ < depth || pattern_.size() > depth + most_) return std::nullopt;
  const auto distance = row(depth)[pattern_.size() + most_ - depth];
  return distance <= most_ ? std::optional(distance) : std::nullopt;
}

std::string_view FuzzyMatcher::next_match() {
  for (auto depth = states_.size() - 1; depth > 0; --depth) {
    const bool any = depth > 1 ? states_[depth - 1].least < most_ : pattern_.empty() && most_ > 0;
    if (any || !is_valid_) {
      text_.resize(states_[depth].bytes);
      move_behind(text_);
      return text_;
    }
    if (const auto next = next_code_point(depth)) {
      text_.resize(states_[depth - 1].bytes);
      text::append_utf8(text_, *next);
      return text_;
    }
  }
  return {};
}

/// The smallest code point above the one of this state with which the state before it could be left otherwise, if that
/// one has no edit left: one that equals the pattern's, or that completes a swap.
std::optional<char32_t> FuzzyMatcher::next_code_point(std::size_t depth) const {
  std::optional<char32_t> next;
  const auto consider = [&](char32_t code_point) {
    if (code_point > states_[depth].code_point && (!next || code_point < *next)) next = code_point;
  };
  if (depth == 1) {
    if (!pattern_.empty()) consider(pattern_[0]);
    return next;
  }
  const auto column = [&](std::size_t at, std::size_t b) { return at + b - most_; };
  for (std::size_t b = 0; b < width_; ++b) {
    const auto j = column(depth - 1, b);
    if (row(depth - 1)[b] <= most_ && j < pattern_.size()) consider(pattern_[j]);
    const auto swapped = column(depth - 2, b);
    if (row(depth - 2)[b] < most_ && swapped + 1 < pattern_.size() &&
        states_[depth - 1].code_point == pattern_[swapped + 1])
      consider(pattern_[swapped]);
  }
  return next;
}

/// Adds the state after one more code point. A swap passes over one row, but the least distance of that row is at most
/// one more than that of the row before: so if all of a row exceed the limit, no swap leads back below it.
void FuzzyMatcher::step(char32_t code_point, std::size_t bytes) {
  const auto depth = states_.size();
  const auto previous = states_.back().code_point;
  rows_.resize(std::max(rows_.size(), (depth + 1) * width_));
  auto* const here = row(depth);
  const auto* const one_up = row(depth - 1);
  const auto* const two_up = depth > 1 ? row(depth - 2) : nullptr;
  const auto over = most_ + 1;
  auto least = over;
  for (std::size_t b = 0; b < width_; ++b) {
    here[b] = over;
    if (depth + b < most_ || depth + b - most_ > pattern_.size()) continue;
    const auto j = depth + b - most_;  // code points of the pattern
    if (j == 0) {
      here[b] = static_cast<std::uint32_t>(std::min<std::size_t>(depth, over));
    } else {
      auto cost = one_up[b] + (code_point == pattern_[j - 1] ? 0 : 1);
      if (b + 1 < width_) cost = std::min(cost, one_up[b + 1] + 1);
      if (b > 0) cost = std::min(cost, here[b - 1] + 1);
      if (two_up != nullptr && j > 1 && code_point == pattern_[j - 2] && previous == pattern_[j - 1])
        cost = std::min(cost, two_up[b] + 1);
      here[b] = std::min(cost, over);
    }
    least = std::min(least, here[b]);
  }
  const bool kept = depth > 1 || pattern_.empty() || code_point == pattern_[0];
  states_.push_back({bytes, code_point, kept ? least : over});
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

#include "corpus/formats/object_scan.hpp"

#include <algorithm>

#include "common/facts/text/steps.hpp"

namespace dateline::corpus::formats {

std::size_t ObjectScan::advance(std::string_view text) {
  starved_ = false;
  Marks marks(text);
  std::size_t i = 0;
  while (i < text.size() && state_ == State::inside && !starved_) {
    i = in_string_ ? read_string(text, i, marks) : read_structure(text, i);
  }
  return i;
}

std::size_t ObjectScan::Next::within(std::size_t begin, std::size_t end) {
  if (found_ < begin || found_ == std::string_view::npos) {
    const std::size_t from = std::max(begin, searched_);
    if (from >= end) return end;
    found_ = text_.substr(0, end).find(sought_, from);
    searched_ = std::min(found_, end);
    facts::count_steps(searched_ - from);
  }
  return std::min(found_, end);
}

std::size_t ObjectScan::read_string(std::string_view text, std::size_t i, Marks& marks) {
  const std::size_t quote = marks.quotes.within(i, text.size());
  const std::size_t line_end = marks.newlines.within(i, quote);
  if (const std::size_t newline = marks.returns.within(i, line_end); newline < quote) {
    const std::size_t next = newline + 1;
    if (next + 1 >= text.size()) {
      starved_ = true;
      return next - 1;
    }
    escaped_ = false;
    if (text[next] == '{' && text[next + 1] == '"') state_ = State::broken;
    return next;
  }
  std::size_t slash = quote;
  while (slash > i && text[slash - 1] == '\\') --slash;
  const bool odd = (quote - slash) % 2 == 1;
  escaped_ = slash == i ? odd != escaped_ : odd;
  if (quote == text.size()) return quote;
  in_string_ = escaped_;
  escaped_ = false;
  return quote + 1;
}

std::size_t ObjectScan::read_structure(std::string_view text, std::size_t i) {
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (cut_ && c == '{' && at_line_start_) {
      starved_ = i + 1 == text.size();
      if (!starved_ && text[i + 1] == '"') state_ = State::broken;
      if (starved_ || state_ == State::broken) return i;
    }
    at_line_start_ = c == '\n';
    switch (c) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        continue;
      case '"':
        in_string_ = true;
        last_ = c;
        return i + 1;
      case '{':
        if (!(last_ == ':' || (open_.ends_with('[') && (last_ == '[' || last_ == ',')))) {
          state_ = State::broken;
          return i;
        }
        open_ += c;
        break;
      case '[':
        open_ += c;
        break;
      case '}':
      case ']':
        if (open_.back() != (c == '}' ? '{' : '[')) {
          state_ = State::broken;
          return i + 1;
        }
        open_.pop_back();
        if (open_.empty()) {
          state_ = State::complete;
          return i + 1;
        }
        break;
      default:
        break;
    }
    last_ = c;
  }
  return i;
}

}  // namespace dateline::corpus::formats

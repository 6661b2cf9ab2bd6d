#include "corpus/formats/pieces.hpp"

#include <algorithm>

#include "common/facts/text/steps.hpp"

namespace dateline::corpus::formats {

std::optional<std::string_view> Pieces::next() {
  input::Window& text = context_.text;
  text.drop(held_);
  held_ = 0;
  if (text.view().empty() && !text.grow()) return std::nullopt;
  bool last = false;
  for (std::size_t from = 1;;) {
    const std::string_view view = text.view();
    const std::size_t mark = find_mark_(view, std::min(from, view.size()), last);
    facts::count_steps(std::min(mark, view.size()) - std::min(from, view.size()));
    if (mark != none || last) {
      held_ = std::min(mark, view.size());
      last_ = mark == none;
      if (held_ <= largest_article) return view.substr(0, held_);
    }
    if (std::min(mark, view.size()) > largest_article) {
      skip_large();
      if (text.view().empty() && !text.grow()) return std::nullopt;
      from = 1;
      last = false;
      continue;
    }
    from = std::max(from, view.size() - std::min(view.size(), span));
    last = !text.grow();
  }
}

/// Reports the piece at the start of the window and drops it.
void Pieces::skip_large() {
  input::Window& text = context_.text;
  context_.report(text.line(), "the article is larger than 64 MB");
  bool last = false;
  for (std::size_t from = 1;;) {
    const std::string_view view = text.view();
    const std::size_t mark = find_mark_(view, std::min(from, view.size()), last);
    if (mark != none) return text.drop(mark);
    if (last) return text.drop(view.size());
    const std::size_t kept = std::min(view.size(), 2 * span);
    text.drop(view.size() - kept);
    from = kept > span ? kept - span : std::size_t{1};
    last = !text.grow();
  }
}

std::size_t next_line_start(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? Pieces::none : end + 1;
}

}  // namespace dateline::corpus::formats

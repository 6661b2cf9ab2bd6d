#include "corpus/xml/tag_stream.hpp"

#include <algorithm>

#include "common/facts/text/steps.hpp"

namespace dateline::corpus::xml {
namespace {

constexpr std::size_t longest_name = 256;
constexpr std::size_t longest_doctype = std::size_t{1} << 20;

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

}  // namespace

std::string_view TagStream::ahead() const { return text_.view().substr(position_ - text_.offset()); }

std::string_view TagStream::kept(std::uint64_t end) const {
  return text_.view().substr(*kept_ - text_.offset(), end - *kept_);
}

void TagStream::keep(std::uint64_t offset) {
  forget(offset);
  kept_ = offset;
}

/// Drops the bytes before `offset`.
void TagStream::forget(std::uint64_t offset) {
  if (offset > text_.offset()) text_.drop(offset - text_.offset());
}

/// Reads more text; false at its end. Holds what is kept and the construct that is being read, up to the limit.
bool TagStream::more() {
  if (kept_ && position_ - *kept_ > most) kept_.reset();
  if (held_ && position_ - *held_ > most) held_.reset();
  forget(std::min({position_, kept_.value_or(position_), held_.value_or(position_)}));
  return text_.grow();
}

/// Whether fewer than `wanted` bytes are left.
bool TagStream::at_end(std::size_t wanted) {
  while (ahead().size() < wanted) {
    if (!more()) return true;
  }
  return false;
}

/// Moves to the next occurrence of `sought`; false, at the end of the text, if there is none.
bool TagStream::seek(std::string_view sought) {
  for (;;) {
    const std::string_view text = ahead();
    const std::size_t at = text.find(sought);
    facts::count_steps(std::min(at, text.size()));
    if (at != std::string_view::npos) {
      position_ += at;
      return true;
    }
    position_ += text.size() - std::min(text.size(), sought.size() - 1);
    if (!more()) return false;
  }
}

/// Passes over a construct that begins at the position. If it is not closed, passes over its first bytes only, as far
/// as the text is still there, and sets `unclosed`.
void TagStream::pass(std::string_view begin, std::string_view end, bool& unclosed) {
  const std::uint64_t start = position_;
  position_ += begin.size();
  if (!unclosed && seek(end)) {
    position_ += end.size();
    return;
  }
  unclosed = true;
  if (text_.offset() <= start) position_ = start + begin.size();
}

/// Passes over <!DOCTYPE …> and other declarations; an internal subset is in brackets.
void TagStream::pass_doctype() {
  const std::uint64_t start = position_;
  bool inside = false;
  position_ += 2;
  while (!open_doctype_ && position_ - start < longest_doctype && !at_end(1)) {
    const std::size_t mark = ahead().find_first_of("[]>");
    facts::count_steps(std::min(mark, ahead().size()));
    position_ += std::min(mark, ahead().size());
    if (mark == std::string_view::npos) continue;
    const char c = ahead().front();
    ++position_;
    if (c == '>' && !inside) return;
    inside = c == '[' || (inside && c != ']');
  }
  open_doctype_ = true;
  if (text_.offset() <= start) position_ = start + 2;
}

/// Reads the tag at the position; false if it is none, and then passes over its `<`.
bool TagStream::read_tag(Tag& tag) {
  tag = {};
  tag.begin = position_;
  tag.closing = ahead()[1] == '/';
  const std::uint64_t start = position_ + (tag.closing ? 2 : 1);
  position_ = start;
  if (at_end(1) || !begins_name(ahead().front())) {
    position_ = tag.begin + 1;
    return false;
  }
  char before = ' ';
  name_.clear();
  bool named = false;
  while (!at_end(1)) {
    const std::string_view text = ahead();
    if (!named) {
      const std::size_t end = std::min(text.find_first_of(" \t\r\n/><"), text.size());
      name_.append(text.substr(0, std::min(end, longest_name - std::min(longest_name, name_.size()))));
      named = end < text.size();
      position_ += end;
      continue;
    }
    const std::size_t mark = text.find_first_of("\"'<>");
    facts::count_steps(std::min(mark, text.size()) + 1);
    if (mark != 0) before = text[std::min(mark, text.size()) - 1];
    position_ += std::min(mark, text.size());
    if (mark == std::string_view::npos) continue;
    if (text[mark] == '<') break;
    if (text[mark] == '>') {
      tag.end = ++position_;
      tag.empty = before == '/' && !tag.closing;
      tag.name = name_;
      return true;
    }
    const char quote[] = {text[mark], '<'};
    before = quote[0];
    std::size_t close = std::string_view::npos;
    for (++position_; !at_end(1); position_ += ahead().size()) {
      close = ahead().find_first_of(std::string_view(quote, 2));
      facts::count_steps(std::min(close, ahead().size()));
      if (close != std::string_view::npos) break;
    }
    if (close == std::string_view::npos) break;
    position_ += close;
    if (ahead().front() == '<') break;
    ++position_;
  }
  return false;
}

std::optional<TagStream::Tag> TagStream::next() {
  held_.reset();
  for (;;) {
    held_.reset();
    if (!seek("<")) return std::nullopt;
    held_ = position_;
    if (at_end(2)) return std::nullopt;
    static_cast<void>(at_end(9));
    const std::string_view text = ahead();
    if (text.starts_with("<!--")) {
      pass("<!--", "-->", open_comment_);
    } else if (text.starts_with("<![CDATA[")) {
      pass("<![CDATA[", "]]>", open_cdata_);
    } else if (text.starts_with("<?")) {
      pass("<?", "?>", open_instruction_);
    } else if (text.starts_with("<!")) {
      pass_doctype();
    } else {
      Tag tag;
      if (read_tag(tag)) return tag;
    }
  }
}

}  // namespace dateline::corpus::xml

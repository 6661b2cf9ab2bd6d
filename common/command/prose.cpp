#include "common/command/prose.hpp"

#include <algorithm>
#include <vector>

#include "common/text/terminal.hpp"
#include "common/text/wrap.hpp"

namespace dateline::command {

namespace {

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// The lines of the text, without line ends.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// Where the second column of an example begins; 0 if it has none.
std::size_t column_of(std::string_view line) {
  constexpr std::string_view gap = "   ";
  const auto at = line.find(gap, indent_of(line));
  return at == std::string_view::npos ? 0 : line.find_first_not_of(' ', at);
}

/// The spaces of a command at which it may be broken: those that no quotes enclose, but not before a backslash.
std::vector<std::size_t> breaks_of(std::string_view command) {
  std::vector<std::size_t> breaks;
  char quote = 0;
  for (std::size_t at = indent_of(command); at < command.size(); ++at) {
    const char c = command[at];
    if (quote == 0 && (c == '\'' || c == '"'))
      quote = c;
    else if (c == quote)
      quote = 0;
    else if (quote == 0 && c == ' ' && !command.substr(at + 1).starts_with('\\'))
      breaks.push_back(at);
  }
  return breaks;
}

/// Whether the word behind the space may be the value of an option before it, or the file to which output goes.
bool parts_value(std::string_view command, std::size_t space) {
  const auto word = command.substr(0, space).rfind(' ') + 1;
  const bool takes = command.substr(word).starts_with('-') || command.substr(word).starts_with('>');
  return takes && !command.substr(space + 1).starts_with('-');
}

/// Where to break a command so that its first part fits: preferably not before the value of an option. If no part is
/// short enough, behind the first. 0 if nowhere.
std::size_t break_of(std::string_view command, std::size_t columns) {
  std::size_t best = 0;
  std::size_t any = 0;
  for (const auto at : breaks_of(command)) {
    if (text::display_columns(command.substr(0, at)) + 2 > columns) return best > 0 ? best : any > 0 ? any : at;
    any = at;
    if (!parts_value(command, at)) best = at;
  }
  return best > 0 ? best : any;
}

void append_command(std::string& out, std::string_view line, std::size_t columns) {
  auto rest = std::string(line);
  const auto margin = std::string(indent_of(line) + 2, ' ');
  while (text::display_columns(rest) > columns) {
    const auto at = break_of(rest, columns);
    if (at == 0) break;
    out.append(rest, 0, at).append(" \\\n");
    rest = margin + rest.substr(at + 1);
  }
  out.append(rest).append("\n");
}

/// Lays out the text from front to back.
class Layout {
 public:
  Layout(std::string_view text, std::size_t columns) : lines_(lines_of(text)), columns_(columns) {}

  std::string run() {
    while (at_ < lines_.size()) block();
    return std::move(out_);
  }

 private:
  void block() {
    const auto line = lines_[at_];
    if (line.empty()) {
      out_ += '\n';
      ++at_;
    } else if (line.starts_with("- ")) {
      fill(2, [](std::string_view next) { return indent_of(next) == 2 && next.size() > 2; });
    } else if (line.front() == ' ') {
      example();
    } else {
      fill(0, [](std::string_view next) { return !next.empty() && next.front() != ' ' && !next.starts_with("- "); });
    }
  }

  /// Fills the words of this line and of the lines that continue it.
  template <typename Continues>
  void fill(std::size_t indent, Continues continues) {
    std::string words(lines_[at_++]);
    while (at_ < lines_.size() && continues(lines_[at_])) {
      const auto next = lines_[at_++];
      words.append(" ").append(next.substr(indent_of(next)));
    }
    out_.append(text::wrapped(words, {.columns = columns_, .indent = indent})).append("\n");
  }

  /// Whether a line, or the one before that it continues, is a command of a shell.
  [[nodiscard]] bool is_command(std::size_t at) const {
    const auto before = at > 0 ? lines_[at - 1] : std::string_view{};
    return lines_[at].find("dateline-") != std::string_view::npos || before.ends_with('\\') || before.ends_with('|') ||
           before.ends_with("&&");
  }

  void example() {
    const auto line = lines_[at_++];
    const auto column = column_of(line);
    if (column == 0) {
      if (is_command(at_ - 1))
        append_command(out_, line, columns_);
      else
        out_.append(text::wrapped(line, {.columns = columns_, .indent = indent_of(line)})).append("\n");
      return;
    }
    std::string right(line.substr(column));
    while (at_ < lines_.size() && lines_[at_].size() > column && indent_of(lines_[at_]) == column)
      right.append(" ").append(lines_[at_++].substr(column));
    const bool beside = column + 24 <= columns_;
    const auto left = beside ? std::string(line.substr(0, column))
                             : std::string(line.substr(0, line.find_last_not_of(' ', column - 1) + 1)) + "\n      ";
    const auto cursor = beside ? column : 6;
    out_.append(left).append(text::wrapped(right, {columns_, cursor, cursor})).append("\n");
  }

  std::vector<std::string_view> lines_;
  std::size_t columns_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string laid_out(std::string_view text, std::size_t columns) { return Layout(text, columns).run(); }

}  // namespace dateline::command

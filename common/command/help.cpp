#include "common/command/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "common/command/option.hpp"
#include "common/text/terminal.hpp"

namespace dateline::command {

namespace {

constexpr std::size_t line_columns = 80;
constexpr std::size_t widest_left = 24;  ///< a wider left column gets a line of its own

struct Row {
  std::string left;
  std::string right;
};

/// Appends `text` to `out`, wrapped between words. The cursor is at column `indent`, and so is each new line.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent) {
  auto column = indent;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    const auto columns = text::display_columns(word);
    if (column > indent && column + 1 + columns > line_columns) {
      out.append("\n").append(indent, ' ');
      column = indent;
    }
    if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += columns;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out += '\n';
}

/// Two columns, the right one wrapped.
std::string table(const std::vector<Row>& rows) {
  std::size_t width = 0;
  for (const auto& row : rows)
    if (const auto columns = text::display_columns(row.left); columns <= widest_left) width = std::max(width, columns);
  const auto indent = 2 + width + 2;
  std::string out;
  for (const auto& row : rows) {
    const auto columns = text::display_columns(row.left);
    out.append("  ").append(row.left);
    if (columns > width)
      out.append("\n").append(indent, ' ');
    else
      out.append(width - columns + 2, ' ');
    append_wrapped(out, row.right, indent);
  }
  return out;
}

std::string table(const po::options_description& options) {
  std::vector<Row> rows;
  for (const auto& option : options.options()) {
    auto left = fmt::format("{}", fmt::join(names_of(*option), ", "));
    if (takes_value(*option)) left += " " + placeholder_of(*option);
    auto right = option->description();
    if (const auto value = default_of(*option); !value.empty()) right += fmt::format(" (default: {})", value);
    rows.push_back({std::move(left), std::move(right)});
  }
  return table(rows);
}

std::string usage(const Program& program, const Command& command) {
  std::string out;
  for (std::string_view rest = command.arguments; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    out += fmt::format("{} {} {} {}\n", out.empty() ? "Usage:" : "      ", program.name, command.name,
                       rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace

po::options_description options_of(const Command& command) {
  auto options = command.options();
  add_help_option(options);
  return options;
}

po::options_description program_options() {
  po::options_description options;
  add_help_option(options);
  options.add_options()("version", "print the version and exit");
  return options;
}

std::string program_help(const Program& program) {
  std::vector<Row> commands;
  for (const auto& command : program.commands)
    commands.push_back({std::string(command.name), std::string(command.summary)});
  return fmt::format(
      "Usage: {0} COMMAND [OPTION]… [ARGUMENT]…\n\n{1}\nCommands:\n{2}\nOptions:\n{3}\n"
      "`{0} COMMAND --help` explains a command and its options.\n{4}",
      program.name, program.description, table(commands), table(program_options()), program.notes);
}

std::string command_help(const Program& program, const Command& command) {
  return fmt::format("{}\n{}\nOptions:\n{}{}", usage(program, command), command.description, table(options_of(command)),
                     command.notes);
}

}  // namespace dateline::command

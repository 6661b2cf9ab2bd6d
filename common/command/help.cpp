#include "common/command/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "common/command/option.hpp"
#include "common/command/prose.hpp"
#include "common/text/terminal.hpp"
#include "common/text/wrap.hpp"

namespace dateline::command {

namespace {

constexpr std::size_t widest_left = 24;  ///< a wider left column gets a line of its own

struct Row {
  std::string left;
  std::string right;
};

/// Two columns, the right one wrapped. In a narrow window the right one stands below.
std::string table(const std::vector<Row>& rows, std::size_t window) {
  std::size_t width = 0;
  for (const auto& row : rows)
    if (const auto columns = text::display_columns(row.left); columns <= std::min(widest_left, window / 3))
      width = std::max(width, columns);
  const auto indent = 2 + std::max<std::size_t>(width, 4) + 2;
  std::string out;
  for (const auto& row : rows) {
    const auto columns = text::display_columns(row.left);
    out += text::wrapped("  " + row.left, {.columns = window, .indent = 4});
    out += columns + 4 > indent ? "\n" + std::string(indent, ' ') : std::string(indent - 2 - columns, ' ');
    out += text::wrapped(row.right, {window, indent, indent}) + "\n";
  }
  return out;
}

std::string table(const po::options_description& options, std::size_t window) {
  std::vector<Row> rows;
  for (const auto& option : options.options()) {
    auto left = fmt::format("{}", fmt::join(names_of(*option), ", "));
    if (takes_value(*option)) left += " " + placeholder_of(*option);
    auto right = option->description();
    if (const auto value = default_of(*option); !value.empty()) right += fmt::format(" (default: {})", value);
    rows.push_back({std::move(left), std::move(right)});
  }
  return table(rows, window);
}

std::string usage(const Program& program, const Command& command, std::size_t columns) {
  std::string out;
  for (std::string_view rest = command.arguments; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line =
        fmt::format("{} {} {} {}", out.empty() ? "Usage:" : "      ", program.name, command.name, rest.substr(0, end));
    out += text::wrapped(line, {.columns = columns, .indent = 9}) + "\n";
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
  add_pager_option(options);
  options.add_options()("version", "print the version and exit");
  return options;
}

std::string program_help(const Program& program, std::size_t columns) {
  std::vector<Row> commands;
  for (const auto& command : program.commands)
    commands.push_back({std::string(command.name), std::string(command.summary)});
  const auto usage = fmt::format("Usage: {} COMMAND [OPTION]… [ARGUMENT]…", program.name);
  const auto hint = fmt::format("`{} COMMAND --help` explains a command and its options.", program.name);
  return fmt::format("{}\n\n{}\nCommands:\n{}\nOptions:\n{}\n{}\n{}",
                     text::wrapped(usage, {.columns = columns, .indent = 9}), laid_out(program.description, columns),
                     table(commands, columns), table(program_options(), columns),
                     text::wrapped(hint, {.columns = columns}), laid_out(program.notes, columns));
}

std::string command_help(const Program& program, const Command& command, std::size_t columns) {
  return fmt::format("{}\n{}\nOptions:\n{}{}", usage(program, command, columns), laid_out(command.description, columns),
                     table(options_of(command), columns), laid_out(command.notes, columns));
}

}  // namespace dateline::command

#include "common/command/command.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <new>
#include <numeric>
#include <system_error>

#include "common/command/completion.hpp"
#include "common/command/help.hpp"
#include "common/terminal/sink.hpp"
#include "common/terminal/window.hpp"

namespace dateline::command {

namespace {

Exit print(std::string_view text) {
  terminal::print(text);
  return Exit::done;
}

std::size_t window_columns() { return terminal::window_of(STDOUT_FILENO).columns; }

/// The Levenshtein distance.
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const auto replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

std::string names_of_commands(const Program& program) {
  std::string names;
  for (const auto& command : program.commands) names.append(names.empty() ? "" : ", ").append(command.name);
  return names;
}

[[noreturn]] void refuse_command(const Program& program, std::string_view name) {
  constexpr std::size_t most_edits = 2;
  auto message = fmt::format("unknown command '{}'", name);
  const auto distance = [&](const Command& command) { return edits_between(name, command.name); };
  const auto nearest = std::min_element(program.commands.begin(), program.commands.end(),
                                        [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
  if (name.starts_with('-'))
    message += "; options go after the command";
  else if (distance(*nearest) <= most_edits && distance(*nearest) < nearest->name.size())
    message += fmt::format("; did you mean '{}'?", nearest->name);
  throw UsageError(fmt::format("{}{} The commands are {}; `{} --help` explains them", message,
                               message.ends_with('?') ? "" : ".", names_of_commands(program), program.name));
}

Exit run_command(const Program& program, const Command& command, std::span<const std::string> arguments) {
  try {
    const auto parsed = parse(arguments, options_of(command));
    if (parsed.has("no-pager")) terminal::turn_pager_off();
    return parsed.has("help") ? print(command_help(program, command, window_columns())) : command.run(parsed);
  } catch (const OptionError& error) {
    const auto hint = program.option_hint == nullptr ? "" : program.option_hint(arguments);
    throw UsageError(
        fmt::format("{}; `{} {} --help` lists the options{}", error.what(), program.name, command.name, hint));
  }
}

int report(const Program& program, Exit status, std::string_view message) noexcept {
  try {
    terminal::tell(fmt::format("{}: {}\n", program.name, message));
  } catch (const std::bad_alloc&) {  // no memory for the message; the status still says what happened
  }
  return static_cast<int>(status);
}

}  // namespace

Exit run(const Program& program, std::span<const std::string> arguments) {
  if (arguments.empty())
    throw UsageError(fmt::format("no command is given. The commands are {}; `{} --help` explains them",
                                 names_of_commands(program), program.name));
  const auto& name = arguments.front();
  const auto rest = arguments.subspan(1);
  if (name == "--no-pager") {
    terminal::turn_pager_off();
    return run(program, rest);
  }
  if (name == "--help" || name == "-h" || name == "help") return print(program_help(program, window_columns()));
  if (name == "--version")
    return print(fmt::format("{} {}{}\n", program.name, DATELINE_VERSION,
                             program.build != nullptr ? fmt::format(" ({})", program.build()) : ""));
  if (name == "--completions") return print(completions(program, rest));
  for (const auto& command : program.commands)
    if (command.name == name) return run_command(program, command, rest);
  refuse_command(program, name);
}

int run_and_report(const Program& program, std::span<const std::string> arguments) noexcept {
  try {
    const auto status = run(program, arguments);
    terminal::flush_output();
    return static_cast<int>(status);
  } catch (const terminal::ReaderGone&) {
    return static_cast<int>(Exit::done);
  } catch (const Error& error) {
    return report(program, error.status(), error.what());
  } catch (const std::bad_alloc&) {
    return report(program, Exit::unusable, fmt::format("not enough memory{}", program.memory_hint));
  } catch (const std::system_error& error) {
    const bool reader_is_gone = error.code() == std::errc::broken_pipe;
    return reader_is_gone ? static_cast<int>(Exit::done) : report(program, Exit::unusable, error.what());
  } catch (const std::exception& error) {
    return report(program, Exit::unusable, error.what());
  }
}

}  // namespace dateline::command

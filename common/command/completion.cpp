#include "common/command/completion.hpp"

#include <algorithm>

#include "common/command/help.hpp"
#include "common/command/option.hpp"

namespace dateline::command {

namespace {

using Words = std::vector<std::string>;

bool names_file(std::string_view placeholder) {
  return placeholder.find("FILE") != std::string_view::npos || placeholder.find("PATH") != std::string_view::npos;
}

/// The words that begin with what was typed, below the line that says what they are.
std::string answer(std::string_view kind, const Words& words, std::string_view typed) {
  std::string lines = std::string(kind) + "\n";
  for (const auto& word : words)
    if (word.starts_with(typed)) lines.append(word).append("\n");
  return lines;
}

Words names_of(const po::options_description& options) {
  Words names;
  for (const auto& option : options.options())
    for (auto& name : command::names_of(*option)) names.push_back(std::move(name));
  return names;
}

/// Joins what bash split: "--set", "=", "source", "=", "AP" becomes "--set=source=AP".
Words joined_at_equals(std::span<const std::string> words) {
  Words joined;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool continues = !joined.empty() && (words[i] == "=" || (i > 0 && words[i - 1] == "="));
    if (continues) {
      joined.back() += words[i];
    } else {
      joined.push_back(words[i]);
    }
  }
  return joined;
}

/// Completes the value of an option. bash replaces only what follows the last = of `typed`.
std::string value_completions(const Program& program, const po::option_description& option, std::string_view typed) {
  const auto placeholder = placeholder_of(option);
  if (placeholder == "DIR") return answer("directories", {}, typed);
  if (names_file(placeholder)) return answer("files", {}, typed);
  auto values = program.values == nullptr ? Words{} : program.values(option.long_name());
  if (values.empty()) return answer("words", listed_values(placeholder), typed);
  if (const auto equals = placeholder.find('='); equals != std::string::npos) {
    const auto typed_equals = typed.find('=');
    const bool first_half = typed_equals == std::string_view::npos;
    const bool names_first = placeholder.starts_with("FIELD");
    if (first_half != names_first) return answer("words", {}, typed);
    if (!first_half) return answer("words", values, typed.substr(typed_equals + 1));
    for (auto& value : values) value += '=';
    return answer("prefixes", values, typed);
  }
  if (!placeholder.ends_with(",…")) return answer("words", values, typed);
  const auto comma = typed.rfind(',');
  const auto before = typed.substr(0, comma == std::string_view::npos ? 0 : comma + 1);
  for (auto& value : values) value.insert(0, before);
  return answer("prefixes", values, typed);
}

bool takes_files(const Command& command) {
  for (std::string_view rest = command.arguments; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    if (names_file(line.substr(line.rfind(' ') + 1))) return true;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return false;
}

std::string command_completions(const Program& program, const Command& command, std::span<const std::string> split) {
  const auto words = joined_at_equals(split);
  const auto options = options_of(command);
  std::string_view typed = words.back();
  std::string_view name = words.size() > 1 ? words[words.size() - 2] : std::string_view{};
  if (const auto equals = typed.find('='); typed.starts_with("--") && equals != std::string_view::npos) {
    name = typed.substr(0, equals);
    typed.remove_prefix(equals + 1);
  }
  for (const auto& option : options.options()) {
    const auto names = command::names_of(*option);
    if (takes_value(*option) && std::find(names.begin(), names.end(), name) != names.end())
      return value_completions(program, *option, typed);
  }
  if (typed.starts_with('-')) return answer("words", names_of(options), typed);
  return answer(takes_files(command) ? "files" : "words", {}, typed);
}

}  // namespace

std::string completions(const Program& program, std::span<const std::string> words) {
  if (words.size() > 1) {
    if (words.front() == "--no-pager") return completions(program, words.subspan(1));
    for (const auto& command : program.commands)
      if (command.name == words.front()) return command_completions(program, command, words.subspan(1));
    return answer("words", {}, words.back());
  }
  Words first;
  for (const auto& command : program.commands) first.emplace_back(command.name);
  for (auto& name : names_of(program_options())) first.push_back(std::move(name));
  return answer("words", first, words.empty() ? std::string_view{} : words.front());
}

}  // namespace dateline::command

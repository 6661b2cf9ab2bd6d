#pragma once

#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

/// The requests of benchmarks/compare; benchmarks/README.md says what each means.
namespace peers {

/// The parts between separators; none of an empty text.
inline std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; !text.empty();) {
    const auto to = text.find(separator, from);
    parts.push_back(text.substr(from, to - from));
    if (to == std::string::npos) break;
    from = to + 1;
  }
  return parts;
}

/// A verb and named values.
class Request {
 public:
  explicit Request(const std::string& line) {
    const auto words = split(line, '\t');
    if (!words.empty()) verb_ = words.front();
    for (const auto& word : words)
      if (const auto equals = word.find('='); equals != std::string::npos)
        values_[word.substr(0, equals)] = word.substr(equals + 1);
  }

  [[nodiscard]] const std::string& verb() const noexcept { return verb_; }
  /// Throws std::out_of_range if the request has no such value.
  [[nodiscard]] const std::string& operator[](const std::string& name) const { return values_.at(name); }
  [[nodiscard]] int number(const std::string& name) const { return std::stoi((*this)[name]); }

 private:
  std::string verb_;
  std::map<std::string, std::string> values_;
};

/// Reads requests from standard input and prints what `answer` returns for each, a line of JSON. Returns the exit
/// status.
template <typename Answer>
int serve(Answer answer) {
  try {
    for (std::string line; std::getline(std::cin, line);) std::cout << answer(Request(line)) << std::endl;
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}

}  // namespace peers

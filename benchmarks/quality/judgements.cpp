#include "benchmarks/quality/judgements.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include "common/error.hpp"
#include "common/text/lines.hpp"

namespace dateline::bench {

namespace {

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// A line of judgements, and what is wrong with it.
class JudgementLine {
 public:
  JudgementLine(const std::string& line, std::string place) : place_(std::move(place)) {
    std::istringstream in(line);
    for (std::string field; in >> field;) fields_.push_back(field);
  }

  [[nodiscard]] bool blank() const { return fields_.empty(); }
  [[nodiscard]] const std::string& topic() const { return fields_[0]; }
  [[nodiscard]] const std::string& article() const { return fields_[2]; }
  /// Throws UnusableError unless there are four fields and the last is a whole number.
  [[nodiscard]] int grade() const {
    if (fields_.size() != 4) fail(fmt::format("{} fields instead of 4: query, 0, article, grade", fields_.size()));
    const auto grade = whole(fields_[3]);
    if (!grade) fail(fmt::format("the grade '{}' is not a whole number", fields_[3]));
    return *grade;
  }
  [[noreturn]] void fail(const std::string& reason) const { throw UnusableError(place_ + ": " + reason); }

 private:
  std::vector<std::string> fields_;
  std::string place_;
};

}  // namespace

GradeMap parse_grades(const std::vector<std::string>& values) {
  GradeMap map;
  for (const auto& value : values) {
    std::istringstream in(value);
    for (std::string pair; std::getline(in, pair, ',');) {
      const auto equals = pair.find('=');
      const auto from = whole(std::string_view(pair).substr(0, equals));
      const auto to = equals == std::string::npos ? std::nullopt : whole(std::string_view(pair).substr(equals + 1));
      if (!from || !to) throw UsageError(fmt::format("--grades: '{}' is not of the form FROM=TO, such as 1=4", pair));
      if (const auto [at, fresh] = map.try_emplace(*from, *to); !fresh && at->second != *to)
        throw UsageError(fmt::format("--grades: grade {} means both {} and {}", *from, at->second, *to));
    }
  }
  return map;
}

Judgements read_judgements(std::istream& in, const std::string& file, const GradeMap& map) {
  Judgements judgements;
  text::for_each_line(in, [&](const std::string& text, std::uint64_t number) {
    const JudgementLine line(text, fmt::format("{}, line {}", file, number));
    if (line.blank()) return;
    auto grade = line.grade();
    if (const auto mapped = map.find(grade); mapped != map.end()) grade = mapped->second;
    const auto [at, fresh] = judgements[line.topic()].try_emplace(line.article(), grade);
    if (!fresh && at->second != grade)
      line.fail(fmt::format("grade {} for query '{}' and article '{}', but {} in an earlier line", grade, line.topic(),
                            line.article(), at->second));
  });
  if (in.bad()) throw UnusableError(file + ": cannot be read");
  if (judgements.empty()) throw UnusableError(file + ": contains no judgements");
  return judgements;
}

}  // namespace dateline::bench

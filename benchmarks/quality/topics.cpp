#include "benchmarks/quality/topics.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "common/error.hpp"
#include "common/text/lines.hpp"

namespace dateline::bench {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f\v";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The text without a label that TREC's topics repeat after some tags, such as "Number:".
std::string_view without_label(std::string_view text, std::string_view label) {
  text = trimmed(text);
  if (text.starts_with(label)) text.remove_prefix(label.size());
  return trimmed(text);
}

class TopicReader {
 public:
  explicit TopicReader(const std::string& file) : file_(file) {}

  void read(const std::string& line, std::uint64_t number) {
    line_ = number;
    const auto text = trimmed(line);
    if (text.empty()) return;
    if (text.starts_with("<top>")) return begin();
    if (inside_) return read_tagged(text);
    auto separator = line.find('\t');
    if (separator == std::string::npos) separator = line.find(':');
    if (separator == std::string::npos) fail("neither a tab nor a colon between the query's id and its text");
    add({std::string(trimmed(line.substr(0, separator))), std::string(trimmed(line.substr(separator + 1)))});
  }

  /// All topics. Throws UnusableError if there are none, or if the last one does not end.
  std::vector<Topic> finish() {
    if (inside_) fail("a <top> without </top>");
    if (topics_.empty()) throw UnusableError(file_ + ": contains no queries");
    return std::move(topics_);
  }

 private:
  [[noreturn]] void fail(const std::string& reason) const {
    throw UnusableError(fmt::format("{}, line {}: {}", file_, line_, reason));
  }

  void begin() {
    if (inside_) fail("a <top> inside another");
    inside_ = true;
    topic_ = {};
    part_ = nullptr;
  }

  /// A line of a <top>. The text of a tag goes on until the next tag.
  void read_tagged(std::string_view text) {
    if (text.starts_with("</top>")) {
      inside_ = false;
      topic_.text = trimmed(topic_.text);
      return add(std::move(topic_));
    }
    if (text.starts_with('<')) {
      const auto close = text.find('>');
      if (close == std::string_view::npos) fail("a tag without '>'");
      const auto tag = text.substr(1, close - 1);
      part_ = tag == "num" ? &topic_.id : tag == "title" ? &topic_.text : nullptr;
      text = without_label(text.substr(close + 1), tag == "num" ? "Number:" : "Topic:");
      text = trimmed(text.substr(0, text.find("</")));
    }
    if (part_ == nullptr || text.empty()) return;
    if (!part_->empty()) *part_ += ' ';
    *part_ += text;
  }

  void add(Topic topic) {
    if (topic.id.empty()) fail("a query without an id");
    if (topic.text.empty()) fail(fmt::format("query '{}' has no text", topic.id));
    if (!ids_.insert(topic.id).second) fail(fmt::format("query '{}' comes twice", topic.id));
    topics_.push_back(std::move(topic));
  }

  const std::string& file_;
  std::uint64_t line_ = 0;
  std::vector<Topic> topics_;
  std::set<std::string> ids_;
  bool inside_ = false;          ///< between <top> and </top>
  Topic topic_;                  ///< of the <top>
  std::string* part_ = nullptr;  ///< of the topic, which the lines belong to; null for other tags
};

}  // namespace

std::vector<Topic> read_topics(std::istream& in, const std::string& file) {
  TopicReader reader(file);
  text::for_each_line(in, [&](const std::string& line, std::uint64_t number) { reader.read(line, number); });
  if (in.bad()) throw UnusableError(file + ": cannot be read");
  return reader.finish();
}

}  // namespace dateline::bench

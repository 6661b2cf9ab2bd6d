#include "corpus/fields/credits.hpp"

#include <algorithm>
#include <string_view>

#include "common/facts/tagging/furniture.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus {
namespace {

constexpr std::size_t head_size = 1500;
constexpr std::size_t tail_size = 1000;

/// The whole lines within the first `head_size` bytes, or the whole words if these have no line end.
std::string_view head_of(std::string_view body) {
  if (body.size() <= head_size) return body;
  const std::string_view head = body.substr(0, head_size);
  const std::size_t line = head.rfind('\n');
  return head.substr(0, line != std::string_view::npos ? line : head.rfind(' '));
}

/// The whole lines within the last `tail_size` bytes that the head does not cover.
std::string_view tail_of(std::string_view body, std::size_t head) {
  body.remove_prefix(std::max(head, body.size() - std::min(body.size(), tail_size)));
  const std::size_t line = body.find('\n');
  return line == std::string_view::npos ? std::string_view() : body.substr(line);
}

}  // namespace

void Credits::fill(Article& article) {
  const bool authors = article.authors.empty();
  const std::string_view head = head_of(article.body);
  if (authors || article.dateline.empty()) {
    words_.read(head);
    facts::Furniture found = facts::furniture(words_);
    if (authors) article.authors = std::move(found.authors);
    const auto [start, end] = found.dateline;
    if (article.dateline.empty()) article.dateline = text::clean_line(std::string(head.substr(start, end - start)));
  }
  if (!authors) return;
  words_.read(tail_of(article.body, head.size()));
  for (std::string& author : facts::furniture(words_).authors) {
    if (std::find(article.authors.begin(), article.authors.end(), author) == article.authors.end()) {
      article.authors.push_back(std::move(author));
    }
  }
}

}  // namespace dateline::corpus

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"
#include "query/engine/engine.hpp"
#include "tests/support/temporary_directory.hpp"

namespace dateline::test {

/// An article and what it says; mentions are left out.
struct Story {
  Article article;
  Facts facts;
};

[[nodiscard]] Story story(std::string id, std::string title, std::string body, std::string_view day = {});
[[nodiscard]] Person person(std::string key, std::string name, std::vector<Role> roles = {});
[[nodiscard]] Role role(std::string text, std::string country, std::string body = {},
                        RoleStatus status = RoleStatus::current);

/// An index laid down term by term as the schema says, with tokens simple enough to be read in a test: words part at
/// spaces, a word's stem is the word without a final s, and "a-b" is a, b and the joined ab at the position of a.
class HandMadeIndex {
 public:
  explicit HandMadeIndex(const std::vector<Story>& stories);

  [[nodiscard]] std::unique_ptr<query::Engine> open() const;
  [[nodiscard]] const std::filesystem::path& path() const { return directory_.path(); }
  /// Adds or replaces one story, as one commit.
  void put(const Story& story) const;

  [[nodiscard]] static std::string stem(std::string_view form);

 private:
  TemporaryDirectory directory_;
};

/// The ids of a search's hits, in order.
[[nodiscard]] std::vector<std::string> ids(query::Engine& engine, const query::Search& search);
[[nodiscard]] std::vector<std::string> ids_matching(query::Engine& engine, query::Node tree);

}  // namespace dateline::test

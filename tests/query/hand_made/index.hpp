#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/manifest.hpp"
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

/// Each engine's name in turn: a test that calls this runs once for each engine. To be called from a test.
[[nodiscard]] std::string each_engine();

/// An index of stories with the tokens of hand_made/text.hpp, made by the tests themselves. Names of engines are those
/// of
/// `--engine`. By default a test runs once with an index of each engine.
class HandMadeIndex {
 public:
  explicit HandMadeIndex(const std::vector<Story>& stories, const std::string& engine = each_engine());

  [[nodiscard]] std::unique_ptr<query::Engine> open() const;
  [[nodiscard]] const std::filesystem::path& path() const { return directory_.path(); }
  /// Adds or replaces stories, as one commit.
  void put(const std::vector<Story>& stories) const;

 private:
  TemporaryDirectory directory_;
  index::Settings settings_;
};

/// The ids of a search's hits, in order.
[[nodiscard]] std::vector<std::string> ids(query::Engine& engine, const query::Search& search);
[[nodiscard]] std::vector<std::string> ids_matching(query::Engine& engine, query::Node tree);

}  // namespace dateline::test

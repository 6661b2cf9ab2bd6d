#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/manifest.hpp"
#include "common/model/article.hpp"

namespace dateline::fuzz {

/// Articles that fill every section: with titles, instants, sources, people, roles, dates, forms and repeated words.
[[nodiscard]] Article article(int number);

/// Adds articles `first` … `last` - 1 as one commit. Throws as the writer does.
void add_articles(const std::filesystem::path& index, const index::Settings& settings, int first, int last);

/// Deletes articles as one commit.
void delete_articles(const std::filesystem::path& index, const index::Settings& settings,
                     const std::vector<std::string>& ids);

}  // namespace dateline::fuzz

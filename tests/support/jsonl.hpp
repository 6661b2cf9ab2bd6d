#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/model/article.hpp"

namespace dateline::test {

/// Writes articles as JSON lines. Reading them gives equal articles, apart from file and line.
inline void write_jsonl(const std::filesystem::path& file, const std::vector<Article>& articles) {
  std::ofstream out(file);
  for (const auto& article : articles) {
    nlohmann::json json{{"id", article.id},           {"url", article.url},           {"title", article.title},
                        {"body", article.body},       {"source", article.source},     {"authors", article.authors},
                        {"section", article.section}, {"keywords", article.keywords}, {"people", article.people},
                        {"places", article.places},   {"dateline", article.dateline}, {"language", article.language}};
    if (const auto& published = article.published)
      json["date"] = published->instant ? iso_instant(*published->instant) : iso_day(published->day);
    out << json.dump() << '\n';
  }
}

}  // namespace dateline::test

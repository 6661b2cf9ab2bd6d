#include "corpus/fields/byline.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace dateline::corpus {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("a byline names authors, not their jobs, places or newspapers") {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"By Ann Lee", {"Ann Lee"}},
      {"By ANN LEE, BO WU and CY DEE", {"ANN LEE", "BO WU", "CY DEE"}},
      {"Ann Lee & Bo Wu; Cy Dee | Di Ray", {"Ann Lee", "Bo Wu", "Cy Dee", "Di Ray"}},
      {"Ann Lee with Bob Ray", {"Ann Lee", "Bob Ray"}},
      {"Ann Lee, with Bob Ray", {"Ann Lee", "Bob Ray"}},
      {"Ann Lee with files from Reuters", {"Ann Lee"}},
      {"Ann Lee, with reporting by Bo Wu", {"Ann Lee"}},
      {"By ANN LEE WITH BOB RAY", {"ANN LEE", "BOB RAY"}},
      {"Ann Lee, Staff Writer", {"Ann Lee"}},
      {"By ANN LEE, ASSOCIATED PRESS WRITER", {"ANN LEE"}},
      {"Ann Lee and Bo Wu, Senior Political Correspondents", {"Ann Lee", "Bo Wu"}},
      {"Ann Lee, Special to The Times", {"Ann Lee"}},
      {"By Ann Lee in Paris and Bo Wu in Rome, Reuters", {"Ann Lee", "Bo Wu"}},
      {"By Ann Lee for The Lantern", {"Ann Lee"}},
      {"Staff Writer", {}},
      {"By staff reporters", {}},
      {"Political Editor", {}},
      {"Lee, Ann", {"Lee, Ann"}},
      {"Lee, Ann, Staff Writer", {"Lee, Ann"}},
      {"Reuters", {"Reuters"}},
      {"Sophie in 't Veld", {"Sophie in 't Veld"}},
      {"Emily Post, John Press and Bo Editorson", {"Emily Post", "John Press", "Bo Editorson"}},
      {"Maria de la Cruz", {"Maria de la Cruz"}},
      {"Andy Withers", {"Andy Withers"}},
      {", ,", {}},
      {"", {}},
  };
  for (const auto& [byline, expected] : cases) {
    INFO(byline);
    CHECK(authors_in(byline) == expected);
  }
}

}  // namespace
}  // namespace dateline::corpus

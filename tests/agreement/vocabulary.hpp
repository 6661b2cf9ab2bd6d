#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/agreement/model/naive.hpp"

namespace dateline::naive {

struct Term {
  std::string form;
  std::string stem;
  std::uint32_t position;
};

/// What the articles of an index can be asked for, each as often as it is there.
struct Vocabulary {
  std::vector<std::vector<Term>> texts;  ///< the terms of titles and bodies in text order; none is empty
  std::map<Facet, std::vector<std::string>> values;
  std::vector<std::pair<std::string, Role>> roles;  ///< with the key of the person who holds it
  std::vector<Day> days;                            ///< of publication
  std::vector<Interval> mentions;
};

[[nodiscard]] Vocabulary vocabulary_of(const Index& index, std::string_view language);

}  // namespace dateline::naive

#include "benchmarks/facts/ner_score.hpp"

#include <set>

namespace dateline::bench {

Tally compare_mentions(const TaggedText& gold, const Facts& facts) {
  std::set<Span> found;
  for (const auto& person : facts.people)
    for (const auto& mention : person.mentions)
      if (mention.field == Field::body) found.insert({mention.start, mention.end});
  Tally tally{gold.people.size(), found.size(), 0};
  for (const auto& name : gold.people) tally.right += found.count(name);
  return tally;
}

}  // namespace dateline::bench

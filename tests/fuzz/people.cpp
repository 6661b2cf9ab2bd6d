// What the directory of people reads: the entry of a person, and the lines of people.jsonl.
#include <string>

#include "common/error.hpp"
#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"
#include "tests/fuzz/require.hpp"

using namespace dateline;
using namespace dateline::fuzz;

namespace {

void require_entry(std::string_view bytes) {
  const auto entry = people::decode_entry(bytes);
  const auto rank = people::rank_of_entry(bytes);
  require(entry.has_value() == rank.has_value(), "an entry has a rank");
  if (!entry) return;
  require(!entry->keys.empty() && !entry->names.empty(), "a person has a key and a name");
  require(people::decode_entry(people::encode_entry(*entry)) == entry, "an entry is read as it was written");
  require(rank->articles == entry->span.articles && rank->key == entry->key(), "the rank is that of the entry");
}

void require_authority(std::string_view text) {
  try {
    const auto authority = people::Authority::parse(text, "people.jsonl");
    for (const auto* key : {"ada-byron", "ada-king"}) {
      static_cast<void>(authority.form_of(key));
      require(authority.person_of(authority.person_of(key)) == authority.person_of(key), "a merge ends at a person");
    }
    require(!authority.are_split("ada-byron", "ada-byron"), "nobody is split from himself");
  } catch (const UnusableError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = as_text(data, size);
  require_entry(bytes);
  require_authority(bytes);
  return 0;
}

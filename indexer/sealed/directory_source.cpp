#include "indexer/sealed/directory_source.hpp"

#include <map>
#include <utility>

#include "common/segment/dictionary/role_key.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "common/segment/postings/posting_cursor.hpp"
#include "common/segment/value_walk.hpp"

namespace dateline::indexer::sealed {

namespace {

constexpr auto person_part = segment::facet_part(Facet::person);

/// All roles of one person in a segment, by the ordinal of their role tuple.
std::map<std::uint64_t, Role> roles_of(const segment::Segment& segment, std::string_view key) {
  std::map<std::uint64_t, Role> roles;
  const auto start = std::string(key) + '\0';
  auto at = segment.terms(segment::roles_part).dictionary.keys().lower_bound(start);
  for (; at.valid() && at.key().starts_with(start); at.next())
    roles.emplace(at.ordinal(), segment::role_of(at.key()).role);
  return roles;
}

}  // namespace

SealedDirectorySource::SealedDirectorySource(const std::filesystem::path& index)
    : snapshot_(segment::open_snapshot(index)) {}

void SealedDirectorySource::keys(const KeyVisitor& visit) {
  segment::visit_values(snapshot_, person_part, {}, [&](std::string_view key, std::uint64_t /*articles*/) {
    visit(key);
    return true;
  });
}

std::vector<Appearance> SealedDirectorySource::appearances(std::string_view key) {
  std::vector<Appearance> appearances;
  for (std::size_t i = 0; i < snapshot_.segments.size(); ++i) add_appearances(i, key, appearances);
  return appearances;
}

void SealedDirectorySource::add_appearances(std::size_t number, std::string_view key,
                                            std::vector<Appearance>& appearances) const {
  const auto& live = snapshot_.segments[number];
  const auto& people = live.segment.terms(person_part);
  const auto roles = roles_of(live.segment, key);
  auto at = people.dictionary.keys().lower_bound(key);
  for (; at.valid() && segment::value_of(at.key()) == key; at.next()) {
    const auto name = segment::label_of(at.key());
    for (segment::PostingCursor cursor(people, people.dictionary.term(at)); cursor.next();) {
      for (std::size_t i = 0; i < cursor.block().size; ++i) {
        const auto document = cursor.block().documents[i];
        if (!live.is_live(document)) continue;
        const auto published = live.segment.dates().published(document);
        Appearance appearance{
            std::uint64_t{number} << 32 | document, published ? std::optional(published->day) : std::nullopt, name, {}};
        live.segment.column(segment::roles_part).values(document, [&](std::uint32_t tuple) {
          if (const auto role = roles.find(tuple); role != roles.end()) appearance.roles.push_back(role->second);
        });
        appearances.push_back(std::move(appearance));
      }
    }
  }
}

}  // namespace dateline::indexer::sealed

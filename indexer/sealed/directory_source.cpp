#include "indexer/sealed/directory_source.hpp"

#include <unordered_map>
#include <utility>

#include "common/segment/dictionary/role_key.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "common/segment/postings/posting_cursor.hpp"
#include "common/segment/value_walk.hpp"

namespace dateline::indexer::sealed {

namespace {

constexpr auto person_part = segment::facet_part(Facet::person);

/// Calls visit(document) for each document of a posting list.
template <typename Visit>
void visit_documents(const segment::TermIndex& index, const segment::Term& term, Visit visit) {
  for (segment::PostingCursor cursor(index, term); cursor.next();)
    for (std::size_t i = 0; i < cursor.block().size; ++i) visit(cursor.block().documents[i]);
}

/// The roles of one person in a segment, by document. Read from the postings of the person's own roles, because a
/// document's column has the roles of all its people.
std::unordered_map<std::uint32_t, std::vector<Role>> roles_of(const segment::Segment& segment, std::string_view key) {
  std::unordered_map<std::uint32_t, std::vector<Role>> roles;
  const auto start = std::string(key) + '\0';
  const auto& tuples = segment.terms(segment::roles_part);
  auto at = tuples.dictionary.keys().lower_bound(start);
  for (; at.valid() && at.key().starts_with(start); at.next()) {
    const auto role = segment::role_of(at.key()).role;
    visit_documents(tuples, tuples.dictionary.term(at), [&](auto document) { roles[document].push_back(role); });
  }
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

std::uint64_t SealedDirectorySource::organisations(std::string_view name) {
  std::uint64_t sum = 0;
  constexpr auto part = segment::facet_part(Facet::organisation);
  segment::visit_values(snapshot_, part, name, [&](std::string_view value, std::uint64_t articles) {
    if (value == name) sum += articles;
    return false;  // the name itself comes first
  });
  segment::visit_values(snapshot_, part, std::string(name) + ' ',
                        [&](std::string_view /*value*/, std::uint64_t articles) {
                          sum += articles;
                          return true;
                        });
  return sum;
}

void SealedDirectorySource::add_appearances(std::size_t number, std::string_view key,
                                            std::vector<Appearance>& appearances) {
  const auto& live = snapshot_.segments[number];
  const auto& people = live.segment.terms(person_part);
  const auto roles = roles_of(live.segment, key);
  for (const auto& [document, held] : roles) values_read_ += held.size();
  auto at = people.dictionary.keys().lower_bound(key);
  for (; at.valid() && segment::value_of(at.key()) == key; at.next()) {
    const auto name = segment::label_of(at.key());
    visit_documents(people, people.dictionary.term(at), [&](std::uint32_t document) {
      ++values_read_;
      if (!live.is_live(document)) return;
      const auto published = live.segment.dates().published(document);
      Appearance appearance{
          std::uint64_t{number} << 32 | document, published ? std::optional(published->day) : std::nullopt, name, {}};
      if (const auto held = roles.find(document); held != roles.end()) appearance.roles = held->second;
      appearances.push_back(std::move(appearance));
    });
  }
}

}  // namespace dateline::indexer::sealed

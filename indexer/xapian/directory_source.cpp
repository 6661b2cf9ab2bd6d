#include "indexer/xapian/directory_source.hpp"

#include <optional>
#include <utility>

#include "common/text/bounded_term.hpp"
#include "common/xapian/schema.hpp"

namespace dateline::indexer {

namespace schema = dateline::xapian;

namespace {

/// Articles whose slots are at most this long are decoded again for each of their people. In bytes.
constexpr std::size_t most_decoded_again = 2048;
constexpr std::size_t most_kept = std::size_t{64} << 20;  ///< bytes of memory for the longer ones

}  // namespace

/// Reads one value slot. Precondition: documents are asked for in ascending order. Nothing is read before.
class XapianDirectorySource::SlotReader {
 public:
  SlotReader(const Xapian::Database& database, std::uint32_t slot) : database_(database), slot_(slot) {}

  /// The document's value, or an empty string.
  std::string value_of(Xapian::docid document) {
    if (!at_) at_ = database_.valuestream_begin(slot_);
    if (*at_ != end_) at_->skip_to(document);
    return *at_ != end_ && at_->get_docid() == document ? **at_ : std::string();
  }

 private:
  const Xapian::Database& database_;
  std::uint32_t slot_;
  std::optional<Xapian::ValueIterator> at_;
  Xapian::ValueIterator end_;
};

void XapianDirectorySource::keys(const KeyVisitor& visit) {
  const auto prefix = schema::facet_prefix(Facet::person);
  std::unordered_map<std::string, std::string> shortened;  // term → key, of the documents decoded so far
  for (auto at = database_.allterms_begin(prefix); at != database_.allterms_end(prefix); ++at) {
    const auto term = *at;
    if (!text::is_shortened(term)) {
      visit(std::string_view(term).substr(prefix.size()));
      continue;
    }
    if (!shortened.contains(term)) {
      const auto document = database_.get_document(*database_.postlist_begin(term));
      const auto set = document.get_value(schema::facet_slot(Facet::person));
      for (const auto key : schema::decode_set(set)) {
        ++values_read_;
        if (auto key_term = schema::facet_term(Facet::person, key); text::is_shortened(key_term) && key_term >= term)
          shortened.emplace(std::move(key_term), key);
      }
    }
    if (const auto found = shortened.extract(term)) visit(found.mapped());
  }
}

std::shared_ptr<const ArticlePeople> XapianDirectorySource::people_of(Xapian::docid document, SlotReader& labels,
                                                                      SlotReader& tuples) {
  if (const auto kept = kept_.find(document); kept != kept_.end()) return kept->second;
  auto names = labels.value_of(document);
  auto roles = tuples.value_of(document);
  const bool is_long = names.size() + roles.size() > most_decoded_again;
  auto people = std::make_shared<const ArticlePeople>(std::move(names), std::move(roles));
  values_read_ += people->size();
  // Nothing is dropped again: the keys of a long article are spread over all keys, so the first articles are as good as
  // the last.
  if (is_long && kept_bytes_ + people->memory() <= most_kept) {
    kept_bytes_ += people->memory();
    kept_.emplace(document, people);
  }
  return people;
}

std::uint64_t XapianDirectorySource::organisations(std::string_view name) {
  const auto own = schema::facet_term(Facet::organisation, name);
  std::uint64_t sum = database_.get_termfreq(own);
  const auto prefix = schema::facet_prefix(Facet::organisation) + std::string(name) + ' ';
  for (auto at = database_.allterms_begin(prefix); at != database_.allterms_end(prefix); ++at) sum += at.get_termfreq();
  return sum;
}

std::vector<Appearance> XapianDirectorySource::appearances(std::string_view key) {
  SlotReader days(database_, schema::day_slot);
  SlotReader labels(database_, schema::person_label_slot);
  SlotReader tuples(database_, schema::role_tuple_slot);
  std::vector<Appearance> appearances;
  const auto term = schema::facet_term(Facet::person, key);
  for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
    const auto day = schema::decode_day_value(days.value_of(*at));
    const auto people = people_of(*at, labels, tuples);
    appearances.push_back({*at, day, people->name_of(key), people->roles_of(key)});
    ++values_read_;
  }
  return appearances;
}

}  // namespace dateline::indexer

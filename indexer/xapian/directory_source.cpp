#include "indexer/xapian/directory_source.hpp"

#include "common/model/role_tuple.hpp"
#include "common/text/bounded_term.hpp"
#include "common/xapian/schema.hpp"

namespace dateline::indexer {

namespace schema = dateline::xapian;

namespace {

/// Reads one value slot. Precondition: documents are asked for in ascending order.
class SlotReader {
 public:
  SlotReader(const Xapian::Database& database, std::uint32_t slot)
      : at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

  /// The document's value, or an empty string.
  std::string value_of(Xapian::docid document) {
    if (at_ != end_) at_.skip_to(document);
    return at_ != end_ && at_.get_docid() == document ? *at_ : std::string();
  }

 private:
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
};

std::string name_of(std::string_view key, std::string_view labels) {
  for (const auto label : schema::decode_set(labels)) {
    const auto end = label.find('\0');
    if (end != std::string_view::npos && label.substr(0, end) == key) return std::string(label.substr(end + 1));
  }
  return std::string(key);
}

std::vector<Role> roles_of(std::string_view key, std::string_view tuples) {
  std::vector<Role> roles;
  for (const auto bytes : schema::decode_set(tuples)) {
    if (bytes.substr(0, bytes.find('\0')) != key) continue;
    if (auto tuple = decode_role_tuple(bytes)) roles.push_back(std::move(tuple->role));
  }
  return roles;
}

}  // namespace

void XapianDirectorySource::keys(const KeyVisitor& visit) {
  const auto prefix = schema::facet_prefix(Facet::person);
  for (auto at = database_.allterms_begin(prefix); at != database_.allterms_end(prefix); ++at) {
    const auto term = *at;
    if (!text::is_shortened(term)) {
      visit(std::string_view(term).substr(prefix.size()));
      continue;
    }
    const auto document = database_.get_document(*database_.postlist_begin(term));
    const auto set = document.get_value(schema::facet_slot(Facet::person));
    for (const auto key : schema::decode_set(set))
      if (schema::facet_term(Facet::person, key) == term) visit(key);
  }
}

std::vector<Appearance> XapianDirectorySource::appearances(std::string_view key) {
  SlotReader days(database_, schema::day_slot);
  SlotReader labels(database_, schema::person_label_slot);
  SlotReader tuples(database_, schema::role_tuple_slot);
  std::vector<Appearance> appearances;
  const auto term = schema::facet_term(Facet::person, key);
  for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
    const auto day = schema::decode_day_value(days.value_of(*at));
    appearances.push_back({*at, day, name_of(key, labels.value_of(*at)), roles_of(key, tuples.value_of(*at))});
  }
  return appearances;
}

}  // namespace dateline::indexer

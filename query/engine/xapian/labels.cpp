#include "query/engine/xapian/labels.hpp"

#include "common/model/record.hpp"
#include "common/text/bounded_term.hpp"
#include "common/xapian/schema.hpp"

namespace dateline::query::xapian {

namespace schema = dateline::xapian;

namespace {

/// The spelling in the first article that has the value.
std::string spelling_in_record(const Xapian::Database& database, Facet facet, std::string_view value) {
  const auto term = schema::facet_term(facet, value);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::string(value);
  const auto record = decode_record(database.get_document(*posting).get_data(), "an article");
  for (auto& spelt : facet_values(facet, record.article, record.facts))
    if (spelt.value == value) return std::move(spelt.label);
  return std::string(value);
}

}  // namespace

std::string first_label(const Xapian::Database& database, Facet facet, std::string_view value) {
  const auto prefix = schema::label_prefix(facet, value);
  const auto term = database.allterms_begin(prefix);
  if (term == database.allterms_end(prefix) || text::is_shortened(*term))
    return spelling_in_record(database, facet, value);
  return (*term).substr(prefix.size());
}

}  // namespace dateline::query::xapian

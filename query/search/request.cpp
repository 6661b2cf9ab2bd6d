#include "query/search/request.hpp"

namespace dateline::query {

void add_filter(Selection& selection, std::string_view name, std::string value) {
  const auto facet = facet_named(name);
  if (facet && row_of(*facet).filter == FacetFilter::person_name)
    selection.people.emplace_back(*facet, std::move(value));
  else if (facet && row_of(*facet).filter == FacetFilter::role_words)
    selection.roles.push_back(std::move(value));
  else
    selection.fields.emplace_back(name, std::move(value));
}

}  // namespace dateline::query

#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "common/model/facet.hpp"

namespace dateline::query::xapian {

/// The first spelling of a value in byte order over the whole index. Precondition: the facet has label terms.
[[nodiscard]] std::string first_label(const Xapian::Database& database, Facet facet, std::string_view value);

}  // namespace dateline::query::xapian

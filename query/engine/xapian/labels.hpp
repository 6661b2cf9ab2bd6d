#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "common/model/facet.hpp"

namespace dateline::query::xapian {

/// The spelling of a source, author, section or keyword that comes first in byte order over the whole index.
[[nodiscard]] std::string first_label(const Xapian::Database& database, Facet facet, std::string_view value);

}  // namespace dateline::query::xapian

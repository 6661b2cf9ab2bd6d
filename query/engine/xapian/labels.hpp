#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "common/model/facet.hpp"

namespace dateline::query::xapian {

/// The label of a value: the spelling that is first in byte order over the whole index. Precondition: the facet has label
/// terms. Throws Xapian::Error, and UnusableError if a record is damaged.
[[nodiscard]] std::string first_label(const Xapian::Database& database, Facet facet, std::string_view value);

}  // namespace dateline::query::xapian

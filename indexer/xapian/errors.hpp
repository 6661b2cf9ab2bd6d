#pragma once

#include <fmt/format.h>
#include <xapian.h>

#include <filesystem>
#include <string_view>

#include "common/error.hpp"

namespace dateline::indexer {

/// Runs `body` and turns a Xapian::Error into an UnusableError whose message names the database and ends in `advice`.
template <typename Body>
auto in_xapian(const std::filesystem::path& database, std::string_view advice, Body&& body) {
  try {
    return body();
  } catch (const Xapian::Error& error) {
    const auto* const system = error.get_error_string();
    throw UnusableError(fmt::format("{}: {}{}{}; {}", database.string(), error.get_msg(), system == nullptr ? "" : ": ",
                                    system == nullptr ? "" : system, advice));
  }
}

}  // namespace dateline::indexer

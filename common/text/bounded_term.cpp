#include "common/text/bounded_term.hpp"

#include <fmt/format.h>
#include <xxhash.h>

namespace dateline::text {

namespace {

constexpr std::size_t longest_term = 200;
constexpr std::size_t kept_of_long_term = 160;
constexpr std::size_t hash_digits = 32;

}  // namespace

std::string bounded_term(std::string term) {
  if (term.size() <= longest_term) return term;
  const auto hash = XXH3_128bits(term.data(), term.size());
  term.resize(kept_of_long_term);
  return term + fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

bool is_shortened(std::string_view term) noexcept {
  if (term.size() != kept_of_long_term + hash_digits) return false;
  return term.substr(kept_of_long_term).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace dateline::text

#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

/// Numbers formatted for people.
namespace dateline::indexer {

/// Digits in groups of three: "22,809".
[[nodiscard]] std::string grouped(std::uint64_t number);
/// Megabytes of 1,000,000 bytes: "197.9 MB".
[[nodiscard]] std::string megabytes(std::uint64_t bytes);
/// Minutes and seconds, with hours if there are any: "0:41", "12:07", "3:05:00".
[[nodiscard]] std::string clock_time(std::chrono::seconds time);
/// A number with its noun, which takes an s in the plural: "3 articles", "1 article".
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view thing);

}  // namespace dateline::indexer

#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

/// How numbers are shown to people.
namespace dateline::indexer {

/// "22,809".
[[nodiscard]] std::string grouped(std::uint64_t number);
/// "197.9 MB": powers of 1,000.
[[nodiscard]] std::string megabytes(std::uint64_t bytes);
/// "0:41", "12:07", "3:05:00".
[[nodiscard]] std::string clock_time(std::chrono::seconds time);
/// "3 articles", "1 article".
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view thing);

}  // namespace dateline::indexer

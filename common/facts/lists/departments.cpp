#include "common/facts/lists/departments.hpp"

#include "common/facts/text/words.hpp"
#include "common/hash/key_table.hpp"

namespace dateline::facts {
namespace {

// clang-format off
constexpr DepartmentRow departments[] = {
#include <lists/departments.inc>
};
// clang-format on

}  // namespace

std::span<const DepartmentRow> department_rows() noexcept { return departments; }

std::string_view ministry_of(std::uint64_t key) {
  static const auto ministries = [] {
    hash::KeyTable<std::string_view> table;
    for (const DepartmentRow& row : departments) table.get_or_add(word_key(row.word)) = row.ministry;
    return table;
  }();
  const std::string_view* const ministry = ministries.find(key);
  return ministry == nullptr ? std::string_view{} : *ministry;
}

}  // namespace dateline::facts

#include "common/facts/lists/employers.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace dateline::facts {
namespace {

struct EmployerRow {
  std::string_view name;
  std::string_view country;
};

// clang-format off
constexpr EmployerRow employers[] = {
#include <lists/employers.inc>
};
// clang-format on

std::string_view without_form_of_firm(std::string_view name) {
  constexpr std::array forms{" Inc", " Inc.", " Corp", " Corp.", " Co",  " Co.", " Ltd", " Plc",  " PLC",
                             " plc", " AG",   " SA",   " NV",    " LLC", " SpA", " AB",  " Group"};
  for (const std::string_view form : forms)
    if (name.ends_with(form)) return name.substr(0, name.size() - form.size());
  return name;
}

}  // namespace

std::string_view home_of_employer(std::string_view name) {
  for (const auto sought : {name, without_form_of_firm(name)}) {
    const auto found = std::lower_bound(std::begin(employers), std::end(employers), sought,
                                        [](const EmployerRow& row, std::string_view text) { return row.name < text; });
    if (found != std::end(employers) && found->name == sought) return found->country;
  }
  return {};
}

}  // namespace dateline::facts

#include "corpus/xml/record_fields.hpp"

#include <algorithm>

#include "corpus/fields/published.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/xml/prose.hpp"

namespace dateline::corpus::xml {

Record::Value* Fields::find(Field field, std::uint32_t rank) {
  const auto known = std::find_if(record_.values.begin(), record_.values.end(), [&](const Record::Value& value) {
    return value.name.field == field && value.name.rank == rank;
  });
  return known == record_.values.end() ? nullptr : &*known;
}

void Fields::text(Field field, std::uint32_t rank, std::string_view value) {
  value = text::trimmed(value);
  if (!value.empty() && find(field, rank) == nullptr) record_.add({field, rank}, std::string(value));
}

void Fields::line(Field field, std::uint32_t rank, Node node) {
  if (node) text(field, rank, line_of(node));
}

void Fields::item(Field field, std::uint32_t rank, std::string_view value) {
  value = text::trimmed(value);
  if (value.empty()) return;
  if (Record::Value* list = find(field, rank)) {
    list->texts.emplace_back(value);
  } else {
    record_.add({field, rank}, std::string(value));
  }
}

void Fields::date(std::uint32_t rank, std::string_view value) {
  static const TimeZone utc("UTC");
  const DateReading reading = read_date(value, {utc, std::nullopt});
  if (reading.published || reading.ambiguous) text(Field::published, rank, value);
}

std::string_view Fields::best(Field field) const {
  const Record::Value* best = nullptr;
  for (const Record::Value& value : record_.values) {
    if (value.name.field == field && (best == nullptr || value.name.rank < best->name.rank)) best = &value;
  }
  return best == nullptr ? std::string_view() : best->texts.front();
}

}  // namespace dateline::corpus::xml

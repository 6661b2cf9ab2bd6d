#include "corpus/exports/nexis_fields.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/exports/blocks.hpp"

namespace dateline::corpus::exports {
namespace {

constexpr std::array<KnownField, 64> known_fields{{
    {"byline", FieldMeaning::field, Field::authors},
    {"autor", FieldMeaning::field, Field::authors},
    {"auteur", FieldMeaning::field, Field::authors},
    {"autore", FieldMeaning::field, Field::authors},
    {"verfasser", FieldMeaning::field, Field::authors},
    {"door", FieldMeaning::field, Field::authors},
    {"headline", FieldMeaning::field, Field::title},
    {"titel", FieldMeaning::field, Field::title},
    {"titre", FieldMeaning::field, Field::title},
    {"section", FieldMeaning::field, Field::section},
    {"rubrik", FieldMeaning::field, Field::section},
    {"ressort", FieldMeaning::field, Field::section},
    {"rubrique", FieldMeaning::field, Field::section},
    {"seccion", FieldMeaning::field, Field::section},
    {"sectie", FieldMeaning::field, Field::section},
    {"sezione", FieldMeaning::field, Field::section},
    {"secao", FieldMeaning::field, Field::section},
    {"dateline", FieldMeaning::field, Field::dateline},
    {"length", FieldMeaning::ignored},
    {"lange", FieldMeaning::ignored},
    {"longueur", FieldMeaning::ignored},
    {"longitud", FieldMeaning::ignored},
    {"lengte", FieldMeaning::ignored},
    {"lunghezza", FieldMeaning::ignored},
    {"tamanho", FieldMeaning::ignored},
    {"highlight", FieldMeaning::ignored},
    {"series", FieldMeaning::ignored},
    {"type", FieldMeaning::ignored},
    {"distribution", FieldMeaning::ignored},
    {"edition", FieldMeaning::ignored},
    {"correction-date", FieldMeaning::ignored},
    {"body", FieldMeaning::body},
    {"text", FieldMeaning::body},
    {"haupttext", FieldMeaning::body},
    {"load-date", FieldMeaning::ends_body},
    {"update", FieldMeaning::ends_body},
    {"language", FieldMeaning::ends_body, Field::language},
    {"sprache", FieldMeaning::ends_body, Field::language},
    {"langue", FieldMeaning::ends_body, Field::language},
    {"idioma", FieldMeaning::ends_body, Field::language},
    {"taal", FieldMeaning::ends_body, Field::language},
    {"lingua", FieldMeaning::ends_body, Field::language},
    {"publication-type", FieldMeaning::ends_body},
    {"pub-type", FieldMeaning::ends_body},
    {"publikationstyp", FieldMeaning::ends_body},
    {"type-publication", FieldMeaning::ends_body},
    {"journal-code", FieldMeaning::ends_body},
    {"journal code", FieldMeaning::ends_body},
    {"graphic", FieldMeaning::ends_body},
    {"grafik", FieldMeaning::ends_body},
    {"subject", FieldMeaning::ends_body, Field::keywords},
    {"organization", FieldMeaning::ends_body, Field::organisations},
    {"company", FieldMeaning::ends_body, Field::organisations},
    {"ticker", FieldMeaning::ends_body},
    {"industry", FieldMeaning::ends_body},
    {"person", FieldMeaning::ends_body, Field::people},
    {"geographic", FieldMeaning::ends_body, Field::places},
    {"country", FieldMeaning::ends_body},
    {"state", FieldMeaning::ends_body},
    {"city", FieldMeaning::ends_body},
    {"document-type", FieldMeaning::ends_body},
    {"url", FieldMeaning::ends_body, Field::url},
    {"zeitungs-code", FieldMeaning::ends_body},
    {"classification", FieldMeaning::ends_body},
}};

const KnownField* known_named(std::string_view name) {
  const auto found =
      std::find_if(known_fields.begin(), known_fields.end(), [name](const KnownField& k) { return k.name == name; });
  return found == known_fields.end() ? nullptr : &*found;
}

/// Values end with codes and shares in brackets: "ELECTIONS (90%); SYRIA (88%)".
std::string without_shares(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t open = value.find('(', at);
    const std::size_t close = open == std::string_view::npos ? open : value.find(')', open);
    const bool share = close != std::string_view::npos && value[close - 1] == '%';
    const std::size_t end = open == std::string_view::npos ? value.size() : share ? open : open + 1;
    out += value.substr(at, end - at);
    at = share ? close + 1 : end;
  }
  return on_one_line(out);
}

}  // namespace

FoundField nexis_field(std::string_view block, bool capitals) {
  const auto value = named_value(block);
  if (!value) return {};
  const KnownField* known = known_named(value->name);
  if (known == nullptr) return {};
  const std::string_view name = block.substr(0, block.find(':'));
  const bool small = std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (small == capitals) return {};
  return {known, value->value};
}

void add_nexis_field(const FoundField& found, Record& record) {
  const Field field = found.known->field;
  if (field == Field::body) return;
  const bool list =
      field == Field::keywords || field == Field::people || field == Field::places || field == Field::organisations;
  record.add({field, 0}, list ? without_shares(found.value) : on_one_line(found.value));
}

}  // namespace dateline::corpus::exports

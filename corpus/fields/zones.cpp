#include "corpus/fields/zones.hpp"

#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <string>

#include "common/error.hpp"

namespace dateline::corpus {
namespace {

constexpr std::int64_t seconds_per_day = 86400;
constexpr double milliseconds = 1000;

struct Fixed {
  std::string_view name;
  int minutes;
};

/// If an abbreviation has several meanings, this is the one usual in English-language news.
constexpr std::array<Fixed, 82> fixed_zones{{
    {"acdt", 630},  {"acst", 570}, {"adt", -180}, {"aedt", 660}, {"aest", 600}, {"aft", 270},   {"akdt", -480},
    {"akst", -540}, {"art", -180}, {"ast", -240}, {"awst", 480}, {"bot", -240}, {"brst", -120}, {"brt", -180},
    {"bst", 60},    {"cat", 120},  {"cdt", -300}, {"cest", 120}, {"cet", 60},   {"chst", 600},  {"clst", -180},
    {"clt", -240},  {"cot", -300}, {"cst", -360}, {"eat", 180},  {"ect", -300}, {"edt", -240},  {"eest", 180},
    {"eet", 120},   {"est", -300}, {"fjt", 720},  {"gmt", 0},    {"gst", 240},  {"gyt", -240},  {"hdt", -540},
    {"hkt", 480},   {"hst", -600}, {"ict", 420},  {"idt", 180},  {"irdt", 270}, {"irst", 210},  {"ist", 330},
    {"jst", 540},   {"kst", 540},  {"mdt", -360}, {"mest", 120}, {"mesz", 120}, {"met", 60},    {"mez", 60},
    {"mmt", 390},   {"msd", 240},  {"msk", 180},  {"mst", -420}, {"myt", 480},  {"ndt", -150},  {"npt", 345},
    {"nst", -210},  {"nzdt", 780}, {"nzst", 720}, {"pdt", -420}, {"pet", -300}, {"pgt", 600},   {"pht", 480},
    {"pkt", 300},   {"pst", -480}, {"sast", 120}, {"sgt", 480},  {"sst", -660}, {"trt", 180},   {"ut", 0},
    {"utc", 0},     {"uyt", -180}, {"uzt", 300},  {"vet", -240}, {"wast", 120}, {"wat", 60},    {"west", 60},
    {"wet", 0},     {"wib", 420},  {"wit", 540},  {"wita", 480}, {"z", 0},
}};

struct Daylight {
  std::string_view name;
  std::string_view zone;
};

constexpr std::array<Daylight, 9> daylight_zones{{
    {"aet", "Australia/Sydney"},
    {"ct", "America/Chicago"},
    {"central", "America/Chicago"},
    {"et", "America/New_York"},
    {"eastern", "America/New_York"},
    {"mt", "America/Denver"},
    {"mountain", "America/Denver"},
    {"pt", "America/Los_Angeles"},
    {"pacific", "America/Los_Angeles"},
}};

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

}  // namespace

struct TimeZone::Impl {
  std::unique_ptr<icu::TimeZone> zone;

  [[nodiscard]] std::int64_t offset(double date, bool local) const {
    std::int32_t raw = 0;
    std::int32_t daylight = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone->getOffset(date, static_cast<UBool>(local), raw, daylight, status);
    return U_FAILURE(status) ? 0 : (raw + daylight) / static_cast<std::int32_t>(milliseconds);
  }
};

TimeZone::TimeZone(std::string_view name) : impl_(std::make_unique<Impl>()) {
  const auto size = static_cast<std::int32_t>(name.size());
  impl_->zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8({name.data(), size})));
  if (!impl_->zone || *impl_->zone == icu::TimeZone::getUnknown()) {
    throw UsageError("--timezone: '" + std::string(name) +
                     "' is not a time zone; give a name such as UTC or Europe/Paris");
  }
}

TimeZone::~TimeZone() = default;
TimeZone::TimeZone(TimeZone&&) noexcept = default;
TimeZone& TimeZone::operator=(TimeZone&&) noexcept = default;

std::int64_t TimeZone::offset_at_local(Day day, std::int64_t second) const {
  return impl_->offset(static_cast<double>(day * seconds_per_day + second) * milliseconds, true);
}

std::int64_t TimeZone::offset_at(std::int64_t instant) const {
  return impl_->offset(static_cast<double>(instant) * milliseconds, false);
}

std::optional<std::int64_t> named_offset(std::string_view name, Day day, std::int64_t second) {
  const std::string word = lower(name);
  const auto fixed =
      std::find_if(fixed_zones.begin(), fixed_zones.end(), [&](const Fixed& f) { return f.name == word; });
  if (fixed != fixed_zones.end()) return std::int64_t{fixed->minutes} * 60;
  const auto named =
      std::find_if(daylight_zones.begin(), daylight_zones.end(), [&](const Daylight& d) { return d.name == word; });
  if (named != daylight_zones.end()) return TimeZone(named->zone).offset_at_local(day, second);
  return std::nullopt;
}

}  // namespace dateline::corpus

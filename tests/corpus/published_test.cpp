#include "corpus/fields/published.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "common/error.hpp"

namespace dateline::corpus {
namespace {

using Order = std::optional<DateOrder>;

std::string shown(const DateReading& reading) {
  if (!reading.published) return "none";
  std::string result = iso_day(reading.published->day);
  if (reading.published->instant) result += " " + iso_instant(*reading.published->instant);
  return result;
}

std::string read(std::string_view text, Order order = std::nullopt, std::string_view zone = "UTC") {
  const TimeZone timezone(zone);
  return shown(read_date(text, {timezone, order, order.has_value(), 2026}));
}

TEST_CASE("dates are read in all formats that are common in news") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"2014-05-20", "2014-05-20"},
      {"2014-5-2", "2014-05-02"},
      {"2014/05/20", "2014-05-20"},
      {"2014-05-20T12:30:00Z", "2014-05-20 2014-05-20T12:30:00Z"},
      {"2014-05-20T12:30Z", "2014-05-20 2014-05-20T12:30:00Z"},
      {"2014-05-20T23:30:15.123456+08:00", "2014-05-20 2014-05-20T15:30:15Z"},
      {"2014-05-20T00:30:00-0500", "2014-05-20 2014-05-20T05:30:00Z"},
      {"2014-05-20 12:30:00.000 +02", "2014-05-20 2014-05-20T10:30:00Z"},
      {"2014-05-20 12:30", "2014-05-20 2014-05-20T12:30:00Z"},
      {"20140520", "2014-05-20"},
      {"20140520T123000Z", "2014-05-20 2014-05-20T12:30:00Z"},
      {"20140520123000", "2014-05-20 2014-05-20T12:30:00Z"},
      {"Tue, 20 May 2014 12:30:00 +0200", "2014-05-20 2014-05-20T10:30:00Z"},
      {"Tue, 20 May 2014 12:30:00 -0400 (EDT)", "2014-05-20 2014-05-20T16:30:00Z"},
      {"20 May 14 12:30:00 GMT", "2014-05-20 2014-05-20T12:30:00Z"},
      {"26-MAR-1987 12:12:57.76", "1987-03-26 1987-03-26T12:12:57Z"},
      {" 2-MAR-1987 06:41:42.20", "1987-03-02 1987-03-02T06:41:42Z"},
      {"May 20, 2014", "2014-05-20"},
      {"20 May 2014", "2014-05-20"},
      {"20th of May, 2014", "2014-05-20"},
      {"Sept. 3, 2010", "2010-09-03"},
      {"Tuesday, May 20, 2014 at 5 p.m. ET", "2014-05-20 2014-05-20T21:00:00Z"},
      {"Jan 20, 2014 5 PM ET", "2014-01-20 2014-01-20T22:00:00Z"},
      {"Tue Sep 30, 2008 10:18pm EDT", "2008-09-30 2008-10-01T02:18:00Z"},
      {"Tue May 20 12:30:00 EDT 2014", "2014-05-20 2014-05-20T16:30:00Z"},
      {"Tue May 20 2014 12:30:00 GMT+0200 (Central European Summer Time)", "2014-05-20 2014-05-20T10:30:00Z"},
      {"May 20, 2014 12:05 am", "2014-05-20 2014-05-20T00:05:00Z"},
      {"May 20, 2014 12.05 p.m.", "2014-05-20 2014-05-20T12:05:00Z"},
      {"20 May 2014 10:18 XYZT", "2014-05-20"},
      {"27/09/2005", "2005-09-27"},
      {"09/27/2005", "2005-09-27"},
      {"27.09.2005", "2005-09-27"},
      {"05.04.2005", "2005-04-05"},
      {"05/05/2005", "2005-05-05"},
      {"87-03-26", "1987-03-26"},
      {"11/30/57", "1957-11-30"},
      {"30 Nov 49", "1949-11-30"},
      {"30 November 68", "1968-11-30"},
      {"Saturday, 30-Nov-30 10:00:00 GMT", "1930-11-30 1930-11-30T10:00:00Z"},
      {"30-Nov-27", "1927-11-30"},
      {"30-Nov-26", "2026-11-30"},
      {"11/30/15", "2015-11-30"},
      {"30.11.00", "2000-11-30"},
      {"1400589000", "2014-05-20 2014-05-20T12:30:00Z"},
      {"1400589000.25", "2014-05-20 2014-05-20T12:30:00Z"},
      {"1400589000000", "2014-05-20 2014-05-20T12:30:00Z"},
      {"1400589000000000", "2014-05-20 2014-05-20T12:30:00Z"},
      {"-1400589000", "1925-08-14 1925-08-14T11:30:00Z"},
      {"86400", "1970-01-02 1970-01-02T00:00:00Z"},
      {"-86400", "1969-12-31 1969-12-31T00:00:00Z"},
      {"31536000", "1971-01-01 1971-01-01T00:00:00Z"},
      {"1000000", "1970-01-12 1970-01-12T13:46:40Z"},
      {"-- Thu Aug 9, 2012 10:18pm EDT", "2012-08-09 2012-08-10T02:18:00Z"},
      {"2014-05", "2014-05-01"},
      {"May 2014", "2014-05-01"},
      {"2014", "2014-01-01"},
      {"29 February 2012", "2012-02-29"},
      {"1600-01-01", "1600-01-01"},
      {"2100-12-31", "2100-12-31"},
  }));
  CAPTURE(text);
  CHECK(read(text) == expected);
}

TEST_CASE("dates are read in the words of other languages and with their time zones") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Wed, 08 Jul 2015 08:57:00 MEST", "2015-07-08 2015-07-08T06:57:00Z"},
      {"8. Juli 2015, 08:57 Uhr MESZ", "2015-07-08 2015-07-08T06:57:00Z"},
      {"20 Jan 2014 12:30 MEZ", "2014-01-20 2014-01-20T11:30:00Z"},
      {"20 Jan 2014 12:30 AET", "2014-01-20 2014-01-20T01:30:00Z"},
      {"28 mai 2014", "2014-05-28"},
      {"mercredi 28 mai 2014 à 14h30", "2014-05-28 2014-05-28T14:30:00Z"},
      {"le 1er février 2014", "2014-02-01"},
      {"12 août 2014", "2014-08-12"},
      {"3 déc. 2014", "2014-12-03"},
      {"Mittwoch, 28. Mai 2014", "2014-05-28"},
      {"1. März 2014", "2014-03-01"},
      {"1. Dez. 2014", "2014-12-01"},
      {"miércoles, 28 de mayo de 2014", "2014-05-28"},
      {"15 ene 2014", "2014-01-15"},
      {"quarta-feira, 28 de maio de 2014", "2014-05-28"},
      {"7 de março de 2014", "2014-03-07"},
      {"2 out 2014", "2014-10-02"},
      {"mercoledì 28 maggio 2014", "2014-05-28"},
      {"9 lug 2014", "2014-07-09"},
      {"woensdag 28 mei 2014 10:15", "2014-05-28 2014-05-28T10:15:00Z"},
      {"5 mrt 2014", "2014-03-05"},
      {"onsdag den 28. maj 2014", "2014-05-28"},
      {"28-juin-2014", "2014-06-28"},
      {"5 jui 2014", "none"},
      {"28 mai mai 2014", "none"},
      {"28 жовтня 2014", "2014-10-28"},
      {"28 мая 2014 г., 12:30", "2014-05-28 2014-05-28T12:30:00Z"},
      {"среда, 28 май 2014", "2014-05-28"},
      {"28 maja 2014", "2014-05-28"},
      {"3 października 2014", "2014-10-03"},
      {"28. května 2014", "2014-05-28"},
      {"1. června 2014", "2014-06-01"},
      {"1. červen 2014", "2014-06-01"},
      {"1. července 2014", "2014-07-01"},
      {"28 Mayıs 2014 Çarşamba", "2014-05-28"},
      {"28. toukokuuta 2014 klo 12:30", "2014-05-28 2014-05-28T12:30:00Z"},
      {"2014. május 28.", "2014-05-28"},
      {"28 mai 2014, ora 12:30", "none"},
      {"28 Μαΐου 2014", "2014-05-28"},
      {"2014年5月28日", "2014-05-28"},
      {"2014年05月28日 12:30", "2014-05-28 2014-05-28T12:30:00Z"},
      {"2014년 5월 28일", "2014-05-28"},
  }));
  CAPTURE(text);
  CHECK(read(text) == expected);
}

TEST_CASE("text that is not a date, or an impossible date, is refused with a reason") {
  const std::string text =
      GENERATE("", "soon", "May 20", "2014-02-30", "2014-13-01", "32/01/2014", "13/13/2014", "1599-12-31", "2101-01-01",
               "0001-01-01", "20141301", "2014-05-20T25:00:00Z", "May 20, 2014 13:00 pm", "2014-05-20T12:61",
               "May may 2014", "20 May 2014 and more", "12/2014/05", "99999999999999999999", "2014-05-20-21",
               "4294967297 May 2014", "1/4294967298/2014", "0", "140520", "2014140", "18000000");
  CAPTURE(text);
  const TimeZone utc("UTC");
  const DateReading reading = read_date(text, {utc, std::nullopt, false});
  CHECK(!reading.published);
  CHECK(!reading.reason.empty());
  CHECK(!reading.ambiguous);
}

TEST_CASE("a time without a zone is read in the given zone, with daylight saving") {
  CHECK(read("2014-05-20 12:30", {}, "Europe/Paris") == "2014-05-20 2014-05-20T10:30:00Z");
  CHECK(read("2014-01-20 12:30", {}, "Europe/Paris") == "2014-01-20 2014-01-20T11:30:00Z");
  CHECK(read("2014-05-20T12:30Z", {}, "Europe/Paris") == "2014-05-20 2014-05-20T12:30:00Z");
  CHECK(read("1400621400", {}, "Asia/Tokyo") == "2014-05-21 2014-05-20T21:30:00Z");
}

TEST_CASE("an unknown time zone is a usage error") {
  CHECK_THROWS_AS(TimeZone("Europe/Atlantis"), UsageError);
  CHECK_THROWS_AS(TimeZone(""), UsageError);
  CHECK_THROWS_AS(date_order_named("ydm"), UsageError);
}

TEST_CASE("the given date order is applied strictly") {
  CHECK(read("05/04/2005", DateOrder::dmy) == "2005-04-05");
  CHECK(read("05/04/2005", DateOrder::mdy) == "2005-05-04");
  CHECK(read("05/04/03", DateOrder::ymd) == "2005-04-03");
  CHECK(read("27/09/2005", DateOrder::mdy) == "none");
}

TEST_CASE("a date that fits both orders is ambiguous, and a date that fits one shows the order") {
  const TimeZone utc("UTC");
  const DateReading either = read_date("05/04/2005", {utc, std::nullopt, false});
  CHECK(either.ambiguous);
  CHECK(!either.published);
  CHECK(read_date("27/09/2005", {utc, std::nullopt, false}).shows == DateOrder::dmy);
  CHECK(read_date("09/27/2005", {utc, std::nullopt, false}).shows == DateOrder::mdy);
  CHECK(shown(read_date("09/27/2005", {utc, DateOrder::dmy, false})) == "2005-09-27");
}

TEST_CASE("every day from 1600 to 2100 survives formatting and parsing in every format") {
  rc::check([] {
    const Day day = *rc::gen::inRange(day_from_civil({1600, 1, 1}), day_from_civil({2100, 12, 31}) + 1);
    const std::string iso = iso_day(day);
    const std::string year = iso.substr(0, 4), month = iso.substr(5, 2), date = iso.substr(8, 2);
    constexpr std::string_view names = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const std::string name(names.substr(3 * (civil_from_day(day).month - 1), 3));
    RC_ASSERT(read(iso) == iso);
    RC_ASSERT(read(year + month + date) == iso);
    RC_ASSERT(read(date + " " + name + " " + year) == iso);
    RC_ASSERT(read(name + " " + date + ", " + year) == iso);
    RC_ASSERT(read(date + "/" + month + "/" + year, DateOrder::dmy) == iso);
    RC_ASSERT(read(month + "/" + date + "/" + year, DateOrder::mdy) == iso);
    RC_ASSERT(read(iso + "T12:00:00Z") == iso + " " + iso + "T12:00:00Z");
  });
}

TEST_CASE("parsing arbitrary text as a date does not crash") {
  rc::check([] {
    const auto letters = rc::gen::elementOf(std::string("0123456789 :-/.,+TZapmMay'()é"));
    const std::string text = *rc::gen::container<std::string>(letters);
    const TimeZone utc("UTC");
    const DateReading reading = read_date(text, {utc, std::nullopt, false});
    RC_ASSERT(reading.published.has_value() == reading.reason.empty());
  });
}

}  // namespace
}  // namespace dateline::corpus

#include "common/offices/office.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "common/text/fold.hpp"

using namespace dateline::offices;

namespace {

Office office(const char* text, const char* body = "", const char* country = "us", bool of_state = true) {
  return office_of({text, body, country, of_state});
}

std::string value(const char* text, const char* body = "", const char* country = "us", bool of_state = true) {
  return value_of(office(text, body, country, of_state));
}

std::string label(const char* text, const char* body = "", const char* country = "us", bool of_state = true) {
  return office(text, body, country, of_state).label;
}

}  // namespace

TEST_CASE("an office has one value, whatever the order of office and body") {
  const std::string fed = "chairman of federal reserve@us";
  for (const auto* text : {"Fed chairman", "chairman of the Federal Reserve", "Federal Reserve Chairman",
                           "chairwoman of the Fed", "U.S. Federal Reserve chair", "Federal Reserve Board Chairman"})
    CHECK(value(text) == fed);
  CHECK(value("Chairman", "central bank") == fed);
  CHECK(value("Governor", "central bank", "jp") == value("Bank of Japan governor", "", "jp"));
  CHECK(value("California governor") == value("governor of California"));
  CHECK(value("Gov.", "California") == value("California Governor"));
  CHECK(value("Mayor", "Chicago") == value("mayor of Chicago"));
}

TEST_CASE("abbreviations and plurals name the same office") {
  for (const auto* text : {"Sen.", "Senator", "Senators", "Sens."}) CHECK(value(text, "senate") == "senator@us");
  for (const auto* text : {"Rep.", "Congressman", "congresswoman", "Reps."})
    CHECK(value(text, "parliament") == "representative@us");
  for (const auto* text : {"PM", "Premier", "prime minister"})
    CHECK(value(text, "government", "fr") == "prime minister@fr");
  for (const auto* text : {"CEO", "Chief Executive", "chief executive officer", "President and Chief Executive"})
    CHECK(value(text, "Acme Widgets Inc.", "us", false) == "chief executive of acme widgets@");
  CHECK(value("Lt. Gov.", "Ohio") == value("lieutenant governor of Ohio"));
  CHECK(value("Maj. Gen.", "army") == value("Major General", "army"));
}

TEST_CASE("ministers and secretaries are named by their department") {
  CHECK(value("minister for foreign affairs", "foreign ministry", "au") == "foreign minister@au");
  CHECK(value("External Affairs Minister", "foreign ministry", "in") == "foreign minister@in");
  CHECK(value("Secretary of State", "foreign ministry") == "secretary of state@us");
  CHECK(value("Secretary", "foreign ministry") == "secretary of state@us");
  CHECK(value("Secretary of Agriculture", "agriculture ministry") == value("Agriculture Secretary"));
  CHECK(value("Deputy Treasury Secretary") == "deputy treasury secretary@us");
  CHECK(value("deputy secretary of the Treasury") == "deputy treasury secretary@us");
  CHECK(value("secretary of state for defence", "", "gb") == value("Defence Secretary", "", "gb"));
  CHECK(value("finance minister", "finance ministry", "gb") == "chancellor of the exchequer@gb");
  CHECK(value("minister of energy and mines", "", "dz") == value("Energy and Mines Minister", "", "dz"));
}

TEST_CASE("a label has the institution where there is one, and no debris") {
  CHECK(label("President", "Federal Reserve Bank of Boston") == "President, Federal Reserve Bank of Boston");
  CHECK(label("Fed Chairman") == "Chairman, Federal Reserve");
  CHECK(label("Treasury Secretary", "finance ministry") == "Treasury Secretary");
  CHECK(label("FOREIGN EXCHANGE U.S. Treasury Secretary", "finance ministry") == "Treasury Secretary");
  CHECK(label("chief executive", "Citigroup Inc", "us", false) == "chief executive, Citigroup");
  CHECK(label("Sen.", "senate") == "Sen.");
  CHECK(label("Präsident", "", "de") == "Präsident");
}

TEST_CASE("the chief of a body is whom the news means") {
  CHECK(value("Fed chief") == value("Fed chairman"));
  CHECK(value("head", "central bank", "jp") == value("governor", "central bank", "jp"));
  CHECK(value("chief", "Acme Widgets", "us", false) == value("CEO", "Acme Widgets", "us", false));
  CHECK(office("Fed chairman").sole);
  CHECK_FALSE(office("Senator", "senate").sole);
}

TEST_CASE("kinds of offices, trades and firms' presidents are no offices of a country") {
  CHECK(office("President", "presidency").whole);
  CHECK_FALSE(office("President", "", "us", false).whole);
  CHECK_FALSE(office("Chairman", "", "us", false).whole);
  CHECK_FALSE(office("analyst", "Goldman Sachs", "us", false).whole);
  CHECK_FALSE(office("senior research analyst", "", "us", false).whole);
  CHECK_FALSE(office("Foreign Minister", "foreign ministry", "").whole);
  CHECK(office("president", "Toyota", "jp", false).whole);
  CHECK(value("president", "Toyota", "jp", false) == "president of toyota@");
}

TEST_CASE("the office of folded words is the office of the words") {
  rc::check([] {
    const auto texts = rc::gen::elementOf(std::vector<std::string>{
        "Fed Chairman", "U.S. Sen.", "Präsident", "co-chairman’s aide", "S.E.C. chief", "vice-président of Élan",
        "minister of", "of of", "Boston Fed President", "and president", "chairman and chief executive officer", "é."});
    const auto text = *texts + *rc::gen::elementOf(std::vector<std::string>{"", " ", "@"}) + *texts;
    const auto body =
        *rc::gen::elementOf(std::vector<std::string>{"", "Élan Corp", "central bank", "SEC", "O’Neill & Co."});
    const auto folded_text = dateline::text::fold(text);
    const auto folded_body = dateline::text::fold(body);
    const auto spelt = office_of({text, body, "us", true});
    const auto folded = office_of({folded_text, folded_body, "us", true});
    RC_ASSERT(value_of(spelt) == value_of(folded));
    RC_ASSERT(spelt.whole == folded.whole);
  });
}

TEST_CASE("any bytes have an office") {
  rc::check([](const std::string& text, const std::string& body) {
    const auto read = office_of({text, body, "fr", false});
    RC_ASSERT(value_of(read).find('@') != std::string::npos);
  });
}

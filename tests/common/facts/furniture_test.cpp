#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/facts/tagging/furniture.hpp"

using namespace dateline::facts;

namespace {

struct Seen {
  std::string dateline;
  std::vector<std::string> authors;
  std::vector<std::string> spans;
};

Seen see(std::string_view body) {
  Words words;
  words.read(body);
  const Furniture found = furniture(words);
  Seen seen;
  seen.authors = found.authors;
  seen.dateline = body.substr(found.dateline.start, found.dateline.end - found.dateline.start);
  for (const Span& span : found.spans) seen.spans.emplace_back(body.substr(span.start, span.end - span.start));
  return seen;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a dateline is known by its place, date, agency and dash") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"BEIJING, May 20 (Xinhua) - China said", "BEIJING, May 20 (Xinhua)"},
      {"WASHINGTON (AP) _ The Senate", "WASHINGTON (AP)"},
      {"KIGALI, Rwanda -- Rwanda's president", "KIGALI, Rwanda"},
      {"   SALVADOR, Feb 26 - Showers continued", "SALVADOR, Feb 26"},
      {"    BASLE, March 3 -\n    Sandoz AG said", "BASLE, March 3"},
      {"NEW YORK/LONDON (Reuters) - Oil", "NEW YORK/LONDON (Reuters)"},
      {"Washington, D.C. -- Senator Daniel K. Akaka", "Washington, D.C."},
      {"Washington, DC – Today", "Washington, DC"},
      {"PORT-AU-PRINCE, Haiti, Jan. 12 (AFP) — A quake", "PORT-AU-PRINCE, Haiti, Jan. 12 (AFP)"},
      {"RIO DE JANEIRO, 3 June 2010 - Brazil", "RIO DE JANEIRO, 3 June 2010"},
      {"SAN SALVADOR — The", "SAN SALVADOR"},
      {"By JOHN SMITH\nAssociated Press Writer\nHONOLULU (AP) _ U.S. Sen.", "HONOLULU (AP)"},
      {"FOR IMMEDIATE RELEASE\n\nPARIS, June 3 - France", "PARIS, June 3"},
      {"PRIME MINISTER - I thank you", ""},
      {"NOTE - The figures", ""},
      {"China - the world's largest country - said", "China"},
      {"China, the largest country in Asia - said", ""},
      {"The Chinese minister - in Paris - said", ""},
      {"JAPAN SAYS YEN TOO STRONG. More - less", ""},
      {"LONDON: The minister", ""},
      {"BEIJING, May 20", ""},
      {"", ""},
  };
  for (const auto& [body, expected] : cases) {
    INFO(body);
    CHECK(see(body).dateline == expected);
  }
}

TEST_CASE("bylines and credits name the authors") {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"By JOHN SMITH\n\nThe house", {"JOHN SMITH"}},
      {"By John Smith and Ann O'Neill, Associated Press Writers\n\nThe house", {"John Smith", "Ann O'Neill"}},
      {"By Ludwig van Beek\nStaff Writer\nThe house", {"Ludwig van Beek"}},
      {"By Ann Lee in Paris and Bob Ray in Rome\n\nThe house", {"Ann Lee", "Bob Ray"}},
      {"By Maria de la Cruz\n\nThe house", {"Maria de la Cruz"}},
      {"By Ann Lee with Bob Ray\n\nThe house", {"Ann Lee", "Bob Ray"}},
      {"Text. (Reporting by Ann Lee with Ludwig von der Hof)", {"Ann Lee", "Ludwig von der Hof"}},
      {"The dam was built\nby Ann Lee\nand others.", {}},
      {"by Ann Lee\nwho built the dam.", {}},
      {"By Spring in Paris it rains", {}},
      {"Text. (Reporting by Jordan Whitlow; Editing by Georgia Penn)", {"Jordan Whitlow", "Georgia Penn"}},
      {"Text.\n\n(Additional reporting by Li Wei in Beijing, Ann Lee and Bob F. Dole for Reuters; writing by Tom Cruz)",
       {"Li Wei", "Ann Lee", "Bob F. Dole", "Tom Cruz"}},
      {"Text.\n\nCompiled by Ann Lee\n\nMore", {"Ann Lee"}},
      {"Text.\n\nReporting and writing by Ann Lee in New York", {"Ann Lee"}},
      {"By Friday the talks had failed.", {}},
      {"By the end of May\nmore had come", {}},
      {"He was praised for reporting by John Smith of the fire.", {}},
      {"Contact: Ann Lee, 202/224-0610.", {}},
  };
  for (const auto& [body, expected] : cases) {
    INFO(body);
    CHECK(see(body).authors == expected);
  }
}

TEST_CASE("bylines, credits, contacts and sign-offs are furniture") {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"By JOHN SMITH\nAssociated Press Writer\nHONOLULU (AP) _ He",
       {"By JOHN SMITH\nAssociated Press Writer", "HONOLULU (AP)"}},
      {"He spoke.\n (Reporting by Ann Lee)", {"Reporting by Ann Lee"}},
      {"He spoke.\n   Contact: Tom Steward, 651/645-0323; Andy Brehm, 202/224-5641.",
       {"Contact: Tom Steward, 651/645-0323; Andy Brehm, 202/224-5641"}},
      {"PRESS CONTACT: Ann Lee (202) 224-7045\nWASHINGTON - He",
       {"PRESS CONTACT: Ann Lee (202) 224-7045", "WASHINGTON"}},
      {"He spoke.\nContact: Ann Lee\n\nMore", {"Contact: Ann Lee"}},
      {"the ministry had undertaken.\n Reuter\n", {"Reuter"}},
      {"He is in contact: Ann Lee said so", {}},
      {"Press reports said Ann Lee", {}},
  };
  for (const auto& [body, expected] : cases) {
    INFO(body);
    CHECK(see(body).spans == expected);
  }
}

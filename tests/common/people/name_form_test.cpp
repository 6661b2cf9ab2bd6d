#include <catch2/catch.hpp>

#include "common/people/name_form.hpp"

using namespace dateline::people;
using Words = std::vector<std::string>;

TEST_CASE("a name gives the same words however it is written") {
  const Words kerry{"john", "f", "kerry"};
  CHECK(name_words("John F. Kerry") == kerry);
  CHECK(name_words("Kerry, John F.") == kerry);
  CHECK(name_words("KERRY, JOHN F., Jr.") == kerry);
  CHECK(name_words("john-f-kerry") == kerry);
  CHECK(name_words("John_F_Kerry III") == kerry);
  CHECK(name_words("Kerry, Jr.") == Words{"kerry"});
  CHECK(name_words("Tip O’Neill") == Words{"tip", "oneill"});
  CHECK(name_words("Wolfgang Schäuble") == Words{"wolfgang", "schauble"});
  CHECK(name_words(" - , -").empty());
}

TEST_CASE("umlauts spelt out, written or left out are one spelling") {
  CHECK(plain_spelling("schaeuble") == "schauble");
  CHECK(plain_spelling("schauble") == "schauble");
  CHECK(plain_spelling("mueller") == "muller");
  CHECK(plain_spelling("loew") == "low");
  CHECK(plain_spelling("oezil") == "ozil");
  CHECK(plain_spelling("guenther") == "gunther");
}

TEST_CASE("an e that is a sound of its own stays") {
  for (const auto* word : {"michael", "rafael", "manuel", "joel", "joe", "monroe", "sue", "donahue", "mae", "bauer",
                           "yuen", "coe", "reuer", "nieto", "kerry", "", "e", "ae"})
    CHECK(plain_spelling(word) == word);
}

TEST_CASE("keys that may be one person's have one join form") {
  CHECK(join_form("john-f-kerry") == "john-kerry");
  CHECK(join_form("john-kerry") == "john-kerry");
  CHECK(join_form("george-h-w-bush") == "george-bush");
  CHECK(join_form("wolfgang-schaeuble") == join_form("wolfgang-schauble"));
  CHECK(join_form("j-edgar-hoover") == "j-edgar-hoover");
  CHECK(join_form("malcolm-x") == "malcolm-x");
  CHECK(join_form("lula") == "lula");
  CHECK(join_form("~kerry") == "~kerry");
  CHECK(join_form("~schaeuble") == "~schaeuble");
}

TEST_CASE("middle initials are those that the join form leaves out") {
  CHECK(middle_initials("john-f-kerry") == "f");
  CHECK(middle_initials("george-h-w-bush") == "h-w");
  CHECK(middle_initials("john-kerry").empty());
  CHECK(middle_initials("malcolm-x").empty());
  CHECK(middle_initials("~x").empty());
}

TEST_CASE("the words of a key are its parts") {
  CHECK(key_words("john-f-kerry") == std::vector<std::string_view>{"john", "f", "kerry"});
  CHECK(key_words("~kerry") == std::vector<std::string_view>{"kerry"});
}

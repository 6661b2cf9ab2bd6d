#include "tests/agreement/random_articles.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace dateline::naive {

namespace {

using Words = std::vector<std::string>;

const Words& body_words() {
  static const Words words{
      "bank",   "banks",   "Banking",    "river",   "the",         "vote",     "voted",      "e-mail",
      "mail",   "e",       "re-elected", "U.S.",    "O'Neill's",   "café",     "cafe",       "Zürich",
      "2014",   "3.5",     "the",        "of",      "北京大学",    "ประเทศ",   "cyber",      "cybersecurity",
      "China",  "French",  "Beijing",    "bank-",   "state-owned", "\n\n",     ".",          ",",
      "France", "Kenya's", "yesterday",  "in 2009", "last week",   "May 2014", "since 2012", "on Monday"};
  return words;
}

const Words& sentences() {
  static const Words sentences{"President Xi Jinping of China met French Foreign Minister Laurent Fabius in Paris.",
                               "Fabius said the vote in March 2013 would stand.",
                               "John Kerry, the U.S. Secretary of State, spoke in Nairobi.",
                               "Former Prime Minister John Howard of Australia disagreed.",
                               "\"We will vote,\" said Mary O'Neill, a spokeswoman for the foreign ministry.",
                               "Mr. Kerry left on 20 May 2014.",
                               "The European Union and the IMF lent money, the European Union said."};
  return sentences;
}

rc::Gen<std::string> one_of(const Words& words) { return rc::gen::elementOf(words); }

std::string words_of(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : " ") + part;
  return text;
}

rc::Gen<std::string> text(const Words& words) {
  return rc::gen::map(rc::gen::container<Words>(one_of(words)), words_of);
}

std::optional<Published> published() {
  if (*rc::gen::inRange(0, 6) == 0) return std::nullopt;
  const Day day = 16'000 + *rc::gen::inRange(0, 4);
  if (*rc::gen::arbitrary<bool>()) return Published{day, std::nullopt};
  return Published{day, std::int64_t{day} * 86'400 + *rc::gen::inRange(0, 3)};
}

Article article(std::size_t number) {
  static const Words names{"", "The Times", "the times", "THE TIMES", "Zürcher Zeitung", "zurcher zeitung", "Wire"};
  static const Words given_people{"Howard, John", "james-baker", "Kofi Annan"};
  static const Words given_places{"usa", "china", "west-germany"};
  static const Words given_organisations{"", "imf", "IMF", "European Union", "european  union", "OPEC"};
  Article article;
  article.id = fmt::format("{}-{}", *one_of({"a", "B", "é"}), number);
  article.title = *rc::gen::resize(8, text(body_words()));
  article.body = *text(body_words()) + ". " + *rc::gen::resize(4, text(sentences()));
  article.published = published();
  article.source = *one_of(names);
  article.section = *one_of(names);
  article.authors = *rc::gen::resize(3, rc::gen::container<Words>(one_of(names)));
  article.keywords = *rc::gen::resize(3, rc::gen::container<Words>(one_of(names)));
  article.people = *rc::gen::resize(2, rc::gen::container<Words>(one_of(given_people)));
  article.places = *rc::gen::resize(2, rc::gen::container<Words>(one_of(given_places)));
  article.organisations = *rc::gen::resize(3, rc::gen::container<Words>(one_of(given_organisations)));
  return article;
}

}  // namespace

rc::Gen<std::vector<Article>> random_articles() {
  return rc::gen::exec([] {
    std::vector<Article> articles;
    const auto count = *rc::gen::inRange<std::size_t>(1, 25);
    for (std::size_t number = 0; number < count; ++number) articles.push_back(article(number));
    return articles;
  });
}

}  // namespace dateline::naive

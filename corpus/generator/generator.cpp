#include "corpus/generator/generator.hpp"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <iterator>

#include "common/time/civil.hpp"
#include "common/time/months.hpp"

namespace dateline::corpus {

namespace {

constexpr std::uint32_t vocabulary = 150'000;
constexpr std::uint32_t people = 40'000;
constexpr std::uint64_t articles_of_an_event = 60;
constexpr std::size_t words_of_an_event = 24;
constexpr std::size_t people_of_an_event = 3;
constexpr Day first_day = 10957;  // 2000-01-01
constexpr std::uint32_t days = 20 * 365;

constexpr std::array<std::string_view, 40> common_words{
    "the", "of",   "to",   "and", "a",    "in",   "that", "for",   "on",    "is",   "was",   "with", "said", "by",
    "at",  "it",   "as",   "be",  "from", "have", "has",  "are",   "an",    "not",  "which", "will", "who",  "its",
    "but", "were", "they", "or",  "had",  "this", "been", "their", "would", "more", "one",   "after"};

constexpr std::array<std::string_view, 24> syllables{"ba",  "ce",  "di",   "fo",  "gu",  "ha",  "ke",  "li",
                                                     "mo",  "nu",  "pa",   "re",  "si",  "to",  "vu",  "za",
                                                     "bri", "cla", "dren", "fle", "gro", "sta", "tri", "plen"};
constexpr std::array<std::string_view, 12> endings{"n", "l", "r", "s", "t", "m", "nd", "rt", "st", "ck", "x", "d"};

constexpr std::array<std::string_view, 40> given_names{
    "Anna",  "Bruno", "Carla",  "David", "Elena", "Felix", "Greta", "Hugo",  "Irene",  "Jonas",
    "Karin", "Lucas", "Marta",  "Nils",  "Olga",  "Pedro", "Rosa",  "Simon", "Tanja",  "Victor",
    "Alma",  "Boris", "Cecile", "Dario", "Edith", "Frank", "Gilda", "Henry", "Ines",   "Jakob",
    "Klara", "Leon",  "Maria",  "Oscar", "Paula", "Ralf",  "Sonja", "Tomas", "Ursula", "Walter"};

constexpr std::array<std::string_view, 10> offices{
    "Foreign Minister", "Finance Minister",   "Prime Minister", "President",         "Defence Minister",
    "Senator",          "Transport Minister", "Trade Minister", "Interior Minister", "Health Minister"};

constexpr std::array<std::string_view, 24> countries{"Norway",  "Brazil", "Kenya",  "Japan",   "Canada", "Peru",
                                                     "Poland",  "Spain",  "Egypt",  "Chile",   "India",  "Italy",
                                                     "Ghana",   "France", "Turkey", "Vietnam", "Mexico", "Finland",
                                                     "Morocco", "Greece", "Sweden", "China",   "Russia", "Cuba"};

template <std::size_t size>
std::string_view pick(const std::array<std::string_view, size>& from, std::uint64_t number) {
  return from[number % size];
}

/// A different word for each number.
std::string invented_word(std::uint32_t number) {
  std::string word;
  for (auto rest = number + 24; rest > 0; rest /= 24) word += pick(syllables, rest);
  return word += pick(endings, number * 7 + number / 24);
}

std::string capital(std::string word) {
  word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return word;
}

std::string name_of(std::uint32_t person) {
  return fmt::format("{} {}", pick(given_names, std::uint64_t{person} * 11), capital(invented_word(500 + person)));
}

std::string_view country_of(std::uint32_t person) { return pick(countries, person * 5 + person / 24); }

}  // namespace

/// An event that several articles, published within a few days, report on.
struct Generator::Event {
  Day day;
  std::array<std::uint32_t, words_of_an_event> words;
  std::array<std::uint32_t, people_of_an_event> people;
};

Generator::Generator(std::uint64_t seed, Length length) : seed_(seed), length_(length) {
  words_.assign(common_words.begin(), common_words.end());
  for (std::uint32_t number = 0; words_.size() < vocabulary; ++number) words_.push_back(invented_word(number));
}

Generator::Event Generator::event_of(std::uint64_t number) const {
  // The articles of an event are spread over all numbers, as they are over the files of an archive.
  Random random(seed_ ^ (number * 0x9e3779b97f4a7c15U >> 20U) % (number / articles_of_an_event + 1));
  Event event{first_day + static_cast<Day>(random.below(days)), {}, {}};
  for (auto& chosen : event.words) chosen = 40 + random.below(20'000);
  for (auto& person : event.people) person = random.zipfian(people);
  return event;
}

std::string_view Generator::word(const Event& event, Random& random) const {
  if (random.below(12) == 0) return words_[event.words[random.zipfian(words_of_an_event)]];
  return words_[random.zipfian(vocabulary)];
}

void Generator::append_sentence(std::string& out, const Event& event, Random& random) const {
  const auto start = out.size();
  for (auto left = 8 + random.below(18); left > 0; --left) {
    out += word(event, random);
    out += left == 1 ? ". " : random.below(14) == 0 ? ", " : " ";
  }
  out[start] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[start])));
}

void Generator::append_statement(std::string& out, const Event& event, std::uint32_t person, Random& random) const {
  fmt::format_to(std::back_inserter(out), "{} {} of {} said on {} {} that ", pick(offices, person), name_of(person),
                 country_of(person), pick(month_names, random.below(12)), 1 + random.below(28));
  for (auto left = 4 + random.below(10); left > 0; --left) {
    out += word(event, random);
    out += left == 1 ? ". " : " ";
  }
}

void Generator::append(std::string& out, std::uint64_t number) const {
  const auto event = event_of(number);
  Random random(seed_ * 31 + number);
  const auto day = event.day + static_cast<Day>(-std::log(1 - random.unit()) * 4);
  fmt::format_to(std::back_inserter(out), R"({{"id":"made-{}","date":"{}","source":"Wire {}","section":"{}","title":")",
                 number, iso_day(day), random.zipfian(40) + 1, capital(words_[100 + random.zipfian(12)]));
  for (auto left = 5 + random.below(5); left > 0; --left) {
    out += left % 2 == 0 ? words_[event.words[left % words_of_an_event]] : word(event, random);
    if (left > 1) out += ' ';
  }
  const auto named = 1 + random.below(people_of_an_event);
  out += R"(","people":[)";
  for (std::uint32_t i = 0; i < named; ++i)
    fmt::format_to(std::back_inserter(out), R"({}"{}")", i == 0 ? "" : ",", name_of(event.people[i]));
  out += R"(],"places":[)";
  for (std::uint32_t i = 0; i < named; ++i)
    fmt::format_to(std::back_inserter(out), R"({}"{}")", i == 0 ? "" : ",", country_of(event.people[i]));
  out += R"(],"body":")";
  for (auto left = length_.least + random.zipfian(length_.spread); left > 0; --left) {
    append_sentence(out, event, random);
    if (left <= named) append_statement(out, event, event.people[left - 1], random);
    if (left % 5 == 0) out += R"(\n\n)";
  }
  out += "\"}\n";
}

}  // namespace dateline::corpus

#include "common/people/directory.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <functional>

#include "common/encoding/bytes.hpp"
#include "common/error.hpp"
#include "common/io/file.hpp"
#include "common/people/directory_builder.hpp"
#include "common/people/directory_file.hpp"
#include "common/people/name_form.hpp"
#include "tests/common/people/random_people.hpp"
#include "tests/support/memory_file.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::people;
using test::random_authority;
using test::random_people;

namespace {

using People = std::vector<PersonEntry>;

std::string bytes_of(const DirectoryBuilder& builder, std::uint64_t generation = 1,
                     std::size_t block_bytes = directory_block_bytes) {
  test::MemoryFile file;
  builder.write(file, generation, block_bytes);
  return file.bytes();
}

std::string bytes_of(const People& people, const Authority& authority, std::size_t block_bytes) {
  DirectoryBuilder builder(authority);
  for (const auto& person : people) builder.add(person);
  builder.set_form("form", {"key-a", "key-b"});
  return bytes_of(builder, 1, block_bytes);
}

/// A folder that holds the file of a directory.
class Folder {
 public:
  explicit Folder(const std::string& bytes) { put(bytes); }
  void put(const std::string& bytes) const { io::replace_file(file(), bytes); }
  [[nodiscard]] std::filesystem::path file() const { return directory_path(path()); }
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  test::TemporaryDirectory folder_;
};

/// The directory as plain loops over everyone.
class NaiveDirectory {
 public:
  NaiveDirectory(const People& people, const Authority& authority) : authority_(authority) {
    for (const auto& person : people)
      if (person.span.articles >= 2 || !person.roles.empty() || authority.knows(person.key()))
        people_.push_back(person);
    std::sort(people_.begin(), people_.end(), [](const PersonEntry& a, const PersonEntry& b) {
      return a.span.articles != b.span.articles ? a.span.articles > b.span.articles : a.key() < b.key();
    });
  }

  [[nodiscard]] People find(const PeopleQuery& query) const {
    People found;
    for (const auto& person : people_)
      if (matches(query, person)) found.push_back(person);
    return found;
  }
  [[nodiscard]] std::optional<PersonEntry> person(const std::string& key) const {
    for (const auto& person : people_)
      if (std::count(person.keys.begin(), person.keys.end(), key) > 0) return person;
    return std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> keys_called(const std::string& name) const {
    std::vector<std::string> keys;
    for (const auto& person : people_) {
      const auto given = names_given(person);
      if (std::none_of(given.begin(), given.end(), [&](const auto& own) { return plain(own) == plain(name); }))
        continue;
      keys.insert(keys.end(), person.keys.begin(), person.keys.end());
    }
    std::sort(keys.begin(), keys.end());
    return keys;
  }

 private:
  static std::vector<std::string> plain(const std::string& name) {
    auto words = name_words(name);
    for (auto& word : words) word = plain_spelling(word);
    return words;
  }

  [[nodiscard]] std::vector<std::string> names_given(const PersonEntry& person) const {
    if (!authority_.knows(person.key())) return {};
    std::vector<std::string> names{authority_.person_of(person.key())};
    if (const auto* named = authority_.named(person.key()); named != nullptr) {
      names.insert(names.end(), named->aliases.begin(), named->aliases.end());
      names.push_back(named->name);
    }
    return names;
  }

  static bool matches(const PeopleQuery& query, const PersonEntry& person) {
    std::vector<std::string> words;
    std::vector<std::string> names(person.keys);
    for (const auto& spelling : person.names) names.push_back(spelling.name);
    for (const auto& name : names)
      for (const auto& word : name_words(name)) words.insert(words.end(), {word, plain_spelling(word)});
    std::vector<std::string> roles;
    std::vector<std::string> countries;
    for (const auto& [role, span] : person.roles) {
      for (const auto& text : {role.text, role.body})
        for (const auto& word : folded_words(text)) roles.push_back(word);
      countries.push_back(role.country);
    }
    const auto has = [](const auto& all, const std::string& one) {
      return std::count(all.begin(), all.end(), one) > 0;
    };
    return std::all_of(query.words.begin(), query.words.end(), [&](const auto& word) { return has(words, word); }) &&
           std::all_of(query.role_words.begin(), query.role_words.end(),
                       [&](const auto& word) { return has(roles, word); }) &&
           (query.country.empty() || has(countries, query.country)) &&
           std::any_of(words.begin(), words.end(), [&](const auto& word) { return word.starts_with(query.begun); });
  }

  People people_;
  const Authority& authority_;
};

PeopleQuery random_query() {
  PeopleQuery query;
  query.words = *rc::gen::container<std::vector<std::string>>(
      *rc::gen::inRange(0, 2),
      rc::gen::element<std::string>("john", "joerg", "jorg", "kerry", "muller", "nobody", "3"));
  query.role_words = *rc::gen::container<std::vector<std::string>>(
      *rc::gen::inRange(0, 2), rc::gen::element<std::string>("minister", "womens", "senate", "king"));
  query.country = *rc::gen::element<std::string>("", "", "us", "fr");
  query.begun = *rc::gen::element<std::string>("", "", "k", "ke", "p", "mull", "z");
  return query;
}

/// Everything that can be asked of a small directory.
std::vector<std::function<std::string(const Directory&)>> all_questions() {
  const auto listed = [](const FoundPeople& found) {
    auto text = std::to_string(found.total);
    for (const auto& person : found.people) text += encode_entry(person);
    return text;
  };
  return {[](const Directory& directory) { return std::to_string(directory.generation()); },
          [=](const Directory& directory) { return listed(directory.find({}, 3)); },
          [=](const Directory& directory) {
            return listed(directory.find({{"kerry"}, {}, ""}, 100));
          },
          [=](const Directory& directory) {
            return listed(directory.find({{}, {"minister"}, "us"}, 100));
          },
          [=](const Directory& directory) {
            return listed(directory.find({{}, {}, "", "m"}, 100));
          },
          [](const Directory& directory) {
            const auto person = directory.person("john-0-kerry");
            return person ? encode_entry(*person) : "nobody";
          },
          [](const Directory& directory) { return directory.name_given("john-0-kerry").value_or("none"); },
          [](const Directory& directory) {
            std::string keys;
            for (const auto& key : directory.keys_called("The Boss")) keys += key + " ";
            return keys;
          }};
}

/// A directory with all that all_questions() asks for.
std::string small_directory(std::size_t block_bytes) {
  const auto authority =
      Authority::parse("{\"person\":\"john-0-kerry\",\"name\":\"John\",\"aliases\":[\"The Boss\"]}\n", "people.jsonl");
  const Role office{"Foreign Minister", "us", "", RoleClass::minister};
  const People people{{{"john-0-kerry"}, {{"John Kerry", 3}}, {{office, {1, 5, 5}}}, {3, -10, 10}},
                      {{"anna-muller", "anna-mueller"}, {{"Anna Müller", 2}}, {}, {2, {}, {}}},
                      {{"max-kerry"}, {{"Max Kerry", 1}}, {{office, {1, {}, {}}}}, {1, {}, {}}}};
  return bytes_of(people, authority, block_bytes);
}

}  // namespace

TEST_CASE("any directory, in blocks of any size, answers as plain loops over all people do") {
  CHECK(rc::check("directory", [] {
    const auto people = random_people(60);
    const auto authority = random_authority();
    const Folder folder(bytes_of(people, authority, *rc::gen::element<std::size_t>(1, 50, 300, 4096)));
    const Directory directory(folder.path());
    const NaiveDirectory naive(people, authority);
    for (int i = 0; i < 5; ++i) {
      const auto query = random_query();
      const auto limit = *rc::gen::inRange<std::size_t>(0, 70);
      const auto found = directory.find(query, limit);
      auto expected = naive.find(query);
      RC_ASSERT(found.total == expected.size());
      expected.resize(std::min(limit, expected.size()));
      RC_ASSERT(found.people == expected);
      const auto accepted = directory.find(query, 100, [](PersonEntry& person) { return person.roles.size() == 1; });
      const auto all = naive.find(query);
      RC_ASSERT(accepted.total == static_cast<std::uint64_t>(std::count_if(
                                      all.begin(), all.end(), [](const auto& one) { return one.roles.size() == 1; })));
    }
    for (const auto& person : people)
      for (const auto& key : person.keys) RC_ASSERT(directory.person(key) == naive.person(key));
    RC_ASSERT(!directory.person("nobody"));
    for (const std::string name : {"the boss", "Müller, Jörg", "john-0-kerry", "never-seen", "nobody"})
      RC_ASSERT(directory.keys_called(name) == naive.keys_called(name));
    DirectoryFile(folder.file()).verify([](const std::string& damage) { RC_FAIL(damage); });
  }));
}

TEST_CASE("a directory whose changed people were removed and added again equals one made from nothing, byte for byte") {
  CHECK(rc::check("builder", [] {
    const auto authority = random_authority();
    const auto before = random_people(40);
    const auto block_bytes = *rc::gen::element<std::size_t>(1, 50, 300, 4096);
    DirectoryBuilder first(authority);
    for (const auto& person : before) first.add(person);
    first.set_form("form-a", {"a", "b"});
    first.set_form("form-b", {"c"});
    const Folder folder(bytes_of(first, 1, block_bytes));

    const DirectoryFile old(folder.file());
    DirectoryBuilder changed(authority, &old);
    DirectoryBuilder anew(authority);
    const auto after = random_people(50);
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
      const bool is_same = i < before.size() && *rc::gen::arbitrary<bool>();
      if (is_same) {
        anew.add(before[i]);
        continue;
      }
      if (i < before.size())
        for (const auto& key : before[i].keys) changed.remove(key);
      if (i >= after.size()) continue;
      changed.add(after[i]);
      anew.add(after[i]);
    }
    changed.set_form("form-a", {});
    changed.set_form("form-c", {"d", "e"});
    anew.set_form("form-b", {"c"});
    anew.set_form("form-c", {"d", "e"});
    RC_ASSERT(bytes_of(changed, 2, block_bytes) == bytes_of(anew, 2, block_bytes));
  }));
}

TEST_CASE(
    "with any flipped bit, a directory gives the right answer or an error that names it, and verify finds the bit") {
  const auto block_bytes = GENERATE(std::size_t{80}, directory_block_bytes);
  const auto bytes = small_directory(block_bytes);
  const Folder folder(bytes);
  const auto questions = all_questions();
  std::vector<std::string> answers;
  for (const auto& question : questions) answers.push_back(question(Directory(folder.path())));
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    auto flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
    std::ofstream(folder.file(), std::ios::binary) << flipped;
    const auto names_it = [&](std::string_view message) { return message.starts_with(folder.file().string()); };
    bool found = false;
    try {
      DirectoryFile(folder.file()).verify([&](const std::string& damage) { found = names_it(damage); });
      const Directory directory(folder.path());
      for (std::size_t i = 0; i < questions.size(); ++i) {
        try {
          if (questions[i](directory) != answers[i]) FAIL_CHECK("bit " << bit << " changes answer " << i);
        } catch (const UnusableError& error) {
          if (!names_it(error.what())) FAIL_CHECK(error.what());
        }
      }
    } catch (const UnusableError& error) {
      found = names_it(error.what());
    }
    if (!found) FAIL_CHECK("bit " << bit << " is not found");
  }
}

TEST_CASE("a directory cut to any length is refused when it is opened") {
  const auto bytes = small_directory(directory_block_bytes);
  const Folder folder(bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    std::filesystem::resize_file(folder.file(), size);
    CHECK_THROWS_WITH(Directory(folder.path()), Catch::StartsWith(folder.file().string()));
    std::ofstream(folder.file(), std::ios::binary) << bytes;
  }
  folder.put(bytes + '\0');
  CHECK_THROWS_AS(Directory(folder.path()), UnusableError);
}

TEST_CASE("a directory that is missing, of another format, or a folder is refused with the remedy") {
  auto bytes = small_directory(directory_block_bytes);
  const Folder folder(bytes);
  bytes[directory_head_magic.size()] = 2;
  auto footer = encoding::load<DirectoryFooter>(bytes.data() + bytes.size() - sizeof(DirectoryFooter));
  footer.checksum = footer_checksum(std::string_view(bytes).substr(0, directory_head().size()), footer);
  bytes.resize(bytes.size() - sizeof footer);
  encoding::append(bytes, footer);
  folder.put(bytes);
  CHECK_THROWS_WITH(Directory(folder.path()), Catch::Contains("format 2") && Catch::Contains("dateline-index add"));
  std::filesystem::remove(folder.file());
  CHECK_THROWS_WITH(Directory(folder.path()), Catch::Contains(folder.file().string()) && Catch::Contains("add"));
  std::filesystem::create_directory(folder.file());
  CHECK_THROWS_WITH(Directory(folder.path()), Catch::Contains("older") && Catch::Contains("add"));
}

TEST_CASE("an open directory goes on answering after it was replaced") {
  const Folder folder(small_directory(80));
  const Directory directory(folder.path());
  folder.put(bytes_of(People{}, {}, 80));
  CHECK(directory.person("max-kerry"));
  CHECK(directory.find({}, 0).total == 3);
  CHECK(Directory(folder.path()).find({}, 0).total == 0);
}

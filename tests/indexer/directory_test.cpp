#include <rapidcheck.h>
#include <xapian.h>
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "common/index/manifest.hpp"
#include "common/people/directory.hpp"
#include "common/people/schema.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/people/writer.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

namespace schema = people::schema;

/// The people of one article, as a DirectorySource gives them.
struct Story {
  std::optional<Day> day;
  std::map<std::string, Appearance> people;
};

/// An index in memory, with the changes since its last commit.
class Archive final : public DirectorySource {
 public:
  void put(int article, const Story& story) {
    remove(article);
    stories_[article] = story;
    touch(story);
  }
  void remove(int article) {
    const auto found = stories_.find(article);
    if (found == stories_.end()) return;
    touch(found->second);
    stories_.erase(found);
  }
  /// Commits and updates the directory.
  void commit(const std::filesystem::path& index) {
    update_directory(index, *this, changes_, generation_++);
    changes_ = {};
  }
  /// Commits, but leaves the directory as it is, as a crash does.
  void commit_and_crash() {
    ++generation_;
    changes_ = {};
  }
  [[nodiscard]] const std::map<int, Story>& stories() const { return stories_; }

  std::uint64_t generation() override { return generation_; }
  void keys(const KeyVisitor& visit) override {
    std::set<std::string> keys;
    for (const auto& [article, story] : stories_)
      for (const auto& [key, appearance] : story.people) keys.insert(key);
    for (const auto& key : keys) visit(key);
  }
  std::vector<Appearance> appearances(std::string_view key) override {
    std::vector<Appearance> found;
    for (const auto& [article, story] : stories_) {
      const auto person = story.people.find(std::string(key));
      if (person == story.people.end()) continue;
      found.push_back(person->second);
      found.back().article = static_cast<std::uint64_t>(article);
      found.back().published = story.day;
    }
    return found;
  }

 private:
  void touch(const Story& story) {
    for (const auto& [key, appearance] : story.people) changes_.touch_person(key);
  }

  std::map<int, Story> stories_;
  DirectoryChanges changes_;
  std::uint64_t generation_ = 1;
};

/// The whole contents of a directory, independent of document numbers.
std::set<std::string> contents_of(const std::filesystem::path& index) {
  const Xapian::Database database(schema::path(index).string());
  std::set<std::string> contents{"generation " + database.get_metadata(schema::generation_key)};
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
    contents.insert("person " + database.get_document(*at).serialise());
  for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key)
    for (auto other = database.synonyms_begin(*key); other != database.synonyms_end(*key); ++other)
      contents.insert(fmt::format("synonym {} {}", *key, *other));
  return contents;
}

/// Installs a list of people in an index.
void put_people(const std::filesystem::path& index, const std::string& lines) {
  const auto files = io::system_files();
  if (!index::has_manifest(index)) index::write_manifest(index, index::current_settings());
  replace_people_file(*files, index, lines, [&](const std::string& checksum) {
    index::write_manifest(index, index::current_settings(), checksum);
  });
}

std::set<std::string> rebuilt(Archive& archive, const std::string& people = {}) {
  const test::TemporaryDirectory directory;
  put_people(directory.path(), people);
  update_directory(directory.path(), archive, {}, 0);
  return contents_of(directory.path());
}

Appearance appearance(std::string name, std::vector<Role> roles = {}) {
  return {0, std::nullopt, std::move(name), std::move(roles)};
}

Role office(std::string text, std::string country) {
  return {std::move(text), std::move(country), "", RoleClass::minister};
}

Story random_story() {
  static const std::map<std::string, std::string> names{
      {"john-kerry", "John Kerry"},         {"john-f-kerry", "John F. Kerry"},
      {"john-q-kerry", "John Q. Kerry"},    {"jorg-muller", "Jörg Müller"},
      {"joerg-mueller", "Joerg Mueller"},   {"~kerry", "Kerry"},
      {"xi-jinping", "Xi Jinping"},         {"lula", "Lula"},
      {std::string(300, 'x') + "-y", "X Y"}};
  Story story;
  if (*rc::gen::arbitrary<bool>()) story.day = *rc::gen::inRange(-3, 4);
  for (const auto& [key, name] : names) {
    if (*rc::gen::inRange(0, 4) != 0) continue;
    auto person = appearance(name);
    person.roles = *rc::gen::container<std::vector<Role>>(
        rc::gen::element(office("Senator", "us"), office("SENATOR", "us"), office("Minister", "de")));
    story.people.emplace(key, std::move(person));
  }
  return story;
}

/// A list of people without contradictions.
std::string random_people() {
  return *rc::gen::element<std::string>(
      "", "{\"merge\":[\"lula\",\"john-q-kerry\"],\"into\":\"xi-jinping\"}\n",
      "{\"merge\":[\"john-f-kerry\",\"~kerry\"],\"into\":\"nobody-there\"}\n{\"person\":\"lula\"}\n",
      "{\"split\":[\"jorg-muller\",\"joerg-mueller\"]}\n{\"person\":\"john-kerry\",\"name\":\"Senator\"}\n",
      "{\"merge\":[\"john-kerry\"],\"into\":\"jorg-muller\"}\n"
      "{\"person\":\"jorg-muller\",\"aliases\":[\"Boss\",\"John Kerry\"]}\n");
}

people::PersonEntry only(const std::vector<people::PersonEntry>& people) {
  REQUIRE(people.size() == 1);
  return people.front();
}

}  // namespace

TEST_CASE(
    "after any sequence of adds, replacements, deletions and people lists, the directory equals one made from "
    "scratch") {
  CHECK(rc::check("in step", [] {
    const test::TemporaryDirectory directory;
    Archive archive;
    std::string people;
    const auto commits = *rc::gen::inRange(1, 6);
    for (int i = 0; i < commits; ++i) {
      if (*rc::gen::inRange(0, 3) == 0) put_people(directory.path(), people = random_people());
      const auto changes = *rc::gen::inRange(0, 6);
      for (int change = 0; change < changes; ++change) {
        const auto article = *rc::gen::inRange(0, 8);
        if (*rc::gen::inRange(0, 3) == 0)
          archive.remove(article);
        else
          archive.put(article, random_story());
      }
      if (*rc::gen::inRange(0, 8) == 0)
        archive.commit_and_crash();
      else
        archive.commit(directory.path());
    }
    archive.commit(directory.path());
    RC_ASSERT(contents_of(directory.path()) == rebuilt(archive, people));
  }));
}

TEST_CASE("a person's entry combines all joined keys, with names, roles, counts and days over all articles") {
  const test::TemporaryDirectory directory;
  Archive archive;
  archive.put(1, {10, {{"john-kerry", appearance("John Kerry", {office("Secretary of State", "us")})}}});
  archive.put(2, {20, {{"john-kerry", appearance("John Kerry", {office("secretary of state", "us")})}}});
  archive.put(3, {5, {{"john-f-kerry", appearance("John F. Kerry", {office("Senator", "us")})}}});
  archive.put(
      4, {std::nullopt, {{"john-kerry", appearance("John Kerry")}, {"john-f-kerry", appearance("John F. Kerry")}}});
  archive.put(5, {1, {{"jane-doe", appearance("Jane Doe")}}});
  archive.commit(directory.path());

  const people::Directory people(directory.path());
  CHECK(people.generation() == archive.generation());
  const auto kerry = only(people.find({{"kerry"}, {}, ""}, 10).people);
  CHECK(kerry.keys == std::vector<std::string>{"john-kerry", "john-f-kerry"});
  CHECK(kerry.names == std::vector<people::Spelling>{{"John Kerry", 3}, {"John F. Kerry", 2}});
  CHECK(kerry.span == people::Span{4, 5, 20});
  REQUIRE(kerry.roles.size() == 2);
  CHECK(kerry.roles[0].role.text == "Secretary of State");
  CHECK(kerry.roles[0].span == people::Span{2, 10, 20});
  CHECK(kerry.roles[1].span == people::Span{1, 5, 5});
  CHECK(people.person("john-f-kerry") == kerry);
  CHECK_FALSE(people.person("jane-doe"));  // one article, no role
}

TEST_CASE(
    "keys that the user merges are one person with the given name, found by every alias, even with a single article") {
  const test::TemporaryDirectory directory;
  put_people(directory.path(),
             "{\"person\":\"lula\",\"name\":\"Luiz da Silva\",\"aliases\":[\"The Metalworker\",\"Lula\"]}\n"
             "{\"merge\":[\"inacio-silva\",\"never-seen\"],\"into\":\"lula\"}\n{\"person\":\"jane-doe\"}\n");
  Archive archive;
  archive.put(1, {10, {{"lula", appearance("Lula")}}});
  archive.put(2, {11, {{"inacio-silva", appearance("Inácio Silva")}}});
  archive.put(3, {12, {{"inacio-silva", appearance("Inácio Silva")}}});
  archive.put(4, {13, {{"jane-doe", appearance("Jane Doe")}}});
  archive.commit(directory.path());

  const people::Directory people(directory.path());
  const auto lula = people.person("inacio-silva");
  REQUIRE(lula);
  CHECK(lula->keys == std::vector<std::string>{"lula", "inacio-silva"});
  CHECK(lula->names ==
        std::vector<people::Spelling>{{"Luiz da Silva", 0}, {"Inácio Silva", 2}, {"Lula", 1}, {"The Metalworker", 0}});
  CHECK(lula->span == people::Span{3, 10, 12});
  for (const auto* name : {"the metalworker", "Silva, Luiz da", "LULA"})
    CHECK(people.keys_called(name) == std::vector<std::string>{"inacio-silva", "lula"});
  CHECK(people.keys_called("Inácio Silva").empty());  // not a name from the list
  CHECK(people.name_given("lula") == "Luiz da Silva");
  CHECK_FALSE(people.name_given("inacio-silva"));
  CHECK_FALSE(people.name_given("jane-doe"));
  CHECK(people.person("jane-doe"));
  CHECK(only(people.find({{"metalworker"}, {}, ""}, 10).people) == *lula);

  put_people(directory.path(), "");
  archive.commit(directory.path());
  CHECK(contents_of(directory.path()) == rebuilt(archive));
}

TEST_CASE("people are found by words of their names, by roles and by countries, those in the most articles first") {
  const test::TemporaryDirectory directory;
  Archive archive;
  for (int i = 0; i < 3; ++i)
    archive.put(i, {i, {{"xi-jinping", appearance("Xi Jinping", {office("President", "cn")})}}});
  archive.put(10, {1, {{"wang-yi", appearance("Wang Yi", {office("Foreign Minister", "cn")})}}});
  archive.put(11, {1, {{"wang-jun", appearance("Wang Jun", {office("Minister of Women's Affairs", "cn")})}}});
  archive.put(12, {1, {{"jorg-muller", appearance("Jörg Müller", {office("Foreign Minister", "de")})}}});
  archive.commit(directory.path());
  const people::Directory people(directory.path());
  const auto keys = [&](const people::PeopleQuery& query) {
    std::vector<std::string> found;
    for (const auto& person : people.find(query, 10).people) found.push_back(person.key());
    return found;
  };
  using Keys = std::vector<std::string>;
  CHECK(keys({}) == Keys{"xi-jinping", "jorg-muller", "wang-jun", "wang-yi"});
  CHECK(keys({{"wang"}, {}, ""}) == Keys{"wang-jun", "wang-yi"});
  CHECK(keys({{"wang", "yi"}, {}, ""}) == Keys{"wang-yi"});
  CHECK(keys({{"muller"}, {}, ""}) == Keys{"jorg-muller"});
  CHECK(keys({{}, {"foreign", "minister"}, "cn"}) == Keys{"wang-yi"});
  CHECK(keys({{}, {"womens"}, ""}) == Keys{"wang-jun"});
  CHECK(keys({{}, {}, "us"}).empty());

  const auto most_written = people.find({}, 1);
  CHECK(most_written.total == 4);
  CHECK(only(most_written.people).key() == "xi-jinping");
  const auto not_xi = people.find({}, 1, [](const auto& person) { return person.key() != "xi-jinping"; });
  CHECK(not_xi.total == 3);
  CHECK(only(not_xi.people).key() == "jorg-muller");
}

TEST_CASE("a damaged directory is reported by name with a remedy, and the next commit rewrites it") {
  const test::TemporaryDirectory directory;
  Archive archive;
  archive.put(1, {1, {{"wang-yi", appearance("Wang Yi", {office("Foreign Minister", "cn")})}}});
  archive.commit(directory.path());
  const auto path = schema::path(directory.path());
  for (const auto& file : {"iamglass", "postlist.glass", "docdata.glass"}) {
    std::filesystem::resize_file(path / file, 20);
    CHECK_THROWS_WITH(people::Directory(directory.path()).find({}, 10),
                      Catch::Contains(path.string()) && Catch::Contains("add"));
    archive.put(2, {3, {{"xi-jinping", appearance("Xi Jinping", {office("President", "cn")})}}});
    archive.commit(directory.path());
    CHECK(contents_of(directory.path()) == rebuilt(archive));
  }
}

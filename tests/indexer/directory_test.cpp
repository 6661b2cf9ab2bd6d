#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <functional>
#include <map>
#include <set>

#include "common/error.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/people/directory.hpp"
#include "common/people/directory_file.hpp"
#include "indexer/people/checker.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/people/writer.hpp"
#include "tests/indexer/faulty_files.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// The people of one article, as a DirectorySource gives them.
struct Story {
  std::optional<Day> day;
  std::map<std::string, Appearance> people;
  std::set<std::string> organisations{};  ///< folded
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
    begin_commit();
    update(*io::system_files(), index);
    changes_ = {};
  }
  /// Commits; the directory is left to update().
  void begin_commit() { ++generation_; }
  void update(io::FileSystem& files, const std::filesystem::path& index) {
    update_directory(files, index, *this, changes_, generation_ - 1);
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

  std::uint64_t organisations(std::string_view name) override {
    std::uint64_t articles = 0;
    for (const auto& [article, story] : stories_)
      for (const auto& organisation : story.organisations)
        if (organisation == name || organisation.starts_with(std::string(name) + ' ')) ++articles;
    return articles;
  }

 private:
  void touch(const Story& story) {
    for (const auto& [key, appearance] : story.people) changes_.touch_person(key);
    for (const auto& name : story.organisations) changes_.touch_organisation(name);
  }

  std::map<int, Story> stories_;
  DirectoryChanges changes_;
  std::uint64_t generation_ = 1;
};

std::string bytes_of(const std::filesystem::path& index) { return io::read_file(people::directory_path(index)); }

/// Installs a list of people in an index.
void put_people(const std::filesystem::path& index, const std::string& lines) {
  const auto files = io::system_files();
  if (!index::has_manifest(index)) index::write_manifest(index, index::current_settings());
  replace_people_file(*files, index, lines, [&](const std::string& checksum) {
    index::write_manifest(index, index::current_settings(), checksum);
  });
}

/// The bytes of a directory that is made from scratch.
std::string rebuilt(Archive& archive, const std::string& people = {}) {
  const test::TemporaryDirectory directory;
  put_people(directory.path(), people);
  update_directory(*io::system_files(), directory.path(), archive, {}, 0);
  return bytes_of(directory.path());
}

/// The lines of damage that check reports.
std::vector<std::string> damage_in(const std::filesystem::path& index, Archive& archive) {
  std::vector<std::string> damage;
  check_directory(index, archive,
                  {[&](const std::string& line) { damage.push_back(line); }, [](const auto&) {}, [](auto, auto) {}});
  return damage;
}

Appearance appearance(std::string name, std::vector<Role> roles = {}) {
  return {0, std::nullopt, std::move(name), std::move(roles)};
}

Role office(std::string text, std::string country) {
  return {std::move(text), std::move(country), "", RoleClass::minister};
}

Story random_story() {
  static const std::map<std::string, std::string> names{{"john-kerry", "John Kerry"},
                                                        {"john-f-kerry", "John F. Kerry"},
                                                        {"john-q-kerry", "John Q. Kerry"},
                                                        {"jorg-muller", "Jörg Müller"},
                                                        {"joerg-mueller", "Joerg Mueller"},
                                                        {"~kerry", "Kerry"},
                                                        {"xi-jinping", "Xi Jinping"},
                                                        {"lula", "Lula"},
                                                        {"lone-star", "Lone Star"},
                                                        {"~lone", "Lone"},
                                                        {"bill-harper", "Bill Harper"},
                                                        {"william-harper", "William Harper"},
                                                        {"~harper", "Harper"},
                                                        {"~xi", "Xi"},
                                                        {std::string(300, 'x') + "-y", "X Y"}};
  Story story;
  if (*rc::gen::arbitrary<bool>()) story.day = *rc::gen::inRange(-3, 4);
  for (const auto& [key, name] : names) {
    if (*rc::gen::inRange(0, 4) != 0) continue;
    auto person = appearance(name);
    person.roles = *rc::gen::container<std::vector<Role>>(
        rc::gen::element(office("Senator", "us"), office("SENATOR", "us"), office("Minister", "de"),
                         Role{"analyst", "us", "Lone Star", RoleClass::none}));
    story.people.emplace(key, std::move(person));
  }
  for (const auto* name : {"lone star funds", "lone", "harper & sons", "kerry"})
    if (*rc::gen::inRange(0, 6) == 0) story.organisations.insert(name);
  return story;
}

/// A list of people without contradictions.
std::string random_people() {
  return *rc::gen::element<std::string>(
      "", "{\"merge\":[\"lula\",\"john-q-kerry\"],\"into\":\"xi-jinping\"}\n",
      "{\"merge\":[\"john-f-kerry\",\"~kerry\"],\"into\":\"nobody-there\"}\n{\"person\":\"lula\"}\n",
      "{\"split\":[\"jorg-muller\",\"joerg-mueller\"]}\n{\"person\":\"john-kerry\",\"name\":\"Senator\"}\n",
      "{\"nobody\":[\"~harper\",\"john-f-kerry\"]}\n{\"split\":[\"~kerry\",\"john-kerry\"]}\n{\"person\":\"lone-star\"}"
      "\n",
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
      const auto changes = *rc::gen::inRange(0, 10);
      for (int change = 0; change < changes; ++change) {
        const auto article = *rc::gen::inRange(0, 12);
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
    RC_ASSERT(bytes_of(directory.path()) == rebuilt(archive, people));
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
  CHECK(bytes_of(directory.path()) == rebuilt(archive));
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
  const auto path = people::directory_path(directory.path());
  const auto damages = std::vector<std::function<void()>>{
      [&] { std::filesystem::resize_file(path, 20); }, [&] { std::filesystem::resize_file(path, 0); },
      [&] { std::filesystem::remove(path); },
      [&] {
        auto bytes = io::read_file(path);
        bytes[20] = '\xff';
        io::replace_file(path, bytes);
      },
      [&] {
        std::filesystem::remove(path);
        std::filesystem::create_directory(path);
        std::ofstream(path / "postlist.glass") << "a file of an older Dateline";
      }};
  int article = 2;
  for (const auto& damage : damages) {
    damage();
    CHECK_THROWS_WITH(people::Directory(directory.path()).find({}, 10),
                      Catch::Contains(path.string()) && Catch::Contains("add"));
    archive.put(article++, {3, {{"xi-jinping", appearance("Xi Jinping", {office("President", "cn")})}}});
    archive.commit(directory.path());
    CHECK(bytes_of(directory.path()) == rebuilt(archive));
    damage();
    archive.update(*io::system_files(), directory.path());  // nothing was added
    CHECK(bytes_of(directory.path()) == rebuilt(archive));
  }
}

TEST_CASE("check finds every flipped bit of a directory, and a directory that does not match the articles") {
  const test::TemporaryDirectory directory;
  Archive archive;
  archive.put(1, {1, {{"wang-yi", appearance("Wang Yi", {office("Foreign Minister", "cn")})}}});
  archive.put(2, {2, {{"john-kerry", appearance("John Kerry")}, {"xi-jinping", appearance("Xi Jinping")}}});
  archive.put(3, {3, {{"john-f-kerry", appearance("John F. Kerry")}}});
  archive.commit(directory.path());
  CHECK(damage_in(directory.path(), archive).empty());
  const auto path = people::directory_path(directory.path());
  const auto bytes = io::read_file(path);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    auto flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
    std::ofstream(path, std::ios::binary) << flipped;
    const auto damage = damage_in(directory.path(), archive);
    if (damage.empty() || !damage.front().starts_with(path.string())) FAIL_CHECK("bit " << bit);
  }
  io::replace_file(path, bytes);
  archive.put(3, {3, {{"john-f-kerry", appearance("John F. Kerry", {office("Senator", "us")})}}});
  const auto damage = damage_in(directory.path(), archive);
  REQUIRE(damage.size() == 1);
  CHECK_THAT(damage.front(), Catch::Contains("the people do not match the articles"));
}

TEST_CASE("whatever operation fails while the directory is written, the old or the new one is there, whole") {
  const bool power_cut = GENERATE(false, true);
  bool failed = true;
  for (std::size_t fail_at = 0; failed; ++fail_at) {
    const test::TemporaryDirectory directory;
    Archive archive;
    archive.put(1, {1, {{"wang-yi", appearance("Wang Yi", {office("Foreign Minister", "cn")})}}});
    archive.commit(directory.path());
    const auto before = bytes_of(directory.path());
    archive.put(2, {2, {{"xi-jinping", appearance("Xi Jinping", {office("President", "cn")})}}});
    archive.begin_commit();
    const auto after = rebuilt(archive);

    test::FaultyFiles files(fail_at);
    try {
      archive.update(files, directory.path());
    } catch (const UnusableError&) {
    }
    failed = files.failed();
    if (power_cut) files.lose_what_was_not_synced();
    INFO("operation " << fail_at);
    const auto found = bytes_of(directory.path());
    CHECK((found == after || (found == before && failed)));
    archive.update(*io::system_files(), directory.path());
    CHECK(bytes_of(directory.path()) == after);
  }
}

TEST_CASE(
    "a name is nobody's while the archive uses it for an organisation, and a family name alone is its only holder's") {
  const test::TemporaryDirectory directory;
  Archive archive;
  const auto meaning = [&](const std::string& key) -> std::string {
    for (const auto& [known, person] : people::Directory(directory.path()).meanings())
      if (known == key) return person.empty() ? "nobody" : person;
    return key;
  };
  for (int i = 0; i < 6; ++i) archive.put(i, {i, {{"lone-star", appearance("Lone Star")}}, {"lone star funds"}});
  for (int i = 6; i < 9; ++i) archive.put(i, {i, {{"ben-quorth", appearance("Ben Quorth")}}});
  archive.put(9, {9, {{"~quorth", appearance("Quorth")}}});
  archive.commit(directory.path());
  CHECK(meaning("lone-star") == "nobody");
  CHECK(meaning("~quorth") == "ben-quorth");
  CHECK(people::Directory(directory.path()).find({{"lone"}, {}, ""}, 9).total == 0);
  const auto ben = only(people::Directory(directory.path()).find({{"quorth"}, {}, ""}, 9).people);
  CHECK(ben.span.articles == 4);
  CHECK(ben.name() == "Ben Quorth");

  for (int i = 0; i < 6; ++i) archive.put(i, {i, {{"lone-star", appearance("Lone Star")}}});
  archive.put(10, {9, {{"ann-quorth", appearance("Ann Quorth")}}});
  archive.put(11, {9, {{"ann-quorth", appearance("Ann Quorth")}}});
  archive.commit(directory.path());
  CHECK(meaning("~quorth") == "~quorth");
  CHECK(meaning("lone-star") == "lone-star");

  put_people(directory.path(), "{\"nobody\":[\"ann-quorth\"]}\n{\"merge\":[\"lone-star\"],\"into\":\"ben-quorth\"}\n");
  archive.commit(directory.path());
  CHECK(meaning("ann-quorth") == "nobody");
  CHECK(meaning("~quorth") == "ben-quorth");
  CHECK(meaning("lone-star") == "ben-quorth");
  CHECK(bytes_of(directory.path()) ==
        rebuilt(archive, "{\"nobody\":[\"ann-quorth\"]}\n{\"merge\":[\"lone-star\"],\"into\":\"ben-quorth\"}\n"));
}

#include "common/people/directory.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/common/people/directory_folder.hpp"
#include "tests/common/people/naive_directory.hpp"
#include "tests/common/people/random_people.hpp"

using namespace dateline;
using namespace dateline::people;
using test::bytes_of;
using test::DirectoryFolder;
using test::NaiveDirectory;
using test::random_authority;
using test::random_people;

namespace {

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

}  // namespace

TEST_CASE("any directory, in blocks of any size, answers as plain loops over all people do") {
  CHECK(rc::check("directory", [] {
    const auto people = random_people(60);
    const auto authority = random_authority();
    const DirectoryFolder folder(bytes_of(people, authority, *rc::gen::element<std::size_t>(1, 50, 300, 4096)));
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
    const DirectoryFolder folder(bytes_of(first, 1, block_bytes));

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

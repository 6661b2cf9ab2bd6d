#include <catch2/catch.hpp>

#include <fstream>
#include <functional>

#include "common/encoding/bytes.hpp"
#include "common/error.hpp"
#include "common/people/directory.hpp"
#include "tests/common/people/directory_folder.hpp"

using namespace dateline;
using namespace dateline::people;
using test::bytes_of;
using test::DirectoryFolder;
using test::People;

namespace {

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

TEST_CASE(
    "with any flipped bit, a directory gives the right answer or an error that names it, and verify finds the bit") {
  const auto block_bytes = GENERATE(std::size_t{80}, directory_block_bytes);
  const auto bytes = small_directory(block_bytes);
  const DirectoryFolder folder(bytes);
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
  const DirectoryFolder folder(bytes);
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
  const DirectoryFolder folder(bytes);
  bytes[directory_head_magic.size()] = 9;
  auto footer = encoding::load<DirectoryFooter>(bytes.data() + bytes.size() - sizeof(DirectoryFooter));
  footer.checksum = footer_checksum(std::string_view(bytes).substr(0, directory_head().size()), footer);
  bytes.resize(bytes.size() - sizeof footer);
  encoding::append(bytes, footer);
  folder.put(bytes);
  CHECK_THROWS_WITH(Directory(folder.path()), Catch::Contains("format 9") && Catch::Contains("dateline-index add"));
  std::filesystem::remove(folder.file());
  CHECK_THROWS_WITH(Directory(folder.path()), Catch::Contains(folder.file().string()) && Catch::Contains("add"));
  std::filesystem::create_directory(folder.file());
  CHECK_THROWS_WITH(Directory(folder.path()), Catch::Contains("older") && Catch::Contains("add"));
}

TEST_CASE("an open directory goes on answering after it was replaced") {
  const DirectoryFolder folder(small_directory(80));
  const Directory directory(folder.path());
  folder.put(bytes_of(People{}, {}, 80));
  CHECK(directory.person("max-kerry"));
  CHECK(directory.find({}, 0).total == 3);
  CHECK(Directory(folder.path()).find({}, 0).total == 0);
}

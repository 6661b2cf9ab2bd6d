// Damaged files of the directory of people whose checksums are right: every question asked through the public reader,
// and the file copied as an update does it. A reader may refuse what it finds (DirectoryUnusable), but must not read
// outside the file or run forever.
//
// An input is a list of edits of six bytes to the blocks and the footer of one small directory: which block (1), and
// how (edits.hpp).
#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "common/encoding/bytes.hpp"
#include "common/people/directory.hpp"
#include "common/people/directory_builder.hpp"
#include "common/people/table/unusable.hpp"
#include "tests/fuzz/edits.hpp"
#include "tests/fuzz/reading.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/support/memory_file.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::fuzz;
using namespace dateline::people;

namespace {

constexpr int person_count = 60;
constexpr std::size_t block_bytes = 200;  // so that the search trees have several levels
constexpr std::size_t edit_bytes = 6;
constexpr std::size_t most_edits = 8;

/// The payloads of the blocks of a table, and how many of them are leaves.
struct TableBlocks {
  std::vector<std::string> payloads;
  std::size_t leaves = 0;
};

struct Contents {
  std::array<TableBlocks, directory_table_count> tables;
  std::string footer;
};

const Authority& authority() {
  static const auto list = Authority::parse(
      "{\"person\":\"p-1-kerry\",\"name\":\"Senator Kerry\",\"aliases\":[\"The Boss\"]}\n", "people.jsonl");
  return list;
}

PersonEntry person(int number) {
  const auto digits = std::to_string(number);
  PersonEntry person;
  person.keys = {"p-" + digits + "-kerry", "~kerry" + digits};
  person.names = {{"P. " + digits + " Kerry", 2}, {"Müller", 1}};
  if (number % 2 == 0) person.roles = {{{"Foreign Minister", "us", "", RoleClass::minister}, {1, 5, 6}}};
  person.span = {static_cast<std::uint64_t>(2 + number % 5), -5, number};
  return person;
}

/// A directory that the product has written.
std::string intact_file() {
  DirectoryBuilder builder(authority());
  for (int i = 0; i < person_count; ++i) builder.add(person(i));
  for (int i = 0; i < 20; ++i) builder.set_form("form-" + std::to_string(i), {"key-a", "key-" + std::to_string(i)});
  test::MemoryFile file;
  builder.write(file, 7, block_bytes);
  return file.bytes();
}

Contents contents_of(const std::string& file) {
  Contents contents;
  contents.footer = file.substr(file.size() - sizeof(DirectoryFooter));
  const auto footer = encoding::load<DirectoryFooter>(contents.footer.data());
  const BlockFile blocks("intact", file);
  for (std::size_t i = 0; i < footer.tables.size(); ++i) {
    const auto& mark = footer.tables[i];
    for (auto at = mark.begin; at != mark.end;) {
      const auto block = blocks.block(at, mark.end);
      contents.tables[i].payloads.emplace_back(block.payload);
      if (at < mark.leaves_end) ++contents.tables[i].leaves;
      at = block.end;
    }
  }
  return contents;
}

void apply(Contents& contents, std::string_view edit) {
  std::vector<std::string*> parts;
  for (auto& table : contents.tables)
    for (auto& payload : table.payloads) parts.push_back(&payload);
  parts.push_back(&contents.footer);
  const auto part = static_cast<unsigned char>(edit[0]) % parts.size();
  change(*parts[part], edit.substr(1), *parts[(part + 1) % parts.size()]);
  contents.footer.resize(sizeof(DirectoryFooter));
}

/// A file of these contents with right checksums. An edited footer stays as it is; otherwise the marks are those of the
/// blocks, while the offsets in the search trees stay as they were.
std::string signed_file(const Contents& contents, const std::string& intact_footer) {
  auto file = directory_head();
  const auto head = file;
  auto footer = encoding::load<DirectoryFooter>(contents.footer.data());
  for (std::size_t i = 0; i < contents.tables.size(); ++i) {
    const auto& [payloads, leaves] = contents.tables[i];
    TableMark mark = footer.tables[i];
    mark.begin = file.size();
    for (std::size_t block = 0; block < payloads.size(); ++block) {
      if (block == leaves) mark.leaves_end = file.size();
      mark.root = file.size();
      append_block(file, payloads[block], file.size());
    }
    mark.end = file.size();
    if (contents.footer == intact_footer) footer.tables[i] = mark;
  }
  footer.file_size = file.size() + sizeof footer;
  footer.checksum = footer_checksum(head, footer);
  directory_foot_magic.copy(footer.magic.data(), footer.magic.size());
  encoding::append(file, footer);
  return file;
}

template <typename Read>
void read_or_refuse(Read read) {
  try {
    read();
  } catch (const DirectoryUnusable&) {
  }
}

void ask(const Directory& directory) {
  static_cast<void>(directory.generation());
  read_or_refuse([&] { static_cast<void>(directory.meanings()); });
  for (const auto* key : {"p-1-kerry", "p-59-kerry", "~kerry7", "nobody"}) {
    read_or_refuse([&] { static_cast<void>(directory.person(key)); });
    read_or_refuse([&] { static_cast<void>(directory.name_given(key)); });
    read_or_refuse([&] { static_cast<void>(directory.keys_called(key)); });
  }
  const std::vector<PeopleQuery> queries{
      {}, {{"kerry"}, {}, ""}, {{"kerry", "7"}, {}, ""}, {{}, {"minister"}, "us"}, {{}, {}, "", "k"}};
  for (const auto& query : queries) {
    read_or_refuse([&] {
      const auto found = directory.find(query, 5);
      require(found.people.size() == std::min<std::uint64_t>(found.total, 5), "as many people as there are");
    });
    read_or_refuse([&] {
      const auto found = directory.find(query, 5, [](const auto& one) { return one.roles.empty(); });
      for (const auto& one : found.people) require(one.roles.empty(), "only accepted people");
    });
  }
}

/// What an update copies from a damaged directory is refused, or makes a directory whose blocks are sound.
void copy(const DirectoryFile& old, const std::filesystem::path& copied) {
  DirectoryBuilder builder(authority(), &old);
  for (const auto* key : {"p-1-kerry", "~kerry9"}) builder.remove(key);
  builder.add(person(1));
  builder.set_form("form-1", {"key-z"});
  test::MemoryFile file;
  builder.write(file, 8, block_bytes);
  std::ofstream(copied, std::ios::binary) << file.bytes();
  DirectoryFile(copied).verify([](const std::string& /*damage*/) { require(false, "a copy is sound"); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const test::TemporaryDirectory folder;
  static const auto intact = contents_of(intact_file());
  const auto edits = as_text(data, size);
  auto contents = intact;
  for (std::size_t at = 0; at + edit_bytes <= std::min(size, most_edits * edit_bytes); at += edit_bytes)
    apply(contents, edits.substr(at, edit_bytes));
  std::ofstream(directory_path(folder.path()), std::ios::binary) << signed_file(contents, intact.footer);
  read_or_refuse([&] { ask(Directory(folder.path())); });
  read_or_refuse([&] {
    const DirectoryFile file(directory_path(folder.path()));
    file.verify([](const std::string& /*damage*/) {});
    copy(file, folder.path() / "copied");
  });
  return 0;
}

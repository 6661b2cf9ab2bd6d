#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <string>

#include "common/io/file.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"
#include "tests/support/tool.hpp"

using namespace dateline::test;
using Catch::Contains;
namespace fs = std::filesystem;
namespace io = dateline::io;

namespace {

constexpr auto unprivileged = "setpriv --reuid=65534 --regid=65534 --clear-groups ";

/// An index that nobody may write to, in a folder that everybody may read, with a copy of the program.
class ReadOnlyIndex {
 public:
  explicit ReadOnlyIndex(const std::string& engine) {
    REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 30))}).status == 0);
    fs::permissions(box.path(), fs::perms(0755));
    fs::copy_file(std::string(DATELINE_BINARY_DIR) + "/indexer/dateline-index", box.path() / "dateline-index");
    set_writable(false);
  }
  ~ReadOnlyIndex() { set_writable(true); }
  ReadOnlyIndex(const ReadOnlyIndex&) = delete;
  ReadOnlyIndex& operator=(const ReadOnlyIndex&) = delete;

  void set_writable(bool writable) const {
    for (const auto& entry : fs::recursive_directory_iterator(box.index()))
      fs::permissions(entry.path(),
                      fs::perms(entry.is_directory() ? (writable ? 0755 : 0555) : (writable ? 0644 : 0444)));
    fs::permissions(box.index(), fs::perms(writable ? 0755 : 0555));
  }

  /// Runs a command as a user who may not write to the index.
  [[nodiscard]] Finished run_as_reader(const std::string& command) const {
    const std::string as = ::geteuid() == 0 ? unprivileged : "";
    return run_shell("cd \"$1\" && " + as + "./dateline-index " + command + " -i news.idx", {box.path().string()});
  }

  Sandbox box;
};

/// The contents of all files below a folder.
std::map<std::string, std::string> bytes_of(const std::string& folder) {
  std::map<std::string, std::string> bytes;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) bytes[entry.path().string()] = io::read_file(entry.path());
  return bytes;
}

}  // namespace

TEST_CASE("check finds a sound index sound, and a damaged one damaged, for a user who may not write to it") {
  const auto engine = each_engine();
  const ReadOnlyIndex index(engine);
  const auto before = bytes_of(index.box.index());
  const auto sound = index.run_as_reader("check");
  INFO(sound.out << sound.err);
  CHECK(sound.status == 0);
  CHECK_THAT(sound.err, Contains("no damage found; 30 articles checked"));
  CHECK(index.run_as_reader("info").status == 0);
  CHECK(bytes_of(index.box.index()) == before);

  const auto refused = index.run_as_reader("delete a-1");
  CHECK(refused.status == 3);
  CHECK_THAT(refused.err, Contains("Permission denied"));
  CHECK(bytes_of(index.box.index()) == before);

  index.set_writable(true);
  const auto file = fs::path(index.box.index()) / (engine == "sealed" ? "seg-1.dls" : "xapian/postlist.glass");
  auto bytes = io::read_file(file);
  for (auto i = bytes.size() / 4; i < bytes.size() / 2; ++i) bytes[i] = static_cast<char>(~bytes[i]);
  io::replace_file(file, bytes);
  index.set_writable(false);
  const auto damaged = index.run_as_reader("check");
  CHECK(damaged.status == 3);
  CHECK_THAT(damaged.out, Contains(file.filename().string()));
}

TEST_CASE("a check that cannot copy an unwritable database says so and reports no damage") {
  const ReadOnlyIndex index("xapian");
  const std::string as = ::geteuid() == 0 ? unprivileged : "";
  const auto ended = run_shell("cd \"$1\" && " + as + "env TMPDIR=/nowhere ./dateline-index check -i news.idx",
                               {index.box.path().string()});
  INFO(ended.out << ended.err);
  CHECK(ended.status == 3);
  CHECK(ended.out.empty());
  CHECK_THAT(ended.err, !Contains("damaged"));
}

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <xapian.h>

#include <cstdlib>

#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/xapian/schema.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline;
using namespace dateline::test;
using Catch::Contains;

namespace {

/// An index whose Xapian database the tests change directly.
class Tampered {
 public:
  Tampered() {
    REQUIRE(run({"add", "--engine", "xapian", "-i", box_.index(), box_.write("a.jsonl", articles(0, 40))}).status == 0);
    REQUIRE(run({"check", "-i", box_.index()}).status == 0);
  }
  Xapian::WritableDatabase database() const { return Xapian::WritableDatabase(path("").string(), Xapian::DB_OPEN); }
  std::filesystem::path path(const std::string& name) const { return index::xapian_path(box_.index()) / name; }
  Result check() const { return run({"check", "-i", box_.index()}); }
  std::string folder() const { return box_.index(); }
  std::string manifest() const { return box_.index() + "/manifest"; }

 private:
  Sandbox box_;
};

}  // namespace

TEST_CASE("check names the table whose file is damaged or truncated") {
  const Tampered index;
  for (const std::string name : {"postlist.glass", "docdata.glass", "termlist.glass", "position.glass"}) {
    const auto good = io::read_file(index.path(name));
    auto bad = good;
    for (std::size_t i = 100; i < bad.size(); i += 512) bad.replace(i, 8, 8, '\xff');
    for (const auto& contents : {bad, good.substr(0, good.size() / 2)}) {
      io::replace_file(index.path(name), contents);
      const auto result = index.check();
      INFO(name);
      CHECK(result.status == 3);
      CHECK_THAT(result.out, Contains(index.path(name).string()));
    }
    io::replace_file(index.path(name), good);
  }
  std::filesystem::remove(index.path("iamglass"));
  CHECK(index.check().status == 3);
}

TEST_CASE("check refuses a damaged manifest by name") {
  const Tampered index;
  io::replace_file(index.manifest(), "dateline-index 1\nengine: xapian\n");
  const auto result = index.check();
  CHECK(result.status == 3);
  CHECK_THAT(result.err, Contains(index.manifest()));
}

TEST_CASE("check names an article whose terms, positions, values or record do not match") {
  const Tampered index;
  auto database = index.database();
  auto document = database.get_document(7);
  std::string damage;
  SECTION("an extra term") {
    document.add_boolean_term("XCOUNTRY:zz");
    damage = "XCOUNTRY:zz";
  }
  SECTION("a missing term") {
    document.remove_term("harbour");
    damage = "harbour";
  }
  SECTION("a wrong count") {
    document.add_term(dateline::xapian::stem_term("report"));
    damage = "Zreport";
  }
  SECTION("a wrong position") {
    document.add_posting("report", 900, 0);
    damage = "positions of 'report'";
  }
  SECTION("a wrong value") {
    document.add_value(dateline::xapian::day_slot, "zzzz");
    damage = "slot";
  }
  database.replace_document(7, document);
  database.commit();
  const auto result = index.check();
  CHECK(result.status == 3);
  CHECK_THAT(result.out, Contains("'a-6'") && Contains(damage));
}

TEST_CASE("check names the document with a damaged record") {
  const Tampered index;
  auto database = index.database();
  auto document = database.get_document(7);
  document.set_data("nonsense");
  database.replace_document(7, document);
  database.commit();
  const auto result = index.check();
  CHECK(result.status == 3);
  CHECK_THAT(result.out, Contains("document 7"));
}

TEST_CASE("check notices articles that were added or removed without updating the counts") {
  const Tampered index;
  auto database = index.database();
  database.delete_document(7);
  database.commit();
  const auto result = index.check();
  CHECK(result.status == 3);
  CHECK_THAT(result.out, Contains("40 articles") && Contains("39"));
}

TEST_CASE("check notices two articles with the same id") {
  const Tampered index;
  auto database = index.database();
  database.add_document(database.get_document(7));
  database.commit();
  CHECK_THAT(index.check().out, Contains("2 articles have the id 'a-6'"));
}

TEST_CASE("check names a bit that flipped in the file that Xapian opens first, and is not ended by it") {
  const Tampered index;
  const auto file = index.path("iamglass");
  const auto good = io::read_file(file);
  for (std::size_t byte = 0; byte < good.size(); ++byte) {
    for (const int bit : {6, 7}) {
      auto bad = good;
      bad[byte] = static_cast<char>(bad[byte] ^ (1 << bit));
      io::replace_file(file, bad);
      const auto result = index.check();
      INFO("byte " << byte << ", bit " << bit << '\n' << result.out << result.err);
      const bool is_of_uuid = result.status == 0;  // which nothing else in the index repeats
      CHECK((is_of_uuid || result.status == 3));
      if (byte == 34) CHECK_THAT(result.out, Contains(file.string()));
    }
  }
}

#ifndef __SANITIZE_ADDRESS__  // AddressSanitizer needs /proc itself
TEST_CASE("check finds damage where /proc is not mounted") {
  const Tampered index;
  const std::string in_namespace = "unshare --mount sh -c 'mount -t tmpfs none /proc && exec \"$0\" \"$@\"' ";
  if (std::system((in_namespace + "true 2>/dev/null").c_str()) != 0) return;  // only root may hide /proc
  auto bytes = io::read_file(index.path("postlist.glass"));
  io::replace_file(index.path("postlist.glass"), bytes.substr(0, bytes.size() / 2));
  const std::string check = std::string(DATELINE_BINARY_DIR) + "/indexer/dateline-index check -i ";
  const auto status = std::system((in_namespace + check + "'" + index.folder() + "' >/dev/null 2>&1").c_str());
  CHECK(WEXITSTATUS(status) == 3);
}
#endif

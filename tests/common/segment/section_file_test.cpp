#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "common/error.hpp"
#include "common/io/file.hpp"
#include "tests/common/segment/file_fixture.hpp"
#include "tests/support/signed_segment.hpp"

using namespace dateline;
using namespace dateline::segment;

namespace {

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string two_sections(test::FileFixture& fixture) {
  fixture.writer.section(Kind::postings).append("the postings");
  fixture.writer.section(Kind::column, facet_part(Facet::source)).append("the sources");
  const auto file = fixture.finish();
  CHECK(file.section(Kind::postings).read() == "the postings");
  CHECK(file.section(Kind::column, facet_part(Facet::source)).read() == "the sources");
  CHECK(file.section(Kind::positions).empty());
  CHECK(file.damaged_sections().empty());
  return io::read_file(fixture.path);
}

/// What is wrong with a file; empty where nothing is.
std::string damage_of(const std::filesystem::path& path) {
  try {
    const SectionFile file(path);
    for (const auto& name : file.damaged_sections()) return to_string(name);
    return file.is_padded_right() ? "" : "padding";
  } catch (const UnusableError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a segment file that was cut short anywhere is refused by name") {
  test::FileFixture fixture;
  const auto bytes = two_sections(fixture);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    write_file(fixture.path, bytes.substr(0, size));
    CHECK_THROWS_WITH(SectionFile(fixture.path), Catch::Contains("seg-1.dls"));
  }
}

TEST_CASE("a flipped bit anywhere is refused, or found in the section or the padding that it is in") {
  test::FileFixture fixture;
  const auto bytes = two_sections(fixture);
  CHECK(damage_of(fixture.path).empty());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    write_file(fixture.path, damaged);
    INFO(at);
    CHECK_FALSE(damage_of(fixture.path).empty());
  }
  auto damaged = bytes;
  damaged[bytes.find("the sources")] = 'T';
  write_file(fixture.path, damaged);
  CHECK(damage_of(fixture.path) == "column of source");
}

TEST_CASE("only the damaged page of a section is refused, by the file's and the section's name") {
  test::FileFixture fixture;
  const std::string postings(3 * page_bytes, 'p');
  fixture.writer.section(Kind::postings).append(postings);
  fixture.writer.section(Kind::skips).append("the skips");
  REQUIRE(fixture.finish().section(Kind::postings).read() == postings);
  auto damaged = io::read_file(fixture.path);
  damaged[damaged.find("pp") + 2 * page_bytes] = 'q';
  write_file(fixture.path, damaged);
  const SectionFile file(fixture.path);
  const auto section = file.section(Kind::postings);
  CHECK(section.read(0, page_bytes) == postings.substr(0, page_bytes));
  for (int twice = 0; twice < 2; ++twice)
    CHECK_THROWS_WITH(section.read(page_bytes, page_bytes + 20),
                      Catch::Contains("seg-1.dls: damaged: postings;") && !Catch::Contains("skips"));
  CHECK(file.section(Kind::skips).read() == "the skips");
}

TEST_CASE("page checksums that do not cover a section are refused") {
  test::FileFixture fixture;
  static_cast<void>(two_sections(fixture));
  auto sections = test::sections_of(fixture.path);
  write_file(fixture.path, test::signed_segment(sections));
  CHECK(SectionFile(fixture.path).section(Kind::postings).read() == "the postings");
  std::swap(sections[0].entry.kind, sections[1].entry.kind);
  sections[0].entry.kind = static_cast<std::uint32_t>(Kind::page_groups);
  write_file(fixture.path, test::signed_segment(sections));
  CHECK_THROWS_WITH(SectionFile(fixture.path), Catch::Contains("seg-1.dls"));
}

TEST_CASE("signing an unchanged file again changes nothing") {
  test::FileFixture fixture;
  const auto bytes = two_sections(fixture);
  CHECK(test::signed_again(bytes) == bytes);
  CHECK(test::signed_segment(test::sections_of(fixture.path)) == bytes);
  auto changed = bytes;
  changed[changed.find("the sources")] = 'T';
  write_file(fixture.path, test::signed_again(changed));
  CHECK(damage_of(fixture.path).empty());
}

TEST_CASE("a segment of another version is refused, naming both versions") {
  test::FileFixture fixture;
  auto bytes = two_sections(fixture);
  bytes[8] = 9;
  write_file(fixture.path, bytes);
  CHECK_THROWS_WITH(SectionFile(fixture.path),
                    Catch::Contains("format 9") && Catch::Contains(fmt::format("reads format {}", format_version)));
}

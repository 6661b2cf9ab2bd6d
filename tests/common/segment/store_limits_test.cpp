#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "common/segment/store/store.hpp"
#include "tests/common/segment/file_fixture.hpp"
#include "tests/support/signed_segment.hpp"

using namespace dateline;
using namespace dateline::segment;
using Catch::Contains;

namespace {

/// A zstd frame without magic number, of one block of `repeated` equal bytes (at most 128 KiB), that claims to have
/// `claimed` bytes. It is right if these are equal.
std::string frame_of(std::uint64_t claimed, std::uint32_t repeated) {
  std::string frame(1, '\xe0');  // a content size of 8 bytes, one segment
  encoding::append(frame, claimed);
  const auto block = 1U | 1U << 1 | repeated << 3;  // the last block; a byte that is repeated
  for (int shift = 0; shift < 24; shift += 8) frame.push_back(static_cast<char>(block >> shift & 0xff));
  return frame + 'x';
}

std::string random_bytes(std::size_t size) {
  std::mt19937 random(1);
  std::string bytes(size, '\0');
  for (auto& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

/// A segment file with a store of records of these sizes.
std::filesystem::path write_store(test::FileFixture& fixture, const std::vector<std::size_t>& sizes) {
  StoreWriter writer(fixture.writer);
  RecordCompressor compressor({}, Effort::fast);
  for (const auto size : sizes) writer.add(compressor.compress(random_bytes(size)));
  writer.finish();
  static_cast<void>(fixture.finish());
  return fixture.path;
}

/// The file with another size of the largest record, and right checksums.
void claim(const std::filesystem::path& path, std::uint64_t largest) {
  auto sections = test::sections_of(path);
  for (auto& [entry, bytes] : sections)
    if (name_of(entry).kind == Kind::store_offsets)
      bytes.replace(0, sizeof largest, reinterpret_cast<const char*>(&largest), sizeof largest);
  const auto file = test::signed_segment(sections);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << file;
}

}  // namespace

TEST_CASE("a frame that claims more than its bytes can hold is refused before memory is taken for it") {
  CHECK(decompress_record(frame_of(100'000, 100'000), {}) == std::string(100'000, 'x'));
  // Taking that much memory would fail with bad_alloc, or with length_error.
  for (const auto claimed : {std::uint64_t{1} << 30, std::uint64_t{1} << 50, ~std::uint64_t{0}, ~std::uint64_t{0} - 1})
    CHECK_THROWS_WITH(decompress_record(frame_of(claimed, 100'000), {}), Contains("impossible size"));
  CHECK_THROWS_WITH(decompress_record(frame_of(64 << 20, 100'000), {}), Contains("impossible size"));
  CHECK_THROWS_WITH(decompress_record(frame_of(largest_record + 1, 100'000) + std::string(1 << 20, '0'), {}),
                    Contains("impossible size"));
}

TEST_CASE("a frame that claims more than the segment's largest record is refused") {
  test::FileFixture fixture;
  const auto path = write_store(fixture, {10, 5000, 300});
  {
    const SectionFile file(path);
    const Store store(file, 3);
    CHECK(store.record(1).size() == 5000);
  }
  claim(path, 4999);
  const SectionFile file(path);
  const Store store(file, 3);
  CHECK(store.record(0).size() == 10);
  CHECK_THROWS_WITH(store.record(1), Contains("impossible size"));
}

TEST_CASE("a store that claims a larger record than any may be is refused") {
  test::FileFixture fixture;
  const auto path = write_store(fixture, {10});
  claim(path, largest_record);
  CHECK_NOTHROW(Store(SectionFile(path), 1));
  claim(path, largest_record + 1);
  CHECK_THROWS_WITH(Store(SectionFile(path), 1), Contains("impossible size"));
}

TEST_CASE("a damaged page of the store is named when a record needs it") {
  test::FileFixture fixture;
  const auto path = write_store(fixture, {10, 2 * page_bytes});
  auto bytes = io::read_file(path);
  {
    const SectionFile intact(path);
    for (const auto& entry : intact.entries())
      if (name_of(entry).kind == Kind::store_frames) bytes[entry.offset + entry.size - 9] ^= 4;
  }
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  const SectionFile file(path);
  const Store store(file, 2);
  CHECK(store.record(0).size() == 10);
  CHECK_THROWS_WITH(store.record(1), Contains("seg-1.dls: damaged: store;"));
  CHECK_THROWS_WITH(store.frame(1), Contains("seg-1.dls: damaged: store;"));
}

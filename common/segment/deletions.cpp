#include "common/segment/deletions.hpp"

#include <fmt/format.h>

#include <bit>

#include "common/encoding/bytes.hpp"
#include "common/io/regular_file.hpp"
#include "common/segment/sections/section_file.hpp"

namespace dateline::segment {

namespace {

constexpr std::string_view magic = "DLDELETE";
constexpr std::size_t head_bytes = 16;

}  // namespace

Deletions Deletions::read(const std::filesystem::path& file, std::uint32_t documents, std::uint64_t wanted) {
  const auto refuse = [&](std::string_view why) {
    throw UnusableError(fmt::format("{}: {}. Restore it from a copy, or index the articles again", file.string(), why));
  };
  const auto words_bytes = (std::size_t{documents} + 63) / 64 * sizeof(std::uint64_t);
  const auto bytes = io::read_regular(file, head_bytes + words_bytes + sizeof(std::uint64_t));
  if (!bytes.starts_with(magic) || bytes.size() < head_bytes)
    refuse("damaged: it does not begin like a list of deletions");
  if (encoding::load<std::uint32_t>(bytes.data() + 8) != format_version)
    refuse("written by another version of Dateline");
  if (bytes.size() != head_bytes + words_bytes + 8 || encoding::load<std::uint32_t>(bytes.data() + 12) != documents)
    refuse("damaged: it does not match the documents of its segment");
  const auto checked = std::string_view(bytes).substr(0, bytes.size() - 8);
  const auto found = encoding::load<std::uint64_t>(bytes.data() + checked.size());
  if (found != checksum(checked)) refuse("damaged: its checksum is wrong");
  if (found != wanted) refuse("not the list of deletions that the manifest names");
  Deletions deletions(documents);
  std::memcpy(deletions.words_.data(), bytes.data() + head_bytes, words_bytes);
  if (documents % 64 != 0 && deletions.words_.back() >> documents % 64 != 0)
    refuse("damaged: it deletes documents that do not exist");
  return deletions;
}

std::string Deletions::encode() const {
  std::string bytes(magic);
  encoding::append(bytes, format_version);
  encoding::append(bytes, documents_);
  for (const auto word : words_) encoding::append(bytes, word);
  encoding::append(bytes, checksum(bytes));
  return bytes;
}

std::uint32_t Deletions::count_from(std::uint32_t first) const noexcept {
  if (first >= documents_) return 0;
  auto count = static_cast<std::uint32_t>(std::popcount(words_[first / 64] >> first % 64));
  for (auto word = std::size_t{first} / 64 + 1; word < words_.size(); ++word)
    count += static_cast<std::uint32_t>(std::popcount(words_[word]));
  return count;
}

}  // namespace dateline::segment

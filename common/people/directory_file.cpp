#include "common/people/directory_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "common/encoding/bytes.hpp"
#include "common/encoding/varint.hpp"
#include "common/people/table/unusable.hpp"
#include "common/text/bounded_term.hpp"

namespace dateline::people {

namespace {

constexpr std::size_t head_bytes = 16;

io::MappedFile mapped(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    throw DirectoryUnusable(path.string(), "an older Dateline wrote it");
  if (!std::filesystem::exists(path, ignored)) throw DirectoryUnusable(path.string(), "it is missing");
  try {
    return io::MappedFile(path);
  } catch (const UnusableError& error) {
    throw DirectoryUnusable(path.string(), error.what());
  }
}

/// Verifies the head and the footer.
DirectoryFooter footer_of(const BlockFile& file) {
  const auto bytes = file.bytes();
  const auto refuse = [&](std::string_view why) { throw DirectoryUnusable(file.path(), why); };
  if (bytes.size() < head_bytes + sizeof(DirectoryFooter)) refuse("damaged: it is too short");
  const auto footer = encoding::load<DirectoryFooter>(bytes.data() + bytes.size() - sizeof(DirectoryFooter));
  const std::string_view magic(footer.magic.data(), footer.magic.size());
  if (!bytes.starts_with(directory_head_magic) || magic != directory_foot_magic || footer.file_size != bytes.size())
    refuse("damaged: it does not begin and end like a directory of people");
  if (footer.checksum != footer_checksum(bytes.substr(0, head_bytes), footer))
    refuse("damaged: the checksum of its footer is wrong");
  const auto version = encoding::load<std::uint32_t>(bytes.data() + directory_head_magic.size());
  if (version != directory_version)
    refuse(fmt::format("it has format {}, and this Dateline reads format {}", version, directory_version));
  auto end = head_bytes;
  for (const auto& table : footer.tables) {
    if (table.begin != end || table.end < end) refuse("damaged: its tables are not one after another");
    end = table.end;
  }
  if (end != bytes.size() - sizeof(DirectoryFooter)) refuse("damaged: its tables do not end at the footer");
  // A record takes at least three bytes. Whoever allocates memory by the number of people relies on this limit.
  if (const auto& people = footer.tables[0];
      people.records >
      std::min<std::uint64_t>((people.end - people.begin) / 3, std::numeric_limits<PersonNumber>::max()))
    refuse("damaged: its number of people is impossible");
  return footer;
}

}  // namespace

std::string directory_head() {
  std::string head(directory_head_magic);
  encoding::append(head, directory_version);
  head.resize(head_bytes);
  return head;
}

std::uint64_t footer_checksum(std::string_view head, const DirectoryFooter& footer) noexcept {
  const std::string_view fields(reinterpret_cast<const char*>(&footer), offsetof(DirectoryFooter, checksum));
  return checksum(fields, checksum(head));
}

std::filesystem::path directory_path(const std::filesystem::path& index) { return index / "directory"; }

std::string key_of(PersonNumber person) {
  std::string key;
  for (int shift = 24; shift >= 0; shift -= 8) key.push_back(static_cast<char>(person >> shift & 0xFFU));
  return key;
}

std::string form_key(std::string_view form) { return text::bounded_term(std::string(form)); }

std::string meaning_key(std::string_view key) { return text::bounded_term(std::string(key)); }

std::string encode_meaning(std::string_view key, std::string_view person) {
  std::string value;
  encoding::append_bytes(value, person);
  if (meaning_key(key) != key) encoding::append_bytes(value, key);
  return value;
}

std::optional<Meaning> decode_meaning(std::string_view record_key, std::string_view value) {
  const auto person = encoding::take_bytes(value);
  if (!person) return std::nullopt;
  if (value.empty()) return Meaning{std::string(record_key), std::string(*person)};
  const auto key = encoding::take_bytes(value);
  if (!key || !value.empty()) return std::nullopt;
  return Meaning{std::string(*key), std::string(*person)};
}

/// The first number, then for each other one the difference from the one before, less 1.
std::string encode_numbers(std::span<const PersonNumber> people) {
  std::string value;
  std::uint64_t next = 0;
  for (const auto person : people) {
    encoding::append_varint(value, person - next);
    next = std::uint64_t{person} + 1;
  }
  return value;
}

std::string encode_keys(std::span<const std::string> keys) {
  std::string value;
  for (const auto& key : keys) encoding::append_bytes(value, key);
  return value;
}

DirectoryFile::DirectoryFile(const std::filesystem::path& path)
    : mapped_(mapped(path)),
      file_(path.string(), mapped_.bytes()),
      footer_(footer_of(file_)),
      people_(file_, footer_.tables[0]),
      terms_(file_, footer_.tables[1]),
      forms_(file_, footer_.tables[2]),
      meanings_(file_, footer_.tables[3]) {}

std::string DirectoryFile::authority() const {
  const auto& checksum = footer_.authority;
  return checksum.front() == '\0' ? std::string() : std::string(checksum.begin(), checksum.end());
}

std::vector<PersonNumber> DirectoryFile::numbers(std::string_view value) const {
  std::vector<PersonNumber> people;
  std::uint64_t next = 0;
  while (!value.empty()) {
    const auto gap = encoding::take_varint(value);
    if (!gap || *gap >= people_.size() - next) damaged("a list of people is wrong");
    people.push_back(static_cast<PersonNumber>(next + *gap));
    next += *gap + 1;
  }
  return people;
}

std::vector<std::string> DirectoryFile::keys(std::string_view value) const {
  std::vector<std::string> keys;
  while (!value.empty()) {
    const auto key = encoding::take_bytes(value);
    if (!key) damaged("a list of keys is wrong");
    keys.emplace_back(*key);
  }
  return keys;
}

PersonEntry DirectoryFile::entry(std::string_view value) const {
  auto entry = decode_entry(value);
  if (!entry) damaged("the entry of a person is wrong");
  return std::move(*entry);
}

std::vector<PersonNumber> DirectoryFile::with_term(std::string_view term) const {
  const auto value = terms_.find(term);
  return value ? numbers(*value) : std::vector<PersonNumber>{};
}

std::vector<std::string> DirectoryFile::keys_of_form(std::string_view form) const {
  const auto value = forms_.find(form_key(form));
  return value ? keys(*value) : std::vector<std::string>{};
}

void DirectoryFile::verify(const std::function<void(const std::string& message)>& damage) const {
  for (const auto* table : {&people_, &terms_, &forms_, &meanings_}) {
    try {
      table->verify();
    } catch (const DirectoryUnusable& error) {
      damage(error.what());
    }
  }
}

void DirectoryFile::damaged(std::string_view what) const {
  throw DirectoryUnusable(file_.path(), fmt::format("damaged: {}", what));
}

}  // namespace dateline::people

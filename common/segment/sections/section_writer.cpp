#include "common/segment/sections/section_writer.hpp"

#include <xxhash.h>

#include <memory>
#include <utility>
#include <vector>

#include "common/encoding/bytes.hpp"
#include "common/io/mapped_file.hpp"
#include "common/segment/sections/page_table.hpp"
#include "common/segment/sections/section_file.hpp"

namespace dateline::segment {

namespace {

constexpr std::size_t largest_buffer = std::size_t{1} << 20;
constexpr std::size_t copy_bytes = std::size_t{1} << 20;
constexpr std::uint64_t alignment = 8;

template <typename Struct>
std::string_view bytes_of(const Struct& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

}  // namespace

SectionWriter::SectionWriter(io::FileSystem& files, std::filesystem::path spill)
    : files_(files), path_(std::move(spill)) {}

SectionWriter::~SectionWriter() {
  if (file_) {
    file_.reset();
    try {
      files_.remove(path_);
    } catch (const UnusableError&) {  // the next writer removes the orphan
    }
  }
}

void SectionWriter::append(std::string_view bytes) {
  buffer_.append(bytes);
  if (buffer_.size() >= largest_buffer) spill();
}

void SectionWriter::spill() {
  if (!file_) file_ = files_.create(path_);
  file_->append(buffer_);
  spilled_ += buffer_.size();
  buffer_.clear();
}

std::uint64_t SectionWriter::move_to(const std::function<void(std::string_view)>& out) {
  const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> hash(XXH3_createState(), XXH3_freeState);
  XXH3_64bits_reset(hash.get());
  const auto copy = [&](std::string_view bytes) {
    XXH3_64bits_update(hash.get(), bytes.data(), bytes.size());
    out(bytes);
  };
  if (file_) {
    const io::MappedFile written(path_);
    for (auto rest = written.bytes(); !rest.empty(); rest.remove_prefix(std::min(copy_bytes, rest.size())))
      copy(rest.substr(0, copy_bytes));
  }
  copy(buffer_);
  return XXH3_64bits_digest(hash.get());
}

SectionFileWriter::SectionFileWriter(io::FileSystem& files, std::filesystem::path file)
    : files_(files), path_(std::move(file)) {}

SectionWriter& SectionFileWriter::section(Kind kind, Part part) {
  auto& writer = sections_[{kind, part}];
  if (!writer) {
    auto spill = path_;
    spill += "." + std::to_string(static_cast<std::uint32_t>(kind)) + "-" + std::to_string(part) + ".tmp";
    writer = std::make_unique<SectionWriter>(files_, std::move(spill));
  }
  return *writer;
}

std::uint64_t SectionFileWriter::finish() {
  const auto out = files_.create(path_);
  PageHasher pages;
  std::uint64_t offset = 0;
  std::string table;
  const auto append = [&](std::string_view bytes) {
    pages.append(bytes);
    out->append(bytes);
    offset += bytes.size();
  };
  const auto append_section = [&](SectionName name, const auto& write) {
    SectionEntry entry{static_cast<std::uint32_t>(name.kind), name.part, offset, 0, 0, 1, 0};
    entry.checksum = write();
    entry.size = offset - entry.offset;
    table.append(bytes_of(entry));
    append(std::string((alignment - entry.size % alignment) % alignment, '\0'));
  };
  const auto append_checksums = [&](Kind kind, const std::string& checksums) {
    append_section({kind}, [&] {
      append(checksums);
      return checksum(checksums);
    });
  };
  std::string head(head_magic);
  encoding::append<std::uint32_t>(head, format_version);
  encoding::append<std::uint32_t>(head, 0);
  append(head);
  for (auto& [name, writer] : sections_) {
    if (writer->size() > 0) append_section(name, [&] { return writer->move_to(append); });
    writer.reset();
  }
  const auto checksums = pages.finish();
  append_checksums(Kind::page_checksums, checksums);
  append_checksums(Kind::page_groups, page_checksums(checksums));
  Footer footer{offset, table.size() / sizeof(SectionEntry), offset + table.size() + sizeof(Footer), 0, {}};
  foot_magic.copy(footer.magic, sizeof footer.magic);
  footer.checksum = table_checksum(head, table, footer);
  out->append(table);
  out->append(bytes_of(footer));
  out->sync();
  return footer.checksum;
}

}  // namespace dateline::segment

#include "tests/fuzz/hostile_index.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/encoding/packed_array.hpp"
#include "common/facts/extract.hpp"
#include "common/io/file.hpp"
#include "common/model/record.hpp"
#include "common/segment/snapshot.hpp"
#include "common/segment/store/store.hpp"
#include "indexer/sealed/writer.hpp"
#include "tests/fuzz/edits.hpp"
#include "tests/fuzz/hostile_articles.hpp"
#include "tests/support/rewrite_words.hpp"

namespace dateline::fuzz {

namespace {

/// More than two blocks of 128 articles, so that posting lists have skips.
constexpr int articles_of_first = 300;
constexpr int articles_of_second = 20;
/// What an edit's first byte names besides the sections.
enum class Other : std::uint8_t { record, same_record, positions, days, deletions, commit };
constexpr std::size_t others = 6;

std::string* find(std::vector<test::SectionContents>& sections, segment::Kind kind) {
  for (auto& [entry, bytes] : sections)
    if (entry.kind == static_cast<std::uint32_t>(kind) && entry.part == segment::text_part) return &bytes;
  return nullptr;
}

/// Other gaps between the positions of all words.
void change_positions(const std::filesystem::path& original, std::vector<test::SectionContents>& sections,
                      std::string_view edit) {
  const std::array<std::uint32_t, 4> gaps{encoding::load<std::uint8_t>(edit.data()),
                                          static_cast<std::uint32_t>(extreme(encoding::load<std::uint16_t>(&edit[3]))),
                                          encoding::load<std::uint8_t>(&edit[5]),
                                          encoding::load<std::uint16_t>(edit.data())};
  const auto first = static_cast<std::size_t>(static_cast<unsigned char>(edit[2]));
  const auto written = test::with_gaps(original, [&](std::size_t i) { return gaps[(first + i) % gaps.size()]; });
  for (const auto kind :
       {segment::Kind::dictionary, segment::Kind::postings, segment::Kind::skips, segment::Kind::positions})
    for (const auto& [entry, bytes] : written)
      if (entry.kind == static_cast<std::uint32_t>(kind) && entry.part == segment::text_part)
        *find(sections, kind) = bytes;
}

/// Another day or first document of one published day.
void change_days(std::string& days, std::string_view edit) {
  const auto at = encoding::load<std::uint16_t>(edit.data()) % (days.size() / 4 + 1) * 4;
  const auto value = encoding::load<std::uint16_t>(&edit[3]);
  const auto number = static_cast<std::uint32_t>((edit[2] & 1) != 0 ? extreme(value) : value % 400);
  if (at + sizeof number <= days.size())
    days.replace(at, sizeof number, reinterpret_cast<const char*>(&number), sizeof number);
}

void change_commit(index::Commit& commit, std::string_view edit) {
  std::string number;
  encoding::append(number, std::uint64_t{commit.articles});
  change(number, edit, {});
  number.resize(8);
  const auto value = encoding::load<std::uint64_t>(number.data());
  auto& entry = commit.segments.front();
  switch (static_cast<unsigned char>(edit[5]) % 6) {
    case 0:
      commit.articles = value;
      break;
    case 1:
      commit.undated = value;
      break;
    case 2:
      entry.documents = static_cast<std::uint32_t>(value);
      break;
    case 3:
      entry.deleted = static_cast<std::uint32_t>(value);
      break;
    case 4:
      entry.deletions = 0;
      break;
    default:
      commit.next_segment = value;
      break;
  }
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  const auto file = io::system_files()->create(path);
  file->append(bytes);
}

}  // namespace

HostileIndex::HostileIndex() : path_(directory_.path() / "hostile.idx"), settings_(index::current_settings()) {
  settings_.engine = "sealed";
  add_articles(path_, settings_, 0, articles_of_first);
  add_articles(path_, settings_, articles_of_first, articles_of_first + articles_of_second);
  delete_articles(path_, settings_, {"a-3", "a-200", "a-299"});
  commit_ = index::read_commit(path_);
  const auto& entry = commit_.segments.front();
  original_ = directory_.path() / "intact.dls";
  std::filesystem::copy_file(index::segment_path(path_, entry.number), original_);
  sections_ = test::sections_of(original_);
  other_segment_ = io::read_file(index::segment_path(path_, commit_.segments.back().number));
  deletions_ = io::read_file(index::deletions_path(path_, entry.number, entry.deletions));
}

void HostileIndex::write(std::string_view edits) {
  auto sections = sections_;
  auto deletions = deletions_;
  auto commit = commit_;
  for (std::size_t at = 0; at + edit_bytes <= std::min(edits.size(), most_edits * edit_bytes); at += edit_bytes) {
    const auto edit = edits.substr(at, edit_bytes);
    const auto how = edit.substr(1);
    const auto target = static_cast<unsigned char>(edit[0]) % (sections.size() + others);
    if (target < sections.size()) {
      change(sections[target].bytes, how, sections[static_cast<unsigned char>(how[5]) % sections.size()].bytes);
      continue;
    }
    switch (static_cast<Other>(target - sections.size())) {
      case Other::record:
      case Other::same_record:
        change_record(sections, how);
        break;
      case Other::positions:
        change_positions(original_, sections, how);
        break;
      case Other::days:
        change_days(*find(sections, segment::Kind::days), how);
        break;
      case Other::deletions:
        change(deletions, how, {});
        break;
      case Other::commit:
        change_commit(commit, how);
        break;
    }
  }
  deletions.resize(std::max<std::size_t>(deletions.size(), sizeof(std::uint64_t)));
  const auto sum = segment::checksum(std::string_view(deletions).substr(0, deletions.size() - sizeof(std::uint64_t)));
  deletions.replace(deletions.size() - sizeof sum, sizeof sum, reinterpret_cast<const char*>(&sum), sizeof sum);

  std::filesystem::remove_all(path_);
  std::filesystem::create_directory(path_);
  auto& entry = commit.segments.front();
  const auto file = test::signed_segment(sections);
  entry.checksum = test::checksum_of(file);
  entry.deletions_checksum = sum;
  write_file(index::segment_path(path_, entry.number), file);
  write_file(index::segment_path(path_, commit.segments.back().number), other_segment_);
  write_file(index::deletions_path(path_, entry.number, commit_.segments.front().deletions), deletions);
  index::write_commit(*io::system_files(), path_, settings_, commit);
}

/// Changes the uncompressed fields of one record and compresses it again.
void HostileIndex::change_record(std::vector<test::SectionContents>& sections, std::string_view edit) const {
  auto* const frames = find(sections, segment::Kind::store_frames);
  auto* const offsets = find(sections, segment::Kind::store_offsets);
  if (frames == nullptr || offsets == nullptr) return;
  const segment::Segment intact(original_);
  segment::RecordCompressor compressor({}, segment::Effort::fast);
  const auto edited = static_cast<unsigned char>(edit[5]) % intact.documents();
  std::string all;
  std::vector<std::uint64_t> starts{0};
  for (std::uint32_t document = 0; document < intact.documents(); ++document) {
    all += intact.store().frame(document);
    if (document == edited) {
      auto record = intact.store().record(document);
      change(record, edit, intact.store().record(0));
      all.replace(starts.back(), std::string::npos, compressor.compress(record));
    }
    starts.push_back(all.size());
  }
  *frames = std::move(all);
  offsets->clear();
  encoding::PackedArray::append(*offsets, starts);
}

}  // namespace dateline::fuzz

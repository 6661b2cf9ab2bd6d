#include "tests/indexer/sandbox.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/model/record.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/sealed/build/segment_source.hpp"
#include "tests/indexer/program.hpp"
#include "tests/support/json.hpp"

namespace dateline::test {

std::string Sandbox::write(const std::string& name, const std::string& contents) const {
  const auto file = path() / name;
  std::filesystem::create_directories(file.parent_path());
  io::replace_file(file, contents);
  return file.string();
}

std::string article(const std::string& id, const std::string& title, const std::string& body, const std::string& date) {
  return nlohmann::json{{"id", id}, {"title", title}, {"body", body}, {"date", date}}.dump() + "\n";
}

std::string articles(int first, int last, const std::string& edition) {
  std::string lines;
  for (int i = first; i < last; ++i)
    lines += article(fmt::format("a-{}", i), fmt::format("Report {} of the harbour", i),
                     fmt::format("The {} edition tells of ship{} and of cargo{} in port{}. Ministers met on the quay.",
                                 edition, i, i % 7, i % 3),
                     fmt::format("2014-05-{:02}", 1 + i % 28));
  return lines;
}

namespace {

std::string describe(const Xapian::Database& database, Xapian::docid number, const Xapian::Document& document) {
  std::string text;
  for (auto term = database.termlist_begin(number); term != database.termlist_end(number); ++term) {
    text += fmt::format("{} {}", *term, term.get_wdf());
    for (auto at = database.positionlist_begin(number, *term); at != database.positionlist_end(number, *term); ++at)
      text += fmt::format(" {}", *at);
    text += '\n';
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    text += fmt::format("{}: {}\n", value.get_valueno(), *value);
  return text + document.get_data();
}

std::map<std::string, std::string> contents_of_xapian(const std::string& index) {
  std::map<std::string, std::string> contents;
  const Xapian::Database database(index::xapian_path(index).string());
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const auto document = database.get_document(*at);
    const auto id = decode_record(document.get_data(), "a test's article").article.id;
    contents[id] = describe(database, *at, document);
  }
  return contents;
}

/// Appends the postings of one inverted index to the description of each document.
void describe_lists(const segment::Segment& segment, segment::Part part, std::vector<std::string>& documents) {
  indexer::sealed::SegmentSource source(segment);
  for (auto terms = source.terms(part); terms.valid(); terms.next()) {
    const auto forms = terms.forms();
    for (auto& postings = terms.postings(); postings.next();) {
      auto& text = documents[postings.document()];
      text += fmt::format("{} {} {} {}", part, terms.key(), postings.counts().occurrences, postings.counts().in_title);
      if (part == segment::text_part)
        for (std::size_t i = 0; i < postings.positions().size(); ++i)
          text += fmt::format(" {}:{}", postings.positions()[i], forms[postings.codes()[i]].text);
      text += '\n';
    }
  }
}

std::map<std::string, std::string> contents_of_sealed(const std::string& index) {
  std::map<std::string, std::string> contents;
  for (const auto& live : segment::open_snapshot(index).segments) {
    std::vector<std::string> documents(live.segment.documents());
    for (segment::Part part = 0; part < segment::part_count; ++part) describe_lists(live.segment, part, documents);
    for (std::uint32_t document = 0; document < documents.size(); ++document)
      if (live.is_live(document))
        contents[live.segment.record(document).article.id] =
            documents[document] + live.segment.store().record(document);
  }
  return contents;
}

}  // namespace

std::string each_engine() { return GENERATE(as<std::string>(), "sealed", "xapian"); }

std::map<std::string, std::string> contents_of(const std::string& index) {
  if (!index::has_manifest(index)) return {};
  return index::read_manifest(index).engine == "sealed" ? contents_of_sealed(index) : contents_of_xapian(index);
}

std::string info_of(const std::string& index, const std::string& key) {
  return parse_json(run({"info", "-i", index, "--format", "json"}).out).at(key).dump();
}

}  // namespace dateline::test

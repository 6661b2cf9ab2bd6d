// A hostile index: what searches, `get`, `info`, `check`, `delete`, `add` and `merge` make of numbers that no writer
// wrote, under right checksums. They may refuse what they find (Error), but must not touch memory outside a section,
// allocate more than the files justify, run forever, or fail in any other way. Where an index is written from what was
// read, it can be searched again.
//
// An input is a list of edits of eight bytes (hostile_index.hpp). Its length modulo eight, and its first byte, choose
// what is done after the searches.
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/sealed/directory_source.hpp"
#include "indexer/sealed/merger.hpp"
#include "query/facets/facet_spec.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/session.hpp"
#include "tests/fuzz/hostile_articles.hpp"
#include "tests/fuzz/hostile_index.hpp"
#include "tests/fuzz/require.hpp"

namespace {

/// No single allocation may be larger: the index takes less than 300 KB, and a record is at most 256 MiB.
constexpr std::size_t largest_allocation = std::size_t{257} << 20;

}  // namespace

#ifdef __SANITIZE_ADDRESS__
static_assert(largest_allocation == std::size_t{257} << 20, "AddressSanitizer has the same limit");
extern "C" const char* __asan_default_options() { return "max_allocation_size_mb=257"; }
#else
void* operator new(std::size_t size) {
  if (size > largest_allocation) {
    std::fprintf(stderr, "an allocation of %zu bytes\n", size);
    std::abort();
  }
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
#endif

using namespace dateline;
using namespace dateline::fuzz;

namespace {

constexpr Day today = 16'100;

/// Why it was refused; empty if it was done.
std::string refusal(const std::function<void()>& work) {
  try {
    work();
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

bool done(const std::function<void()>& work) { return refusal(work).empty(); }

query::Selection asking(std::string text, std::vector<std::pair<std::string, std::string>> filters = {}) {
  query::Selection selection;
  selection.text = std::move(text);
  for (auto& [name, value] : filters) query::add_filter(selection, name, std::move(value));
  return selection;
}

/// Queries of every kind, each with the way its hits are shown.
std::vector<std::pair<query::Selection, query::Presentation>> searches() {
  query::Presentation plain;
  plain.limit = 400;
  plain.snippets = 2;
  auto recent = plain;
  recent.recency = 30;
  auto newest = plain;
  newest.sort = query::Sort::newest;
  auto oldest = plain;
  oldest.sort = query::Sort::oldest;
  auto facets = plain;
  facets.facets = query::parse_facets(
      "person:all,official,role,country,source,author,section,keyword:all,language,organisation,month,year");
  facets.limit = 0;
  auto some = facets;
  some.limit = 5;
  return {{asking("ministers"), plain},
          {asking("ship ministers"), recent},
          {asking("ship OR minister"), oldest},
          {asking("minister -ship7"), newest},
          {asking("\"ministers met\""), plain},
          {asking("\"ministers and ships\""), plain},
          {asking("\"well-known ships\""), plain},
          {asking("minister NEAR/3 ship"), plain},
          {asking("ships NEAR/100 met NEAR/100 ministers NEAR/100 ship"), plain},
          {asking("title:minister"), plain},
          {asking("title:\"ministers meet\""), plain},
          {asking("shi*"), plain},
          {asking("s*p1*"), plain},
          {asking("minsters~2"), plain},
          {asking("", {{"country", "cn"}}), facets},
          {asking("ship", {{"since", "2013-11"}, {"until", "2013-12"}}), some},
          {asking("", {{"mentions", "2009"}}), some},
          {asking("", {{"date", "none"}}), plain},
          {asking("", {{"keyword", "oil7"}, {"source", "wire"}}), plain},
          {asking("", {{"person", "Wang Yi"}}), facets},
          {asking("", {{"role", "foreign minister@cn"}}), facets},
          {asking("ship", {{"official", "wang"}, {"role", "@cn"}}), plain}};
}

void search_all(const std::filesystem::path& index) {
  static const auto all = searches();
  std::unique_ptr<query::Engine> engine;
  if (!done([&] { engine = query::open_engine(index); })) return;
  const auto all_of = [](std::string_view /*value*/, std::uint64_t /*articles*/) { return true; };
  for (const auto& [selection, presentation] : all)
    done([&, &selection = selection, &presentation = presentation] {
      query::SearchSession session(*engine, selection, presentation, today);
      while (session.next()) {
      }
    });
  for (const auto* id : {"a-3", "a-7", "a-319", "none"})
    done([&] {
      if (const auto found = engine->find(id)) static_cast<void>(engine->record(*found));
    });
  done([&] { engine->forms("", all_of); });
  for (const std::uint32_t edits : {1, 2})
    done([&] { engine->near_forms("ship12", edits, [](std::string_view, std::uint32_t, std::uint64_t) {}); });
  for (const auto facet : all_facets) done([&] { engine->values(facet, "", all_of); });
}

void read_directory(const std::filesystem::path& index) {
  done([&] {
    indexer::sealed::SealedDirectorySource source(index);
    std::vector<std::string> keys;
    source.keys([&](std::string_view key) { keys.emplace_back(key); });
    for (const auto& key : keys) static_cast<void>(source.appearances(key));
  });
}

void check(const std::filesystem::path& index) {
  done([&] {
    const indexer::CheckListener listener{[](const std::string& /*line*/) {}, [](const std::string& /*line*/) {},
                                          [](auto, auto) {}};
    static_cast<void>(indexer::engine_of(index, index::read_manifest(index))->inspect());
  });
  done([&] {
    const indexer::CheckListener listener{[](const std::string& /*line*/) {}, [](const std::string& /*line*/) {},
                                          [](auto, auto) {}};
    indexer::engine_of(index, index::read_manifest(index))->check(listener);
  });
}

/// Commits to the index. Returns whether that was done.
bool change_index(const std::filesystem::path& index, unsigned way) {
  const auto files = io::system_files();
  auto settings = index::current_settings();
  settings.engine = "sealed";
  switch (way) {
    case 0:
      return done([&] { indexer::sealed::merge_all(*files, index, indexer::MergeMode::purge); });
    case 1:
      return done([&] {
        const auto snapshot = segment::open_snapshot(index);
        indexer::sealed::merge(*files, index, snapshot, {0, 1}, std::nullopt);
      });
    case 2:
      return done([&] { delete_articles(index, settings, {"a-7", "a-8", "a-305"}); });
    default:
      return done([&] { add_articles(index, settings, 290, 330); });
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static HostileIndex index;
  index.write(as_text(data, size));
  search_all(index.path());
  const auto way = static_cast<unsigned>((size % HostileIndex::edit_bytes + (size > 0 ? data[0] : 0U)) % 6);
  if (way == 4) check(index.path());
  if (way == 5) read_directory(index.path());
  if (way >= 4 || !change_index(index.path(), way)) return 0;
  const auto why = refusal([&] { static_cast<void>(query::open_engine(index.path())); });
  require(why.empty(), "what is written can be opened", why);
  search_all(index.path());
  return 0;
}

#include "tests/fuzz/reading.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <utility>

#include "tests/fuzz/require.hpp"

namespace dateline::fuzz {

namespace {

void require_line(std::string_view text) {
  require(is_clean(text), "a field is UTF-8 without control characters", text);
  require(text.find('\n') == std::string_view::npos, "a field but the body is one line", text);
}

void require_sound(const Article& article) {
  require(is_clean(article.body), "a body is UTF-8 without control characters", article.body);
  require(!article.id.empty(), "an article has an id", article.title);
  for (const auto* field : {&article.id, &article.url, &article.title, &article.source, &article.dateline,
                            &article.language, &article.section, &article.file})
    require_line(*field);
  for (const auto* list :
       {&article.authors, &article.keywords, &article.people, &article.places, &article.organisations})
    for (const auto& item : *list) {
      require_line(item);
      require(!item.empty(), "a list has no empty items", article.id);
    }
  if (!article.published) return;
  const auto year = civil_from_day(article.published->day).year;
  require(year >= 1600 && year <= 2100, "a year is one that news is of", iso_day(article.published->day));
}

}  // namespace

MemoryFile::MemoryFile() : descriptor_(::memfd_create("input", MFD_CLOEXEC)) {
  require(descriptor_ >= 0, "the system gives a file in memory");
}

MemoryFile::~MemoryFile() { ::close(descriptor_); }

void MemoryFile::write(std::string_view bytes) {
  const auto size = static_cast<ssize_t>(bytes.size());
  const bool written = ::ftruncate(descriptor_, 0) == 0 && ::pwrite(descriptor_, bytes.data(), bytes.size(), 0) == size;
  require(written, "a file in memory takes what is written to it");
}

std::string MemoryFile::path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

Reading read(const MemoryFile& file, const std::string& input) {
  Reading reading;
  corpus::ReadOptions options;
  options.input = input;
  corpus::Reader reader({file.path()}, options, [&](const corpus::Problem& problem) {
    require(problem.file == file.path(), "a problem names its file", problem.file);
    require(!problem.reason.empty(), "a problem has a reason");
    reading.problems.push_back(problem);
  });
  while (auto article = reader.next()) {
    require_sound(*article);
    reading.articles.push_back(std::move(*article));
  }
  return reading;
}

}  // namespace dateline::fuzz

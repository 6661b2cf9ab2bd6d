#include "tests/corpus/reading.hpp"

#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace dateline::corpus {

namespace fs = std::filesystem;

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "dateline-corpus-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Folder::write(std::string_view name, std::string_view bytes) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file.string();
}

Reading read(std::vector<std::string> paths, const ReadOptions& options) {
  Reading reading;
  Reader reader(std::move(paths), options, [&](const Problem& problem) { reading.problems.push_back(problem); });
  while (auto article = reader.next()) reading.articles.push_back(std::move(*article));
  return reading;
}

Reading read_text(std::string_view bytes, const ReadOptions& options, std::string_view name) {
  const Folder folder;
  return read({folder.write(name, bytes)}, options);
}

Strings ids(const Reading& reading) {
  Strings result;
  for (const Article& article : reading.articles) result.push_back(article.id);
  return result;
}

}  // namespace dateline::corpus

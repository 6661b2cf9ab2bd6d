#include "reading.hpp"

#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

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

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

}  // namespace dateline::corpus

#pragma once

#include <filesystem>
#include <memory>

#include "common/io/file_system.hpp"
#include "common/segment/sections/section_file.hpp"
#include "common/segment/sections/section_writer.hpp"
#include "tests/support/temporary_directory.hpp"

namespace dateline::test {

/// A segment file in the making, then to read.
struct FileFixture {
  TemporaryDirectory directory;
  std::filesystem::path path = directory.path() / "seg-1.dls";
  std::unique_ptr<io::FileSystem> files = io::system_files();
  segment::SectionFileWriter writer{*files, path};

  [[nodiscard]] segment::SectionFile finish() {
    writer.finish();
    return segment::SectionFile(path);
  }
};

}  // namespace dateline::test

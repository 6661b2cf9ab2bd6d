#pragma once

#include <string>
#include <string_view>

#include "common/io/file_system.hpp"

namespace dateline::test {

/// A file in memory.
class MemoryFile final : public io::OutputFile {
 public:
  void append(std::string_view bytes) override { bytes_ += bytes; }
  void sync() override {}

  [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace dateline::test

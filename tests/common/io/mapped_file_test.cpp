#include "common/io/mapped_file.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <string>

#include "common/error.hpp"
#include "common/io/file.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;

TEST_CASE("a mapped file is as it was when it was opened, even when it is removed") {
  const test::TemporaryDirectory directory;
  const auto file = directory.path() / "seg-1.dls";
  io::replace_file(file, "contents");
  const io::MappedFile mapped(file);
  std::filesystem::remove(file);
  CHECK(mapped.bytes() == "contents");
  CHECK_THROWS_WITH(io::MappedFile(file), Catch::Contains("seg-1.dls"));
}

TEST_CASE("an empty file is mapped as nothing") {
  const test::TemporaryDirectory directory;
  io::replace_file(directory.path() / "empty", "");
  CHECK(io::MappedFile(directory.path() / "empty").bytes().empty());
}

TEST_CASE("reading a file that was cut short behind one's back ends the process with 3 and the file's name") {
  const test::TemporaryDirectory directory;
  const auto file = directory.path() / "seg-1.dls";
  const auto errors = directory.path() / "errors";
  io::replace_file(file, std::string(1 << 20, 'x'));
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    io::end_on_unreadable_pages("dateline-query");
    if (std::freopen(errors.c_str(), "w", stderr) == nullptr) ::_exit(99);
    const io::MappedFile mapped(file);
    std::filesystem::resize_file(file, 0);
    ::_exit(mapped.bytes().back() == 'x' ? 98 : 97);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == static_cast<int>(Exit::unusable));
  CHECK_THAT(io::read_file(errors), Catch::Contains("dateline-query: ") && Catch::Contains("seg-1.dls"));
}

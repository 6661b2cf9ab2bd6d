#include "tests/query/shell.hpp"

#include <sys/wait.h>

#include <cstdlib>

#include "common/io/file.hpp"

namespace dateline::test {

ShellResult shell(const std::filesystem::path& directory, const std::string& command) {
  const std::string binaries = DATELINE_BINARY_DIR;
  const std::string line = "cd '" + directory.string() +
                           "' && unset DATELINE_INDEX DATELINE_PAGER PAGER COLUMNS LINES && export PATH='" + binaries +
                           "/query:" + binaries + "/indexer':\"$PATH\" && (" + command + ") >out 2>err </dev/null";
  const int status = std::system(line.c_str());
  return {WEXITSTATUS(status), io::read_file(directory / "out"), io::read_file(directory / "err")};
}

}  // namespace dateline::test

#include "tests/support/tool.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/support/temporary_directory.hpp"

namespace dateline::test {

namespace {

const std::string binaries = DATELINE_BINARY_DIR;

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Runs in the child after fork: redirects the standard streams and executes the command.
[[noreturn]] void become(const std::vector<std::string>& command, const std::filesystem::path& streams) {
  const auto redirect = [&](const char* name, int flags, int descriptor) {
    ::dup2(::open((streams / name).c_str(), flags, 0600), descriptor);
  };
  redirect("in", O_RDONLY, STDIN_FILENO);
  redirect("out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  redirect("err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  set_tool_environment();
  std::vector<char*> words;
  for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::execvp(words[0], words.data());
  ::_exit(127);
}

Finished run(const std::vector<std::string>& command, const std::string& input) {
  const TemporaryDirectory streams;
  std::ofstream(streams.path() / "in", std::ios::binary) << input;
  const auto child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) become(command, streams.path());
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return {WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status), read(streams.path() / "out"),
          read(streams.path() / "err")};
}

}  // namespace

void set_tool_environment() {
  for (const auto* name : {"DATELINE_INDEX", "DATELINE_PAGER", "PAGER", "LESS", "COLUMNS", "LINES", "NO_COLOR"})
    ::unsetenv(name);
  const auto path = binaries + "/indexer:" + binaries + "/query:" + binaries + "/benchmarks:/usr/bin:/bin";
  ::setenv("PATH", path.c_str(), 1);
}

Finished run_tool(const std::string& tool, const std::vector<std::string>& arguments, const std::string& input) {
  std::vector<std::string> command{tool};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run(command, input);
}

Finished run_shell(const std::string& line, const std::vector<std::string>& arguments) {
  std::vector<std::string> command{"bash", "-o", "pipefail", "-c", line, "bash"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run(command, "");
}

}  // namespace dateline::test

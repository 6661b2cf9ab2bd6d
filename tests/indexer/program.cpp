#include "tests/indexer/program.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <stdexcept>

#include "common/io/file.hpp"

namespace dateline::test {

namespace {

const std::string binary = std::string(DATELINE_BINARY_DIR) + "/indexer/dateline-index";

/// Runs in the child after fork: redirects the standard streams, sets the limit and executes dateline-index.
[[noreturn]] void become(const std::vector<std::string>& arguments, int input, const std::string& out,
                         const std::string& err, std::optional<std::size_t> file_size_limit) {
  ::dup2(input, STDIN_FILENO);
  ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
  ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
  ::unsetenv("DATELINE_INDEX");
  if (file_size_limit) {
    ::signal(SIGXFSZ, SIG_DFL);
    const rlimit limit{*file_size_limit, *file_size_limit};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  std::vector<char*> words{const_cast<char*>(binary.c_str())};
  for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  ::execv(binary.c_str(), words.data());
  ::_exit(127);
}

}  // namespace

Program::Program(const std::vector<std::string>& arguments, std::optional<std::size_t> file_size_limit) {
  std::string name = (std::filesystem::temp_directory_path() / "dateline-run-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
  outputs_ = name;
  const auto out = (outputs_ / "out").string();
  const auto err = (outputs_ / "err").string();
  for (const auto& file : {out, err})
    io::replace_file(file, {});  // so that they exist even if the program is killed before it starts
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  pid_ = ::fork();
  if (pid_ == 0) become(arguments, ends[0], out, err, file_size_limit);
  ::close(ends[0]);
  input_ = ends[1];
  ::signal(SIGPIPE, SIG_IGN);
}

Program::~Program() {
  if (pid_ > 0) {
    signal(SIGKILL);
    wait();
  }
  std::filesystem::remove_all(outputs_);
}

void Program::write(const std::string& input) {
  for (std::size_t done = 0; done < input.size();) {
    const auto written = ::write(input_, input.data() + done, input.size() - done);
    if (written < 0) return;  // the program has ended; wait() returns its status
    done += static_cast<std::size_t>(written);
  }
}

void Program::close_input() {
  if (input_ >= 0) ::close(input_);
  input_ = -1;
}

void Program::signal(int number) const { ::kill(pid_, number); }

bool Program::has_ended() const {
  siginfo_t info{};
  return ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid != 0;
}

int Program::wait() {
  close_input();
  return join();
}

int Program::join() {
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  out_ = io::read_file(outputs_ / "out");
  err_ = io::read_file(outputs_ / "err");
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

Result run(const std::vector<std::string>& arguments, const std::string& input) {
  Program program(arguments);
  program.write(input);
  const auto status = program.wait();
  return {status, program.out(), program.err()};
}

}  // namespace dateline::test

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <string>
#include <string_view>

#include "corpus/generator/generator.hpp"

// generate N [SEED]: prints N generated articles as JSON lines.
namespace {

constexpr std::size_t written_at_once = std::size_t{1} << 20;

bool parse(std::string_view text, std::uint64_t& number) {
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && stop == text.data() + text.size();
}

/// A reader that has closed the pipe is not an error.
int fail_to_write() {
  if (errno == EPIPE) return 0;
  std::perror("generate: cannot write to standard output");
  return 3;
}

}  // namespace

int main(int count, char** words) {
  std::uint64_t articles = 0;
  std::uint64_t seed = 1;
  if (count < 2 || count > 3 || !parse(words[1], articles) || (count == 3 && !parse(words[2], seed))) {
    std::fputs(
        "Usage: generate N [SEED]\n\nPrints N generated, news-like articles as JSON lines. The same seed gives the "
        "same articles.\n\n"
        "Example:\n  generate 1000000 | dateline-index add -i made.idx -\n",
        stderr);
    return 2;
  }
  const dateline::corpus::Generator generator(seed);
  std::string out;
  for (std::uint64_t number = 0; number < articles; ++number) {
    generator.append(out, number);
    if (out.size() < written_at_once && number + 1 < articles) continue;
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return fail_to_write();
    out.clear();
  }
  return std::fflush(stdout) == 0 ? 0 : fail_to_write();
}

// The driver of the fuzz targets where libFuzzer is not: gives a target every input of its corpus, then inputs made of
// them. What it is given is written to a file first, and stays there when the target ends the program.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/mutator.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/support/torture.hpp"

namespace {

namespace fs = std::filesystem;

constexpr const char* usage = R"(Usage: %s [OPTION]... PATH...
Runs a fuzz target over files, and the files of directories.

  --runs N      then over so many inputs made of them (default 0), twice as
                many if the environment variable DATELINE_TORTURE is set
  --seed S      other inputs for every number (default 1)
  --words FILE  words that the inputs are made of, as libFuzzer's dictionaries list them
  --keep FILE   where the input is written before it is run (default: PROGRAM.input); gone when all goes well
)";

struct Options {
  std::uint64_t runs = 0;
  std::uint64_t seed = 1;
  std::string words;
  std::string keep;
  std::vector<std::string> paths;
};

std::uint64_t number(const std::string& text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) throw std::runtime_error("no number: " + text);
  return value;
}

Options parse(const std::vector<std::string>& arguments) {
  Options options;
  options.keep = fs::path(arguments[0]).filename().string() + ".input";
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const auto& argument = arguments[i];
    const auto value = [&] { return ++i < arguments.size() ? arguments[i] : throw std::runtime_error(argument + "?"); };
    if (argument == "--runs")
      options.runs = number(value());
    else if (argument == "--seed")
      options.seed = number(value());
    else if (argument == "--words")
      options.words = value();
    else if (argument == "--keep")
      options.keep = value();
    else if (argument.starts_with("--"))
      throw std::runtime_error("no option: " + argument);
    else
      options.paths.push_back(argument);
  }
  return options;
}

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_of(const std::vector<std::string>& paths) {
  std::vector<fs::path> files;
  for (const auto& path : paths) {
    if (!fs::is_directory(path)) {
      files.emplace_back(path);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(path))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The word of a line such as `name="\x00word"`; nothing of other lines.
std::optional<std::string> dictionary_word(std::string_view line) {
  const auto first = line.find('"');
  const auto last = line.rfind('"');
  if (line.starts_with('#') || first == last) return std::nullopt;
  std::string word;
  for (std::size_t at = first + 1; at < last; ++at) {
    if (line[at] == '\\' && line[at + 1] == 'x') {
      unsigned byte = 0;
      std::from_chars(line.data() + at + 2, line.data() + at + 4, byte, 16);
      word += static_cast<char>(byte);
      at += 3;
    } else {
      word += line[at] == '\\' ? line[++at] : line[at];
    }
  }
  return word;
}

std::vector<std::string> read_words(const std::string& file) {
  std::vector<std::string> words;
  if (file.empty()) return words;
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be opened");
  for (std::string line; std::getline(in, line);)
    if (auto word = dictionary_word(line)) words.push_back(std::move(*word));
  return words;
}

void run(const std::string& input, const std::string& keep) {
  std::ofstream(keep, std::ios::binary) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

void replay(const Options& options) {
  std::vector<std::string> inputs;
  for (const auto& file : files_of(options.paths)) {
    std::fprintf(stderr, "%s\n", file.c_str());
    inputs.push_back(read(file));
    run(inputs.back(), options.keep);
  }
  if (inputs.empty()) throw std::runtime_error("no inputs: give the files or directories of a corpus");
  dateline::fuzz::Mutator mutator(std::move(inputs), read_words(options.words), options.seed);
  for (auto left = options.runs * dateline::test::repetitions(1U, 2U); left > 0; --left)
    run(mutator.next(), options.keep);
  fs::remove(options.keep);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv, argv + argc);
  if (argc < 2 || arguments[1] == "--help") return std::fprintf(stderr, usage, argv[0]), argc < 2 ? 2 : 0;
  try {
    replay(parse(arguments));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", argv[0], error.what());
    return 2;
  }
}

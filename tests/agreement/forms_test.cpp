#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "common/text/utf8.hpp"
#include "tests/agreement/model/patterns.hpp"
#include "tests/agreement/twins.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::naive;

namespace {

using Counted = std::map<std::string, std::size_t>;
using Near = std::vector<std::tuple<std::string, std::size_t, std::size_t>>;

Counted forms_of(query::Engine& engine, const std::string& prefix) {
  Counted forms;
  engine.forms(prefix, [&](std::string_view form, std::uint64_t articles) {
    forms.emplace(form, articles);
    return true;
  });
  return forms;
}

/// A word of the index, or one that is like it.
std::string likeness(const Counted& forms) {
  auto word = std::next(forms.begin(), *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(forms)))->first;
  for (int edits = *rc::gen::inRange(0, 3); edits > 0; --edits) {
    const auto place = *rc::gen::inRange<std::size_t>(0, word.size() + 1);
    word.replace(place, *rc::gen::inRange<std::size_t>(0, 2), *rc::gen::element<std::string>("", "e", "s", "a"));
  }
  return text::is_valid_utf8(word) ? word : "rate";
}

Near near_in(query::Engine& engine, const std::string& word, std::uint32_t most) {
  Near near;
  engine.near_forms(word, most, [&](std::string_view form, std::uint32_t distance, std::uint64_t articles) {
    near.emplace_back(form, distance, articles);
  });
  return near;
}

Near naive_near(const Counted& forms, const std::string& word, std::uint32_t most) {
  Near near;
  const auto asked = code_points(word);
  for (const auto& [form, articles] : forms) {
    const auto points = code_points(form);
    if (points.empty() != asked.empty() || (!asked.empty() && points.front() != asked.front())) continue;
    const auto distance = edit_distance(asked, points);
    if (distance <= most) near.emplace_back(form, distance, articles);
  }
  return near;
}

void check_forms(Twins& twins) {
  const auto wanted = all_forms(twins.naive().entries());
  REQUIRE(wanted.size() > 1000);
  CHECK(forms_of(twins.engine(), "") == wanted);
  CHECK(rc::check([&] {
    const auto word = likeness(wanted);
    const auto prefix = word.substr(0, *rc::gen::inRange<std::size_t>(0, 5));
    Counted with_prefix;
    for (const auto& [form, articles] : wanted)
      if (form.starts_with(prefix)) with_prefix.emplace(form, articles);
    RC_ASSERT(forms_of(twins.engine(), prefix) == with_prefix);
    if (word.empty()) return;
    const auto most = *rc::gen::inRange<std::uint32_t>(0, 3);
    RC_ASSERT(near_in(twins.engine(), word, most) == naive_near(wanted, word, most));
  }));
}

}  // namespace

TEST_CASE(
    "an index has the forms of its articles, and finds all that are near to a word, in many segments and in one") {
  const test::TemporaryDirectory directory;
  Twins twins(directory.path() / "index", GENERATE(as<std::string>(), "sealed", "xapian"));
  for (const std::string file : {"001", "005", "009"}) {
    const auto reuters = test::shared_file("corpora/reuters21578/reut2-" + file + ".sgm");
    if (!reuters) return;
    twins.add({reuters->string()});
  }
  check_forms(twins);
  std::vector<std::string> withdrawn;
  for (std::size_t i = 0; i < twins.naive().entries().size(); i += 3)
    withdrawn.push_back(twins.naive().entries()[i].article.id);
  twins.remove(withdrawn);
  check_forms(twins);
  twins.merge();
  check_forms(twins);
}

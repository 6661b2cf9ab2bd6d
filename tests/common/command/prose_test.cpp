#include "common/command/prose.hpp"

#include <catch2/catch.hpp>

using dateline::command::laid_out;

TEST_CASE("a paragraph is filled for the window") {
  CHECK(laid_out("one two three\nfour five\n\nsix\n", 80) == "one two three four five\n\nsix\n");
  CHECK(laid_out("one two three four five six\n", 20) == "one two three four\nfive six\n");
}

TEST_CASE("an item of a list is filled with its indent") {
  CHECK(laid_out("List:\n- one two\n  three four\n- five\nend\n", 20) == "List:\n- one two three four\n- five\nend\n");
  CHECK(laid_out("- one two three four five\n", 20) == "- one two three four\n  five\n");
}

TEST_CASE("examples stay lines of their own") {
  const auto* const text = "In a query:\n  \"rate cut\"   the exact phrase\n  a OR b       operators\n\nEnd.\n";
  CHECK(laid_out(text, 80) == text);
  CHECK(laid_out("  word    what this word\n          means here\n", 34) ==
        "  word    what this word means\n          here\n");
  CHECK(laid_out("  word    what it means\n", 20) == "  word\n      what it means\n");
}

TEST_CASE("a command breaks where a shell allows") {
  CHECK(laid_out("  dateline-query search --role 'a b c d' x\n", 34) ==
        "  dateline-query search \\\n    --role 'a b c d' x\n");
  CHECK(laid_out("  dateline-query x |\n    sort --key 2 | uniq -c\n", 24) ==
        "  dateline-query x |\n    sort --key 2 | \\\n      uniq -c\n");
  CHECK(laid_out("  dateline-query search a --limit 5 \\\n    x\n", 34) ==
        "  dateline-query search a \\\n    --limit 5 \\\n    x\n");
  CHECK(laid_out("  dateline-query people > a-long-file.csv\n", 28) ==
        "  dateline-query people \\\n    > a-long-file.csv\n");
}

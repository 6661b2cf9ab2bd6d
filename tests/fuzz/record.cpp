// The stored record of an article: any bytes are a record or are refused, as its fields or in their compressed frame.
#include <string>

#include "common/error.hpp"
#include "common/model/record.hpp"
#include "tests/fuzz/require.hpp"

using namespace dateline;
using namespace dateline::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = as_text(data, size);
  try {
    const auto record = parse_record_fields(bytes, "an input");
    std::string again;
    append_record_fields(again, record.article, record.facts);
    std::string twice;
    const auto same = parse_record_fields(again, "what was written");
    append_record_fields(twice, same.article, same.facts);
    require(twice == again, "a record is read as it was written");
  } catch (const UnusableError&) {
  }
  try {
    static_cast<void>(decode_record(bytes, "an input"));
  } catch (const UnusableError&) {
  }
  return 0;
}

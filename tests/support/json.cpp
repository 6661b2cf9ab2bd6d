#include "tests/support/json.hpp"

namespace dateline::test {

nlohmann::json parse_json(std::string_view text) { return nlohmann::json::parse(text); }

}  // namespace dateline::test

#include "query/people/lazy_directory.hpp"

#include <utility>

#include "common/error.hpp"

namespace dateline::query {

template <typename Ask>
auto LazyDirectory::asked(Ask ask) -> decltype(ask(std::declval<const directory::Directory&>())) {
  if (given_up_) return {};
  try {
    if (!directory_) directory_ = std::make_unique<directory::Directory>(index_);
    return ask(*directory_);
  } catch (const UnusableError& error) {
    given_up_ = true;
    warn_(error.what());
    return {};
  }
}

std::vector<std::string> LazyDirectory::keys_joined_with(std::string_view key) {
  return asked([&](const directory::Directory& directory) {
    auto person = directory.person(key);
    return person ? std::move(person->keys) : std::vector<std::string>{};
  });
}

std::vector<directory::PersonEntry> LazyDirectory::people(const directory::PeopleQuery& query, std::size_t limit) {
  return asked([&](const directory::Directory& directory) { return directory.find(query, limit).people; });
}

std::vector<std::string> LazyDirectory::keys_called(std::string_view name) {
  return asked([&](const directory::Directory& directory) { return directory.keys_called(name); });
}

std::optional<std::string> LazyDirectory::name_given(std::string_view key) {
  return asked([&](const directory::Directory& directory) { return directory.name_given(key); });
}

}  // namespace dateline::query

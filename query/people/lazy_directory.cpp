#include "query/people/lazy_directory.hpp"

#include <utility>

#include "common/error.hpp"

namespace dateline::query {

template <typename Ask>
auto LazyDirectory::asked(Ask ask) -> decltype(ask(std::declval<const people::Directory&>())) {
  if (given_up_) return {};
  try {
    if (!directory_) directory_ = std::make_unique<people::Directory>(index_);
    return ask(*directory_);
  } catch (const UnusableError& error) {
    given_up_ = true;
    warn_(error.what());
    return {};
  }
}

std::vector<std::string> LazyDirectory::keys_joined_with(std::string_view key) {
  return asked([&](const people::Directory& directory) {
    auto person = directory.person(key);
    return person ? std::move(person->keys) : std::vector<std::string>{};
  });
}

std::shared_ptr<const PersonMap> LazyDirectory::persons() {
  if (persons_) return persons_;
  std::vector<PersonMap::Meaning> meanings;
  for (auto& [key, person] : asked([](const people::Directory& directory) { return directory.meanings(); }))
    meanings.push_back({std::move(key), std::move(person)});
  persons_ = std::make_shared<const PersonMap>(std::move(meanings));
  return persons_;
}

std::string LazyDirectory::name_of(std::string_view key) {
  return asked([&](const people::Directory& directory) {
    auto person = directory.person(key);
    return person ? person->name() : std::string();
  });
}

std::vector<people::PersonEntry> LazyDirectory::people(const people::PeopleQuery& query, std::size_t limit) {
  return asked([&](const people::Directory& directory) { return directory.find(query, limit).people; });
}

std::vector<std::string> LazyDirectory::keys_called(std::string_view name) {
  return asked([&](const people::Directory& directory) { return directory.keys_called(name); });
}

std::optional<std::string> LazyDirectory::name_given(std::string_view key) {
  return asked([&](const people::Directory& directory) { return directory.name_given(key); });
}

}  // namespace dateline::query

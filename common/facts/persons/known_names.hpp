#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "common/facts/names/person_name.hpp"
#include "common/facts/persons/name_mention.hpp"

namespace dateline::facts {

/// The names of the people found so far, for the question whom another name means. A look-up compares with a bounded
/// number of people, however many share a part of their names. Borrows its arguments. Not thread-safe.
class KnownNames {
 public:
  KnownNames(std::span<const TaggedWords> texts, const std::vector<NameMention>& mentions)
      : texts_(texts), mentions_(mentions) {}

  /// Adds a person named by a mention. Precondition: `person` counts up from 0, and called() was not called yet.
  void add(std::uint32_t person, std::uint32_t mention);
  /// Notes that a person has a title that is used with given names. Precondition: as for add().
  void give_title(std::uint32_t person) { titled_[person] = true; }

  /// The first person added of whose name `name` is another form; nobody if there is none. People who have its family
  /// name precede people who have its first part only. If more than 32 share that part, at most 64 are compared: those
  /// who also have the rarest of its other parts.
  [[nodiscard]] std::uint32_t fuller_form(const Name& name, const TaggedWords& text) const;

  /// The first person added whose family name is `key`; nobody if there is none.
  [[nodiscard]] std::uint32_t first_of_family(std::uint64_t key) const;

  /// The given names that called() accepts.
  enum class Given : std::uint8_t { none, titled, all };
  /// The person to whom a single word refers: by family name, else by an inner part, else by given name; nobody if
  /// there is none. If several match equally well, the one seen last.
  [[nodiscard]] std::uint32_t called(std::uint64_t key, Given given);
  /// Notes that mention `mention` means a person. Precondition: `mention` increases from call to call.
  void seen(std::uint32_t person, std::uint32_t mention);

 private:
  enum class Part : std::uint8_t { family, inner, given, titled_given };
  struct Known {
    std::uint32_t person;
    Part part;
  };
  using Latest = std::array<std::uint32_t, 4>;  ///< for each Part
  using Pairs = std::map<std::uint64_t, std::vector<std::uint32_t>>;

  /// The people whose names have one part in common, in the order of adding.
  struct Sharers {
    std::vector<Known> people;
    std::uint32_t first_of_family = NameMention::nobody;
    std::unique_ptr<Pairs> pairs;    ///< if they are many: for each other part of their names, who has it
    std::unique_ptr<Latest> latest;  ///< once somebody asked: who was seen last, for each way to be called
  };

  static bool are_many(const Sharers& sharers) noexcept;
  static Part part_of(const NamePart& part, const Name& name);
  [[nodiscard]] const NameMention& naming(std::uint32_t person) const { return mentions_[named_by_[person]]; }
  [[nodiscard]] bool is_form(const Name& name, const TaggedWords& text, std::uint32_t person) const;
  void add_pairs(Pairs& pairs, std::uint64_t key, std::uint32_t person) const;
  [[nodiscard]] std::uint32_t first_form(const Sharers& sharers, std::uint64_t key, const Name& name,
                                         const TaggedWords& text) const;
  [[nodiscard]] std::array<std::span<const std::uint32_t>, 2> candidates(const Pairs& pairs, std::uint64_t key,
                                                                         const Name& name,
                                                                         const TaggedWords& text) const;
  void update(Latest& latest, std::uint32_t person, Part part) const;

  std::span<const TaggedWords> texts_;
  const std::vector<NameMention>& mentions_;
  std::vector<std::uint32_t> named_by_;   ///< for each person, the mention that names it
  std::vector<std::uint32_t> last_seen_;  ///< for each person, the latest mention so far
  std::vector<bool> titled_;              ///< for each person
  std::map<std::uint64_t, Sharers> parts_;
  bool tracks_latest_ = false;
};

}  // namespace dateline::facts

#pragma once

#include <string_view>

/// Words of names, folded and separated by white space, compiled for Dateline. Read through names.hpp.
namespace dateline::facts::lists {

extern const std::string_view given_west;   ///< given names of Europe and the Americas
extern const std::string_view given_east;   ///< given names of eastern and south-eastern Europe
extern const std::string_view given_world;  ///< given names of Africa, Asia and the Pacific
extern const std::string_view given_words;  ///< given names that are as often something else: mark, may, jordan, paris

extern const std::string_view chinese_families;
extern const std::string_view korean_families;
extern const std::string_view vietnamese_families;
extern const std::string_view hungarian_families;
extern const std::string_view families;      ///< family names of the world that a newspaper meets every week
extern const std::string_view family_words;  ///< family names that are as often something else: church, young, cook

extern const std::string_view particles;  ///< lower-case words inside a name: van, bin, de
extern const std::string_view suffixes;   ///< jr, sr, ii, iii
extern const std::string_view mononyms;   ///< people whom the world knows by one word

}  // namespace dateline::facts::lists

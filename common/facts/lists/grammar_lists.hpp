#pragma once

#include <string_view>

/// Words of the news, folded and separated by white space. Read through grammar_words.hpp.
namespace dateline::facts::lists {

extern const std::string_view honorifics;         ///< before a name, no office: mr, dame, sheikh
extern const std::string_view ranks;              ///< within a role's text: deputy, chief
extern const std::string_view statuses;           ///< former, acting: how a role is held
extern const std::string_view departments;        ///< what a minister is of
extern const std::string_view determiners;        ///< begin a noun phrase
extern const std::string_view say_verbs;          ///< said, told
extern const std::string_view act_verbs;          ///< what people more than things do
extern const std::string_view function_words;     ///< never part of a name
extern const std::string_view calendar;           ///< days and months
extern const std::string_view ordinary_words;     ///< common words that headlines and names of things capitalise
extern const std::string_view company_words;      ///< inc, motors
extern const std::string_view institution_words;  ///< university, party
extern const std::string_view state_body_words;   ///< ministry, agency
extern const std::string_view place_words;        ///< street, river
extern const std::string_view thing_words;        ///< act, war, cup
extern const std::string_view kin_words;          ///< wife, son
extern const std::string_view linking_verbs;      ///< is, was, became

}  // namespace dateline::facts::lists

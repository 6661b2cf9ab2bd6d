#pragma once

#include <string>
#include <string_view>

/// The lines of messages on wires: IPTC 7901, ANPA 1312 and telex.
namespace dateline::corpus::wire {

/// A line of the text, without the signs that typesetters put around it.
struct WireLine {
  std::string_view text;
  bool marked = false;  ///< begins with ^ or ends with < or =: a headline or a byline
};
[[nodiscard]] WireLine wire_line(std::string_view line);

[[nodiscard]] bool is_byline(std::string_view line);
/// "1ST LEAD", "REFILE", "URGENT": says what has happened to the message, not what it reports.
[[nodiscard]] bool is_flag(std::string_view line);
/// "BC-US--Some Story, 1st Ld-Writethru", "AP-Top-Headlines,0176": the name of a story on the wire.
[[nodiscard]] bool is_slug(std::string_view line);
/// What an author is and where: "AP Sports Writer".
[[nodiscard]] bool is_affiliation(std::string_view line);
/// A note to editors among the headlines.
[[nodiscard]] bool is_note(std::string_view line);

/// The time in a trailer of IPTC 7901, "211259 Nov 18" or "211259 GMT Nov 18", as a date; empty if the line is none.
[[nodiscard]] std::string trailer_time(std::string_view line);
/// The time in a trailer of the Associated Press, "AP-WF-11-13-13 1509GMT", as a date; empty if the line has none.
[[nodiscard]] std::string associated_press_time(std::string_view line);

}  // namespace dateline::corpus::wire

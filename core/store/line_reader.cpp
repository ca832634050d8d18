#include "core/store/line_reader.h"

#include <cstring>

#include "core/store/log_shape.h"

namespace recover::store {
namespace {

constexpr std::string_view start = "- {day: ";
constexpr std::size_t day_size = 10;
constexpr std::size_t before_answer = start.size() + day_size;
constexpr std::size_t shortest_answer = std::string_view(", done: x").size();
constexpr std::size_t longest_answer = 60;  // a line with a longer name is read the careful way
constexpr unsigned answer_bits = 9;
constexpr std::size_t neighbours = 8;
constexpr std::string_view before_amount = ", amount: ";
constexpr std::size_t most_digits = 15;  // each such number is a double without rounding
constexpr std::string_view before_at = ", at: \"";
constexpr std::size_t at_size = 25;
constexpr std::size_t offset_size = 6;
constexpr std::string_view before_id = "\", id: ";
constexpr std::size_t id_size = 8;
/// With so much text ahead no place in a usual line needs a look whether it is there.
constexpr std::size_t longest_line =
    before_answer + longest_answer + before_amount.size() + most_digits + UsualTail::size;

/// The kind that a word with this first letter may be.
constexpr auto kinds_by_letter = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (std::uint8_t kind = 0; kind < 5; ++kind) kinds[static_cast<unsigned char>(kind_words[kind].front())] = kind;
  return kinds;
}();

template <typename Number>
Number bytes_at(const char* place) {
  Number number;
  std::memcpy(&number, place, sizeof number);
  return number;
}

/// Of eight bytes or more: the last eight are looked at again rather than byte by byte.
bool same_bytes(const char* a, const char* b, std::size_t size) {
  for (std::size_t i = 0; i + 8 < size; i += 8) {
    if (bytes_at<std::uint64_t>(a + i) != bytes_at<std::uint64_t>(b + i)) return false;
  }
  return bytes_at<std::uint64_t>(a + size - 8) == bytes_at<std::uint64_t>(b + size - 8);
}

bool is_here(const char* place, std::string_view text) { return std::memcmp(place, text.data(), text.size()) == 0; }

/// By the bytes behind the first two, which all answers share, and the last ones.
std::size_t place_of(std::string_view answer) {
  const auto first = bytes_at<std::uint32_t>(answer.data() + 2);
  const auto last = bytes_at<std::uint64_t>(answer.data() + answer.size() - 8);
  return ((last * 0xC2B2AE3D27D4EB4FU) ^ (first + answer.size()) * 0x9E3779B97F4A7C15U) >> (64U - answer_bits);
}

/// `, amount: 20` where one stands. False for a number that takes more than reading digits.
bool take_amount(const char*& at, bool& has_amount, double& amount) {
  if (!is_here(at, before_amount)) return true;
  const char* first = at + before_amount.size();
  const char* past = first;
  std::uint64_t value = 0;
  for (; past < first + most_digits && *past >= '0' && *past <= '9'; ++past) {
    value = value * 10 + static_cast<std::uint64_t>(*past - '0');
  }
  const bool whole = past == first + 1 || (past > first && *first != '0');
  if (!whole || *past != ',') return false;
  has_amount = true;
  amount = static_cast<double>(value);
  at = past;
  return true;
}

}  // namespace

LineReader::LineReader() : answers_(1U << answer_bits) {}

bool LineReader::read(std::string_view text, Line& line) {
  if (!scan_line(text, line)) return false;
  if (is_answer(line.kind)) remember(line);
  return true;
}

bool LineReader::take_usual(std::string_view& rest, Line& line) {
  Parts parts;
  if (rest.size() < longest_line || !find_parts(rest.data(), parts)) return false;
  line.text = {rest.data(), parts.end};
  line.day = day_;
  line.kind = parts.known->kind;
  line.about = {parts.fields - parts.known->about_size, parts.known->about_size};
  line.fields = {parts.fields, parts.at - before_at.size()};
  line.amount = parts.has_amount ? std::optional(parts.amount) : std::nullopt;
  line.at = {parts.at, at_size};
  line.id = {parts.id, id_size};
  line.topic = parts.known->topic;
  line.usual = true;
  rest.remove_prefix(line.text.size() + 1);
  return true;
}

bool LineReader::take_usual(std::string_view& rest, Answer& answer) {
  Parts parts;
  if (rest.size() < longest_line || !find_parts(rest.data(), parts)) return false;
  answer = {day_, static_cast<std::uint32_t>(parts.known->topic), parts.amount, parts.has_amount, parts.known->kind};
  rest.remove_prefix(static_cast<std::size_t>(parts.end - rest.data()) + 1);
  return true;
}

inline bool LineReader::find_parts(const char* text, Parts& parts) {
  if (!take_day(text)) return false;
  const char* place = text + before_answer;
  parts.known = take_answer(place);
  if (parts.known == nullptr) return false;
  parts.fields = place;
  if (!take_amount(place, parts.has_amount, parts.amount)) return false;
  parts.at = place + before_at.size();
  parts.id = parts.at + at_size + before_id.size();
  parts.end = parts.id + id_size + 1;
  return tail_.fits(place) || is_tail(parts);
}

/// A tail that may be of another day or offset than the one before.
bool LineReader::is_tail(const Parts& parts) {
  const bool fits = is_here(parts.at - before_at.size(), before_at) && is_here(parts.at + at_size, before_id) &&
                    is_here(parts.end - 1, "}\n") && is_at({parts.at, at_size}) && is_id(parts.id);
  if (fits) tail_.follow_offset(parts.at + at_size - offset_size);
  return fits;
}

inline bool LineReader::take_day(const char* text) {
  if (!is_here(text, start)) return false;
  const char* place = text + start.size();
  const auto year_and_month = bytes_at<std::uint64_t>(place);
  const auto day_of_month = bytes_at<std::uint16_t>(place + 8);
  if (year_and_month == year_and_month_ && day_of_month == day_of_month_) return true;
  const auto day = Day::parse({place, day_size});
  if (!day) return false;
  day_ = *day;
  year_and_month_ = year_and_month;
  day_of_month_ = day_of_month;
  tail_.follow_day(place);
  return true;
}

inline const LineReader::Known* LineReader::take_answer(const char*& at) {
  if (topics_.empty()) return nullptr;
  const auto is_next = [at](const Known& answer) {
    const std::size_t size = answer.text.size();
    return size != 0 && at[size] == ',' && same_bytes(at, answer.text.data(), size);
  };
  const Topic& follower = topics_[topics_[newest_].follower];
  std::size_t place = follower.answers[kinds_by_letter[static_cast<unsigned char>(at[2])]];
  if (!is_next(answers_[place])) {
    const void* end = std::memchr(at + 1, ',', longest_answer);
    if (end == nullptr) return nullptr;
    const std::string_view text{at, static_cast<const char*>(end)};
    if (text.size() < shortest_answer) return nullptr;
    place = find(text);
    if (!is_next(answers_[place])) return nullptr;
    const Known& found = answers_[place];
    topics_[newest_].follower = found.topic;
    topics_[found.topic].answers[static_cast<std::size_t>(found.kind)] = place;
  }
  newest_ = answers_[place].topic;
  at += answers_[place].text.size();
  return &answers_[place];
}

std::size_t LineReader::find(std::string_view text) const {
  const std::size_t first = place_of(text);
  for (std::size_t i = 0; i < neighbours; ++i) {
    const std::size_t place = (first + i) % answers_.size();
    if (answers_[place].text.empty() || answers_[place].text == text) return place;
  }
  return first;
}

void LineReader::remember(Line& line) {
  line.topic = topic_of(line.about);
  const std::string_view text{line.text.data() + before_answer, line.about.data() + line.about.size()};
  if (line.about.front() == '"' || text.size() < shortest_answer || text.size() > longest_answer) return;
  answers_[find(text)] = {std::string(text), line.about.size(), line.topic, line.kind};
}

std::size_t LineReader::topic_of(std::string_view about) {
  const auto known = topic_numbers_.find(about);
  if (known != topic_numbers_.end()) return known->second;
  names_.push_back(unescaped(about));
  topics_.emplace_back();
  return topic_numbers_.emplace(about, topic_numbers_.size()).first->second;
}

}  // namespace recover::store

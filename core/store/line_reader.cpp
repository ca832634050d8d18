#include "core/store/line_reader.h"

#include <algorithm>
#include <cstring>

#include "core/store/log_shape.h"

namespace recover::store {
namespace {

constexpr std::string_view start = "- {day: ";
constexpr std::size_t day_size = 10;
constexpr std::size_t before_answer = start.size() + day_size;
constexpr std::size_t shortest_answer = std::string_view(", done: x,").size();
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

template <typename Bytes>
Bytes bytes_at(const void* place) {
  Bytes bytes;
  std::memcpy(&bytes, place, sizeof bytes);
  return bytes;
}

using Sixteen = std::uint8_t __attribute__((vector_size(16)));

/// As many ones as a text is long, and no more, from the place `half - size` on.
constexpr std::size_t half = 32;
constexpr auto ones = [] {
  std::array<std::uint8_t, 2 * half> bytes{};
  for (std::size_t i = 0; i < half; ++i) bytes.at(i) = 0xFF;
  return bytes;
}();

/// The first `size` bytes, up to 32 of them, are the same. More may be read of both.
bool same_start(const char* a, const char* b, std::size_t size) {
  const std::uint8_t* mask = ones.data() + half - size;
  const auto differ = ((bytes_at<Sixteen>(a) ^ bytes_at<Sixteen>(b)) & bytes_at<Sixteen>(mask)) |
                      ((bytes_at<Sixteen>(a + 16) ^ bytes_at<Sixteen>(b + 16)) & bytes_at<Sixteen>(mask + 16));
  const auto halves = bytes_at<std::array<std::uint64_t, 2>>(&differ);
  return (halves[0] | halves[1]) == 0;
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

LineReader::LineReader() : answers_(1), places_(1U << answer_bits) {}

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

int LineReader::take_answers(std::string_view& rest, Range days, std::vector<Answer>& answers) {
  const std::size_t before = answers.size();
  for (Parts parts; rest.size() >= longest_line && find_parts(rest.data(), parts) && days.has(day_); parts = {}) {
    answers.push_back({day_, parts.known->topic, parts.amount, parts.has_amount, parts.known->kind});
    rest.remove_prefix(static_cast<std::size_t>(parts.end - rest.data()) + 1);
  }
  return static_cast<int>(answers.size() - before);
}

inline bool LineReader::find_parts(const char* text, Parts& parts) {
  if (!take_day(text)) return false;
  parts.known = find_answer(text + before_answer);
  if (parts.known == nullptr) return false;
  const char* place = text + before_answer + parts.known->size - 1;
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

inline bool LineReader::is_known(const char* text, const Known& answer) {
  const std::size_t size = answer.size;
  return size != 0 && same_start(text, answer.text.data(), std::min(size, half)) &&
         (size <= half || same_start(text + size - half, answer.text.data() + size - half, half));
}

inline const LineReader::Known* LineReader::find_answer(const char* text) {
  if (topics_.empty()) return nullptr;
  const std::uint32_t next = topics_[newest_].follower;
  const Known& answer = answers_[topics_[next].answers[kinds_by_letter[static_cast<unsigned char>(text[2])]]];
  if (!is_known(text, answer) || answer.topic != next) return look_up(text);
  newest_ = next;
  return &answer;
}

const LineReader::Known* LineReader::look_up(const char* text) {
  const auto* end = static_cast<const char*>(std::memchr(text + 1, ',', longest_answer));
  if (end == nullptr || end + 1 - text < static_cast<std::ptrdiff_t>(shortest_answer)) return nullptr;
  const std::uint16_t place = places_[find({text, end + 1})];
  const Known& answer = answers_[place];
  if (!is_known(text, answer)) return nullptr;
  topics_[newest_].follower = answer.topic;
  topics_[answer.topic].answers[static_cast<std::size_t>(answer.kind)] = place;
  newest_ = answer.topic;
  return &answer;
}

std::size_t LineReader::find(std::string_view text) const {
  const std::size_t first = place_of(text);
  for (std::size_t i = 0; i < neighbours; ++i) {
    const std::size_t place = (first + i) % places_.size();
    if (places_[place] == 0 || answers_[places_[place]].view() == text) return place;
  }
  return first;
}

void LineReader::remember(Line& line) {
  line.topic = topic_of(line.about);
  const auto size = static_cast<std::size_t>(line.about.data() + line.about.size() - line.text.data()) - before_answer;
  if (line.about.front() == '"' || size + 1 < shortest_answer || size + 1 > longest_answer) return;
  Known answer{{},
               static_cast<std::uint8_t>(size + 1),
               static_cast<std::uint8_t>(line.about.size()),
               line.kind,
               static_cast<std::uint32_t>(line.topic)};
  std::memcpy(answer.text.data(), line.text.data() + before_answer, size);
  answer.text.at(size) = ',';
  std::uint16_t& place = places_[find(answer.view())];
  if (place == 0) {
    place = static_cast<std::uint16_t>(answers_.size());
    answers_.emplace_back();
  }
  answers_[place] = answer;
}

std::size_t LineReader::topic_of(std::string_view about) {
  const auto known = topic_numbers_.find(about);
  if (known != topic_numbers_.end()) return known->second;
  names_.push_back(unescaped(about));
  topics_.emplace_back();
  return topic_numbers_.emplace(about, topic_numbers_.size()).first->second;
}

}  // namespace recover::store

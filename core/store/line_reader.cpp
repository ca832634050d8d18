#include "core/store/line_reader.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/store/log_shape.h"
#include "core/store/sixteen.h"

namespace recover::store {
namespace {

constexpr std::string_view start = "- {day: ";
constexpr std::size_t day_size = 10;
constexpr std::size_t year_and_month_size = 8;  // "2026-11-"
constexpr Range all_days{Day(std::chrono::year{1} / 1 / 1), Day(std::chrono::year{9999} / 12 / 31)};
constexpr std::size_t before_answer = start.size() + day_size;
constexpr std::size_t shortest_answer = std::string_view(", done: x,").size();
constexpr std::size_t longest_answer = 60;  // a line with a longer name is read the careful way
constexpr unsigned answer_bits = 9;
constexpr std::size_t usual_answers = 64;
constexpr std::size_t neighbours = 8;
constexpr std::string_view before_amount = ", amount: ";
constexpr std::ptrdiff_t most_digits = 15;  // each such number is a double without rounding
constexpr std::string_view before_at = ", at: \"";
constexpr std::size_t at_size = 25;
constexpr std::size_t offset_size = 6;
constexpr std::string_view before_id = "\", id: ";
constexpr std::size_t id_size = 8;
/// With so much text ahead no place in a usual line needs a look whether it is there.
constexpr std::ptrdiff_t longest_line =
    before_answer + longest_answer + before_amount.size() + most_digits + UsualTail::size;

/// Where the two differ, of the bytes that the mask holds ones for.
Sixteen differing(const char* a, const char* b, const std::uint8_t* mask) {
  return (bytes_at<Sixteen>(a) ^ bytes_at<Sixteen>(std::assume_aligned<16>(b))) & aligned_bytes_at(mask);
}

bool is_here(const char* place, std::string_view text) { return std::memcmp(place, text.data(), text.size()) == 0; }

/// By the bytes behind the first two, which all answers share, and the last ones.
std::size_t place_of(std::string_view answer) {
  const auto first = bytes_at<std::uint32_t>(answer.data() + 2);
  const auto last = bytes_at<std::uint64_t>(answer.data() + answer.size() - 8);
  return ((last * 0xC2B2AE3D27D4EB4FU) ^ (first + answer.size()) * 0x9E3779B97F4A7C15U) >> (64U - answer_bits);
}

/// `, amount: 20` from here to there. False for a number that takes more than reading digits, and for anything else.
bool is_amount(const char* from, const char* to, double& amount) {
  const char* first = from + before_amount.size();
  if (to <= first || to - first > most_digits || !is_here(from, before_amount)) return false;
  std::uint64_t value = 0;
  for (const char* at = first; at < to; ++at) {
    if (*at < '0' || '9' < *at) return false;
    value = value * 10 + static_cast<std::uint64_t>(*at - '0');
  }
  amount = static_cast<double>(value);
  return *first != '0' || to == first + 1;
}

/// The line feed of a line that may be a usual one: it is behind the first 64 bytes, and for most lines within the next
/// 32. What begins behind it can be looked at before it is known what the line says.
const char* line_end(const char* text) {
  const char* from = text + 64;
  const auto feeds = [](const char* at) { return bits_of(bytes_at<Sixteen>(at) == Sixteen{} + '\n'); };
  const unsigned found = feeds(from) | feeds(from + 16) << 16U;
  if (found != 0) return from + std::countr_zero(found);
  const void* end = std::memchr(from, '\n', longest_line - 64);
  return end == nullptr ? from : static_cast<const char*>(end);
}

}  // namespace

LineReader::LineReader() : places_(1U << answer_bits), topics_(1) {
  answers_.reserve(usual_answers);
  answers_.emplace_back();
}

bool LineReader::read(std::string_view text, Line& line) {
  if (!scan_line(text, line)) return false;
  if (is_answer(line.kind)) remember(line);
  return true;
}

bool LineReader::take_usual(std::string_view& rest, Line& line) {
  Parts parts;
  if (std::ssize(rest) < longest_line) return false;
  if (!find_parts(rest.data(), line_end(rest.data()) + 1 - UsualTail::size, all_days, parts)) return false;
  const char* at = parts.tail + before_at.size();
  line.text = {rest.data(), parts.tail + UsualTail::size - 1};
  line.day = day_;
  line.kind = parts.known->kind;
  line.about = {parts.fields - parts.known->about_size, parts.known->about_size};
  line.fields = {parts.fields, parts.tail};
  line.amount = parts.has_amount ? std::optional(parts.amount) : std::nullopt;
  line.at = {at, at_size};
  line.id = {at + at_size + before_id.size(), id_size};
  line.topic = parts.known->topic;
  line.usual = true;
  rest.remove_prefix(line.text.size() + 1);
  return true;
}

int LineReader::take_answers(std::string_view& rest, Range days, AnswersByHabit& answers) {
  answers.widen(names_.size());
  year_and_month_ = 0;  // the newest day may lie elsewhere
  int taken = 0;
  const char* line = rest.data();
  const char* const end = line + rest.size();
  for (Parts parts; end - line >= longest_line;) {
    const char* next = line_end(line) + 1;
    if (!find_parts(line, next - UsualTail::size, days, parts)) break;
    answers.take(parts.known->topic, {day_, parts.known->kind});
    if (parts.has_amount) answers.take_amount(parts.known->topic, {day_, parts.amount});
    line = next;
    ++taken;
  }
  rest.remove_prefix(static_cast<std::size_t>(line - rest.data()));
  return taken;
}

inline bool LineReader::find_parts(const char* text, const char* tail, Range days, Parts& parts) {
  if (!take_day(text, days)) return false;
  parts.known = find_answer(text + before_answer);
  if (parts.known == nullptr) return false;
  parts.fields = text + before_answer + parts.known->size - 1;
  parts.tail = tail;
  parts.has_amount = parts.fields != tail;
  parts.amount = 0;
  if (parts.has_amount && !is_amount(parts.fields, tail, parts.amount)) return false;
  return tail_.fits(tail) || is_tail(tail);
}

/// A tail that may be of another day or offset than the one before.
bool LineReader::is_tail(const char* tail) {
  const char* at = tail + before_at.size();
  const char* id = at + at_size + before_id.size();
  const bool fits = is_here(tail, before_at) && is_here(at + at_size, before_id) && is_here(id + id_size, "}\n") &&
                    is_at({at, at_size}) && is_id({id, id_size});
  if (fits) tail_.follow_offset(at + at_size - offset_size);
  return fits;
}

inline bool LineReader::take_day(const char* text, Range days) {
  if (!is_here(text, start)) return false;
  const char* place = text + start.size();
  const auto year_and_month = bytes_at<std::uint64_t>(place);
  const auto day_of_month = bytes_at<std::uint16_t>(place + year_and_month_size);
  if (year_and_month == year_and_month_ && day_of_month == day_of_month_) return true;
  return take_other_day(place, days);
}

bool LineReader::take_other_day(const char* place, Range days) {
  const auto year_and_month = bytes_at<std::uint64_t>(place);
  const bool same_month = year_and_month == year_and_month_;
  const auto day = same_month ? day_of_month(place + year_and_month_size) : Day::parse({place, day_size});
  if (!day || !days.has(*day)) return false;
  if (!same_month) month_ = {Month::of(*day).first(), Month::of(*day).last()};
  day_ = *day;
  year_and_month_ = year_and_month;
  day_of_month_ = bytes_at<std::uint16_t>(place + year_and_month_size);
  tail_.follow_day(place);
  return true;
}

std::optional<Day> LineReader::day_of_month(const char* digits) const {
  const auto tens = static_cast<unsigned>(digits[0] - '0');
  const auto ones = static_cast<unsigned>(digits[1] - '0');
  const unsigned number = tens * 10 + ones;
  if (tens > 9 || ones > 9 || number == 0 || static_cast<unsigned>(month_.days()) < number) return std::nullopt;
  return month_.first + std::chrono::days{number - 1};
}

/// More may be read there than the text has.
inline bool LineReader::Known::is_at(const char* place) const {
  const Sixteen differ =
      differing(place, text.data(), mask.data()) |
      differing(place + sizeof(Sixteen), text.data() + sizeof(Sixteen), mask.data() + sizeof(Sixteen));
  if (!all(differ == Sixteen{})) return false;
  return size <= most_compared || is_here(place + most_compared, view().substr(most_compared));
}

inline const LineReader::Known* LineReader::find_answer(const char* text) {
  const std::uint32_t next = topics_[newest_].follower;
  const Known& answer = answers_[topics_[next].answers[slot(text[2])]];
  if (answer.topic != next || !answer.is_at(text)) return look_up(text);
  newest_ = next;
  return &answer;
}

const LineReader::Known* LineReader::look_up(const char* text) {
  const auto* end = static_cast<const char*>(std::memchr(text + 1, ',', longest_answer));
  if (end == nullptr || end + 1 - text < static_cast<std::ptrdiff_t>(shortest_answer)) return nullptr;
  const std::uint16_t place = places_[find({text, end + 1})];
  const Known& answer = answers_[place];
  if (answer.topic == no_topic || !answer.is_at(text)) return nullptr;
  topics_[newest_].follower = answer.topic;
  topics_[answer.topic].answers[slot(text[2])] = place;
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
  Known answer;
  answer.size = static_cast<std::uint8_t>(size + 1);
  answer.about_size = static_cast<std::uint8_t>(line.about.size());
  answer.kind = line.kind;
  answer.topic = static_cast<std::uint32_t>(line.topic);
  std::fill_n(answer.mask.begin(), std::min(size + 1, most_compared), std::uint8_t{0xFF});
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
  topics_.resize(names_.size());
  return topic_numbers_.emplace(about, topic_numbers_.size()).first->second;
}

}  // namespace recover::store

#include "core/store/line_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/store/log_middle.h"
#include "core/store/log_scanner.h"

namespace recover::store {
namespace {

constexpr std::string_view start = "- {day: ";
constexpr std::size_t day_size = 10;
constexpr std::string_view before_at = ", at: \"";
constexpr std::string_view before_id = "\", id: ";
constexpr std::size_t at_size = 25;
constexpr std::size_t id_size = 8;
constexpr std::size_t tail_size = before_at.size() + at_size + before_id.size() + id_size + 1;
constexpr std::size_t shortest_middle = std::string_view(", done: x").size();
constexpr unsigned middle_bits = 10;

template <typename Number>
Number bytes_at(const char* place) {
  Number number;
  std::memcpy(&number, place, sizeof number);
  return number;
}

/// The first bytes of an answer's middle say little: `, done: `. Those behind them and the last ones do.
std::size_t place_of(std::string_view middle) {
  const std::size_t inner = std::min<std::size_t>(8, middle.size() - 8);
  const auto first = bytes_at<std::uint64_t>(middle.data() + inner);
  const auto last = bytes_at<std::uint64_t>(middle.data() + middle.size() - 8);
  return ((first * 0x9E3779B97F4A7C15U) ^ (last + middle.size()) * 0xC2B2AE3D27D4EB4FU) >> (64U - middle_bits);
}

/// `at` and `id` at the end of the line, at their fixed places and in their usual shapes.
bool take_usual_tail(std::string_view tail, std::string_view day, Line& line) {
  if (tail.back() != '}' || !tail.starts_with(before_at)) return false;
  if (tail.substr(before_at.size() + at_size, before_id.size()) != before_id) return false;
  line.at = tail.substr(before_at.size(), at_size);
  line.id = tail.substr(tail_size - 1 - id_size, id_size);
  return (bytes_at<std::uint64_t>(line.at.data()) == bytes_at<std::uint64_t>(day.data()) &&
                  bytes_at<std::uint16_t>(line.at.data() + 8) == bytes_at<std::uint16_t>(day.data() + 8)
              ? is_at_on_day(line.at)
              : is_at(line.at)) &&
         is_id(line.id);
}

}  // namespace

LineReader::LineReader() : middles_(1U << middle_bits) {}

bool LineReader::read(std::string_view text, Line& line) {
  constexpr std::size_t before_middle = start.size() + day_size;
  if (text.size() < before_middle + shortest_middle + tail_size || !take_day(text, line))
    return read_unusual(text, line);
  const std::string_view day = text.substr(start.size(), day_size);
  if (!take_usual_tail(text.substr(text.size() - tail_size), day, line)) return read_unusual(text, line);
  line.text = text;
  return take_middle(text.substr(before_middle, text.size() - before_middle - tail_size), line);
}

bool LineReader::read_unusual(std::string_view text, Line& line) {
  if (!scan_line(text, line)) return false;
  if (is_answer(line.kind)) line.topic = topic_of(line.about);
  return true;
}

bool LineReader::take_day(std::string_view text, Line& line) {
  if (!text.starts_with(start)) return false;
  const auto year_and_month = bytes_at<std::uint64_t>(text.data() + start.size());
  const auto day_of_month = bytes_at<std::uint16_t>(text.data() + start.size() + 8);
  if (year_and_month != year_and_month_ || day_of_month != day_of_month_) {
    const auto day = Day::parse(text.substr(start.size(), day_size));
    if (!day) return false;
    day_ = *day;
    year_and_month_ = year_and_month;
    day_of_month_ = day_of_month;
  }
  line.day = day_;
  return true;
}

const LineReader::Middle* LineReader::known(std::string_view middle, std::size_t place) const {
  if (middles_[place].text == middle) return &middles_[place];
  const Middle& neighbour = middles_[place ^ 1U];
  return neighbour.text == middle ? &neighbour : nullptr;
}

bool LineReader::take_middle(std::string_view middle, Line& line) {
  const std::size_t place = place_of(middle);
  line.usual = true;
  if (const Middle* met = known(middle, place)) {
    line.kind = met->kind;
    line.about = middle.substr(met->about, met->about_size);
    line.fields = middle.substr(met->about + met->about_size);
    line.amount = met->amount;
    line.topic = met->topic;
    return true;
  }
  const std::string_view at = line.at;
  const std::string_view id = line.id;
  scan::Scanner scanner(middle);
  if (!scan_middle(scanner, line) || !scanner.is_done()) return false;
  if (!line.at.empty() || !line.id.empty()) return false;  // written twice
  line.at = at;
  line.id = id;
  if (is_answer(line.kind)) line.topic = topic_of(line.about);
  if (is_answer(line.kind) && line.usual) remember(middle, line, place);
  return true;
}

/// Two places may hold what hashes say is the same; the older one gives way.
void LineReader::remember(std::string_view middle, const Line& line, std::size_t place) {
  std::swap(middles_[place], middles_[place ^ 1U]);
  const auto about = static_cast<std::size_t>(line.about.data() - middle.data());
  middles_[place] = {std::string(middle), about, line.about.size(), line.topic, line.amount, line.kind};
}

std::size_t LineReader::topic_of(std::string_view about) {
  const auto known = topics_.find(about);
  if (known != topics_.end()) return known->second;
  return topics_.emplace(about, topics_.size()).first->second;
}

}  // namespace recover::store

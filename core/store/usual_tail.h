#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/store/sixteen.h"

namespace recover::store {

/// The end that nearly all lines share, 49 bytes of fixed places: `, at: "2026-11-23T08:14:05-05:00", id: k5w39qzt}`
/// and the line feed. All bytes are looked at together, sixteen at a time: each has the lowest value it may take and
/// how far it may go beyond.
class UsualTail {
  static constexpr std::size_t id_place = 39;
  static constexpr SixteenTruths of_id = {0,  0,  0,  0,  0,  0,  0,  -1,
                                          -1, -1, -1, -1, -1, -1, -1, 0};  ///< of the last sixteen

  /// Of bytes between '0' and 'z': those that Crockford's base 32 in lower case leaves out.
  static SixteenTruths no_crockford(Sixteen bytes) {
    return (bytes == 'i') | (bytes == 'l') | (bytes == 'o') | (bytes == 'u') | (bytes - ('9' + 1) < 'a' - '9' - 1);
  }

 public:
  static constexpr std::size_t size = 49;

  UsualTail() {
    set(0, ", at: \"");
    set(17, "T00:00:00");
    set(32, "\", id: ");
    set(47, "}");
    beyond_[18] = 2;  // hours; those over 23 are looked at apart
    beyond_[21] = beyond_[24] = 5;
    beyond_[19] = beyond_[22] = beyond_[25] = 9;
    low_[id_place] = 'a';
    beyond_[id_place] = 'z' - 'a';
    for (std::size_t place = id_place + 1; place < id_place + 8; ++place) {
      low_[place] = '0';
      beyond_[place] = 'z' - '0';
    }
  }

  /// Tails of this day ("2026-11-23") and this offset ("-05:00") fit from now on.
  void follow_day(const char* day) { set(7, {day, 10}); }
  void follow_offset(const char* offset) { set(26, {offset, 6}); }

  /// True for a usual tail of the day and offset followed; false says nothing.
  bool fits(const char* tail) const {
    const auto last = bytes_at<Sixteen>(tail + 32);
    const bool past_midnight = tail[18] == '2' && tail[19] > '3';
    const Sixteen wrong = beyond<0>(bytes_at<Sixteen>(tail)) | beyond<16>(bytes_at<Sixteen>(tail + 16)) |
                          beyond<32>(last) | reinterpret_cast<Sixteen>(no_crockford(last) & of_id);
    return all(wrong == Sixteen{}) && tail[48] == '\n' && !past_midnight;
  }

 private:
  /// Not 0 where a byte lies outside of what it may be.
  template <std::size_t place>
  Sixteen beyond(Sixteen bytes) const {
    return above(bytes - aligned_bytes_at(low_.data() + place), aligned_bytes_at(beyond_.data() + place));
  }
  void set(std::size_t place, std::string_view text) { std::memcpy(low_.data() + place, text.data(), text.size()); }

  alignas(16) std::array<std::uint8_t, 48> low_{};
  alignas(16) std::array<std::uint8_t, 48> beyond_{};
};

}  // namespace recover::store

#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace recover::store {

/// Sixteen bytes of a text, looked at together. Comparing two gives all ones where it holds.
using Sixteen = std::uint8_t __attribute__((vector_size(16)));
using SixteenTruths = signed char __attribute__((vector_size(16)));

template <typename Bytes>
Bytes bytes_at(const void* place) {
  Bytes bytes;
  std::memcpy(&bytes, place, sizeof bytes);
  return bytes;
}

/// Of a place that is a multiple of sixteen.
inline Sixteen aligned_bytes_at(const std::uint8_t* place) { return bytes_at<Sixteen>(std::assume_aligned<16>(place)); }

/// What each of `a` is above that of `b`; 0 where it is not.
inline Sixteen above(Sixteen a, Sixteen b) {
#ifdef __SSE2__
  return reinterpret_cast<Sixteen>(_mm_subs_epu8(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
#else
  return (a - b) & reinterpret_cast<Sixteen>(b < a);
#endif
}

/// A bit for each, the first one the lowest.
inline unsigned bits_of(SixteenTruths truths) {
#ifdef __SSE2__
  return static_cast<unsigned>(_mm_movemask_epi8(reinterpret_cast<__m128i>(truths)));
#else
  unsigned bits = 0;
  for (unsigned i = 0; i < 16; ++i) bits |= (truths[i] != 0 ? 1U : 0U) << i;
  return bits;
#endif
}
inline bool all(SixteenTruths truths) { return bits_of(truths) == 0xFFFF; }

}  // namespace recover::store

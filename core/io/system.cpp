#include "core/io/system.h"

#include <cerrno>
#include <ctime>
#include <random>
#include <utility>

#include "core/time/zone.h"

namespace recover {
namespace {

class SystemClock final : public Clock {
 public:
  explicit SystemClock(std::function<bool()> interrupted) : interrupted_(std::move(interrupted)) {}

  Moment now() const override {
    return local_moment(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
  }

  std::chrono::milliseconds steady() const override {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
  }

  bool sleep_until(std::chrono::milliseconds when) override {
    const std::timespec until{when.count() / 1000, (when.count() % 1000) * 1'000'000};
    while (!interrupted_ || !interrupted_()) {  // steady_clock is CLOCK_MONOTONIC in libstdc++
      if (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr) != EINTR) return true;
    }
    return false;
  }

 private:
  std::function<bool()> interrupted_;
};

class SystemRandom final : public Random {
 public:
  std::uint64_t next() override {
    std::random_device device;  // only who stores something asks; making one has the processor asked what it can
    return (std::uint64_t{device()} << 32U) | device();
  }
};

}  // namespace

std::unique_ptr<Clock> system_clock(std::function<bool()> interrupted) {
  return std::make_unique<SystemClock>(std::move(interrupted));
}

std::unique_ptr<Random> system_random() { return std::make_unique<SystemRandom>(); }

}  // namespace recover

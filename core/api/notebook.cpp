#include "core/api/notebook.h"

#include <utility>

#include "core/io/posix_disk.h"
#include "core/io/system.h"
#include "core/store/notebook.h"

namespace recover {

struct Notebook::Machine {
  explicit Machine(std::string folder) : notebook(*disk, *random, *clock, std::move(folder)) {}

  std::unique_ptr<Disk> disk = posix_disk();
  std::unique_ptr<Random> random = system_random();
  std::unique_ptr<Clock> clock = system_clock();
  store::Notebook notebook;
};

Notebook::Notebook(std::unique_ptr<Machine> machine) : machine_(std::move(machine)) {}
Notebook::Notebook(Notebook&&) noexcept = default;
Notebook& Notebook::operator=(Notebook&&) noexcept = default;
Notebook::~Notebook() = default;

Notebook Notebook::open(std::string folder) { return Notebook(std::make_unique<Machine>(std::move(folder))); }

const std::string& Notebook::folder() const { return store().root(); }
Day Notebook::today() const { return store().today(); }
std::vector<Habit> Notebook::habits() const { return store().habits(); }
std::vector<Goal> Notebook::goals() const { return store().goals(); }
std::vector<DayCounter> Notebook::counters() const { return store().since(); }
Problems Notebook::problems() const { return store().problems(); }
store::Notebook& Notebook::store() const { return machine_->notebook; }

}  // namespace recover

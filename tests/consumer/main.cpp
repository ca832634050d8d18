#include <iostream>

#include "core/recover.h"

int main() {
  auto notebook = recover::Notebook::open(recover::default_notebook());
  recover::goals::add(notebook, {.title = "Walk to the river", .steps = {"find shoes", "to the corner"}});
  recover::habits::record(notebook, "walk", {.day = notebook.today(), .amount = 20});
  for (const auto& item : recover::agenda(notebook)) {
    std::cout << item.habit.title << ": " << item.stats.total << " days\n";
  }
}

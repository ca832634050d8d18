#pragma once

/// What other programs include: a notebook, what can be done to it, and what can be seen in it.
#include "core/api/goals.h"
#include "core/api/habits.h"
#include "core/api/notebook.h"
#include "core/store/default_notebook.h"

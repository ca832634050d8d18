#include "cli/spec.h"

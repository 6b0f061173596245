// SPDX-License-Identifier: GPL-3.0-or-later
#include "Folder.h"

namespace plus48::test
{
const char* folder() noexcept { return PLUS48_TESTS_DIR; }
} // namespace plus48::test

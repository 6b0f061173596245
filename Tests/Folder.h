// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48::test
{
/** The Tests folder of the source tree, for files that tests read. No slash at its end. */
const char* folder() noexcept;
} // namespace plus48::test

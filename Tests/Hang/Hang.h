// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>

/** Whether the library should hang at this place: scan, open, callback or close. */
inline bool hangsIn (const char* place)
{
    const auto* const wanted = std::getenv ("PLUS48_HANG");
    return wanted != nullptr && std::strcmp (wanted, place) == 0;
}

/** Never comes back. */
inline void hang()
{
    for (;;)
        std::this_thread::sleep_for (std::chrono::seconds (1));
}

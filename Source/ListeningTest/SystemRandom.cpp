// SPDX-License-Identifier: GPL-3.0-or-later
#include "SystemRandom.h"

#if defined(_WIN32)
#include <algorithm>
#include <exception>
#include <random>
#elif defined(__APPLE__)
#include <sys/random.h>
#else
#include <unistd.h>
#endif

namespace plus48
{
bool systemRandomBytes (std::span<std::uint8_t> bytes)
{
#if defined(_WIN32)
    try
    {
        std::random_device device;
        std::generate (bytes.begin(), bytes.end(), [&device] { return static_cast<std::uint8_t> (device()); });
        return true;
    }
    catch (const std::exception&)
    {
        return false;
    }
#else
    return getentropy (bytes.data(), bytes.size()) == 0;
#endif
}
} // namespace plus48

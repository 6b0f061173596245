// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoiseShares.h"

#include "Measurement/VerdictWords.h"

#include <algorithm>
#include <array>

namespace plus48
{
NoiseShare NoiseShare::largest (const NoiseParts& shares)
{
    static constexpr std::array names { "the room", "the microphone", "the preamp", "the converter" };
    const std::array parts { shares.room, shares.microphone, shares.preamp, shares.converter };
    const auto index = static_cast<std::size_t> (std::max_element (parts.begin(), parts.end()) - parts.begin());
    return { static_cast<Source> (index), names[index], verdictWords::percentTexts (shares)[index] };
}
} // namespace plus48

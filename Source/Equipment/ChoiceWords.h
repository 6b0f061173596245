// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment.h"

#include <array>

/** The words that tables have for the choices of a column, read and listed alike. */
namespace plus48::words
{
template <typename Value>
using Choice = std::pair<const char*, Value>;

inline constexpr std::array<Choice<MicrophonePicture>, 6> microphonePictures { {
    { "handheld", MicrophonePicture::handheld },
    { "broadcast", MicrophonePicture::broadcast },
    { "ribbon", MicrophonePicture::ribbon },
    { "pencil", MicrophonePicture::pencil },
    { "large", MicrophonePicture::large },
    { "headset", MicrophonePicture::headset },
} };

inline constexpr std::array<Choice<Pattern>, 5> patterns { {
    { "omni", Pattern::omni },
    { "cardioid", Pattern::cardioid },
    { "supercardioid", Pattern::supercardioid },
    { "hypercardioid", Pattern::hypercardioid },
    { "figure-8", Pattern::figure8 },
} };

inline constexpr std::array<Choice<InstrumentPicture>, 4> instrumentPictures { {
    { "guitar", InstrumentPicture::guitar },
    { "bass", InstrumentPicture::bass },
    { "keyboard", InstrumentPicture::keyboard },
    { "computer", InstrumentPicture::computer },
} };

inline constexpr std::array<Choice<AmplifierDevice>, 4> devices { {
    { "feedback", AmplifierDevice::feedback },
    { "class-a", AmplifierDevice::classA },
    { "triode", AmplifierDevice::triode },
    { "starved-triode", AmplifierDevice::starvedTriode },
} };

inline constexpr std::array<Choice<Core>, 3> cores { {
    { "none", Core::none },
    { "input", Core::input },
    { "output", Core::output },
} };

/** [any thread] The word for one of them. */
template <typename Value, std::size_t count>
constexpr const char* of (Value wanted, const std::array<Choice<Value>, count>& choices) noexcept
{
    for (const auto& [word, value] : choices)
        if (value == wanted)
            return word;

    return "";
}
} // namespace plus48::words

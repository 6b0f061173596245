// SPDX-License-Identifier: GPL-3.0-or-later
#include "LoudnessMeter.h"

#include "Units.h"

#include <ebur128.h>

#include <cmath>

namespace plus48
{
namespace
{
/** Makes a 997 Hz sine at full scale in one channel read -3.01 LUFS. */
constexpr double offsetLu = -0.691;

int libraryMode (LoudnessMeter::Mode mode) noexcept
{
    return mode == LoudnessMeter::Mode::momentary ? EBUR128_MODE_M : EBUR128_MODE_I | EBUR128_MODE_HISTOGRAM;
}
} // namespace

struct LoudnessMeter::State
{
    State (unsigned numChannels, unsigned long sampleRate, Mode mode) : library (ebur128_init (numChannels, sampleRate, libraryMode (mode)))
    {
        // Of more than five channels the library would leave some out, and call others surround.
        for (unsigned channel = 0; library != nullptr && channel < numChannels; ++channel)
            ebur128_set_channel (library, channel, EBUR128_CENTER);
    }

    ~State()
    {
        if (library != nullptr)
            ebur128_destroy (&library);
    }

    State (const State&) = delete;
    State& operator= (const State&) = delete;

    ebur128_state* library;
};

LoudnessMeter::LoudnessMeter (int numChannels, double sampleRate, Mode mode)
    : state (std::make_unique<State> (static_cast<unsigned> (numChannels), static_cast<unsigned long> (std::lround (sampleRate)), mode)),
      channels (static_cast<std::size_t> (numChannels))
{
}

LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::add (std::span<const float> interleaved)
{
    if (state->library != nullptr)
        ebur128_add_frames_float (state->library, interleaved.data(), interleaved.size() / channels);
}

void LoudnessMeter::add (std::span<const double> interleaved)
{
    if (state->library != nullptr)
        ebur128_add_frames_double (state->library, interleaved.data(), interleaved.size() / channels);
}

std::optional<double> LoudnessMeter::integratedLufs() const
{
    auto lufs = 0.0;
    const auto isKnown = state->library != nullptr && ebur128_loudness_global (state->library, &lufs) == EBUR128_SUCCESS && std::isfinite (lufs);
    return isKnown ? std::optional (lufs) : std::nullopt;
}

double LoudnessMeter::momentaryPower() const
{
    auto lufs = 0.0;
    const auto isKnown = state->library != nullptr && ebur128_loudness_momentary (state->library, &lufs) == EBUR128_SUCCESS && std::isfinite (lufs);
    return isKnown ? powerFromLufs (lufs) : 0.0;
}

std::size_t LoudnessMeter::hopLength (double sampleRate) noexcept { return static_cast<std::size_t> ((std::lround (sampleRate) + 5) / 10); }

double LoudnessMeter::lufsFromPower (double power) noexcept { return dbFromPower (power) + offsetLu; }
double LoudnessMeter::powerFromLufs (double lufs) noexcept { return powerFromDb (lufs - offsetLu); }
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>

namespace plus48
{
/** How loud a signal is by ITU-R BS.1770 (libebur128). Every channel counts like a front one: a take's channels are microphones, none of which stands
    behind a listener. [one thread at a time]
*/
class LoudnessMeter
{
public:
    enum class Mode
    {
        /** Of the last 400 ms. */
        momentary,

        /** Of everything, gated, to a tenth of a loudness unit: its memory does not grow with the signal. */
        integrated
    };

    /** `sampleRate` in Hz. */
    LoudnessMeter (int numChannels, double sampleRate, Mode);
    ~LoudnessMeter();

    LoudnessMeter (const LoudnessMeter&) = delete;
    LoudnessMeter& operator= (const LoudnessMeter&) = delete;

    /** All channels of a sample, then those of the next one. */
    void add (std::span<const float> interleaved);
    void add (std::span<const double> interleaved);

    /** In LUFS. Nothing where no 400 ms of it are louder than -70 LUFS. */
    std::optional<double> integratedLufs() const;

    /** K-weighted mean square of the last 400 ms, summed over the channels: the power of a gating block. */
    double momentaryPower() const;

    /** In samples: a gating block is four of them, and there is one for each. */
    static std::size_t hopLength (double sampleRate) noexcept;
    static constexpr std::size_t hopsInBlock = 4;

    static double lufsFromPower (double power) noexcept;
    static double powerFromLufs (double lufs) noexcept;

private:
    struct State;

    std::unique_ptr<State> state;
    std::size_t channels;
};
} // namespace plus48

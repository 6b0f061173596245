// SPDX-License-Identifier: GPL-3.0-or-later
#include "BackingSound.h"

#include "Signal/ThreadRole.h"
#include "Signal/Units.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr double fadeSeconds = 0.01;

/** Of the burst: it falls by 8.7 dB in that time. */
constexpr double clickDecaySeconds = 0.005;
} // namespace

std::int64_t BackingSound::clickStart (std::int64_t click, double perMinute, double sampleRate) noexcept
{
    return std::llround (static_cast<double> (click) * 60.0 * sampleRate / perMinute);
}

std::unique_ptr<BackingSound> BackingSound::click (double perMinute, double sampleRate)
{
    std::unique_ptr<BackingSound> made (new BackingSound());
    made->prepare (sampleRate);
    made->clicksPerMinute = perMinute;
    auto& burst = made->sound.front();

    for (auto n = 0; n < static_cast<int> (clickSeconds * sampleRate); ++n)
    {
        // A quarter turn on: the first sample is its highest, so that it begins where it is said to.
        const auto seconds = n / sampleRate;
        burst.push_back (static_cast<float> (gainFromDb (clickPeakDb) * std::exp (-seconds / clickDecaySeconds) * std::cos (2.0 * pi * clickHz * seconds)));
    }

    return made;
}

std::unique_ptr<BackingSound> BackingSound::looping (const Samples& channels, double sampleRate)
{
    std::unique_ptr<BackingSound> made (new BackingSound());
    made->prepare (sampleRate);
    std::size_t length = 0;

    for (const auto& channel : channels)
        length = std::max (length, channel.size());

    for (std::size_t side = 0; side < 2; ++side)
    {
        auto& to = made->sound[side];
        to.assign (length, 0.0f);

        for (std::size_t c = 0; c < channels.size(); ++c)
            if (channels.size() == 1 || c % 2 == side)
                std::transform (channels[c].begin(), channels[c].end(), to.begin(), to.begin(), [] (float sample, float before) { return std::isfinite (sample) ? before + sample : before; });
    }

    return made;
}

void BackingSound::prepare (double sampleRate)
{
    rate = sampleRate;

    for (auto& head : heads)
        head.gain.prepare (fadeSeconds * rate, 0.0);
}

void BackingSound::begin (std::int64_t clock) noexcept
{
    assertAudioThread();
    end (clock);
    now = 1 - now;
    auto& head = heads[now];
    head.isOn = true;
    head.start = clock;
    head.gain.jumpTo (1.0);
}

void BackingSound::end (std::int64_t clock) noexcept
{
    assertAudioThread();
    heads[now].gain.moveTo (0.0, clock);
}

bool BackingSound::isSilent() const noexcept { return ! heads[0].isOn && ! heads[1].isOn; }

void BackingSound::addTo (const std::array<double*, 2>& sides, int numSamples, std::int64_t clock) noexcept
{
    assertAudioThread();

    for (auto& head : heads)
        if (head.isOn)
            add (head, sides, numSamples, clock);
}

double BackingSound::clickAt (std::int64_t position) const noexcept
{
    const auto& burst = sound.front();
    auto click = static_cast<std::int64_t> (static_cast<double> (position) * clicksPerMinute / (60.0 * rate)) + 1;

    while (clickStart (click, clicksPerMinute, rate) > position)
        --click;

    const auto age = static_cast<std::size_t> (position - clickStart (click, clicksPerMinute, rate));
    return age < burst.size() ? static_cast<double> (burst[age]) : 0.0;
}

void BackingSound::add (Head& head, const std::array<double*, 2>& sides, int numSamples, std::int64_t clock) noexcept
{
    const auto length = static_cast<std::int64_t> (sound.front().size());

    for (int n = 0; n < numSamples && length > 0; ++n)
    {
        const auto gain = head.gain.at (clock + n);
        const auto position = clock + n - head.start;

        if (clicksPerMinute > 0.0)
        {
            const auto sample = gain * clickAt (position);
            sides[0][n] += sample;
            sides[1][n] += sample;
            continue;
        }

        for (std::size_t side = 0; side < 2; ++side)
            sides[side][n] += gain * static_cast<double> (sound[side][static_cast<std::size_t> (position % length)]);
    }

    head.isOn = length > 0 && (head.gain.target() > 0.0 || ! head.gain.isSteady());
}
} // namespace plus48

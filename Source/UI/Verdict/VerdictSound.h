// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/PerformanceAudition.h"

namespace plus48::ui
{
/** Now, and with a row of the verdict: on the newest take of what is chosen, or else on the performance itself. [message thread] */
class VerdictSound
{
public:
    using Side = RemedyAudition::Side;
    using Heard = RemedyAudition::Heard;

    /** What rows are heard on. */
    enum class By
    {
        /** A microphone without a take, or silence. */
        nothing,
        take,
        performance
    };

    explicit VerdictSound (Studio&);

    By by (const Rig& chainNow) const;

    /** See RemedyAudition, for these and all below. */
    juce::Result hear (const Rig& chainNow, const PreampAdvice::Remedy&, Side);
    void stop();
    void forget();
    const std::optional<Heard>& heard() const noexcept { return onPerformance.heard().has_value() ? onPerformance.heard() : onTake.heard(); }
    bool isSounding() const noexcept { return onPerformance.heard().has_value() ? onPerformance.isSounding() : onTake.isSounding(); }
    double progress() const noexcept { return onPerformance.heard().has_value() ? onPerformance.progress() : onTake.progress(); }
    std::optional<double> residualLu() const { return onPerformance.heard().has_value() ? onPerformance.residualLu() : onTake.residualLu(); }

    /** Some 30 times a second. */
    void update (double seconds);

private:
    juce::String takesOf() const;

    Studio& studio;
    RemedyAudition onTake;
    PerformanceAudition onPerformance;
};
} // namespace plus48::ui

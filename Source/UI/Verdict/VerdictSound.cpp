// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Verdict/VerdictSound.h"

namespace plus48::ui
{
VerdictSound::VerdictSound (Studio& studioToUse)
    : studio (studioToUse), onTake (studioToUse.catalogue, studioToUse.library, studioToUse.transport, studioToUse.comparison, studioToUse.notices), onPerformance (studioToUse)
{
}

/** Where a performance can be played again, takes of another one are not what was asked for. */
juce::String VerdictSound::takesOf() const { return onPerformance.isPossible() ? studio.sources.title (studio.editor.source()) : juce::String(); }

VerdictSound::By VerdictSound::by (const Rig& chainNow) const
{
    if (onTake.takeFor (chainNow, takesOf()) > 0)
        return By::take;

    return onPerformance.isPossible() ? By::performance : By::nothing;
}

juce::Result VerdictSound::hear (const Rig& chainNow, const PreampAdvice::Remedy& remedy, Side side)
{
    if (by (chainNow) == By::performance)
    {
        onTake.forget();
        return onPerformance.hear (chainNow, remedy, side);
    }

    onPerformance.forget();
    return onTake.hear (chainNow, remedy, side, takesOf());
}

void VerdictSound::stop()
{
    onTake.stop();
    onPerformance.stop();
}

void VerdictSound::forget()
{
    onTake.forget();
    onPerformance.forget();
}

void VerdictSound::update (double seconds)
{
    onTake.update();
    onPerformance.update (seconds);
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "PerformanceAudition.h"

namespace plus48
{
PerformanceAudition::PerformanceAudition (Studio& studioToUse) : studio (studioToUse), pair (studioToUse, "verdict sounds") {}

/** One input as it was judged, and nothing that spills into its microphone. */
Setup PerformanceAudition::setupOf (const Rig& chain) const
{
    Setup setup;
    setup.rig = chain;
    setup.sources.front() = studio.editor.source();
    setup.fitInputs (studio.catalogue.audioInterface (chain.interfaceId)->inputs);
    setup.monitor.direct = setup.monitor.throughComputer = setup.monitor.monitorsOn = false;
    setup.isLevelMatched = false;
    return setup;
}

juce::Result PerformanceAudition::hear (const Rig& chainNow, const PreampAdvice::Remedy& remedy, Side side)
{
    if (studio.transport.state() == Transport::State::recording || studio.transport.state() == Transport::State::saving)
        return juce::Result::fail ("A take is being recorded; stop it first.");

    if (! isPossible())
        return juce::Result::fail ("Record a take to hear it.");

    auto nextNow = setupOf (chainNow), nextWithIt = setupOf (remedy.chain);
    const auto isMade = pair.state() == LessonPair::State::making || pair.state() == LessonPair::State::ready;
    const auto wasSounding = isSounding();
    wanted = Heard { remedy.what, side };

    if (! isMade || nextNow != now || nextWithIt != withIt)
    {
        now = std::move (nextNow);
        withIt = std::move (nextWithIt);
        pair.make (now, withIt);
    }
    else if (pair.state() == LessonPair::State::ready)
    {
        // From one to the other at the same place, or again after a pause.
        pair.hear (versionOf (side));

        if (! wasSounding)
            pair.setPlaying (true);
    }

    return juce::Result::ok();
}

void PerformanceAudition::stop()
{
    wanted.reset();

    if (pair.state() == LessonPair::State::ready)
        pair.rest();
    else
        pair.clear();
}

void PerformanceAudition::forget()
{
    wanted.reset();
    pair.clear();
}

std::optional<double> PerformanceAudition::residualLu() const { return pair.state() == LessonPair::State::ready && pair.match().has_value() ? std::optional (pair.match()->residualLu) : std::nullopt; }

const juce::File& PerformanceAudition::file (Side side) const { return pair.file (versionOf (side)); }

void PerformanceAudition::update (double seconds)
{
    const auto wasMaking = pair.state() == LessonPair::State::making;
    pair.update (seconds);

    if (! wanted.has_value())
        return;

    if (pair.state() == LessonPair::State::failed)
    {
        studio.notices.notify ({ juce::String (pair.problem()), {}, {} });
        forget();
    }
    else if (wasMaking && pair.state() == LessonPair::State::ready)
    {
        sound();
    }
}

void PerformanceAudition::sound()
{
    // Where one of the two is silent they cannot be made equally loud.
    if (! pair.match().has_value())
        studio.notices.notify ({ pair.note().replace ("Before is", "Now is").replace ("After is", "With it is"), {}, {} });

    pair.hear (versionOf (wanted->side));
    pair.setPlaying (true);
}
} // namespace plus48

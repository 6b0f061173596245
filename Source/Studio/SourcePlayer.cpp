// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourcePlayer.h"

namespace plus48
{
namespace
{
juce::StringArray namesIn (const Setup& setup)
{
    juce::StringArray names;

    for (int each = 0; each < setup.numInputsInAll(); ++each)
        names.addIfNotAlreadyThere (setup.sourceOf (each).name);

    return names;
}
} // namespace

SourcePlayer::SourcePlayer (EngineBinding& engineToUse, SourceSelector& selectorToUse, const SetupEditor& editorToUse, const InputRouting& routingToUse, const Transport& transportToUse)
    : engine (engineToUse), selector (selectorToUse), editor (editorToUse), routing (routingToUse), transport (transportToUse)
{
}

SourcePlayer::Waiting SourcePlayer::waitingNow() const
{
    if (! editor.setup().isAnyArmed())
        return Waiting::everything;

    // A take is listened to in peace, except by somebody who plays along.
    return transport.state() == Transport::State::playing ? Waiting::allButLive : Waiting::nothing;
}

void SourcePlayer::play (From from)
{
    waiting = waitingNow();
    const auto inputs = routing.inputs();
    std::vector<SourceSelector::Part> parts;

    for (const auto running : editor.setup().runningInputs())
    {
        const auto& source = editor.setup().sourceOf (running);
        const auto waits = waiting == Waiting::everything || (waiting == Waiting::allButLive && ! source.isLive());
        parts.push_back ({ waits ? InputSource { "silence", 0 } : source, inputs[static_cast<std::size_t> (running)] });
    }

    auto sources = selector.liveSources (parts, engine.sampleRate());

    if (from == From::whereItIs)
        sources->continueWhatPlays();

    engine.play (std::move (sources));
}

void SourcePlayer::update()
{
    if (waitingNow() != waiting)
        play (From::whereItIs);
}

juce::Result SourcePlayer::open (const Setup& next, SetupHistory::Cause cause, juce::StringArray& notes)
{
    const auto known = namesIn (editor.setup());

    for (const auto& name : namesIn (next))
    {
        // What could not be opened before stays silent, and does not stand in the way of other edits.
        if (selector.isOpen (name) || known.contains (name))
            continue;

        if (const auto opened = selector.open (name, notes); opened.failed())
        {
            if (cause == SetupHistory::Cause::edit)
                return opened;

            // The file has gone since: everything else can be had back.
            notes.addIfNotAlreadyThere (opened.getErrorMessage());
        }
    }

    return juce::Result::ok();
}

void SourcePlayer::closeUnused()
{
    auto names = namesIn (editor.setup());
    names.addArray (kept);
    selector.keepOnly (names);
}

void SourcePlayer::keepOpen (const juce::StringArray& names, juce::StringArray& notes)
{
    kept = names;

    for (const auto& name : kept)
        if (const auto opened = selector.open (name, notes); opened.failed())
            notes.addIfNotAlreadyThere (opened.getErrorMessage());

    closeUnused();
}
} // namespace plus48

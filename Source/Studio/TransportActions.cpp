// SPDX-License-Identifier: GPL-3.0-or-later
#include "TransportActions.h"

#include "StripActions.h"

#include "Recording/TakeSetup.h"

namespace plus48
{
namespace
{
/** `Voice + Electric guitar`; of many the first two. */
juce::String inOneLine (const juce::StringArray& names)
{
    constexpr auto most = 3;

    if (names.size() <= most)
        return names.joinIntoString (" + ");

    return names[0] + " + " + names[1] + " + " + juce::String (names.size() - 2) + " more";
}
} // namespace

TakeSetup TransportActions::takeSetup() const
{
    const auto& now = parts.editor.setup();
    TakeSetup setup;
    juce::StringArray sourceNames, ends, preamps;

    for (const auto running : now.runningInputs())
    {
        const auto& channel = now.channelOf (running);
        const auto* microphone = parts.catalogue.microphone (channel.microphoneId);
        const auto* instrument = parts.catalogue.instrument (channel.instrumentId);
        setup.sources.add (parts.selector.title (now.sourceOf (running)));
        setup.trackNames.add (stripName (now, parts.selector, running));
        setup.trackInputs.push_back (running + 1);
        sourceNames.addIfNotAlreadyThere (parts.selector.title (now.sourceOf (running).name));
        ends.addIfNotAlreadyThere (microphone != nullptr ? microphone->identity.name : (instrument != nullptr ? instrument->identity.name : juce::String()));
        preamps.addIfNotAlreadyThere (channel.activePath == Path::b ? parts.catalogue.preamp (channel.external.preampId)->identity.name : juce::String ("Built-in"));
    }

    setup.name = inOneLine (sourceNames);
    setup.preampName = inOneLine (preamps);
    setup.rigName = inOneLine (ends) + ", " + setup.preampName + ", " + parts.editor.audioInterface().identity.name;
    setup.device = parts.devices.all() != nullptr ? parts.devices.all()->status().device.name() : juce::String();
    return setup;
}

void TransportActions::toggleRecording()
{
    if (parts.transport.state() == Transport::State::recording)
    {
        parts.transport.stop();
        return;
    }

    if (parts.transport.state() == Transport::State::saving)
        return;

    if (const auto why = whyNotRecording != nullptr ? whyNotRecording() : juce::String(); why.isNotEmpty())
    {
        (void) parts.notices.refuse (why);
        return;
    }

    if (parts.folder.isMissing())
    {
        parts.notices.notify (parts.folder.missingNotice());
        return;
    }

    if (! parts.editor.setup().isAnyArmed())
        (void) parts.editor.edit ("Arm", [input = parts.editor.selectedInput()] (Setup& setup) { setup.arm (input); });

    if (! parts.editor.setup().isAnyArmed())
        return;

    parts.meters.resetClips();
    parts.transport.pause();

    // The performers begin when the recording does.
    parts.player.play (SourcePlayer::From::beginning);
    (void) parts.notices.report (parts.transport.record (takeSetup()));
}

void TransportActions::togglePlaying()
{
    switch (parts.transport.state())
    {
        case Transport::State::recording:
        case Transport::State::playing: parts.transport.stop(); return;
        case Transport::State::saving: return;
        case Transport::State::ready: break;
    }

    if (parts.takes.selected() == 0)
        (void) parts.notices.refuse (whyNotRecording != nullptr && whyNotRecording().isNotEmpty() ? "There is no take to play, and practice makes none." : "There is no take to play yet; press R to record one.");
    else
        (void) parts.notices.report (parts.transport.play (parts.takes.selected()));
}
} // namespace plus48

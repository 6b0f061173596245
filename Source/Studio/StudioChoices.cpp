// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "GainAdvice.h"
#include "Plugging.h"

namespace plus48
{
namespace
{
/** The gain at which the performance peaks in the aim zone, by formula. */
void setGainFor (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, const std::optional<double>& performancePeakDbfs)
{
    if (! performancePeakDbfs.has_value())
        return;

    const auto expected = expectedPeakDbfs (plugging::effective (channel, rig, catalogue), rig, catalogue, *performancePeakDbfs);
    setPreampGain (channel, gainForPeak (channel, rig, catalogue, expected));
}

/** The knobs of path A for a performance, whichever path is heard. */
void setBuiltInGainFor (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, const std::optional<double>& performancePeakDbfs)
{
    const auto heard = std::exchange (channel.heard, Path::a);
    setGainFor (channel, rig, catalogue, performancePeakDbfs);
    channel.heard = heard;
}
} // namespace

juce::Result Studio::chooseSource (const juce::String& what)
{
    // Opened first: its levels decide about cables and gain.
    juce::StringArray notes;
    const auto before = desk.name();

    if (const auto opened = desk.open (what, notes); opened.failed())
    {
        notify ({ opened.getErrorMessage(), {}, {} });
        return opened;
    }

    for (const auto& note : notes)
        notify ({ note, {}, {} });

    const auto result = edit ("Source", [&] (Setup& setup) {
        setup.performance = what;
        setup.armed[static_cast<std::size_t> (input)] = true;

        for (std::size_t i = 0; i < setup.rig.channels.size(); ++i)
        {
            auto& channel = setup.rig.channels[i];
            const auto index = static_cast<int> (i);

            if (const auto* shipped = desk.shippedChannel (index))
            {
                plugging::suit (channel, *shipped, setup.rig, equipment);
            }
            else
            {
                channel.fullScaleSpl = desk.isLive() && app.calibration.has_value() ? app.calibration->fullScaleSpl : ChannelRig().fullScaleSpl;
                plugging::plugIn (channel, setup.rig, equipment);
            }

            setBuiltInGainFor (channel, setup.rig, equipment, desk.peakDbfs (index));
        }
    });

    if (result.failed())
        (void) desk.open (before, notes);

    return result;
}

ChannelRig Studio::withMicrophone (const juce::String& id) const
{
    auto next = channel();
    const auto before = figures().a.gainDb();
    next.microphoneId = id;
    next.instrumentId.clear();
    plugging::plugIn (next, now.rig, equipment);

    // As loud as before, as far as the knob goes.
    if (figures().a.formula.isPowered() && channel().usesMicrophone())
    {
        const PathFigures after (now.rig, next, Path::a, equipment);
        const auto& preamp = audioInterface().input (next.builtIn.jack)->preamp;
        next.builtIn.gainDb = juce::jlimit (preamp.gainMinDb, preamp.gainMaxDb, std::round (next.builtIn.gainDb + before - after.gainDb()));
    }

    return next;
}

juce::Result Studio::chooseMicrophone (const juce::String& id)
{
    return editChannel ("Microphone", [next = withMicrophone (id)] (ChannelRig& rig) { rig = next; });
}

juce::Result Studio::chooseInstrument (const juce::String& id)
{
    return editChannel ("Instrument", [&] (ChannelRig& rig) {
        rig.instrumentId = id;
        rig.microphoneId.clear();
        plugging::plugIn (rig, now.rig, equipment);
    });
}

juce::Result Studio::choosePreamp (const juce::String& id)
{
    return editChannel ("Preamp", [&] (ChannelRig& rig) {
        const auto* preamp = equipment.preamp (id);

        if (preamp == nullptr)
            return;

        // At its own line level, as loud as the one before: gain first, and the trim stays open.
        rig.external.preampId = id;
        rig.external.impedanceOhm = preamp->inputOhms.front();
        rig.external.trimDb = 0.0;
        plugging::fitKnobs (rig, now.rig, equipment);
    });
}

juce::Result Studio::chooseInterface (const juce::String& id)
{
    return edit ("Interface", [&] (Setup& setup) {
        setup.rig.interfaceId = id;
        setup.rig.bits.reset();

        for (auto& rig : setup.rig.channels)
        {
            plugging::plugIn (rig, setup.rig, equipment);
            setBuiltInGainFor (rig, setup.rig, equipment, desk.peakDbfs (input));
        }
    });
}

juce::Result Studio::hear (Path path)
{
    return editChannel (path == Path::a ? "Listen to A" : "Listen to B", [path] (ChannelRig& rig) { rig.heard = path; });
}
} // namespace plus48

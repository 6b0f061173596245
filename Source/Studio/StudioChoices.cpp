// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "GainAdvice.h"
#include "LevelMatch.h"
#include "Plugging.h"

#include "Measurement/DriveLevel.h"

namespace plus48
{
namespace
{
/** No other gesture has this number. */
constexpr int hearingGesture = -1;

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

    if (performancePeakDbfs.has_value())
    {
        // The pad for what is too hot even with the knob at its lowest.
        channel.pad = false;
        auto lowest = channel;
        setPreampGain (lowest, preampGain (channel, rig, catalogue).lowDb);
        channel.pad = plugging::canHavePad (channel, rig, catalogue) && expectedPeakDbfs (plugging::effective (lowest, rig, catalogue), rig, catalogue, *performancePeakDbfs) > AimZone::high;
    }

    setGainFor (channel, rig, catalogue, performancePeakDbfs);
    channel.heard = heard;
}
} // namespace

juce::Result Studio::chooseSource (const juce::String& what)
{
    // Opened first: its levels decide about cables and gain.
    juce::StringArray notes;
    const auto before = desk.name();
    const auto numBefore = desk.numChannels();

    if (const auto opened = desk.open (what, notes); opened.failed())
        return refuse (opened.getErrorMessage());

    notifyAll (notes);

    const auto result = edit ("Source", [&] (Setup& setup) {
        setup.performance = what;

        if (desk.numChannels() > 1)
            for (std::size_t i = 0; i < setup.armed.size(); ++i)
                setup.armed[i] = setup.armed[i] || static_cast<int> (i) < desk.numChannels();
        else if (numBefore > 1)
            std::fill (setup.armed.begin(), setup.armed.end(), false);

        setup.armed[static_cast<std::size_t> (input)] = true;

        for (std::size_t i = 0; i < setup.rig.channels.size(); ++i)
            suitToSource (setup.rig.channels[i], static_cast<int> (i), setup.rig);
    });

    if (result.failed() && before.isNotEmpty())
        (void) desk.open (before, notes);

    return result;
}

void Studio::suitToSource (ChannelRig& rig, int ofInput, const Rig& whole) const
{
    auto peak = desk.peakDbfs (ofInput);

    if (const auto* shipped = desk.shippedChannel (ofInput))
    {
        plugging::suit (rig, *shipped, whole, equipment);
    }
    else
    {
        rig.fullScaleSpl = ChannelRig().fullScaleSpl;
        rig.fullScaleDbu.reset();

        if (desk.isLive())
        {
            // The device brings sound from a real microphone.
            if (! rig.usesMicrophone())
            {
                rig.instrumentId.clear();
                rig.microphoneId = ChannelRig().microphoneId;
            }

            if (app.calibration.has_value())
            {
                rig.fullScaleSpl = app.calibration->fullScaleSpl;
                peak = loudSpeechPeakSpl - rig.fullScaleSpl;
            }
        }

        plugging::plugIn (rig, whole, equipment);
    }

    setBuiltInGainFor (rig, whole, equipment, peak);
}

juce::Result Studio::dropFile (const juce::File& file)
{
    if (transportControl.state() == Transport::State::recording)
        return refuse ("A take is being recorded; stop it first.");

    if (file.isDirectory())
        return refuse (file.getFileName() + " is a folder; an audio file would be right.");

    return chooseSource (file.getFullPathName());
}

ChannelRig Studio::withMicrophone (const juce::String& id) const
{
    auto next = channel();

    if (equipment.microphone (id) == nullptr)
        return next;

    next.microphoneId = id;
    next.instrumentId.clear();
    next.fullScaleDbu.reset();
    plugging::plugIn (next, now.rig, equipment);

    // As loud as before, as far as the knob goes.
    if (const auto& before = figures().a; before.formula.isPowered() && channel().usesMicrophone())
    {
        const PathFigures after (now.rig, plugging::effectiveOn (next, Path::a, now.rig, equipment), Path::a, equipment);
        const auto& preamp = audioInterface().input (next.builtIn.jack)->preamp;

        if (after.formula.isPowered())
            next.builtIn.gainDb = juce::jlimit (preamp.gainMinDb, preamp.gainMaxDb, std::round (next.builtIn.gainDb + before.gainDb() - after.gainDb()));
    }
    else
    {
        setBuiltInGainFor (next, now.rig, equipment, desk.peakDbfs (input));
    }

    return next;
}

juce::Result Studio::chooseMicrophone (const juce::String& id)
{
    if (equipment.microphone (id) == nullptr)
        return refuse ("There is no microphone called " + id + ".");

    return editChannel ("Microphone", [next = withMicrophone (id)] (ChannelRig& rig) { rig = next; });
}

juce::Result Studio::chooseInstrument (const juce::String& id)
{
    return editChannel ("Instrument", [&] (ChannelRig& rig) {
        rig.instrumentId = id;
        rig.microphoneId.clear();

        if (equipment.instrument (id) == nullptr)
            return;

        plugging::plugIn (rig, now.rig, equipment);
        setBuiltInGainFor (rig, now.rig, equipment, desk.peakDbfs (input));
    });
}

ChannelRig Studio::withPreamp (const juce::String& id) const
{
    auto next = channel();
    const auto* preamp = equipment.preamp (id);

    if (preamp == nullptr)
        return next;

    next.external.preampId = id;
    next.external.impedanceOhm = preamp->inputOhms.front();
    plugging::fitKnobs (next, now.rig, equipment);

    if (now.isLevelMatched)
    {
        levelMatch::setByGain (next, now.rig, equipment);
        (void) levelMatch::match (next, now.rig, equipment);
        return next;
    }

    // As loud as the one before, as far as its own knobs go.
    next.external.trimDb = 0.0;
    const PathFigures after (now.rig, plugging::effectiveOn (next, Path::b, now.rig, equipment), Path::b, equipment);

    if (const auto more = figures().b.gainDb() - after.gainDb(); std::isfinite (more))
        next.external.gainDb = juce::jlimit (preamp->gainMinDb, preamp->gainMaxDb, 0.1 * std::round (10.0 * (next.external.gainDb + more)));

    return next;
}

juce::Result Studio::choosePreamp (const juce::String& id)
{
    if (equipment.preamp (id) == nullptr)
        return refuse ("There is no preamp called " + id + ".");

    return editChannel ("Preamp", [next = withPreamp (id)] (ChannelRig& rig) { rig = next; });
}

juce::Result Studio::chooseInterface (const juce::String& id)
{
    return edit ("Interface", [&] (Setup& setup) {
        setup.rig.interfaceId = id;
        setup.rig.bits.reset();

        if (equipment.audioInterface (id) == nullptr)
            return;

        setup.fitInputs (equipment.audioInterface (id)->inputs);

        for (std::size_t i = 0; i < setup.rig.channels.size(); ++i)
        {
            plugging::plugIn (setup.rig.channels[i], setup.rig, equipment);
            setBuiltInGainFor (setup.rig.channels[i], setup.rig, equipment, desk.peakDbfs (static_cast<int> (i)));
        }
    });
}

juce::Result Studio::hear (Path path)
{
    // Going to and fro is one step, and none where it ends as it began.
    return editChannel (
        path == Path::a ? "Listen to A" : "Listen to B", [path] (ChannelRig& rig) { rig.heard = path; }, hearingGesture);
}

bool Studio::setPhantom (bool shouldBeOn, bool isConfirmed)
{
    if (shouldBeOn && ! isConfirmed && ! channel().phantom && plugging::isPassiveRibbon (channel(), equipment))
        return true;

    (void) editChannel (shouldBeOn ? "+48 V on" : "+48 V off", [shouldBeOn] (ChannelRig& rig) { rig.phantom = shouldBeOn; });
    return false;
}

juce::Result Studio::moveGain (double deltaDb)
{
    constexpr auto burstSeconds = 1.0;

    if (gainGesture == 0 || sinceGain > burstSeconds)
        gainGesture = newGesture();

    sinceGain = 0.0;
    const auto moved = [deltaDb] (double gainDb) { return 0.1 * std::round (10.0 * (gainDb + deltaDb)); };

    // Matched levels stay so: on path B the trim gives back what the gain takes.
    return editChannel (
        channel().heard == Path::b ? "Preamp gain" : "Gain",
        [&] (ChannelRig& rig) {
            auto& gainDb = rig.heard == Path::b ? rig.external.gainDb : rig.builtIn.gainDb;
            gainDb = moved (gainDb);
        },
        gainGesture);
}

juce::Result Studio::takeAdvice()
{
    const auto advice = coach();

    if (advice.fix == nullptr)
        return juce::Result::ok();

    const auto taken = editChannel (advice.button, advice.fix);

    if (taken.wasOk())
        resetClips();

    return taken;
}

DriveSetting Studio::driveSettingFor (Drive drive) const
{
    // Of a live input nobody knows the loudest passage yet: as if it just reached full scale in talking loudly.
    constexpr auto liveSpeechPeakDbfs = -12.0;
    return plus48::driveSettingFor (now.rig, channel(), equipment, drive, gainFromDb (desk.peakDbfs (input).value_or (liveSpeechPeakDbfs)));
}

juce::Result Studio::setDrive (Drive drive)
{
    const auto setting = driveSettingFor (drive);

    return editChannel (drive == Drive::clean ? "Clean level" : "Pushed", [&] (ChannelRig& rig) {
        rig.external.gainDb = setting.gainDb;
        rig.external.trimDb = setting.trimDb;
    });
}

std::optional<Drive> Studio::driveNow() const
{
    for (const auto drive : { Drive::clean, Drive::pushed })
        if (std::abs (channel().external.gainDb - driveSettingFor (drive).gainDb) < 0.5)
            return drive;

    return std::nullopt;
}
} // namespace plus48

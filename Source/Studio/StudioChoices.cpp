// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "GainAdvice.h"
#include "LevelMatch.h"
#include "RigRules.h"

#include "Measurement/DriveLevel.h"

namespace plus48
{
namespace
{
/** No other gesture has this number. */
constexpr int hearingGesture = -1;

} // namespace

ChannelRig Studio::withMicrophone (const juce::String& id) const
{
    auto next = channel();

    if (equipment.microphone (id) == nullptr)
        return next;

    next.microphoneId = id;
    next.instrumentId.clear();
    next.fullScaleDbu.reset();
    rigRules::plugIn (next, now.rig, equipment);

    // As loud as before, as far as the knob goes.
    if (const auto& before = figures().a; before.formula.isPowered() && channel().usesMicrophone())
    {
        const PathFigures after (now.rig, rigRules::resolvedOn (next, Path::a, now.rig, equipment), Path::a, equipment);
        const auto& preamp = audioInterface().input (next.builtIn.jack)->preamp;
        const auto forecast = peakForecast();
        const auto levelOf = [&] (const ChannelRig& chain, const PathFigures& at997Hz) {
            return forecast != nullptr ? forecast (now.rig, rigRules::resolvedOn (chain, Path::a, now.rig, equipment)) : at997Hz.gainDb();
        };

        if (after.formula.isPowered())
            next.builtIn.gainDb = juce::jlimit (preamp.gainMinDb, preamp.gainMaxDb, std::round (next.builtIn.gainDb + levelOf (channel(), before) - levelOf (next, after)));
    }
    else
    {
        setBuiltInGainForPeak (next, now.rig, equipment, peakForecast());
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

        rigRules::plugIn (rig, now.rig, equipment);
        setBuiltInGainForPeak (rig, now.rig, equipment, peakForecast());
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
    rigRules::fitKnobs (next, now.rig, equipment);

    if (now.isLevelMatched)
    {
        levelMatch::setByGain (next, now.rig, equipment);
        (void) levelMatch::match (next, now.rig, equipment);
        return next;
    }

    // As loud as the one before, as far as its own knobs go.
    next.external.trimDb = 0.0;
    const PathFigures after (now.rig, rigRules::resolvedOn (next, Path::b, now.rig, equipment), Path::b, equipment);

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

        // The absent ones too: they are as ready as the others when they come.
        for (int each = 0; each < setup.numInputsInAll(); ++each)
        {
            rigRules::plugIn (setup.channelOf (each), setup.rig, equipment);
            setGainsForSource (setup, each);
        }
    });
}

juce::Result Studio::hear (Path path)
{
    // Going to and fro is one step, and none where it ends as it began.
    return editChannel (
        path == Path::a ? "Listen to A" : "Listen to B", [path] (ChannelRig& rig) { rig.activePath = path; }, hearingGesture);
}

bool Studio::setPhantom (bool shouldBeOn, bool isConfirmed)
{
    if (shouldBeOn && ! isConfirmed && ! channel().phantom && rigRules::isPassiveRibbon (channel(), equipment))
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
        channel().activePath == Path::b ? "Preamp gain" : "Gain",
        [&] (ChannelRig& rig) {
            auto& gainDb = rig.activePath == Path::b ? rig.external.gainDb : rig.builtIn.gainDb;
            gainDb = moved (gainDb);
        },
        gainGesture);
}

juce::Result Studio::applyAdvice()
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
    // In silence nobody knows what comes: loud speech, say.
    return plus48::driveSettingFor (now.rig, channel(), equipment, drive, gainFromDb (sourcePeakDbfs().value_or (loudSpeechPeakSpl - channel().fullScaleSpl)));
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

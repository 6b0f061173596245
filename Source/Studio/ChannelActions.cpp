// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelActions.h"

#include "RigRules.h"

#include "Measurement/DriveLevel.h"
#include "Measurement/NoiseAudibility.h"
#include "Rig/RigProblem.h"

namespace plus48
{
namespace
{
/** No other gesture has this number. */
constexpr int hearingGesture = -1;
} // namespace

ChannelActions::ChannelActions (const Catalogue& catalogueToUse, SetupEditor& editorToUse, const SourcePeaks& peaksToUse, Notices& noticesToUse)
    : catalogue (catalogueToUse), editor (editorToUse), peaks (peaksToUse), notices (noticesToUse)
{
}

juce::Result ChannelActions::hear (Path path)
{
    // Going to and fro is one step, and none where it ends as it began.
    return editor.editChannel (
        path == Path::a ? "Listen to A" : "Listen to B", [path] (ChannelRig& channel) { channel.activePath = path; }, hearingGesture);
}

bool ChannelActions::setPhantom (bool shouldBeOn, bool isConfirmed)
{
    if (shouldBeOn && ! isConfirmed && ! editor.channel().phantom && rigRules::isPassiveRibbon (editor.channel(), catalogue))
        return true;

    (void) editor.editChannel (shouldBeOn ? "+48 V on" : "+48 V off", [shouldBeOn] (ChannelRig& channel) { channel.phantom = shouldBeOn; });
    return false;
}

juce::Result ChannelActions::plugInto (Jack jack)
{
    const auto* model = editor.audioInterface().input (jack);

    if (model == nullptr)
    {
        RigProblem problem;
        problem.field = RigProblem::Field::jack;
        problem.kind = RigProblem::Kind::noSuchJack;
        problem.ownerName = editor.audioInterface().identity.name;
        problem.jack = jack;
        return notices.refuse (inWords (problem));
    }

    return editor.editChannel ("Jack", [&] (ChannelRig& channel) {
        auto& input = rigRules::inputOf (channel, channel.activePath);
        input.jack = jack;

        // A line input begins at its nominal level, the others at their range's lower end.
        input.gainDb = jack == Jack::line ? juce::jlimit (model->preamp.gainMinDb, model->preamp.gainMaxDb, 0.0) : model->preamp.gainMinDb;
    });
}

juce::Result ChannelActions::setBooster (bool shouldBeIn)
{
    return editor.editChannel (shouldBeIn ? "Add a booster" : "Take the booster out", [&] (ChannelRig& channel) {
        channel.booster = shouldBeIn;
        channel.phantom = rigRules::needsPhantom (channel, catalogue);
    });
}

juce::Result ChannelActions::moveGain (double deltaDb)
{
    constexpr auto burstSeconds = 1.0;

    if (gainGesture == 0 || sinceGain > burstSeconds)
        gainGesture = editor.newGesture();

    sinceGain = 0.0;

    return editor.editChannel (
        editor.channel().activePath == Path::b ? "Preamp gain" : "Gain",
        [deltaDb] (ChannelRig& channel) {
            auto& gainDb = channel.activePath == Path::b ? channel.external.gainDb : channel.builtIn.gainDb;
            gainDb = 0.1 * std::round (10.0 * (gainDb + deltaDb));
        },
        gainGesture);
}

DriveSetting ChannelActions::settingFor (Drive drive) const
{
    // In silence nobody knows what comes: loud speech, say.
    const auto& channel = editor.channel();
    return driveSettingFor (editor.setup().rig, channel, catalogue, drive, gainFromDb (peaks.peakDbfs (editor.source(), channel).value_or (loudSpeechPeakSpl - channel.fullScaleSpl)));
}

juce::Result ChannelActions::setDrive (Drive drive)
{
    return editor.editChannel (drive == Drive::clean ? "Clean level" : "Pushed", [setting = settingFor (drive)] (ChannelRig& channel) {
        channel.external.gainDb = setting.gainDb;
        channel.external.trimDb = setting.trimDb;
    });
}

std::optional<Drive> ChannelActions::driveNow() const
{
    for (const auto drive : { Drive::clean, Drive::pushed })
        if (std::abs (editor.channel().external.gainDb - settingFor (drive).gainDb) < 0.5)
            return drive;

    return std::nullopt;
}

juce::Result ChannelActions::setLevelMatched (bool shouldBeMatched)
{
    return editor.edit ("Level match", [shouldBeMatched] (Setup& setup) { setup.isLevelMatched = shouldBeMatched; });
}

juce::Result ChannelActions::arm (bool shouldBeArmed)
{
    return editor.edit (shouldBeArmed ? "Arm" : "Disarm", [&] (Setup& setup) { setup.arm (editor.selectedInput(), shouldBeArmed); });
}

juce::Result ChannelActions::disarmAll()
{
    return editor.edit ("Disarm", [] (Setup& setup) { setup.armed.assign (setup.armed.size(), false); });
}
} // namespace plus48

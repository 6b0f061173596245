// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelActions.h"

#include "OpticalInputs.h"
#include "RigRules.h"

#include "Measurement/NoiseAudibility.h"
#include "Rig/RigProblem.h"

#include <algorithm>

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
    if (const auto reason = whyNoPathA(); path == Path::a && reason.isNotEmpty())
        return notices.refuse (reason);

    // Going to and fro is one step, and none where it ends as it began.
    return editor.editChannel (
        path == Path::a ? "Listen to A" : "Listen to B", [path] (ChannelRig& channel) { channel.activePath = path; }, hearingGesture);
}

juce::String ChannelActions::whyNoPathA() const { return opticalInputs::whyNoPathA (editor.setup(), catalogue, editor.selectedInput()); }

bool ChannelActions::setPhantom (bool shouldBeOn, bool isConfirmed)
{
    if (shouldBeOn && ! isConfirmed && ! editor.channel().phantom && rigRules::isPassiveRibbon (editor.channel(), catalogue))
        return true;

    (void) editor.editChannel (shouldBeOn ? "+48 V on" : "+48 V off", [shouldBeOn] (ChannelRig& channel) { channel.phantom = shouldBeOn; });
    return false;
}

juce::Result ChannelActions::plugInto (Cable cable, std::optional<Jack> jack)
{
    if (jack.has_value())
        return plug (cable == Cable::fromSource ? Path::a : Path::b, *jack);

    return editor.editChannel ("Plug into the preamp", [] (ChannelRig& channel) { channel.activePath = Path::b; });
}

juce::Result ChannelActions::plug (Path path, Jack jack)
{
    if (const auto reason = whyNoPathA(); reason.isNotEmpty())
        return notices.refuse (reason);

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
        auto& input = rigRules::inputOf (channel, path);
        channel.activePath = path;

        // Back where it was, nothing has moved.
        if (std::exchange (input.jack, jack) == jack)
            return;

        // A line input begins at its nominal level, the others at their range's lower end.
        input.gainDb = jack == Jack::line ? juce::jlimit (model->preamp.gainMinDb, model->preamp.gainMaxDb, 0.0) : model->preamp.gainMinDb;
    });
}

std::vector<PlugFit> ChannelActions::plugFits (Cable cable) const { return plus48::plugFits (cable, editor.channel(), editor.setup().rig, catalogue, peaks.forecast (editor.source())); }

juce::Result ChannelActions::moveCableTo (int input)
{
    const auto from = editor.selectedInput();

    if (input == from || ! juce::isPositiveAndBelow (input, editor.setup().numInputs()))
        return juce::Result::ok();

    const auto moved = editor.edit ("Move the cable to input " + juce::String (input + 1), [&] (Setup& setup) {
        const auto isOnePair = std::abs (from - input) == 1 && setup.stripOf (std::min (from, input)).isLinkedToNext;
        const auto linkOf = [&] (int each) { return opticalInputs::linkOf (setup, editor.audioInterface(), each); };
        const auto isOtherPreamp = linkOf (from) != linkOf (input);
        setup.swapInputs (from, input);

        // What stands behind the jacks stays where it is.
        if (isOtherPreamp)
        {
            std::swap (setup.channelOf (from).activePath, setup.channelOf (input).activePath);
            std::swap (setup.channelOf (from).external, setup.channelOf (input).external);
        }

        // Of a pair, one side alone is none any more.
        for (const auto each : { from, input })
            setup.stripOf (each).isLinkedToNext = isOnePair && each == std::min (from, input);

        for (const auto before : { from - 1, input - 1 })
            if (before >= 0 && ! isOnePair)
                setup.stripOf (before).isLinkedToNext = false;
    });

    if (moved.wasOk())
        editor.selectInput (input);

    return moved;
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

double ChannelActions::loudestDbu (const ChannelRig& channel) const
{
    auto throughB = channel;
    throughB.activePath = Path::b;
    const auto& rig = editor.setup().rig;
    const PathFormula formula (ChannelPlan::from (rig, throughB, catalogue), Path::b, ChannelSettings::from (throughB), rig.sampleRate);

    if (const auto loop = peaks.expectedLevel (editor.source(), rig, throughB, formula))
        return dbuFromVolts (gainFromDb (loop->peakDbfs) / std::sqrt (formula.transferPower (PathStage::external, PathStage::recorded, referenceHz))) - throughB.external.gainDb - throughB.external.trimDb;

    // In silence nobody knows what comes: loud speech, say.
    return loudestAtPreampDbu (rig, throughB, catalogue, gainFromDb (peaks.peakDbfs (editor.source(), throughB).value_or (loudSpeechPeakSpl - throughB.fullScaleSpl)));
}

DriveSetting ChannelActions::settingFor (Drive drive, const ChannelRig& channel) const
{
    const auto isInSlot = channel.booster == editor.channel().booster && channel.boosterId == editor.channel().boosterId && channel.external.preampId == editor.channel().external.preampId;
    const auto measured = isInSlot && measuredSetting != nullptr ? measuredSetting (drive) : std::nullopt;
    return measured.value_or (driveSetting (*catalogue.preamp (channel.external.preampId), drive, loudestDbu (channel)));
}

juce::Result ChannelActions::set (Drive drive, bool withBooster)
{
    lastDrive = drive;
    auto channel = editor.channel();

    if (withBooster)
        channel.booster = channel.phantom = true;

    const auto setting = settingFor (drive, channel);
    driveGesture = editor.newGesture();
    const auto result = editor.editChannel (
        withBooster ? "Add a booster" : nameOf (drive),
        [&] (ChannelRig& driven) {
            driven.booster = channel.booster;
            driven.phantom = channel.phantom;
            driven.external.gainDb = setting.gainDb;
            driven.external.trimDb = setting.trimDb;
        },
        driveGesture);

    expected = setting;
    applyMeasuredDrive();
    return result;
}

void ChannelActions::applyMeasuredDrive()
{
    const auto measured = expected.has_value() && measuredSetting != nullptr ? measuredSetting (lastDrive) : std::nullopt;

    if (! measured.has_value())
        return;

    // Where levels are matched the trim follows by itself.
    const auto& external = editor.channel().external;
    const auto isNear = [] (double a, double b) { return std::abs (a - b) < 0.001; };
    const auto isMatched = editor.setup().isLevelMatched;
    const auto isUntouched = isNear (external.gainDb, expected->gainDb) && (isMatched || isNear (external.trimDb, expected->trimDb));
    const auto isRight = isNear (external.gainDb, measured->gainDb) && (isMatched || isNear (external.trimDb, measured->trimDb));
    expected.reset();

    if (isUntouched && ! isRight)
        (void) editor.editChannel (
            nameOf (lastDrive),
            [&] (ChannelRig& channel) {
                channel.external.gainDb = measured->gainDb;
                channel.external.trimDb = measured->trimDb;
            },
            driveGesture);
}

juce::Result ChannelActions::setDrive (Drive drive)
{
    const auto reach = reachOf (drive, editor.channel().external);
    const auto result = set (drive, false);

    if (result.failed() || reach.isReached())
        return result;

    if (reach.boosterBringsDb > 0.0)
        notices.notify ({ reach.inWords(), "Add a booster, +" + juce::String (juce::roundToInt (boosterGainDb)) + " dB", [this, drive] { (void) setDriveWithBooster (drive); } });
    else
        notices.notify ({ reach.inWords(), {}, {} });

    return result;
}

std::optional<Drive> ChannelActions::driveOf (const ChannelRig& channel) const
{
    const auto isAt = [&] (Drive drive) { return std::abs (channel.external.gainDb - settingFor (drive, channel).gainDb) < 0.5; };

    if (isAt (lastDrive))
        return lastDrive;

    const auto* const found = std::find_if (allDrives.begin(), allDrives.end(), isAt);
    return found != allDrives.end() ? std::optional (*found) : std::nullopt;
}

DriveReach ChannelActions::reachOf (Drive drive, const ExternalRig& external) const
{
    auto channel = editor.channel();
    channel.external = external;
    return DriveReach::of (editor.setup().rig, channel, catalogue, drive, loudestDbu (channel));
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

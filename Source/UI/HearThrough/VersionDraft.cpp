// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/VersionDraft.h"

#include "Measurement/DriveLevel.h"
#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"
#include "Studio/GainAdvice.h"
#include "Studio/RigRules.h"

#include <cmath>

namespace plus48::ui
{
VersionDraft::VersionDraft (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, TakeMetadata takeToUse, std::optional<TakeMetadata> versionToUse)
    : catalogue (catalogueToUse), editor (editorToUse), take (std::move (takeToUse)), version (std::move (versionToUse)), result (take)
{
    setBase (Base::asItIs);
}

void VersionDraft::beginWith (Rig rig)
{
    rig.noiseMutes = {};
    (void) readRig (toJson (rig), wanted.rig);

    // The take's own, whatever else is different.
    wanted.rig.sampleRate.reset();
    wanted.rig.seed.reset();
}

void VersionDraft::setBase (Base next)
{
    from = next;
    wanted = {};
    wanted.options.channels.resize (1);
    chosenDrive.reset();
    isGainChosen = false;
    isExchanged = from == Base::panel;

    if (from == Base::panel)
    {
        auto rig = editor.setup().rig;
        rig.channels = { rigRules::resolved (editor.channel(), rig, catalogue) };
        beginWith (std::move (rig));
    }
    else if (version.has_value())
        beginWith (version->rig);

    work();
}

void VersionDraft::work()
{
    wanted.gainDb.reset();
    result = takeThrough (take, wanted, catalogue);

    if (! isGainChosen && ! chosenDrive.has_value())
        fitGain();
}

/** What was exchanged has another sensitivity or another gain knob: the take stays as loud as it was. */
void VersionDraft::fitGain()
{
    options()[ParameterId::builtInGain].reset();
    options()[ParameterId::externalGain].reset();

    if (! isExchanged || problem().isNotEmpty() || checkRig (take.rig, catalogue).has_value())
        return;

    const auto& before = take.rig.channels.front();
    const auto wantedPeak = expectedPeakDbfs (before, take.rig, catalogue, 0.0), peak = expectedPeakDbfs (channel(), rig(), catalogue, 0.0);

    if (! std::isfinite (wantedPeak) || ! std::isfinite (peak))
        return;

    options()[isExternal() ? ParameterId::externalGain : ParameterId::builtInGain] = gainForPeak (channel(), rig(), catalogue, peak, wantedPeak);
    result = takeThrough (take, wanted, catalogue);
}

void VersionDraft::chooseMicrophone (const juce::String& id)
{
    options().microphoneId = id;
    isExchanged = true;
    work();
}

void VersionDraft::chooseInterface (const juce::String& id)
{
    wanted.options.interfaceId = id;
    isExchanged = true;
    work();
}

void VersionDraft::choosePreamp (const juce::String& id)
{
    options().activePath = id.isEmpty() ? Path::a : Path::b;

    if (id.isNotEmpty())
        options().preampId = id;

    chosenDrive.reset();
    wanted.adjust = nullptr;
    isGainChosen = false;
    isExchanged = true;
    work();
}

void VersionDraft::chooseRoom (std::optional<double> dba)
{
    wanted.options.roomDba = dba;
    work();
}

void VersionDraft::set (ParameterId id, double value)
{
    options()[id] = value;
    isExchanged = isExchanged || id == ParameterId::booster;
    work();
}

void VersionDraft::chooseGain (double gainDb)
{
    isGainChosen = true;
    chosenDrive.reset();
    wanted.adjust = nullptr;
    options()[ParameterId::externalTrim].reset();
    options()[isExternal() ? ParameterId::externalGain : ParameterId::builtInGain] = gainDb;
    work();
}

void VersionDraft::chooseDrive (Drive next, const std::vector<double>& peaks)
{
    chosenDrive = next;
    loudest = peaks;
    isGainChosen = false;
    options()[ParameterId::externalGain].reset();
    wanted.adjust = [next, &local = catalogue, peaks] (Rig& adjusted) {
        if (checkRig (adjusted, local).has_value())
            return;

        for (std::size_t i = 0; i < adjusted.channels.size() && i < peaks.size(); ++i)
        {
            const auto setting = driveSettingFor (adjusted, adjusted.channels[i], local, next, peaks[i]);
            adjusted.channels[i].external.gainDb = setting.gainDb;
            adjusted.channels[i].external.trimDb = setting.trimDb;
        }
    };
    work();
}

Range VersionDraft::gainRange() const
{
    const auto range = preampGain (channel(), rig(), catalogue);
    return { range.lowDb, range.highDb };
}

double VersionDraft::gainDb() const { return isExternal() ? channel().external.gainDb : channel().builtIn.gainDb; }

juce::String VersionDraft::problem() const
{
    const auto found = checkRig (rig(), catalogue);
    return found.has_value() ? inWords (*found) : juce::String();
}

juce::String VersionDraft::driveNote() const
{
    if (! chosenDrive.has_value() || ! isExternal() || loudest.empty() || problem().isNotEmpty())
        return {};

    return DriveReach::of (rig(), channel(), catalogue, *chosenDrive, loudestAtPreampDbu (rig(), channel(), catalogue, loudest.front())).inWords();
}

bool VersionDraft::isUnchanged() const { return result.rig == start().rig; }
} // namespace plus48::ui

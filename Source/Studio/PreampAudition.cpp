// SPDX-License-Identifier: GPL-3.0-or-later
#include "PreampAudition.h"

namespace plus48
{
namespace
{
constexpr auto stepName = "Preamp";
} // namespace

PreampAudition::PreampAudition (SetupEditor& editorToUse, EquipmentActions& equipmentToUse, Listening& listeningToUse, TakeComparison& comparisonToUse, const Transport& transportToUse, const SourcePeaks& peaksToUse)
    : editor (editorToUse), equipment (equipmentToUse), listening (listeningToUse), comparison (comparisonToUse), transport (transportToUse), peaks (peaksToUse)
{
}

bool PreampAudition::isPossible() const
{
    const auto state = transport.state();

    if (state == Transport::State::recording || state == Transport::State::saving)
        return false;

    return listening.isToTake() ? comparison.followsSlot() : peaks.peakDbfs (editor.source(), editor.channel()).has_value();
}

juce::Result PreampAudition::put (const ExternalRig& external, Path activePath)
{
    const auto change = [&] (ChannelRig& channel) {
        channel.external = external;
        channel.activePath = activePath;
    };

    return editor.editChannel (stepName, change, gesture);
}

juce::Result PreampAudition::putPreamp (const juce::String& id, Path activePath)
{
    // The one of before stands as it stood.
    if (id == atStart.external.preampId)
        return put (atStart.external, activePath);

    // Where levels are not matched, a preamp is as loud as the one before it: always the same one.
    if (! editor.setup().isLevelMatched && put (atStart.external, activePath).failed())
        return juce::Result::fail ("The preamp of before cannot be put back.");

    return put (equipment.withPreamp (id).external, activePath);
}

void PreampAudition::begin()
{
    isHearing = true;
    isOnTake = listening.isToTake();
    atStart = editor.channel();
    pathAtStart = listening.path();
    gesture = editor.newGesture();
}

void PreampAudition::hear (const juce::String& id)
{
    if (! isPossible() || (isHearing && isOnTake != listening.isToTake()))
        return;

    if (! isHearing)
        begin();

    // Of a take only what is heard changes: what is recorded next stays on its path.
    if (! isOnTake)
        (void) putPreamp (id, Path::b);
    else if (putPreamp (id, atStart.activePath).wasOk())
        (void) comparison.hear (Path::b);
}

void PreampAudition::listenAsBefore()
{
    isHearing = false;

    if (isOnTake)
        (void) comparison.hear (pathAtStart);
}

void PreampAudition::goBack()
{
    if (! isHearing)
        return;

    (void) put (atStart.external, atStart.activePath);
    listenAsBefore();
}

juce::Result PreampAudition::choose (const juce::String& id)
{
    if (! isHearing)
        return equipment.choosePreamp (id);

    const auto result = putPreamp (id, atStart.activePath);

    if (result.failed())
        goBack();
    else
        listenAsBefore();

    return result;
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EquipmentActions.h"
#include "Listening.h"
#include "Transport.h"

namespace plus48
{
/** Preamps heard one after the other in the slot of path B, on the take that plays or on what comes in, before one of them is chosen. In the end
    what is heard is again the path of before, and all of it is one step of undo, or none. [message thread]
*/
class PreampAudition
{
public:
    PreampAudition (SetupEditor&, EquipmentActions&, Listening&, TakeComparison&, const Transport&, const SourcePeaks&);

    /** What is in the slot: while others are heard in it, what was there before. */
    const juce::String& inSlot() const noexcept { return isHearing ? atStart.external.preampId : editor.channel().external.preampId; }

    /** Whether one is heard that was not chosen yet. */
    bool isUnderWay() const noexcept { return isHearing; }

    /** Whether one can be heard by moving to it: not while a take is recorded, not in silence, and not on a take whose B is another one's affair. */
    bool isPossible() const;

    /** Puts it into the slot, as loud as A where levels are matched, and listens to B. Does nothing where it is not possible. */
    void hear (const juce::String& id);

    /** As it was before the first of them. */
    void goBack();

    /** Leaves this one in the slot. On failure, which is one sentence, everything is as it was before. */
    juce::Result choose (const juce::String& id);

private:
    void begin();
    juce::Result put (const ExternalRig&, Path activePath);
    juce::Result putPreamp (const juce::String& id, Path activePath);
    void listenAsBefore();

    SetupEditor& editor;
    EquipmentActions& equipment;
    Listening& listening;
    TakeComparison& comparison;
    const Transport& transport;
    const SourcePeaks& peaks;

    /** The input, and the path that was heard, before the first of them. */
    ChannelRig atStart;
    Path pathAtStart = Path::a;
    int gesture = 0;
    bool isHearing = false, isOnTake = false;
};
} // namespace plus48

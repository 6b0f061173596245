// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/VersionForm.h"

#include "Rig/RigLimits.h"
#include "Studio/RigRules.h"
#include "UI/Controls/ParameterText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"
#include "UI/Takes/TakeText.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int labelWidth = 112, controlHeight = 32, columnGap = 16;

struct RoomName
{
    const char* name;
    double dba;
};

constexpr RoomName knownRooms[] { { "Studio, 20 dBA", 20.0 }, { "Bedroom, 30 dBA", 30.0 }, { "Office, 45 dBA", 45.0 } };
} // namespace

VersionForm::VersionForm (const Catalogue& catalogueToUse, VersionDraft draftToUse, bool isReplacing, const juce::File& raw)
    : catalogue (catalogueToUse), version (std::move (draftToUse)), peaks (raw)
{
    base.setComponentID ("begin from");
    base.setNames ("Begin from", "Whatever is not chosen stays as it is there.");
    base.setItems ({ { isReplacing ? "As the version is" : "As the take was" }, { "As the panel stands now" } });
    base.onSelect = [this] (int index) { change ([index] (VersionDraft& next) { next.setBase (index == 0 ? VersionDraft::Base::asItIs : VersionDraft::Base::panel); }); };

    makeBoxes();
    makeNumbers();
    makeSwitches();
    auto order = 0;

    for (auto* child : std::initializer_list<juce::Component*> { &base, &microphone, &distance, &room, &power, &booster, &preamp, &drive, &gain, &audioInterface })
    {
        addAndMakeVisible (child);
        child->setExplicitFocusOrder (++order);
    }

    show();
    startTimerHz (20);
}

void VersionForm::timerCallback()
{
    if (! peaks.hasEnded())
        return;

    stopTimer();
    show();
}

template <typename Change>
void VersionForm::change (Change&& changeIt)
{
    changeIt (version);
    show();

    if (onChange != nullptr)
        onChange();
}

void VersionForm::makeBoxes()
{
    microphone.setComponentID ("microphone");
    microphone.setNames ("Microphone", "Which one the performance is heard by.");
    microphoneChoices = ModelChoices::of (catalogue.microphones, catalogue.byName->microphones);
    microphone.setItems (microphoneChoices.items);
    microphone.setPlaceholder ("No longer in your list");
    microphone.onSelect = [this] (int index) { change ([&] (VersionDraft& next) { next.chooseMicrophone (microphoneChoices.id (index)); }); };

    audioInterface.setComponentID ("interface");
    audioInterface.setNames ("Interface", "Its inputs, its own preamps and its converter.");
    interfaceChoices = ModelChoices::of (catalogue.interfaces, catalogue.byName->interfaces);
    audioInterface.setItems (interfaceChoices.items);
    audioInterface.setPlaceholder ("No longer in your list");
    audioInterface.onSelect = [this] (int index) { change ([&] (VersionDraft& next) { next.chooseInterface (interfaceChoices.id (index)); }); };

    preampChoices.add ("Built-in", {});

    for (const auto* const shelf : { &catalogue.preamps, &catalogue.byName->preamps })
        for (const auto& model : *shelf)
            if (! model.isInlineBooster())
                preampChoices.add (model.identity.fullName(), model.identity.id);

    preamp.setComponentID ("preamp");
    preamp.setNames ("Preamp", "The interface's own one, or an external one in front of it.");
    preamp.setItems (preampChoices.items);
    preamp.setPlaceholder ("No longer in your list");
    preamp.onSelect = [this] (int index) { change ([&] (VersionDraft& next) { next.choosePreamp (preampChoices.id (index)); }); };

    // With the room that the take has, where it is none of these.
    std::vector<SelectBox::Item> names { { "Silent" } };
    rooms = { std::nullopt };

    for (const auto& known : knownRooms)
    {
        names.push_back ({ known.name });
        rooms.push_back (known.dba);
    }

    if (const auto now = version.rig().roomDba; std::find (rooms.begin(), rooms.end(), now) == rooms.end())
    {
        names.push_back ({ juce::String (juce::roundToInt (now.value_or (0.0))) + " dBA" });
        rooms.push_back (now);
    }

    room.setComponentID ("room");
    room.setNames ("Room", "How loud the room is around the performance.");
    room.setItems (std::move (names));
    room.onSelect = [this] (int index) { change ([&] (VersionDraft& next) { next.chooseRoom (rooms[static_cast<std::size_t> (index)]); }); };
}

void VersionForm::makeNumbers()
{
    const auto& away = channelParameter (ParameterId::distance);
    distance.setComponentID ("distance");
    distance.setNames (away.name, away.about);
    distance.setRange (limits::reachMetres.low, limits::reachMetres.high, 0.01);
    distance.setUnit (0.05, 6.0);
    distance.textOf = [] (double metres) { return distanceText (metres); };
    distance.spokenTextOf = [&away] (double metres) { return spokenText (away, metres); };
    distance.valueOf = metresFromText;
    distance.onChange = [this] (double metres) { change ([metres] (VersionDraft& next) { next.set (ParameterId::distance, metres); }); };

    gain.setComponentID ("gain");
    gain.setNames ("Gain", "Of the preamp that is heard; as long as it is left alone, the take stays as loud as it was.");
    gain.textOf = [] (double db) { return gainText (db); };
    gain.spokenTextOf = [] (double db) { return spokenText (channelParameter (ParameterId::builtInGain), db); };
    gain.onChange = [this] (double db) { change ([db] (VersionDraft& next) { next.chooseGain (db); }); };
}

void VersionForm::makeSwitches()
{
    power.setComponentID ("power");
    power.setNames ("+48 V", channelParameter (ParameterId::phantom).about);
    power.onToggle = [this] (bool isOn) { change ([isOn] (VersionDraft& next) { next.set (ParameterId::phantom, isOn ? 1.0 : 0.0); }); };
    booster.setComponentID ("booster");
    booster.setNames ("Booster", channelParameter (ParameterId::booster).about);
    booster.onToggle = [this] (bool isOn) { change ([isOn] (VersionDraft& next) { next.set (ParameterId::booster, isOn ? 1.0 : 0.0); }); };

    drive.setComponentID ("drive");
    drive.setNames ("Drive", "How hard the external preamp is driven; how loud it is stays the same.");
    drive.onSelect = [this] (int index) { change ([&] (VersionDraft& next) { next.chooseDrive (allDrives[static_cast<std::size_t> (index)], peaks.peaks()); }); };
}

void VersionForm::show()
{
    base.setSelected (version.base() == VersionDraft::Base::asItIs ? 0 : 1);
    audioInterface.setSelected (interfaceChoices.indexOf (version.rig().interfaceId));
    const auto found = std::find (rooms.begin(), rooms.end(), version.rig().roomDba);
    room.setSelected (found == rooms.end() ? -1 : static_cast<int> (found - rooms.begin()));
    room.setPlaceholder (version.rig().roomDba.has_value() ? juce::String (juce::roundToInt (*version.rig().roomDba)) + " dBA" : juce::String ("Silent"));
    showSource();
    showPreamp();
    repaint();
}

void VersionForm::showSource()
{
    const auto& channel = version.channel();
    const juce::String byCable = channel.usesMicrophone() ? "" : "This was recorded by cable, without a microphone.";
    microphone.setDisabledReason (byCable);
    distance.setDisabledReason (byCable);
    booster.setDisabledReason (byCable);
    power.setDisabledReason (byCable);
    microphone.setSelected (channel.usesMicrophone() ? microphoneChoices.indexOf (channel.microphoneId) : -1);

    if (! channel.usesMicrophone())
        if (const auto* instrument = catalogue.instrument (channel.instrumentId))
            microphone.setPlaceholder (instrument->identity.name);

    distance.setValue (channel.distanceMetres);
    power.setOn (channel.phantom);
    booster.setOn (channel.booster);
}

void VersionForm::showPreamp()
{
    const auto id = version.isExternal() ? version.channel().external.preampId : juce::String();
    const auto at = preampChoices.indexOf (id);
    preamp.setSelected (at);

    juce::String why;

    if (! version.isExternal())
        why = "Only an external preamp has a trim to drive it with.";
    else if (! peaks.hasEnded())
        why = "The take is being measured.";
    else if (peaks.result().failed())
        why = peaks.result().getErrorMessage();

    std::vector<Segments::Item> drives;

    for (const auto each : allDrives)
        drives.push_back ({ nameOf (each), {}, why });

    // What the gain is by hand or for the take's own level is none of these.
    drive.setItems (std::move (drives));
    drive.setDisabledReason (why);
    drive.setSelected (version.drive().has_value() ? static_cast<int> (*version.drive()) : -1);

    const auto range = version.gainRange();
    gain.setDisabledReason (at < 0 ? "Choose a preamp first." : "");
    gain.setRange (range.low, std::max (range.high, range.low + 1.0), 0.1);
    gain.setValue (version.gainDb());
}

juce::Rectangle<int> VersionForm::row (int index) const
{
    const auto pitch = getHeight() / numRows;
    return juce::Rectangle<int> (0, index * pitch, getWidth(), pitch).withSizeKeepingCentre (getWidth(), controlHeight);
}

void VersionForm::resized()
{
    const auto half = (getWidth() - columnGap) / 2;
    const auto left = [&] (int index) { return row (index).withWidth (half).withTrimmedLeft (labelWidth); };
    const auto right = [&] (int index) { return row (index).withTrimmedLeft (half + columnGap).withTrimmedLeft (72); };
    const auto whole = [&] (int index) { return row (index).withTrimmedLeft (labelWidth); };

    base.setBody (whole (0).withSizeKeepingCentre (whole (0).getWidth(), 26));
    microphone.setBody (whole (1));
    distance.setBody (left (2));
    room.setBody (right (2));
    power.setBody (left (3).withSizeKeepingCentre (left (3).getWidth(), 20).withWidth (36));
    booster.setBody (right (3).withSizeKeepingCentre (right (3).getWidth(), 20).withWidth (36));
    preamp.setBody (whole (4));
    drive.setBody (whole (5).withSizeKeepingCentre (whole (5).getWidth(), 26));
    gain.setBody (left (6));
    audioInterface.setBody (whole (7));
}

void VersionForm::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto half = (getWidth() - columnGap) / 2;
    constexpr const char* labels[] { "Begin from", "Microphone", "Distance", "+48 V", "Preamp", "Drive", "Gain", "Interface" };

    for (int i = 0; i < numRows; ++i)
        drawText (g, labels[i], type::label(), p.t1, row (i).withWidth (labelWidth - 8).toFloat());

    drawText (g, "Room", type::label(), p.t1, row (2).withTrimmedLeft (half + columnGap).withWidth (64).toFloat());
    drawText (g, "Booster", type::label(), p.t1, row (3).withTrimmedLeft (half + columnGap).withWidth (64).toFloat());
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/InterfaceSection.h"

#include "Interface/RoundTrip.h"
#include "UI/Look/Glossary.h"
#include "UI/Settings/DeviceWords.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr int buffers[] { 32, 64, 128, 256, 512, 1024 };
} // namespace

InterfaceSection::InterfaceSection (const Catalogue& catalogueToUse, SetupEditor& editorToUse, const StudioDevices& devicesToUse) : SettingsSection ("Simulated interface"), catalogue (catalogueToUse), phones (ModelChoices::of (catalogue.headphones, catalogue.byName->headphones)), editor (editorToUse), devices (devicesToUse)
{
    buffer.setNames ("Interface buffer", glossary::explained ("interface buffer"));
    headphones.setNames ("Headphones", "What leaks out of them reaches an open microphone.");
    monitors.setNames ("Monitors", "Which loudspeakers are in the room. How far they stand, and how loud that is, is on the sheet Listening.");

    std::vector<Segments::Item> items;

    for (const auto size : buffers)
        items.push_back ({ juce::String (size), juce::String (size) + " samples" });

    buffer.setItems (std::move (items));
    headphones.setItems (phones.items);
    monitors.setItems (namesOf (catalogue.monitors));

    buffer.onSelect = [this] (int index) { (void) editor.edit ("Interface buffer", [index] (Setup& setup) { setup.monitor.bufferSamples = buffers[index]; }); };
    headphones.onSelect = [this] (int index) {
        (void) editor.edit ("Headphones", [&] (Setup& setup) { setup.headphonesId = phones.id (index); });
    };
    monitors.onSelect = [this] (int index) {
        (void) editor.edit ("Monitors", [&] (Setup& setup) { setup.monitorsId = catalogue.monitors[static_cast<std::size_t> (index)].identity.id; });
    };

    for (auto* control : std::initializer_list<Control*> { &buffer, &headphones, &monitors })
        addAndMakeVisible (control);

    refresh();
}

void InterfaceSection::studioChanged (StudioChange change)
{
    if (change != StudioChange::setup && change != StudioChange::device)
        return;

    refresh();
    rowsChanged();
}

void InterfaceSection::refresh()
{
    const auto& setup = editor.setup();
    const auto* const found = std::find (std::begin (buffers), std::end (buffers), setup.monitor.bufferSamples);
    buffer.setSelected (found != std::end (buffers) ? static_cast<int> (found - std::begin (buffers)) : -1);
    headphones.setSelected (phones.indexOf (setup.headphonesId));
    monitors.setSelected (indexOf (catalogue.monitors, setup.monitorsId));
}

void InterfaceSection::layOut()
{
    const RoundTrip trip { editor.setup().monitor.bufferSamples, devices.sampleRate() };
    buffer.setBody (addRow ("Interface buffer").reduced (0, 3));
    addNote ("Interface delay: *" + milliseconds (trip.totalMs()) + "* through the computer, none direct. The device delay of *" + milliseconds (deviceDelayMs (devices.status())) + "* comes on top of both.");
    headphones.setBody (addRow ("Headphones"));
    monitors.setBody (addRow ("Monitors"));
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningControls.h"

#include "Interface/EffectiveMonitor.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
ListeningControls::ListeningControls (SetupEditor& editorToUse) : editor (editorToUse)
{
    setTitle ("Listening");
    direct.setNames ("Direct monitoring", "On: you hear the input at once, before the converter. Off: through the computer, one interface delay late.");
    direct.onToggle = [this] (bool on) {
        (void) editor.edit (on ? "Direct" : "Through the computer", [on] (Setup& setup) {
            setup.monitor.direct = on;
            setup.monitor.throughComputer = ! on;
        });
    };

    for (auto* const child : std::initializer_list<juce::Component*> { &direct, &mix, &phones, &monitors })
        addAndMakeVisible (child);

    direct.setComponentID ("control direct");
    phones.setComponentID ("control headphonesLevel");
    monitors.setComponentID ("control monitorsLevel");
    refresh();
}

void ListeningControls::place (juce::Rectangle<int> area, bool shouldBeCompact)
{
    compact = shouldBeCompact;
    setBounds (area);
    resized();
}

void ListeningControls::resized()
{
    const auto left = 27, right = 75, first = compact ? 20 : 46, second = compact ? 74 : 122;
    direct.setBody ({ left - 18, first - 10, 36, 20 });
    mix.setCentre ({ right, first });
    phones.setCentre ({ left, second });
    monitors.setCentre ({ right, second });
}

void ListeningControls::refresh()
{
    const auto monitor = effectiveMonitor (editor.setup().monitor, editor.audioInterface());
    direct.setOn (monitor.direct);
    direct.setDisabledReason (editor.audioInterface().hasDirectMonitor ? juce::String() : "This interface has no direct monitoring.");

    for (auto* const knob : { &mix, &phones, &monitors })
        knob->show (monitor);
}

void ListeningControls::paint (juce::Graphics& g)
{
    const auto drop = compact ? 29.0f : 34.0f;

    const auto write = [&] (const juce::Component& control, const juce::String& text) {
        const auto centre = control.getBounds().getCentre().toFloat();
        drawTextAt (g, text, type::caption(), palette().t3, { centre.x, centre.y + drop }, Anchor::middle);
    };

    write (direct, "Direct");
    write (mix, "Mix");
    write (phones, "Phones");
    write (monitors, "Monitor");
}
} // namespace plus48::ui

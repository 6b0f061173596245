// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningControls.h"

#include "Interface/RoundTrip.h"
#include "Signal/SignedText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** The lowest place of a level knob is off. */
constexpr double lowestLevelDb = -60.0;

juce::String levelText (double db) { return db <= lowestLevelDb ? juce::String ("Off") : signedNumber (db, 0) + " dB"; }

juce::String mixText (double balance)
{
    if (std::abs (balance) < 0.005)
        return "Both";

    return juce::String (juce::roundToInt (std::abs (balance) * 100.0)) + (balance < 0.0 ? " % input" : " % playback");
}
} // namespace

ListeningControls::ListeningControls (SetupEditor& editorToUse) : editor (editorToUse)
{
    setTitle ("Listening");
    direct.setNames ("Direct monitoring", "On: you hear the input at once, before the converter. Off: through the computer, one round trip late.");
    direct.onToggle = [this] (bool on) {
        edit (on ? "Direct" : "Through the computer", [on] (MonitorSettings& monitor) {
            monitor.direct = on;
            monitor.throughComputer = ! on;
        });
    };

    prepare (mix, "Mix", "Between the input alone and playback alone.", -1.0, 1.0, 0.0, [] (MonitorSettings& monitor, double value) { monitor.balance = value; });
    mix.setBipolar (true);
    mix.setUnit (0.05, 3.0);
    mix.textOf = mixText;
    mix.valueOf = [] (const juce::String& text) -> std::optional<double> {
        const auto number = readNumber (text);
        return number.has_value() ? std::optional<double> (*number / 100.0) : std::nullopt;
    };

    prepare (phones, "Phones", "The headphones' level.", lowestLevelDb, 0.0, MonitorSettings().headphonesDb, [] (MonitorSettings& monitor, double db) { monitor.headphonesDb = db <= lowestLevelDb ? MonitorSettings::silentDb : db; });
    prepare (monitors, "Monitor", "The loudspeakers' level; an open microphone hears them too.", lowestLevelDb, 0.0, lowestLevelDb, [] (MonitorSettings& monitor, double db) {
        monitor.monitorsDb = db <= lowestLevelDb ? MonitorSettings::silentDb : db;
        monitor.monitorsOn = db > lowestLevelDb;
    });

    for (auto* const child : std::initializer_list<juce::Component*> { &direct, &mix, &phones, &monitors })
        addAndMakeVisible (child);

    refresh();
}

void ListeningControls::prepare (SmallKnob& knob, const juce::String& title, const juce::String& help, double low, double high, double reset, std::function<void (MonitorSettings&, double)> set)
{
    knob.setNames (title, help);
    knob.setRange (low, high, 0.01);
    knob.setDefault (reset);
    knob.setUnit (1.0, 3.0);
    knob.textOf = levelText;
    knob.onGestureBegin = [this] { gesture = editor.newGesture(); };
    knob.onGestureEnd = [this] { gesture = 0; };
    knob.onChange = [this, title, set = std::move (set)] (double value) { edit (title, [&] (MonitorSettings& monitor) { set (monitor, value); }); };
}

void ListeningControls::edit (const juce::String& name, const std::function<void (MonitorSettings&)>& change)
{
    (void) editor.edit (
        name, [&] (Setup& setup) { change (setup.monitor); }, gesture);
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
    const auto& monitor = editor.setup().monitor;
    direct.setOn (monitor.direct);
    direct.setDisabledReason (editor.audioInterface().hasDirectMonitor ? juce::String() : "This interface has no direct monitoring.");
    mix.setValue (monitor.balance);
    phones.setValue (std::max (lowestLevelDb, monitor.headphonesDb));
    monitors.setValue (monitor.monitorsOn ? std::max (lowestLevelDb, monitor.monitorsDb) : lowestLevelDb);
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

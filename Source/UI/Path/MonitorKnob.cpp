// SPDX-License-Identifier: GPL-3.0-or-later
#include "MonitorKnob.h"

#include "Signal/SignedText.h"

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

struct Words
{
    const char *title, *help;
};

constexpr Words words[] { { "Mix", "Between the input alone and playback alone." },
                          { "Phones", "The headphones' level." },
                          { "Monitor", "The loudspeakers' level; an open microphone hears them too." } };
} // namespace

MonitorKnob::MonitorKnob (SetupEditor& editorToUse, What whatToTurn, float radius) : SmallKnob (radius), editor (editorToUse), what (whatToTurn)
{
    const auto& [title, help] = words[static_cast<std::size_t> (what)];
    setNames (title, help);

    if (what == What::mix)
    {
        setRange (-1.0, 1.0, 0.01);
        setDefault (0.0);
        setBipolar (true);
        setUnit (0.05, 3.0);
        textOf = mixText;
        valueOf = [] (const juce::String& text) -> std::optional<double> {
            const auto number = readNumber (text);
            return number.has_value() ? std::optional<double> (*number / 100.0) : std::nullopt;
        };
    }
    else
    {
        setRange (lowestLevelDb, 0.0, 0.01);
        setDefault (what == What::phones ? MonitorSettings().headphonesDb : lowestLevelDb);
        setUnit (1.0, 3.0);
        textOf = levelText;
    }

    onGestureBegin = [this] { gesture = editor.newGesture(); };
    onGestureEnd = [this] { gesture = 0; };
    onChange = [this, name = juce::String (title)] (double value) {
        (void) editor.edit (
            name, [&] (Setup& setup) { set (what, setup.monitor, value); }, gesture);
    };
}

void MonitorKnob::set (What what, MonitorSettings& monitor, double value) noexcept
{
    const auto db = value <= lowestLevelDb ? MonitorSettings::silentDb : value;

    switch (what)
    {
        case What::mix: monitor.balance = value; break;
        case What::phones: monitor.headphonesDb = db; break;
        case What::monitors:
            monitor.monitorsDb = db;
            monitor.monitorsOn = value > lowestLevelDb;
            break;
    }
}

void MonitorKnob::switchMonitors (MonitorSettings& monitor, bool shouldBeOn) noexcept
{
    monitor.monitorsOn = shouldBeOn;

    if (shouldBeOn && monitor.monitorsDb <= lowestLevelDb)
        monitor.monitorsDb = MonitorSettings().monitorsDb;
}

void MonitorKnob::show (const MonitorSettings& monitor)
{
    switch (what)
    {
        case What::mix: setValue (monitor.balance); break;
        case What::phones: setValue (std::max (lowestLevelDb, monitor.headphonesDb)); break;
        case What::monitors: setValue (monitor.monitorsOn ? std::max (lowestLevelDb, monitor.monitorsDb) : lowestLevelDb); break;
    }
}
} // namespace plus48::ui

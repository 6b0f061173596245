// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioState.h"

#include "Plugging.h"

namespace plus48
{
namespace
{
using juce::var;

constexpr const char* themeWords[] { "dark", "light", "system" };

bool truth (const var& value, bool otherwise) { return value.isBool() ? static_cast<bool> (value) : otherwise; }

Preferences preferencesFrom (const var& window)
{
    Preferences preferences;
    const auto theme = window["theme"].toString();

    for (std::size_t i = 0; i < std::size (themeWords); ++i)
        if (theme == themeWords[i])
            preferences.theme = static_cast<Preferences::Theme> (i);

    if (const auto& scale = window["scale"]; scale.isDouble() || scale.isInt())
        preferences.scale = juce::jlimit (1.0, 2.0, static_cast<double> (scale));

    preferences.reducedMotion = truth (window["reducedMotion"], false);
    preferences.hasStarted = truth (window["hasStarted"], false);
    preferences.bounds = window["bounds"].toString();
    return preferences;
}

bool isNumberWithin (const var& value, double low, double high)
{
    return (value.isDouble() || value.isInt() || value.isInt64()) && static_cast<double> (value) >= low && static_cast<double> (value) <= high;
}

/** What a rig's document does not say: levels of the performance, which are the source's, and switches that the heard path has
    no use for, with which the rig would fail RigCheck.
*/
void readChannels (const var& window, Rig& rig)
{
    const auto* channels = window["channels"].getArray();

    for (int i = 0; channels != nullptr && i < std::min (channels->size(), static_cast<int> (rig.channels.size())); ++i)
    {
        auto& channel = rig.channels[static_cast<std::size_t> (i)];
        const auto& stored = channels->getReference (i);

        if (const auto& level = stored["fullScaleSpl"]; isNumberWithin (level, 0.0, 200.0))
            channel.fullScaleSpl = level;

        if (const auto& level = stored["fullScaleDbu"]; isNumberWithin (level, -100.0, 100.0))
            channel.fullScaleDbu = static_cast<double> (level);

        channel.pad = truth (stored["pad"], channel.pad);
        channel.phantom = truth (stored["phantom"], channel.phantom);
        channel.booster = truth (stored["booster"], channel.booster);
    }
}

template <typename Value>
void put (var& object, const char* name, Value&& value)
{
    object.getDynamicObject()->setProperty (name, std::forward<Value> (value));
}
} // namespace

StudioState StudioState::from (const AppState& app, const Catalogue& catalogue)
{
    StudioState state;
    auto& setup = state.setup;
    setup.rig = app.rig;
    setup.monitor = app.monitor;
    setup.headphonesId = app.headphonesId;
    setup.monitorsId = app.monitorsId;

    if (app.performance.isNotEmpty())
        setup.performance = app.performance;

    if (const auto* armed = app.window["armed"].getArray())
    {
        setup.armed.clear();

        for (const auto& input : *armed)
            setup.armed.push_back (truth (input, false));
    }

    setup.isLevelMatched = truth (app.window["levelMatched"], true);
    readChannels (app.window, setup.rig);
    setup.fitInputs (catalogue.audioInterface (setup.rig.interfaceId)->inputs);

    for (auto& channel : setup.rig.channels)
        plugging::fitKnobs (channel, setup.rig, catalogue);

    state.preferences = preferencesFrom (app.window);

    if (const auto& input = app.window["input"]; input.isInt())
        state.selectedInput = juce::jlimit (0, static_cast<int> (setup.armed.size()) - 1, static_cast<int> (input));

    return state;
}

void StudioState::writeTo (AppState& app, const Catalogue& catalogue) const
{
    app.rig = setup.rig;
    juce::Array<var> channels;

    for (auto& channel : app.rig.channels)
    {
        var stored (new juce::DynamicObject());
        put (stored, "fullScaleSpl", channel.fullScaleSpl);

        if (channel.fullScaleDbu.has_value())
            put (stored, "fullScaleDbu", *channel.fullScaleDbu);

        put (stored, "pad", channel.pad);
        put (stored, "phantom", channel.phantom);
        put (stored, "booster", channel.booster);
        channels.add (stored);
        channel = plugging::effective (channel, setup.rig, catalogue);
    }
    app.monitor = setup.monitor;
    app.headphonesId = setup.headphonesId;
    app.monitorsId = setup.monitorsId;
    app.performance = setup.performance;

    // What a newer window put there stays.
    auto window = app.window.isObject() ? app.window.clone() : var (new juce::DynamicObject());
    juce::Array<var> armed;

    for (const auto isArmed : setup.armed)
        armed.add (isArmed);

    put (window, "armed", armed);
    put (window, "channels", channels);
    put (window, "levelMatched", setup.isLevelMatched);
    put (window, "input", selectedInput);
    put (window, "theme", themeWords[static_cast<std::size_t> (preferences.theme)]);
    put (window, "scale", preferences.scale);
    put (window, "reducedMotion", preferences.reducedMotion);
    put (window, "hasStarted", preferences.hasStarted);
    put (window, "bounds", preferences.bounds);
    app.window = window;
}
} // namespace plus48

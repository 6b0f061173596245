// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioState.h"

#include "OpticalInputs.h"
#include "RigRules.h"

#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"

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
    preferences.view = window["view"].toString() == "channels" ? Preferences::View::channels : Preferences::View::path;
    preferences.bounds = window["bounds"].toString();
    preferences.sharedFolder = window["sharedFolder"].toString();
    preferences.sender = window["sender"].toString();
    return preferences;
}

bool isNumberWithin (const var& value, double low, double high)
{
    return (value.isDouble() || value.isInt() || value.isInt64()) && static_cast<double> (value) >= low && static_cast<double> (value) <= high;
}

/** What a rig's document does not say: levels of the performance, which are the source's, and switches that the heard path has
    no use for, with which the rig would fail RigCheck.
*/
void readChannels (const var& window, Setup& setup)
{
    const auto* channels = window["channels"].getArray();

    for (int i = 0; channels != nullptr && i < std::min (channels->size(), setup.numInputsInAll()); ++i)
    {
        auto& channel = setup.channelOf (i);
        const auto& stored = channels->getReference (i);

        if (const auto& level = stored["fullScaleSpl"]; isNumberWithin (level, 0.0, 200.0))
            channel.fullScaleSpl = level;

        if (const auto& level = stored["fullScaleDbu"]; isNumberWithin (level, -100.0, 100.0))
            channel.fullScaleDbu = static_cast<double> (level);

        if (const auto& level = stored["performedSpl"]; isNumberWithin (level, 0.0, 200.0))
            channel.performedSpl = static_cast<double> (level);

        channel.pad = truth (stored["pad"], channel.pad);
        channel.phantom = truth (stored["phantom"], channel.phantom);
        channel.booster = truth (stored["booster"], channel.booster);
    }
}

/** An input that is not stored is as at the first start. How many are. */
int readAbsentInputs (const var& window, Setup& setup, const Catalogue& catalogue)
{
    const auto stored = window["absentRig"];
    RigDraft draft;

    if (! stored.isObject() || readRig (stored, draft).failed())
        return 0;

    auto rig = complete (draft, catalogue);
    rig.interfaceId = setup.rig.interfaceId;

    for (auto& channel : rig.channels)
        rigRules::fitKnobs (channel, rig, catalogue);

    if (checkRig (rig, catalogue).has_value())
        return 0;

    const auto count = std::min (rig.channels.size(), setup.absent.size());

    for (std::size_t i = 0; i < count; ++i)
        setup.absent[i].channel = rig.channels[i];

    return static_cast<int> (count);
}

/** Before each input had a source of its own there was one for all, whose channels were dealt out in order. */
void readSources (const AppState& app, Setup& setup)
{
    const auto* stored = app.window["sources"].getArray();

    for (int i = 0; i < setup.numInputsInAll(); ++i)
    {
        auto& source = setup.sourceOf (i);

        if (stored == nullptr && app.performance.isNotEmpty())
        {
            source = { app.performance, i };
        }
        else if (stored != nullptr && i < stored->size())
        {
            const auto& entry = stored->getReference (i);

            if (const auto name = entry["name"].toString(); name.isNotEmpty())
                source = { name, isNumberWithin (entry["channel"], 0.0, 1000.0) ? static_cast<int> (entry["channel"]) : 0 };
        }
    }
}

constexpr const char* backingWords[] { "none", "click", "sound" };

MonitorPlacement placementFrom (const var& object)
{
    MonitorPlacement placement;

    if (const auto& distance = object["distanceM"]; isNumberWithin (distance, MonitorPlacement::nearestM, MonitorPlacement::farthestM))
        placement.distanceM = distance;

    if (const auto& angle = object["angleDeg"]; isNumberWithin (angle, 0.0, 180.0))
        placement.angleDeg = static_cast<double> (angle);

    return placement;
}

Backing backingFrom (const var& object)
{
    Backing backing;
    backing.sound = object["sound"].toString();

    for (std::size_t i = 0; i < std::size (backingWords); ++i)
        if (object["kind"].toString() == backingWords[i])
            backing.kind = static_cast<Backing::Kind> (i);

    if (const auto& rate = object["clicksPerMinute"]; isNumberWithin (rate, Backing::slowestPerMinute, Backing::fastestPerMinute))
        backing.clicksPerMinute = rate;

    if (const auto& level = object["levelDb"]; isNumberWithin (level, Backing::lowestDb, 0.0))
        backing.levelDb = level;

    return backing;
}

void readOpticalPreamps (const var& window, Setup& setup, const Catalogue& catalogue)
{
    const auto* stored = window["opticalPreamps"].getArray();

    for (int i = 0; stored != nullptr && i < std::min (stored->size(), Setup::maxInputs / opticalInputs::perLink); ++i)
        setup.opticalPreamps.push_back (stored->getReference (i).toString());

    opticalInputs::forgetUnknown (setup, catalogue);
}

std::vector<juce::String> groupsFrom (const var& stored)
{
    juce::StringArray names;

    if (const auto* array = stored.getArray())
        for (const auto& each : *array)
            if (each.isString() && names.size() < Setup::maxInputs)
                names.addIfNotAlreadyThere (each.toString().trim().substring (0, Setup::longestName));

    names.removeEmptyStrings();
    return { names.begin(), names.end() };
}

void readStrips (const var& window, Setup& setup)
{
    const auto* stored = window["strips"].getArray();

    for (int i = 0; stored != nullptr && i < std::min (stored->size(), setup.numInputsInAll()); ++i)
        setup.stripOf (i) = { stored->getReference (i)["name"].toString().substring (0, Setup::longestName), truth (stored->getReference (i)["linked"], false), groupsFrom (stored->getReference (i)["groups"]) };
}

template <typename Value>
void put (var& object, const char* name, Value&& value)
{
    object.getDynamicObject()->setProperty (name, std::forward<Value> (value));
}

var stored (const ChannelRig& channel)
{
    var object (new juce::DynamicObject());
    put (object, "fullScaleSpl", channel.fullScaleSpl);

    if (channel.fullScaleDbu.has_value())
        put (object, "fullScaleDbu", *channel.fullScaleDbu);

    if (channel.performedSpl.has_value())
        put (object, "performedSpl", *channel.performedSpl);

    put (object, "pad", channel.pad);
    put (object, "phantom", channel.phantom);
    put (object, "booster", channel.booster);
    return object;
}

var stored (const MonitorPlacement& placement)
{
    var object (new juce::DynamicObject());
    put (object, "distanceM", placement.distanceM);
    put (object, "angleDeg", placement.angleDeg.has_value() ? var (*placement.angleDeg) : var());
    return object;
}

var stored (const Backing& backing)
{
    var object (new juce::DynamicObject());
    put (object, "kind", backingWords[static_cast<std::size_t> (backing.kind)]);
    put (object, "sound", backing.sound);
    put (object, "clicksPerMinute", backing.clicksPerMinute);
    put (object, "levelDb", backing.levelDb);
    return object;
}

var stored (const InputSource& source)
{
    var object (new juce::DynamicObject());
    put (object, "name", source.name);
    put (object, "channel", source.channel);
    return object;
}

juce::Array<var> stored (const std::vector<juce::String>& words)
{
    juce::Array<var> array;

    for (const auto& word : words)
        array.add (word);

    return array;
}

var stored (const Setup::Strip& strip)
{
    var object (new juce::DynamicObject());
    put (object, "name", strip.name);
    put (object, "linked", strip.isLinkedToNext);
    put (object, "groups", stored (strip.groups));
    return object;
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

    const auto numStored = std::min (static_cast<int> (setup.rig.channels.size()), Setup::maxInputs);
    readOpticalPreamps (app.window, setup, catalogue);
    opticalInputs::fitInputs (setup, *catalogue.audioInterface (setup.rig.interfaceId));
    readStrips (app.window, setup);

    if (const auto* armed = app.window["armed"].getArray())
        for (int i = 0; i < setup.numInputsInAll(); ++i)
            setup.arm (i, i < armed->size() && truth (armed->getReference (i), false));

    // Nothing was ever chosen where there is no source.
    if (app.performance.isNotEmpty())
        state.numStoredInputs = numStored < setup.numInputs() ? numStored : setup.numInputs() + readAbsentInputs (app.window, setup, catalogue);

    readSources (app, setup);
    readChannels (app.window, setup);
    setup.monitorPlacement = placementFrom (app.window["monitorPlacement"]);
    setup.backing = backingFrom (app.window["backing"]);
    setup.isLevelMatched = truth (app.window["levelMatched"], true);

    for (auto& channel : setup.rig.channels)
        rigRules::fitKnobs (channel, setup.rig, catalogue);

    state.preferences = preferencesFrom (app.window);

    if (const auto& input = app.window["input"]; input.isInt())
        state.selectedInput = juce::jlimit (0, static_cast<int> (setup.armed.size()) - 1, static_cast<int> (input));

    return state;
}

void StudioState::writeTo (AppState& app, const Catalogue& catalogue) const
{
    app.rig = setup.rig;
    app.rig.channels.clear();
    auto absent = app.rig;
    juce::Array<var> channels, sources, armed, strips;

    for (int i = 0; i < setup.numInputsInAll(); ++i)
    {
        const auto& channel = setup.channelOf (i);
        channels.add (stored (channel));
        sources.add (stored (setup.sourceOf (i)));
        armed.add (setup.isArmed (i));
        strips.add (stored (setup.stripOf (i)));
        (i < setup.numInputs() ? app.rig : absent).channels.push_back (rigRules::resolved (channel, setup.rig, catalogue));
    }

    app.monitor = setup.monitor;
    app.headphonesId = setup.headphonesId;
    app.monitorsId = setup.monitorsId;

    // A version that knows one source for all reads this.
    app.performance = setup.sources.front().name;

    // What a newer window put there stays.
    auto window = app.window.isObject() ? app.window.clone() : var (new juce::DynamicObject());
    put (window, "armed", armed);
    put (window, "channels", channels);
    put (window, "sources", sources);
    put (window, "strips", strips);
    put (window, "opticalPreamps", stored (setup.opticalPreamps));
    put (window, "absentRig", absent.channels.empty() ? var() : toJson (absent));
    put (window, "monitorPlacement", stored (setup.monitorPlacement));
    put (window, "backing", stored (setup.backing));
    put (window, "levelMatched", setup.isLevelMatched);
    put (window, "input", selectedInput);
    put (window, "theme", themeWords[static_cast<std::size_t> (preferences.theme)]);
    put (window, "scale", preferences.scale);
    put (window, "reducedMotion", preferences.reducedMotion);
    put (window, "hasStarted", preferences.hasStarted);
    put (window, "view", preferences.view == Preferences::View::channels ? "channels" : "path");
    put (window, "bounds", preferences.bounds);
    put (window, "sharedFolder", preferences.sharedFolder);
    put (window, "sender", preferences.sender);
    app.window = window;
}
} // namespace plus48

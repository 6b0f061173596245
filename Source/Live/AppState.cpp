// SPDX-License-Identifier: GPL-3.0-or-later
#include "AppState.h"

#include "Recording/OutputFile.h"
#include "Rig/Json.h"
#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"

namespace plus48
{
namespace
{
using juce::Identifier;
using juce::var;

constexpr const char* format = "plus48-state";

/** Small enough for a document of settings; what is larger is none of ours. */
constexpr juce::int64 maxBytes = 4 << 20;

/** One for each channel that a rig can have. */
constexpr int maxCalibrations = 32;

var objectOr (const var& object)
{
    return object.isObject() ? object.clone() : var (new juce::DynamicObject());
}

void put (const var& object, const char* name, const var& value) { object.getDynamicObject()->setProperty (name, value); }

var toJson (const MonitorSettings& monitor)
{
    auto object = objectOr ({});
    put (object, "direct", monitor.direct);
    put (object, "throughComputer", monitor.throughComputer);
    put (object, "directStereo", monitor.isDirectStereo);
    put (object, "balance", monitor.balance);
    put (object, "headphonesDb", monitor.headphonesDb);
    put (object, "monitorsDb", monitor.monitorsDb);
    put (object, "monitorsOn", monitor.monitorsOn);
    put (object, "mutesMonitors", monitor.mutesMonitorsWhileRecording);
    put (object, "bufferSamples", monitor.bufferSamples);
    return object;
}

double number (const var& object, const char* name, double otherwise, double low, double high)
{
    const auto& value = object[name];
    return value.isDouble() || value.isInt() || value.isInt64() ? juce::jlimit (low, high, static_cast<double> (value)) : otherwise;
}

bool truth (const var& object, const char* name, bool otherwise)
{
    const auto& value = object[name];
    return value.isBool() ? static_cast<bool> (value) : otherwise;
}

juce::String text (const var& object, const char* name, const juce::String& otherwise = {})
{
    const auto& value = object[name];
    return value.isString() ? value.toString() : otherwise;
}

MonitorSettings monitorFrom (const var& object)
{
    const MonitorSettings defaults;
    auto monitor = defaults;
    monitor.direct = truth (object, "direct", defaults.direct);
    monitor.throughComputer = truth (object, "throughComputer", defaults.throughComputer);
    monitor.isDirectStereo = truth (object, "directStereo", defaults.isDirectStereo);
    monitor.balance = number (object, "balance", defaults.balance, -1.0, 1.0);
    monitor.headphonesDb = number (object, "headphonesDb", defaults.headphonesDb, MonitorSettings::silentDb, 0.0);
    monitor.monitorsDb = number (object, "monitorsDb", defaults.monitorsDb, MonitorSettings::silentDb, 0.0);
    monitor.monitorsOn = truth (object, "monitorsOn", defaults.monitorsOn);
    monitor.mutesMonitorsWhileRecording = truth (object, "mutesMonitors", defaults.mutesMonitorsWhileRecording);
    monitor.bufferSamples = static_cast<int> (number (object, "bufferSamples", defaults.bufferSamples, 16.0, 4096.0));
    return monitor;
}

var toJson (const DeviceChoice& device)
{
    auto object = objectOr ({});
    put (object, "type", device.type);
    put (object, "input", device.input);
    put (object, "output", device.output);
    put (object, "sampleRate", device.sampleRate);
    put (object, "blockSize", device.blockSize);
    return object;
}

var toJson (const Calibration& calibration)
{
    auto object = objectOr ({});
    put (object, "activeDbfs", calibration.activeDbfs);
    put (object, "fullScaleSpl", calibration.fullScaleSpl);
    put (object, "noiseDba", calibration.noiseDba.has_value() ? var (*calibration.noiseDba) : var());
    return object;
}

Calibration calibrationFrom (const var& object)
{
    Calibration calibration;
    calibration.activeDbfs = number (object, "activeDbfs", calibration.activeDbfs, -120.0, 0.0);
    calibration.fullScaleSpl = number (object, "fullScaleSpl", calibration.fullScaleSpl, 0.0, 200.0);

    if (! object["noiseDba"].isVoid())
        calibration.noiseDba = number (object, "noiseDba", 30.0, -50.0, 150.0);

    return calibration;
}

void writeCalibrations (const std::vector<std::optional<Calibration>>& calibrations, const var& object)
{
    juce::Array<var> stored;

    for (const auto& calibration : calibrations)
        stored.add (calibration.has_value() ? toJson (*calibration) : var());

    put (object, "calibrations", stored);

    // A version that knows one for all inputs reads this.
    put (object, "calibration", stored.isEmpty() ? var() : stored[0]);
}

void readCalibrations (const var& json, std::vector<std::optional<Calibration>>& calibrations)
{
    const auto from = [] (const var& stored) { return stored.isObject() ? std::optional<Calibration> (calibrationFrom (stored)) : std::nullopt; };

    if (const auto* stored = json["calibrations"].getArray())
        for (int i = 0; i < std::min (stored->size(), maxCalibrations); ++i)
            calibrations.push_back (from (stored->getReference (i)));
    else if (json["calibration"].isObject())
        calibrations.assign (maxCalibrations, from (json["calibration"]));
}

var toJson (const AppState& state)
{
    auto object = objectOr (state.original);
    put (object, "format", format);
    put (object, "version", appStateVersion);
    put (object, "rig", toJson (state.rig));
    put (object, "monitor", toJson (state.monitor));
    put (object, "headphones", state.headphonesId);
    put (object, "monitors", state.monitorsId);
    put (object, "performance", state.performance);

    juce::Array<var> inputs;

    for (const auto input : state.inputs)
        inputs.add (input);

    put (object, "inputs", inputs);
    put (object, "device", state.device.has_value() ? toJson (*state.device) : var());
    writeCalibrations (state.calibrations, object);
    put (object, "takesFolder", state.takesFolder);
    put (object, "window", state.window);
    return object;
}

/** Equipment that has gone since, or a rig that no longer fits it, costs the rig and nothing else. */
void readRigInto (AppState& state, const var& json, const Catalogue& catalogue, juce::StringArray& notes)
{
    RigDraft draft;
    auto result = readRig (json, draft);
    const auto rig = complete (draft, catalogue);

    if (result.wasOk())
        if (const auto problem = checkRig (rig, catalogue))
            result = juce::Result::fail (inWords (*problem));

    if (result.wasOk())
        state.rig = rig;
    else
        notes.add ("The last rig could not be set up again: " + result.getErrorMessage());
}

DeviceChoice deviceFrom (const var& object)
{
    return { text (object, "type"), text (object, "input"), text (object, "output"), number (object, "sampleRate", 0.0, 0.0, 1.0e6), static_cast<int> (number (object, "blockSize", 0.0, 0.0, 8192.0)) };
}

void readInputs (const var& json, std::vector<int>& inputs)
{
    const auto* stored = json["inputs"].getArray();

    if (stored == nullptr)
        return;

    inputs.clear();

    for (const auto& input : *stored)
        inputs.push_back (input.isInt() ? juce::jlimit (-1, 63, static_cast<int> (input)) : -1);
}

/** All but the rig. What is missing or of another kind stands as at the first start. */
AppState settingsFrom (const var& json)
{
    AppState state;
    state.original = json;
    state.monitor = monitorFrom (json["monitor"]);
    state.headphonesId = text (json, "headphones", state.headphonesId);
    state.monitorsId = text (json, "monitors", state.monitorsId);
    state.performance = text (json, "performance");
    state.takesFolder = text (json, "takesFolder");
    state.window = json["window"];
    readInputs (json, state.inputs);
    readCalibrations (json, state.calibrations);

    if (const auto& device = json["device"]; device.isObject())
        state.device = deviceFrom (device);

    return state;
}
} // namespace

juce::File StateFile::defaultFile()
{
    return juce::File::getSpecialLocation (juce::File::userApplicationDataDirectory).getChildFile ("Plus48/state.json");
}

void StateFile::setAside (const juce::String& why, juce::StringArray& notes)
{
    const auto aside = file.getSiblingFile (file.getFileNameWithoutExtension() + " set aside " + juce::Time::getCurrentTime().formatted ("%Y-%m-%d %H.%M.%S") + ".json").getNonexistentSibling();
    const auto moved = file.moveFileTo (aside);
    notes.add ("The settings could not be read (" + why + ")" + (moved ? " and are kept as " + aside.getFileName() : juce::String()) + "; everything stands as at the first start.");
}

AppState StateFile::read (const Catalogue& catalogue, juce::StringArray& notes)
{
    isNewer = false;

    if (! file.existsAsFile())
        return {};

    juce::MemoryBlock bytes;

    if (file.getSize() > maxBytes || ! file.loadFileAsData (bytes))
    {
        setAside (file.getSize() > maxBytes ? "too large" : "unreadable", notes);
        return {};
    }

    var json;

    if (const auto parsed = parseJson ({ static_cast<const char*> (bytes.getData()), bytes.getSize() }, json); parsed.failed())
    {
        setAside ("the file " + parsed.getErrorMessage(), notes);
        return {};
    }

    if (! json.isObject() || json["format"] != var (format) || ! json["version"].isInt())
    {
        setAside ("not a document of settings", notes);
        return {};
    }

    isNewer = static_cast<int> (json["version"]) > appStateVersion;

    if (isNewer)
        notes.add ("The settings are from a newer Plus48: changes made here will not be kept.");

    auto state = settingsFrom (json);

    if (json["rig"].isObject())
        readRigInto (state, json["rig"], catalogue, notes);

    return state;
}

juce::Result StateFile::write (const AppState& state) const
{
    if (isNewer)
        return juce::Result::fail ("The settings are from a newer Plus48, and are not written over.");

    if (const auto made = file.getParentDirectory().createDirectory(); made.failed())
        return juce::Result::fail (file.getParentDirectory().getFullPathName() + " cannot be made: " + made.getErrorMessage());

    return writeOutputFile (file, toJsonText (toJson (state)), Existing::replace);
}
} // namespace plus48

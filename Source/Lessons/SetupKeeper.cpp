// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupKeeper.h"

namespace plus48
{
namespace
{
/** What of the window's object is about the setup: StudioState writes it, and SourceFiles what the files were. */
constexpr const char* setupFields[] { "armed", "channels", "sources", "sourceFiles", "strips", "opticalPreamps", "absentRig", "monitorPlacement", "backing", "levelMatched", "input", "view" };
} // namespace

SetupKeeper::SetupKeeper (const juce::File& stateFile) : file (stateFile.getSiblingFile (stateFile.getFileNameWithoutExtension() + " before the lesson.json")) {}

juce::Result SetupKeeper::keep (const AppState& state)
{
    return isKeeping() ? juce::Result::ok() : StateFile (file).write (state);
}

std::optional<AppState> SetupKeeper::kept (const AppState& now, const Catalogue& catalogue, juce::StringArray& notes) const
{
    if (! isKeeping())
        return std::nullopt;

    const auto before = StateFile (file).read (catalogue, notes);

    // It could not be read: there is nothing to give back.
    if (! before.original.isObject())
        return std::nullopt;

    auto state = now;
    state.rig = before.rig;
    state.monitor = before.monitor;
    state.headphonesId = before.headphonesId;
    state.monitorsId = before.monitorsId;
    state.performance = before.performance;
    state.inputs = before.inputs;

    // Another object, so that `now` stays as it is.
    const juce::DynamicObject::Ptr window = new juce::DynamicObject();

    if (auto* present = now.window.getDynamicObject())
        for (const auto& each : present->getProperties())
            window->setProperty (each.name, each.value);

    for (const auto* field : setupFields)
    {
        if (before.window.hasProperty (field))
            window->setProperty (field, before.window[field]);
        else
            window->removeProperty (field);
    }

    state.window = juce::var (window.get());
    return state;
}

juce::Result SetupKeeper::forget() const
{
    return file.deleteFile() ? juce::Result::ok() : juce::Result::fail (file.getFileName() + " could not be removed from " + file.getParentDirectory().getFullPathName() + ".");
}
} // namespace plus48

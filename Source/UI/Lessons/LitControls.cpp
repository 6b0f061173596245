// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/LitControls.h"

#include <array>

namespace plus48::ui
{
namespace
{
struct Row
{
    const char* name;

    /** The first of them that is seen. */
    std::array<const char*, 3> controls;

    /** Whose ring it is; nullptr: its own. */
    const char* frame = nullptr;
};

constexpr Row rows[] { { "source", { "control source" } },
                       { "voice", { "control voice", "control source" }, "control source" },
                       { "distance", { "control distance", "control source" }, "control source" },
                       { "room", { "control source" } },
                       { "microphone", { "control microphone" } },
                       { "booster", { "control booster", "control microphone" } },
                       { "jack", { "control jack" } },
                       { "phantom", { "control phantom" } },
                       { "pad", { "control pad" } },
                       { "gain", { "control gain" } },
                       { "interface", { "control interface" } },
                       { "preamp", { "control preamp" } },
                       { "path", { "control path", "tile B" }, "control compare" },
                       { "externalGain", { "control externalGain", "control preamp" } },
                       { "externalTrim", { "control externalTrim", "control externalGain", "control preamp" } },
                       { "arm", { "control arm" } },
                       { "direct", { "control direct", "control listening" } },
                       { "throughComputer", { "control listening" } },
                       { "buffer", { "control listening" } },
                       { "headphones", { "control listening" } },
                       { "headphonesLevel", { "control headphonesLevel", "control listening" } },
                       { "monitors", { "control listening" } },
                       { "monitorsLevel", { "control monitorsLevel", "control listening" } },
                       { "placement", { "control listening" } },

                       // What is never turned: what shows how far it is, and surfaces.
                       { "meter", { "control meter" } },
                       { "diagram", { "control diagram" } },
                       { "recorder", { "control recorder" } },
                       { "faceplate", { "control faceplate" } } };

void collect (juce::Component& component, const juce::String& id, std::vector<juce::Component*>& found)
{
    if (! component.isVisible())
        return;

    if (component.getComponentID() == id)
        found.push_back (&component);
    else
        for (auto* const child : component.getChildren())
            collect (*child, id, found);
}
} // namespace

std::vector<LitControls::Place> LitControls::find (const juce::String& name) const
{
    const auto all = [this] (const char* which) {
        std::vector<juce::Component*> found;

        for (auto* const part : searched)
            collect (*part, which, found);

        return found;
    };

    std::vector<Place> places;

    for (const auto& row : rows)
        for (const auto* const control : row.controls)
            if (name == row.name && control != nullptr && places.empty())
                for (auto* const found : all (control))
                    places.push_back ({ found, found });

    for (const auto& row : rows)
        if (name == row.name && row.frame != nullptr)
            for (auto& place : places)
                for (auto* const frame : all (row.frame))
                    place.frame = frame;

    return places;
}
} // namespace plus48::ui

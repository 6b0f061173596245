// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpticalInputs.h"

#include <algorithm>

namespace plus48::opticalInputs
{
bool canBeLinked (const PreampModel& preamp) noexcept { return preamp.channels >= perLink && preamp.converterMaxInDbu.has_value(); }

int numLinks (const InterfaceModel& audioInterface) noexcept
{
    return std::max (0, std::min (audioInterface.opticalInputs, Setup::maxInputs - audioInterface.inputs) / perLink);
}

int numLinked (const Setup& setup, const InterfaceModel& audioInterface) noexcept
{
    return std::min (numLinks (audioInterface), static_cast<int> (setup.opticalPreamps.size()));
}

std::optional<int> linkOf (const Setup& setup, const InterfaceModel& audioInterface, int input) noexcept
{
    if (input < audioInterface.inputs)
        return std::nullopt;

    const auto link = (input - audioInterface.inputs) / perLink;
    return link < numLinked (setup, audioInterface) ? std::optional (link) : std::nullopt;
}

bool isOptical (const Setup& setup, const Catalogue& catalogue, int input)
{
    const auto* audioInterface = catalogue.audioInterface (setup.rig.interfaceId);
    return audioInterface != nullptr && linkOf (setup, *audioInterface, input).has_value();
}

juce::String whyNoPathA (const Setup& setup, const Catalogue& catalogue, int input)
{
    return isOptical (setup, catalogue, input) ? "Input " + juce::String (input + 1) + " comes by optical link: there is no built-in preamp on it, only its own." : juce::String();
}

void fitInputs (Setup& setup, const InterfaceModel& audioInterface)
{
    setup.fitInputs (audioInterface.inputs + perLink * numLinked (setup, audioInterface));
}

void plugIn (Setup& setup, const Catalogue& catalogue)
{
    const auto& audioInterface = *catalogue.audioInterface (setup.rig.interfaceId);

    for (int input = 0; input < setup.numInputs(); ++input)
    {
        const auto link = linkOf (setup, audioInterface, input);

        if (! link.has_value())
            continue;

        auto& channel = setup.channelOf (input);
        channel.activePath = Path::b;
        channel.external.preampId = setup.opticalPreamps[static_cast<std::size_t> (*link)];
        channel.external.into = ExternalRig().into;
    }
}

void forgetUnknown (Setup& setup, const Catalogue& catalogue)
{
    auto& all = setup.opticalPreamps;
    all.erase (std::remove_if (all.begin(), all.end(), [&] (const juce::String& id) {
                   const auto* preamp = catalogue.preamp (id);
                   return preamp == nullptr || ! canBeLinked (*preamp);
               }),
               all.end());
}
} // namespace plus48::opticalInputs

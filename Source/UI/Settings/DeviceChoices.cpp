// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/DeviceSection.h"

#include "Live/SimulatedDevice.h"
#include "Rig/RigLimits.h"
#include "UI/Settings/DeviceWords.h"

#include <algorithm>

/** What the boxes and segments of DeviceSection offer. */
namespace plus48::ui
{
namespace
{
/** What is offered of block sizes, where the device has it. */
constexpr int usualBlocks[] { 32, 64, 128, 256, 512, 1024 };
} // namespace

void DeviceSection::refreshChoices()
{
    const auto isThere = [&] (const juce::String& wanted) {
        return shown.type == wanted || std::any_of (all.begin(), all.end(), [&] (const auto& choice) { return choice.type == wanted; });
    };

    std::vector<SelectBox::Item> items;
    types.clear();

    for (const auto* name : { DeviceList::jack, DeviceList::alsa, SimulatedDevice::typeName })
    {
        types.emplace_back (name);
        juce::String why;

        if (! isThere (name))
            why = status.unanswered.contains (name) ? "does not answer"
                : all.empty()                       ? "it is looked for"
                : name == DeviceList::jack          ? "not running"
                                                    : "no sound card was found";

        items.push_back ({ deviceTypeTitle (name), why });
    }

    type.setItems (std::move (items));
    const auto found = std::find (types.begin(), types.end(), shown.type);
    type.setSelected (found != types.end() ? static_cast<int> (found - types.begin()) : -1);

    listed.clear();

    for (const auto& choice : all)
        if (choice.type == shown.type)
            listed.push_back (choice);

    const auto isShown = [&] (const auto& choice) { return choice.isSameDevice (shown); };

    if (shown.name().isNotEmpty() && std::none_of (listed.begin(), listed.end(), isShown))
        listed.insert (listed.begin(), shown);

    items.clear();

    for (const auto& choice : listed)
        items.push_back ({ deviceTitle (choice, true) });

    device.setItems (std::move (items));
    device.setPlaceholder ("None");
    device.setSelected (static_cast<int> (std::find_if (listed.begin(), listed.end(), isShown) - listed.begin()));
}

void DeviceSection::refreshFormat()
{
    // Of a device that is not open nobody knows what it offers: it is asked for what rigs can have.
    rates = isShownPlaying() ? status.sampleRates : std::vector<double> (std::begin (limits::sampleRates), std::end (limits::sampleRates));
    blocks.clear();

    for (const auto size : usualBlocks)
        if (! isShownPlaying() || std::find (status.blockSizes.begin(), status.blockSizes.end(), size) != status.blockSizes.end())
            blocks.push_back (size);

    if (shown.blockSize > 0 && std::find (blocks.begin(), blocks.end(), shown.blockSize) == blocks.end())
        blocks.insert (std::upper_bound (blocks.begin(), blocks.end(), shown.blockSize), shown.blockSize);

    std::vector<Segments::Item> items;
    auto chosen = -1;

    for (std::size_t i = 0; i < rates.size(); ++i)
    {
        const auto isIt = std::abs (rates[i] - shown.sampleRate) < 0.5;
        const auto text = kilohertz (rates[i]);
        items.push_back ({ isIt ? text + " kHz" : text, text + " kilohertz" });
        chosen = isIt ? static_cast<int> (i) : chosen;
    }

    rate.setItems (std::move (items));
    rate.setSelected (chosen);

    items.clear();
    chosen = -1;

    for (std::size_t i = 0; i < blocks.size(); ++i)
    {
        items.push_back ({ juce::String (blocks[i]), juce::String (blocks[i]) + " samples" });
        chosen = blocks[i] == shown.blockSize ? static_cast<int> (i) : chosen;
    }

    block.setItems (std::move (items));
    block.setSelected (chosen);
}

void DeviceSection::refreshInputs()
{
    const auto running = editor.setup().runningInputs();
    const auto listening = routing.inputs();
    const auto numBoxes = status.inputs.isEmpty() ? std::size_t { 0 } : running.size();

    while (inputBoxes.size() > numBoxes)
        inputBoxes.pop_back();

    while (inputBoxes.size() < numBoxes)
    {
        auto& box = *inputBoxes.emplace_back (std::make_unique<SelectBox>());
        const auto index = inputBoxes.size() - 1;

        box.onSelect = [this, index] (int chosen) {
            auto inputs = routing.inputs();
            const auto armed = editor.setup().runningInputs();

            if (index < armed.size())
                inputs[static_cast<std::size_t> (armed[index])] = chosen;

            routing.set (inputs);
        };

        addAndMakeVisible (box);
    }

    for (std::size_t i = 0; i < numBoxes; ++i)
    {
        std::vector<SelectBox::Item> items;

        for (const auto& name : status.inputs)
            items.push_back ({ name });

        const auto number = juce::String (running[i] + 1);
        inputBoxes[i]->setNames ("Input " + number + " listens to", "The input of the device that input " + number + " hears with My microphone.");
        inputBoxes[i]->setPlaceholder ("Nothing");
        inputBoxes[i]->setItems (std::move (items));

        const auto from = listening[static_cast<std::size_t> (running[i])];
        inputBoxes[i]->setSelected (from < status.inputs.size() ? from : -1);
    }
}
} // namespace plus48::ui

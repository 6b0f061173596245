// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TextRecorder.h"
#include "UI/Controls/Control.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Window/Snapshot.h"

using namespace plus48;
using namespace plus48::ui;
using namespace plus48::test;

namespace
{
/** What a pointer that rests there gets to read. */
juce::String helpAt (juce::Component& window, juce::Point<int> position)
{
    auto* const component = window.getComponentAt (position);

    if (const auto* const help = dynamic_cast<HelpAt*> (component))
        return help->helpAt (component->getLocalPoint (&window, position));

    auto* const client = dynamic_cast<juce::TooltipClient*> (component);
    return client != nullptr ? client->getTooltip() : juce::String();
}
} // namespace

TEST_CASE ("Wherever a term of the field stands, a pointer that rests on it gets a sentence", "[ui][help]")
{
    for (const auto& state : { "main", "path-b", "clipped", "gear-preamp", "gear-microphone", "listening", "listening-both", "blind-test" })
    {
        Snapshot snapshot;
        snapshot.state = state;

        snapshot.show ([&] (juce::Component& window) {
            window.setVisible (true);
            juce::Image image (juce::Image::ARGB, window.getWidth(), window.getHeight(), true);
            TextRecorder recorder (image);

            {
                juce::Graphics g (recorder);
                window.paintEntireComponent (g, true);
            }

            for (const auto& line : recorder.lines())
            {
                const auto hasTerm = line.text.contains ("dBu") || line.text.contains ("dBFS") || line.text.contains ("dBSPL") || line.text.contains ("LUFS") || line.text.contains ("EIN") || line.text.endsWith ("LUapart");
                const auto isInMenuButNotInSheet = (snapshot.state.startsWith ("gear") || snapshot.state.startsWith ("listening")) && line.area.getY() < 345.0f;
                INFO (state << ": " << line.text << " at " << line.area.toNearestInt().toString());

                if (hasTerm && ! isInMenuButNotInSheet)
                    CHECK (helpAt (window, line.area.getCentre().toInt()).isNotEmpty());
            }
        });
    }
}

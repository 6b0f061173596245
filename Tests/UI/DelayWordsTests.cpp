// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Glossary/Glossary.h"
#include "UI/Controls/Control.h"
#include "UI/Window/Snapshot.h"

#include <functional>

using namespace plus48;
using namespace plus48::ui;

namespace
{
/** What every control that is seen is called, and says of itself. */
juce::StringArray spokenIn (juce::Component& window)
{
    juce::StringArray all;

    const std::function<void (juce::Component&)> visit = [&] (juce::Component& component) {
        if (dynamic_cast<Control*> (&component) != nullptr)
            all.add (component.getTitle() + ": " + component.getHelpText());

        for (auto* const child : component.getChildren())
            if (child->isVisible())
                visit (*child);
    };

    visit (window);
    return all;
}

/** Each place of a word is behind one of its names. */
bool isNamed (const juce::String& text, const juce::String& word, const juce::StringArray& names)
{
    for (auto at = text.indexOfIgnoreCase (0, word); at >= 0; at = text.indexOfIgnoreCase (at + 1, word))
    {
        const auto before = text.substring (0, at).trimEnd();

        if (std::none_of (names.begin(), names.end(), [&] (const juce::String& name) { return before.endsWithIgnoreCase (name); }))
            return false;
    }

    return true;
}
} // namespace

TEST_CASE ("The real device has blocks, the simulated interface buffers, and each delay says whose it is", "[ui][help][listening-sheet]")
{
    for (const auto& state : { "main", "settings", "listening" })
    {
        Snapshot snapshot;
        snapshot.state = state;

        snapshot.show ([&] (juce::Component& window) {
            auto numNamed = 0;

            for (const auto& text : spokenIn (window))
            {
                INFO (state << ": " << text);
                CHECK (isNamed (text, "buffer", { "interface" }));
                CHECK_FALSE (text.containsIgnoreCase ("latency"));
                CHECK_FALSE (text.containsIgnoreCase ("round trip"));
                CHECK_FALSE (text.containsIgnoreCase ("block size"));
                numNamed += text.containsIgnoreCase ("device delay") || text.containsIgnoreCase ("interface buffer") || text.containsIgnoreCase ("device block") ? 1 : 0;
            }

            CHECK (numNamed > 0);
        });
    }

    CHECK (plus48::glossary::meaningIn ("Interface buffer") == plus48::glossary::explained ("interface buffer"));
    CHECK (plus48::glossary::meaningIn ("Interface delay") == plus48::glossary::explained ("interface delay"));
    CHECK (plus48::glossary::meaningIn ("Device block") == plus48::glossary::explained ("device block"));
    CHECK (plus48::glossary::meaningIn ("Device delay") == plus48::glossary::explained ("device delay"));
}

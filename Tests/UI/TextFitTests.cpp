// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "FindComponent.h"
#include "TextRecorder.h"
#include "UI/Lessons/LessonVeil.h"
#include "UI/Look/Type.h"
#include "UI/Window/Snapshot.h"

#include <algorithm>
#include <functional>

using namespace plus48;
using namespace plus48::ui;
using namespace plus48::test;

namespace
{
struct WordLength
{
    explicit WordLength (float times) { setWordLength (times); }
    ~WordLength() { setWordLength (1.0f); }
};

juce::String placeOf (const TextRecorder::Line& line) { return "\"" + line.text + "\" at " + line.area.toNearestInt().toString(); }

/** Where lists scroll, a line may be cut by their edge, or fade out there: the next turn of the wheel brings the rest. */
std::vector<juce::Rectangle<int>> scrollingAreas (juce::Component& window)
{
    std::vector<juce::Rectangle<int>> areas;

    const std::function<void (juce::Component&)> visit = [&] (juce::Component& component) {
        if (&component != &window && ! component.isVisible())
            return;

        if (auto* const view = dynamic_cast<juce::Viewport*> (&component); view != nullptr && view->canScrollVertically())
            areas.push_back (window.getLocalArea (view, view->getLocalBounds()));

        for (auto* const child : component.getChildren())
            visit (*child);
    };

    visit (window);
    return areas;
}

bool isAtEdgeOf (const std::vector<juce::Rectangle<int>>& areas, const TextRecorder::Line& line)
{
    return std::any_of (areas.begin(), areas.end(), [&] (const juce::Rectangle<int>& area) {
        const auto box = line.area.toNearestInt();
        return area.expanded (0, 12).intersects (box) && (box.getY() < area.getY() + 4 || box.getBottom() > area.getBottom() - 30) && box.getX() >= area.getX() && box.getRight() <= area.getRight();
    });
}

/** Every text in the window that somebody could not read. */
juce::StringArray faults (juce::Component& window, float narrowest)
{
    juce::StringArray found;
    juce::Image image (juce::Image::ARGB, window.getWidth(), window.getHeight(), true);

    // What a lesson does not need is fainter, and not covered.
    if (auto* const veil = test::find<LessonVeil> (window, "lesson veil"))
        veil->setVisible (false);

    TextRecorder recorder (image);

    {
        juce::Graphics g (recorder);
        window.paintEntireComponent (g, true);
    }

    const auto scrolling = scrollingAreas (window);

    // A menu, a sheet or a notice lies over a part of the window, and goes again.
    const auto isUnderSomething = window.getName().startsWith ("gear") || window.getName().startsWith ("first-start") || window.getName().startsWith ("settings") || window.getName() == "keys" || window.getName() == "notice" || window.getName().startsWith ("blind-start") || window.getName().startsWith ("share") || window.getName() == "hear-through-add" || window.getName() == "bin" || window.getName().startsWith ("listening") || window.getName() == "learn-words" || window.getName() == "learn-start-over";

    for (const auto& line : recorder.lines())
    {
        // A command that asks for more, and the front of a folder's path, whose end says more.
        const auto isMeant = line.text.startsWithChar (0x2026) || line.text.startsWith ("Cho") || line.text.startsWith ("Open") || line.text.startsWith ("Add") || line.text.startsWith ("Save") || line.text.startsWith ("Sha") || line.text.startsWith ("What") || line.text.startsWith ("Star");

        if (line.isCut && ! isAtEdgeOf (scrolling, line))
            found.add ("cut: " + placeOf (line));
        else if (line.isCrossed && ! isUnderSomething && ! isAtEdgeOf (scrolling, line))
            found.add ("crossed: " + placeOf (line));
        else if (line.isShortened() && ! isMeant)
            found.add ("shortened: " + placeOf (line));
        else if (line.narrowed < narrowest)
            found.add ("narrowed to " + juce::String (line.narrowed, 2) + ": " + placeOf (line));
    }

    for (const auto& [one, other] : recorder.collisions())
        if (! isUnderSomething)
            found.add ("over each other: " + placeOf (one) + " and " + placeOf (other));

    if (const auto folder = juce::SystemStats::getEnvironmentVariable ("PLUS48_PICTURES", {}); ! found.isEmpty() && folder.isNotEmpty())
    {
        juce::FileOutputStream stream (juce::File (folder).getChildFile ("fit-" + window.getName() + "-" + juce::String (window.getWidth()) + "-" + juce::String (window.getHeight()) + (narrowest < 0.9f ? "-long" : "") + ".png"));
        stream.setPosition (0);
        stream.truncate();
        juce::PNGImageFormat().writeImageToStream (image, stream);
    }

    return found;
}

/** The last is a maximised window's, less title bar and panel. */
constexpr std::pair<int, int> sizes[] { { 1440, 900 }, { 1200, 740 }, { 1024, 640 }, { 1024, 600 }, { 1920, 1080 }, { 1440, 840 } };

struct Length
{
    float times, narrowest;
};

/** As it is, where setting a line a little narrower is not seen, and as long as other languages are. */
constexpr Length lengths[] { { 1.0f, 0.9f }, { 1.3f, 0.0f } };
} // namespace

TEST_CASE ("No text is cut or crossed or shortened in any state and size or where words are 30 percent longer", "[ui][textfit][slow]")
{
    for (const auto& state : Snapshot::states())
    {
        Snapshot snapshot;
        snapshot.state = state;

        snapshot.show ([&] (juce::Component& window) {
            window.setName (state);

            for (const auto& length : lengths)
            {
                const WordLength longer (length.times);

                // Everything is laid out again, for other words.
                window.setSize (sizes[0].first + 1, sizes[0].second + 1);

                for (const auto& [width, height] : sizes)
                {
                    window.setSize (width, height);

                    const auto found = faults (window, length.narrowest);

                    for (const auto& fault : found)
                        UNSCOPED_INFO (state + " " + juce::String (width) + "x" + juce::String (height) + (length.times > 1.0f ? " long " : " ") + fault);

                    CHECK (found.isEmpty());
                }
            }
        });
    }
}

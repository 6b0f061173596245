// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelsWindow.h"
#include "Picture.h"

#include <cstdio>
#include <ctime>

using namespace plus48;
using namespace plus48::ui;

namespace
{
double cpuMs()
{
    timespec now {};
    clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
    return 1.0e3 * static_cast<double> (now.tv_sec) + 1.0e-6 * static_cast<double> (now.tv_nsec);
}

/** Hears what is to be painted anew, as a window would. */
struct Invalidated : juce::CachedComponentImage
{
    explicit Invalidated (juce::RectangleList<int>& listToFill) : list (listToFill) {}

    void paint (juce::Graphics&) override {}
    bool invalidateAll() override { return invalidate ({ 10000, 10000 }); }
    void releaseResources() override {}

    bool invalidate (const juce::Rectangle<int>& area) override
    {
        list.add (area);
        return true;
    }

    juce::RectangleList<int>& list;
};

/** A band on every input of three links. */
void fillAll (test::ChannelsWindow& window)
{
    auto& studio = *window.studio.operator->();

    for (int input = 8; input < 32; ++input)
    {
        studio.editor.selectInput (input);
        REQUIRE (studio.sourceActions.choose (InputSource { "band", input % 8 }).wasOk());
    }

    window.run (2.0);
}

/** Where the things of this kind lie in the window. */
template <typename... Types>
juce::RectangleList<int> areasOf (MainView& view)
{
    juce::RectangleList<int> areas;
    const std::function<void (juce::Component&)> collect = [&] (juce::Component& parent) {
        for (auto* const child : parent.getChildren())
        {
            if (! child->isVisible())
                continue;

            if ((... || (dynamic_cast<Types*> (child) != nullptr)))
                areas.add (view.getLocalArea (child, child->getLocalBounds()));
            else
                collect (*child);
        }
    };
    collect (view);
    return areas;
}
} // namespace

TEST_CASE ("While sound plays only meters, halos and what is said of them are painted anew, never a strip or the tracks", "[ui][channels]")
{
    test::ChannelsWindow window (3);
    fillAll (window);
    window.view.setVisible (true);

    juce::RectangleList<int> painted;
    const auto moving = areasOf<LevelMeter, BridgeBank, GainKnob, ChannelSide, TopBar> (window.view);
    const auto meters = areasOf<LevelMeter, BridgeBank> (window.view);
    window.view.setCachedComponentImage (new Invalidated (painted));

    // That by itself wants all of it once.
    painted.clear();
    auto area = 0.0;
    constexpr int numFrames = 60;

    for (int frame = 0; frame < numFrames; ++frame)
    {
        window.run (0.03);

        for (const auto& each : painted)
            area += static_cast<double> (each.getWidth()) * each.getHeight();

        painted.subtract (moving);
        CHECK (painted.isEmpty());
        painted.clear();
    }

    // They do move.
    CHECK (area > 0.0);

    auto ofMeters = 0.0;

    for (const auto& each : meters)
        ofMeters += static_cast<double> (each.getWidth()) * each.getHeight();

    INFO (area / numFrames << " pixels a frame; the meters have " << ofMeters);
    CHECK (area / numFrames <= 1.5 * ofMeters);
    window.view.setCachedComponentImage (nullptr);
}

TEST_CASE ("What the Channels view costs: a frame of 32 meters within 8 ms, banks, views and arming within 100 ms", "[.cost]")
{
    test::ChannelsWindow window (3);
    fillAll (window);
    auto& view = window.view;
    auto& studio = *window.studio.operator->();
    const auto meters = areasOf<LevelMeter, BridgeBank> (view);

    juce::Image image (juce::Image::RGB, view.getWidth(), view.getHeight(), true);
    std::vector<double> frames;

    for (int i = 0; i < 31; ++i)
    {
        juce::Graphics g (image);
        g.reduceClipRegion (meters);
        const auto begin = cpuMs();
        view.paintEntireComponent (g, false);
        frames.push_back (cpuMs() - begin);
    }

    std::nth_element (frames.begin(), frames.begin() + 15, frames.end());
    const auto timed = [&view] (const std::function<void()>& act) {
        const auto begin = cpuMs();
        act();
        (void) test::picture (view);
        return cpuMs() - begin;
    };

    const auto whole = timed ([] {});
    const auto bank = timed ([&] { (void) view.keyPressed (juce::KeyPress (juce::KeyPress::pageUpKey)); });
    const auto path = timed ([&] { view.show (Preferences::View::path); });
    const auto channels = timed ([&] { view.show (Preferences::View::channels); });
    const auto arm = [&] (const std::vector<int>& inputs, bool shouldBeArmed) { return timed ([&] { (void) studio.strips.arm (inputs, shouldBeArmed); }); };
    const auto some = studio.strips.bankOf (8).inputs, all = studio.editor.setup().runningInputs();
    const auto bankAway = arm (some, false), bankBack = arm (some, true), allAway = arm (all, false), allBack = arm (all, true);

    std::printf ("Channels view, 32 inputs, ms of processor time: frame of meters %.2f, whole window %.1f, another bank %.1f, to the path %.1f, to the channels %.1f, a bank away %.1f and armed %.1f, all away %.1f and armed %.1f\n", frames[15], whole, bank, path, channels, bankAway, bankBack, allAway, allBack);
    CHECK (frames[15] <= 8.0);

    for (const auto each : { bank, path, channels, bankAway, bankBack, allAway, allBack })
        CHECK (each <= 100.0);
}

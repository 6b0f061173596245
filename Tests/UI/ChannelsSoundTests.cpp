// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "FindComponent.h"
#include "TestStudio.h"

#include "UI/Channels/ChannelSummary.h"
#include "UI/Window/MainView.h"

#include <functional>

using namespace plus48;
using namespace plus48::ui;

namespace
{
/** The window over 32 inputs, each with the same low tone and without noise, and what leaves meanwhile. */
struct ThirtyTwoTones
{
    ThirtyTwoTones()
    {
        REQUIRE (studio->equipment.chooseInterface ("studio-8").wasOk());

        for (int link = 0; link < 3; ++link)
            REQUIRE (studio->equipment.addOpticalPreamp ("eight-channel").wasOk());

        REQUIRE (studio->editor.edit ("Test", [] (Setup& setup) {
                                   setup.rig.roomDba.reset();
                                   setup.rig.noiseMutes = { true, true, true, true };
                                   setup.monitor.headphonesDb = -40.0;

                                   for (int input = 0; input < setup.numInputs(); ++input)
                                   {
                                       setup.sourceOf (input) = { "sine:100@-30", 0 };
                                       setup.arm (input, true);
                                   }
                               })
                     .wasOk());
        view.setSize (1440, 900);
        view.show (Preferences::View::channels);
    }

    /** The largest step of the left headphone. */
    double largestStepFor (double seconds)
    {
        constexpr int block = 480;
        std::array<float, block> left {}, right {};
        float* const outputs[] { left.data(), right.data() };
        auto largest = 0.0;

        for (int done = 0; done < static_cast<int> (seconds * 100.0); ++done)
        {
            studio->engineForDevice().process (nullptr, 0, outputs, 2, block);

            for (const auto sample : left)
            {
                largest = std::max (largest, std::abs (static_cast<double> (sample - last)));
                peak = std::max (peak, std::abs (static_cast<double> (sample)));
                last = sample;
            }

            if (done % 3 == 2)
            {
                studio->engineForDevice().releaseRetired();
                view.advance (0.03);
            }
        }

        return largest;
    }

    test::TestStudio studio;
    MainView view { studio.get() };
    float last = 0.0f;
    double peak = 0.0;
};
} // namespace

TEST_CASE ("Other views and banks, and inputs that are armed and put away, make no step that the sound does not have", "[ui][channels][clicks]")
{
    ThirtyTwoTones tones;
    auto& view = tones.view;
    auto& strips = tones.studio->strips;
    const auto all = tones.studio->editor.setup().runningInputs();
    REQUIRE (all.size() == 32);
    (void) tones.largestStepFor (1.2);
    const auto own = tones.largestStepFor (0.1);
    REQUIRE (own > 1.0e-5);

    // None is loud enough for the limiter.
    REQUIRE (tones.peak < 0.5);

    const std::pair<const char*, std::function<void()>> moves[] {
        { "the next bank", [&] { (void) view.keyPressed (juce::KeyPress (juce::KeyPress::pageDownKey)); } },
        { "the one before", [&] { (void) view.keyPressed (juce::KeyPress (juce::KeyPress::pageUpKey)); } },
        { "the path", [&] { view.show (Preferences::View::path); } },
        { "the channels", [&] { view.show (Preferences::View::channels); } },
        { "a bank is put away", [&] { REQUIRE (strips.arm (strips.bankOf (8).inputs, false).wasOk()); } },
        { "a bank is armed", [&] { REQUIRE (strips.arm (strips.bankOf (8).inputs, true).wasOk()); } },
        { "all are put away", [&] { REQUIRE (strips.arm (all, false).wasOk()); } },
        { "all are armed", [&] { REQUIRE (strips.arm (all, true).wasOk()); } },
    };

    for (const auto& [name, move] : moves)
    {
        INFO (name);
        move();
        CHECK (tones.largestStepFor (0.15) <= 1.3 * own);
    }

    // They all came back.
    CHECK (tones.largestStepFor (0.1) == Approx (own).epsilon (0.05));
}

TEST_CASE ("The card of optical preamps says whose clock theirs follows", "[ui][channels][optical]")
{
    ThirtyTwoTones tones;
    auto* const summary = test::findA<ChannelSummary> (tones.view);
    REQUIRE (summary != nullptr);
    juce::StringArray said;

    for (auto* const child : summary->getChildren())
        if (auto* const card = dynamic_cast<SummaryCard*> (child))
            said.add (card->valueText());

    CHECK (said.contains ("Clock follows the interface"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "TestStudio.h"

#include "UI/Window/MainView.h"

namespace plus48::test
{
/** The window with the strips of a band, or of all that an interface takes. */
struct ChannelsWindow
{
    explicit ChannelsWindow (int numLinks = 0, int width = 1440, int height = 900)
    {
        REQUIRE (studio->sourceActions.dealOut ("band").wasOk());

        for (int i = 0; i < numLinks; ++i)
            REQUIRE (studio->equipment.addOpticalPreamp ("eight-channel").wasOk());

        view.setSize (width, height);
        view.show (Preferences::View::channels);
    }

    void run (double seconds)
    {
        std::array<float, 480> left {}, right {};
        float* const outputs[] { left.data(), right.data() };

        for (int block = 0; block < static_cast<int> (seconds * 100.0); ++block)
        {
            studio->engineForDevice().process (nullptr, 0, outputs, 2, 480);

            if (block % 3 == 2)
            {
                studio->engineForDevice().releaseRetired();
                view.advance (0.03);
            }
        }
    }

    std::vector<ui::ChannelStrip*> strips()
    {
        std::vector<ui::ChannelStrip*> seen;

        for (auto* const child : view.channelsView().getChildren())
            if (auto* const strip = dynamic_cast<ui::ChannelStrip*> (child); strip != nullptr && strip->isVisible())
                seen.push_back (strip);

        return seen;
    }

    TestStudio studio;
    ui::MainView view { studio.get() };
};
} // namespace plus48::test
